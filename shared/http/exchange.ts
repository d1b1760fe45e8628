import diagnostics from 'node:diagnostics_channel';
import type { Vendor } from '../vendor.ts';

/** One call to a vendor and its answer. Bodies are as sent; header values that prove who we are are removed. */
export interface Exchange {
  at: string;
  connection: string;
  vendor: Vendor;
  method: string;
  path: string;
  query: string;
  requestHeaders: Record<string, string>;
  requestBody: unknown;
  /** 0 when no answer came. */
  status: number;
  responseBody: unknown;
  ms: number;
}

/** Free when nobody listens, which is always so in the cloud. */
export const exchanges = diagnostics.channel('tandem:vendor-exchange');

/** Fields in which vendors are told our webhook address and what proves it. */
const secretFields = new Set(['authentication', 'hook', 'uri', 'refresh_token', 'client_secret', 'token']);

export function withoutSecretFields(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutSecretFields);
  if (typeof body !== 'object' || body === null) return body;
  const kept = ([name, value]: [string, unknown]) => [
    name,
    secretFields.has(name) || (name === 'url' && 'enabled_events' in body) ? '…' : withoutSecretFields(value),
  ];
  return Object.fromEntries(Object.entries(body).map(kept));
}

const secretHeaders = new Set(['authorization', 'cookie', 'ocp-apim-subscription-key']);

export function withoutSecrets(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !secretHeaders.has(name)));
}
