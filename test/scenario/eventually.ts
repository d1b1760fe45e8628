import { setTimeout as sleep } from 'node:timers/promises';

const SHORTEST_MILLISECONDS = 100;
const LONGEST_MILLISECONDS = 800;
/** Whoever has waited for long can wait a little more: looking took more of the machine than what was looked at. */
const SHARE_OF_WAITING = 1 / 12;

/** Looks again until something is found, and answers it. The error says what was awaited. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false | null>,
  seconds = 120,
): Promise<T> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  for (;;) {
    const lookedAt = performance.now();
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (performance.now() > until) throw new Error(`not seen within ${seconds} s: ${what}`);
    const now = performance.now();
    const pause = Math.max(SHORTEST_MILLISECONDS, (now - startedAt) * SHARE_OF_WAITING, now - lookedAt);
    await sleep(Math.min(LONGEST_MILLISECONDS, pause));
  }
}
