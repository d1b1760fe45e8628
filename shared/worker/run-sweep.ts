import { commonReasons } from '../common-reasons.ts';
import type { DirectionRun } from '../direction.ts';
import { endClaim } from './end-claim.ts';
import { runReconcile } from './run-reconcile.ts';
import { RECONCILE_SCOPE } from '../sweep-scopes.ts';
import type { Claimed } from './run-record.ts';
import type { Handled, WorkerDeps } from './worker-deps.ts';

export async function runSweep(run: DirectionRun, claimed: Claimed): Promise<Handled> {
  const { pointer, claim, deps } = claimed;
  const readAt = deps.now().getTime();
  if (pointer.id === RECONCILE_SCOPE) return runReconcile(run, halfTime(deps), claimed);
  const { history, data } = claim.link;
  // Whoever replays a sweep that stopped has seen why, and agrees to as much; a vendor may not have answered since.
  const last = history.find(({ kind }) => kind !== 'retrying');
  const approved = pointer.cause === 'replay' && last?.kind === 'parked' ? last.details : undefined;
  const { cursor, sent, report } = await run.sweep(pointer.id, data, approved);
  const reason = commonReasons[sent > 0 ? 'differences-sent' : 'up-to-date'];
  return endClaim(
    { reason, details: { sent, ...report }, data: cursor, readAt, hint: pointer.hint },
    claimed,
  );
}

/** Enough is left for the stretch that was begun last. */
function halfTime({ direction, now }: WorkerDeps): Date {
  return new Date(now().getTime() + direction.definition.worker.timeoutSeconds * 500);
}
