import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MILLISECONDS = 100;

/** Looks again until something is found, and answers it. The error says what was awaited. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false | null>,
  seconds = 120,
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const lookedAt = performance.now();
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (performance.now() > until) throw new Error(`not seen within ${seconds} s: ${what}`);
    // A costly look is not taken one after the other.
    await sleep(Math.max(LOOK_MILLISECONDS, performance.now() - lookedAt));
  }
}
