import { Failure } from '../../../shared/failure.ts';
import type { Operator } from '../operator.ts';

const TRIES = 5;

/** Waits as long as the vendor asks for, a few times. */
export async function patiently<T>(
  work: () => Promise<T>,
  { sleep, progress }: Pick<Operator, 'sleep' | 'progress'>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const seconds = error instanceof Failure && error.options.retryAfterSeconds;
      if (!seconds || attempt === TRIES) throw error;
      progress(`waiting ${seconds} s, as the vendor asks`);
      await sleep(seconds);
    }
  }
}
