import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import type { DirectionRun, Result } from '../direction.ts';
import type { Outcome, OutcomeKind, Settlement } from '../links/link.ts';
import { isOpen } from '../links/link.ts';
import type { OpenClaim } from '../links/open-claim.ts';
import type { Pointer } from '../pointer.ts';
import type { Details, Reason } from '../reason.ts';
import { ApplyFailure } from './apply-failure.ts';
import { FAILURES_SCOPE, mailFailures } from './mail-failures.ts';
import type { Handled, WorkerDeps } from './worker-deps.ts';

type Runner = (
  pointer: Pointer,
  claim: OpenClaim,
  run: DirectionRun,
  connection: Connection,
  deps: WorkerDeps,
) => Promise<Handled>;

export const runRecord: Runner = async (pointer, claim, run, _connection, deps) => {
  const readAt = deps.now().getTime();
  const prepared = await run.prepare(pointer.entity, pointer.id, claim.link);
  const isWriting = prepared.verdict.kind === 'steps';
  const result = await prepared.apply(claim).catch((error: unknown) => {
    throw isWriting ? new ApplyFailure(error) : error;
  });
  return settle(result, pointer, claim, readAt, deps);
};

export const runSweep: Runner = async (pointer, claim, run, connection, deps) => {
  const readAt = deps.now().getTime();
  const { history, data } = claim.link;
  // Whoever replays a sweep that stopped has seen why, and agrees to as much; a vendor may not have answered since.
  const last = history.find(({ kind }) => kind !== 'retrying');
  const approved = pointer.cause === 'replay' && last?.kind === 'parked' ? last.details : undefined;
  const { cursor, sent, report } = await (pointer.id === FAILURES_SCOPE
    ? mailFailures(data, connection, deps)
    : run.sweep(pointer.id, data, approved));
  const result: Result = {
    kind: 'done',
    reason: commonReasons[sent > 0 ? 'differences-sent' : 'up-to-date'],
    details: { sent, ...report },
    data: cursor,
  };
  return settle(result, pointer, claim, readAt, deps);
};

async function settle(
  result: Result,
  pointer: Pointer,
  claim: OpenClaim,
  readAt: number,
  deps: WorkerDeps,
): Promise<Handled> {
  const { kind, reason, details, ...change } = result;
  await deps.links.settle(claim.link, {
    ...change,
    ...ending({ kind, reason, details }, pointer, claim, deps.now()),
    readAt,
    hint: pointer.hint,
  });
  return { kind, reason };
}

/** How a claim ends: the outcome, and since when the record is undone if it still is. */
export function ending(
  { kind, reason, details }: { kind: OutcomeKind; reason: Reason; details: Details },
  pointer: Pointer,
  claim: OpenClaim,
  now: Date,
): Pick<Settlement, 'outcome' | 'openSince'> {
  const outcome: Outcome = { kind, code: reason.code, details, at: now.toISOString() };
  return { outcome, openSince: isOpen(outcome) ? (claim.link.openSince ?? pointer.firstAt) : undefined };
}
