import { createHmac } from 'node:crypto';
import type { RunningSuite } from './running-suite.ts';

export interface Posted {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answered {
  status: number;
  text: string;
  /** Names of its headers. */
  headers: string[];
  milliseconds: number;
}

/** Sends what somebody on the internet could send. */
export async function post({ method = 'POST', url, headers = {}, body }: Posted): Promise<Answered> {
  const began = performance.now();
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
  const text = await response.text();
  const names = [...response.headers.keys()].toSorted();
  return { status: response.status, text, headers: names, milliseconds: performance.now() - began };
}

/** The simulated MOCO account shows this key in its webhook overview. */
const SIGNATURE_KEY = '00112233445566778899aabbccddeeff';

export function mocoHook(url: string, body: string, event = 'Project update', key = SIGNATURE_KEY): Posted {
  const [target = '', name = ''] = event.split(' ');
  const signature = createHmac('sha256', key).update(body).digest('hex');
  const headers = { 'x-moco-target': target, 'x-moco-event': name, 'x-moco-signature': signature };
  return { url, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** A webhook as awork sends it to the first subscription. */
export async function aworkHook(suite: RunningSuite, eventType: string, entityId: string): Promise<Posted> {
  const [webhook] = (await suite.vendors.awork.state()).webhooks;
  const [, name = '', secret = ''] = /^([^=]+)=(.*)$/.exec(webhook?.authentication ?? '') ?? [];
  const body = JSON.stringify({ eventType, entityId, timestamp: new Date().toISOString() });
  const headers = { 'content-type': 'application/json', [name]: secret };
  return { url: webhook?.uri ?? '', headers, body };
}
