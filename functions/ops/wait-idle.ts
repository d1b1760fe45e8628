import type { Operator } from './operator.ts';
import { counted } from './output/counted.ts';

const POLL_SECONDS = 0.5;
/** Counts are approximate, so one quiet look is not enough. */
const QUIET_LOOKS = 2;

/** Waits until no message is queued, in flight or delayed; answers whether that came in time. */
export async function waitIdle(
  directions: readonly string[],
  seconds: number,
  { queues, now, sleep, progress }: Operator,
): Promise<boolean> {
  const until = now().getTime() + seconds * 1000;
  let quietLooks = 0;
  for (;;) {
    const counts = await Promise.all(directions.map((direction) => queues.counts(direction)));
    const left = counts.reduce((sum, each) => sum + each.queued + each.inFlight + each.delayed, 0);
    quietLooks = left === 0 ? quietLooks + 1 : 0;
    if (quietLooks === QUIET_LOOKS) return true;
    if (now().getTime() >= until) return false;
    if (left > 0) progress(`${counted(left, 'message')} left`);
    await sleep(POLL_SECONDS);
  }
}
