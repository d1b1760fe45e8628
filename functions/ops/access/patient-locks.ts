import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Locks } from '../../../shared/store/locks.ts';
import type { Operator } from '../operator.ts';

/** Held by whoever looks after the webhooks of a connection, and by whoever ends it. */
export const HOOK_WATCH_LOCK = 'hook-watch';

const TRIES = 30;
const PAUSE_SECONDS = 2;

/** Waits a minute for whoever else is at it, such as the watch over webhooks. */
export function patientLocks({ locks, sleep }: Pick<Operator, 'locks' | 'sleep'>): Locks {
  return {
    async alone(connection, name, work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await locks.alone(connection, name, work);
        } catch (error) {
          if (!isHeld(error) || tries === TRIES) throw error;
          await sleep(PAUSE_SECONDS);
        }
      }
    },
  };
}

export function isHeld(error: unknown): boolean {
  return error instanceof Failure && error.reason.code === commonReasons['claim-held'].code;
}
