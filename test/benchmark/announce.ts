import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

const AT_ONCE = 50;

/**
 * Sends webhooks, 50 at a time; answers the milliseconds from sending to the answer of each. Over plain HTTP, as the
 * sender shares the processors with what is measured.
 */
export async function announce(
  hooks: readonly string[],
  url: string,
  headers: Record<string, string>,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const left = [...hooks];
  const acks: number[] = [];
  const sender = async () => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) {
      const startedAt = performance.now();
      const sent = request(url, { method: 'POST', agent, headers });
      sent.end(body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      await buffer(response);
      if (response.statusCode !== 200) throw new Error(`a webhook was answered with ${response.statusCode}`);
      acks.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  agent.destroy();
  return acks;
}
