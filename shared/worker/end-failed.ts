import { commonReasons } from '../common-reasons.ts';
import type { Failure } from '../failure.ts';
import { defectIn, toFailure } from '../failure.ts';
import { pausedWith } from '../connections/connection.ts';
import { certainFrom } from '../links/late-commit.ts';
import type { Pointer } from '../pointer.ts';
import { sentence } from '../reason.ts';
import { inEveryLanguage } from '../wording.ts';
import { MAX_DELAY_SECONDS } from '../queue/pointer-queue.ts';
import { ApplyFailure } from './apply-failure.ts';
import { RETRY_DAYS, backoffSeconds, failingSince, isExhausted } from './backoff.ts';
import type { Ending, InWork } from './end-claim.ts';
import { endClaim } from './end-claim.ts';
import { park } from './park.ts';
import type { Handled, WorkerDeps } from './worker-deps.ts';

/** Brings a failed record to where its reason says: back to the queue, to the dead letters, or to wait for a resume. */
export async function endFailed(error: unknown, inWork: InWork): Promise<Handled> {
  const { entity, id } = inWork.pointer;
  const defect = defectIn(error instanceof ApplyFailure ? error.cause : error);
  const handled = await endByReason(error, inWork);
  return { ...handled, ...(defect && { defect: { error: defect, entity, id } }) };
}

async function endByReason(error: unknown, inWork: InWork): Promise<Handled> {
  const { pointer, claim, deps } = inWork;
  const isApplying = error instanceof ApplyFailure;
  const failure = toFailure(isApplying ? error.cause : error);
  const unconfirmed = {
    unfinishedSince: claim?.link.unfinishedSince ?? (isApplying ? claim?.link.claimedAt : undefined),
    createAfter: (isApplying ? certainFrom(failure, deps.now()) : undefined) ?? claim?.link.createAfter,
  };
  const { reason, details } = failure;
  switch (reason.kind) {
    case 'retry': {
      if (!failure.options.bookedFor && isExhausted(pointer, deps.now()))
        return park({ ...gaveUp(failure), ...unconfirmed }, inWork);
      const handled = await endClaim({ reason, details, ...unconfirmed }, inWork);
      await retry(failure, pointer, deps);
      return handled;
    }
    case 'park':
      return park({ reason, details, ...unconfirmed, ...(isApplying && { writes: error.writes }) }, inWork);
    case 'pause': {
      await deps.reminders.remind(pointer);
      const trouble = await pause(failure, pointer, deps);
      const handled = await endClaim({ reason, details, ...unconfirmed }, inWork);
      return { ...handled, ...(trouble && { trouble }) };
    }
  }
}

async function retry(failure: Failure, pointer: Pointer, deps: WorkerDeps): Promise<void> {
  const { retryAfterSeconds, bookedFor } = failure.options;
  const delaySeconds = retryAfterSeconds ?? backoffSeconds(pointer.attempt, deps.random());
  const { bookedFor: _slot, ...rest } = pointer;
  const again: Pointer = bookedFor
    ? { ...rest, bookedFor: bookedFor.toISOString() }
    : { ...rest, attempt: pointer.attempt + 1, failedAt: failingSince(pointer, deps.now()) };
  await deps.queue.send([again], Math.min(MAX_DELAY_SECONDS, Math.ceil(delaySeconds)));
}

/** Answers what went wrong with telling of it; the pause itself holds either way. */
async function pause(
  { reason, details }: Failure,
  pointer: Pointer,
  deps: WorkerDeps,
): Promise<Error | undefined> {
  const note = { code: reason.code, details, at: deps.now().toISOString() };
  const connection = await deps.connections.change(pointer.connection, pausedWith(note));
  if (!connection) return undefined;
  const why = inEveryLanguage('why', (language) => sentence(reason, details, language));
  const entry = { at: note.at, who: { kind: 'tandem' }, act: 'stopped', details: why } as const;
  const told = await Promise.allSettled([
    deps.notices.paused(connection, { reason, details }, note.at),
    deps.history.note(connection.id, entry),
  ]);
  const causes = told.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
  return causes.length > 0 ? new AggregateError(causes, 'the pause could not be told') : undefined;
}

function gaveUp({ reason, details }: Failure): Pick<Ending, 'reason' | 'details'> {
  const last = inEveryLanguage('last', (language) => sentence(reason, details, language));
  return { reason: commonReasons['gave-up'], details: { days: RETRY_DAYS, ...last } };
}
