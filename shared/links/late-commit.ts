import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { ClaimedLink } from './link.ts';

/** So long a vendor may still commit what it did not answer. */
const LATE_COMMIT_SECONDS = 60;

/** Epoch milliseconds from which on it is known whether a write that failed this way was made. */
export function certainFrom(error: unknown, now: Date): number | undefined {
  const isLost = error instanceof Failure && error.reason.code === 'answer-lost';
  return isLost ? now.getTime() + LATE_COMMIT_SECONDS * 1000 : undefined;
}

/** Throws `write-unconfirmed` while what was sent before may still be committed. */
export function holdWhileUncertain({ createAfter = 0 }: ClaimedLink, now: Date): void {
  const seconds = Math.ceil((createAfter - now.getTime()) / 1000);
  if (seconds > 0) throw new Failure(commonReasons['write-unconfirmed'], { retryAfterSeconds: seconds });
}
