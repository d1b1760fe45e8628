import { commonReasons } from '../common-reasons.ts';
import type { Failure } from '../failure.ts';
import { toFailure } from '../failure.ts';
import type { OutcomeKind } from '../links/link.ts';
import type { OpenClaim } from '../links/open-claim.ts';
import type { Pointer } from '../pointer.ts';
import { MAX_DELAY_SECONDS } from '../queue/pointer-queue.ts';
import type { Details, Reason } from '../reason.ts';
import { ApplyFailure } from './apply-failure.ts';
import { RETRY_DAYS, backoffSeconds, isExhausted } from './backoff.ts';
import { ending } from './run-record.ts';
import type { Handled, WorkerDeps } from './worker-deps.ts';

interface Ended {
  reason: Reason;
  details: Details;
}

/** Brings a failed record to where its reason says: back to the queue, to the dead letters, or to wait for a resume. */
export async function settleFailure(
  error: unknown,
  pointer: Pointer,
  claim: OpenClaim | undefined,
  deps: WorkerDeps,
): Promise<Handled> {
  const applying = error instanceof ApplyFailure;
  const failure = toFailure(applying ? error.cause : error);
  const end = (kind: OutcomeKind, ended: Ended) => settle(kind, ended, applying, pointer, claim, deps);
  switch (failure.reason.kind) {
    case 'retry':
      if (isExhausted(pointer.firstAt, deps.now())) return park(gaveUp(failure), pointer, claim, deps, end);
      await end('retrying', failure);
      await retry(failure, pointer, deps);
      return { kind: 'retrying', reason: failure.reason };
    case 'park':
      return park(failure, pointer, claim, deps, end);
    case 'pause': {
      await deps.reminders.remind(pointer);
      const trouble = await pause(failure, pointer, deps);
      await end('waiting', failure);
      return { kind: 'paused', reason: failure.reason, ...(trouble && { trouble }) };
    }
  }
}

async function retry(failure: Failure, pointer: Pointer, deps: WorkerDeps): Promise<void> {
  const { retryAfterSeconds, bookedFor } = failure.options;
  const delaySeconds = retryAfterSeconds ?? backoffSeconds(pointer.attempt, deps.random());
  const { bookedFor: _slot, ...rest } = pointer;
  const again: Pointer = bookedFor
    ? { ...rest, bookedFor: bookedFor.toISOString() }
    : { ...rest, attempt: pointer.attempt + 1 };
  await deps.queue.send([again], Math.min(MAX_DELAY_SECONDS, Math.ceil(delaySeconds)));
}

/**
 * The dead letter comes first: a crash in between leaves it twice, never a parked record that nobody sees. The same
 * reason once more, told by another hook or sweep, needs no second letter; to an operator who asked for the record it
 * does, because the first may have been replayed or discarded.
 */
async function park(
  ended: Ended,
  pointer: Pointer,
  claim: OpenClaim | undefined,
  deps: WorkerDeps,
  end: (kind: OutcomeKind, ended: Ended) => Promise<void>,
): Promise<Handled> {
  const { reason, details } = ended;
  const note = { code: reason.code, details, at: deps.now().toISOString() };
  if (!isParkedAlready(ended, pointer, claim)) await deps.queue.park(pointer.direction, { pointer, note });
  await end('parked', ended);
  return { kind: 'parked', reason };
}

function isParkedAlready(
  { reason, details }: Ended,
  { force }: Pointer,
  claim: OpenClaim | undefined,
): boolean {
  const last = claim?.link.outcome;
  const isSame = last?.code === reason.code && JSON.stringify(last.details) === JSON.stringify(details);
  return last?.kind === 'parked' && isSame && !force;
}

/** Answers what went wrong with telling the customer; the pause itself holds either way. */
async function pause(
  { reason, details }: Failure,
  pointer: Pointer,
  deps: WorkerDeps,
): Promise<string | undefined> {
  const note = { code: reason.code, details, at: deps.now().toISOString() };
  const connection = await deps.connections.get(pointer.connection);
  if (!connection || !(await deps.connections.pause(connection.id, note))) return undefined;
  return deps.notices.paused(connection, { reason, details }).then(
    () => undefined,
    (error: unknown) => `the mail about the pause could not be sent: ${String(error)}`,
  );
}

async function settle(
  kind: OutcomeKind,
  { reason, details }: Ended,
  applying: boolean,
  pointer: Pointer,
  claim: OpenClaim | undefined,
  deps: WorkerDeps,
): Promise<void> {
  if (!claim) return;
  const { unfinishedSince, claimedAt } = claim.link;
  await deps.links.settle(claim.link, {
    ...ending({ kind, reason, details }, pointer, claim, deps.now()),
    unfinishedSince: unfinishedSince ?? (applying ? claimedAt : undefined),
    // What was parked is settled until a later change; what is retried has to be read again.
    ...(kind === 'parked' && { readAt: claimedAt, hint: pointer.hint }),
  });
}

function gaveUp({ reason }: Failure): Ended {
  return { reason: commonReasons['gave-up'], details: { days: RETRY_DAYS, last: reason.code } };
}
