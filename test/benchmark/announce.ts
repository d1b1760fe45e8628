import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Hook {
  /** Of the record it announces. */
  id: string;
  body: string;
}

/** Sends a webhook; answers the milliseconds until it is acknowledged. */
export type Send = (hook: Hook) => Promise<number>;

const AT_ONCE = 50;

/** Over plain HTTP, as the sender shares the processors with what is measured. */
export function openSender(url: string, headers: Record<string, string>): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  return async ({ body }) => {
    const startedAt = performance.now();
    const sent = request(url, { method: 'POST', agent, headers });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    await buffer(response);
    if (response.statusCode !== 200) throw new Error(`a webhook was answered with ${response.statusCode}`);
    return performance.now() - startedAt;
  };
}

/** As fast as they are taken, 50 at a time; answers the milliseconds of each. */
export async function announce(hooks: readonly Hook[], send: Send): Promise<number[]> {
  const left = [...hooks];
  const acks: number[] = [];
  const sender = async () => {
    for (let hook = left.pop(); hook !== undefined; hook = left.pop()) acks.push(await send(hook));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return acks;
}

/** So many in a second, in even distances, however long an answer takes. */
export async function announceEvenly(hooks: readonly Hook[], perSecond: number, send: Send): Promise<void> {
  const startedAt = performance.now();
  const sent: Promise<number>[] = [];
  for (const [index, hook] of hooks.entries()) {
    await sleep(Math.max(0, startedAt + (index * 1000) / perSecond - performance.now()));
    sent.push(send(hook));
  }
  await Promise.all(sent);
}
