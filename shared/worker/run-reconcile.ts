import { DateTime } from 'luxon';
import * as z from 'zod';
import { commonReasons } from '../common-reasons.ts';
import type { DirectionRun } from '../direction.ts';
import { SWEEP } from '../pointer.ts';
import { causes, countCauses } from '../reconcile/cause.ts';
import { comparisonEnd } from '../reconcile/comparison-end.ts';
import { addFound, foundRow } from '../reconcile/found-rows.ts';
import type { Details } from '../wording.ts';
import type { Period } from '../reconcile/listed-stretch.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { RECONCILE_SCOPE } from '../sweep-scopes.ts';
import { createAsk } from './ask.ts';
import { endClaim } from './end-claim.ts';
import { park } from './park.ts';
import type { Claimed } from './run-record.ts';
import type { Handled } from './worker-deps.ts';

/** How far a comparison is. It goes on in a run of its own, however large the customer is. */
const progressSchema = z.object({
  fromDay: z.string(),
  toDay: z.string(),
  next: z.string().optional(),
  compared: z.int(),
  counts: z.partialRecord(z.enum(causes), z.int()),
  found: z.array(foundRow).default([]),
  /** A second look at what differed: by now nothing is on its way any more. */
  again: z.boolean().default(false),
});
type Progress = z.infer<typeof progressSchema>;

const GOES_ON_AFTER_SECONDS = 3;
const LOOKS_AGAIN_AFTER_SECONDS = 900;

/** The month before and the current one, up to yesterday: what is booked today may still be on its way. */
export function nightlyPeriod(now: Date): Period {
  const today = DateTime.fromJSDate(now, { zone: 'utc' });
  const day = (date: DateTime) => date.toFormat('yyyy-MM-dd');
  return {
    fromDay: day(today.minus({ months: 1 }).startOf('month')),
    toDay: day(today.minus({ days: 1 })),
  };
}

/** Ends quietly where both sides agree; differences that nothing explains lie with the dead letters until somebody looks. */
export async function runReconcile(
  run: Pick<DirectionRun, 'reconcile' | 'prepare'>,
  until: Date,
  claimed: Claimed,
): Promise<Handled> {
  const { pointer, claim, deps } = claimed;
  const readAt = deps.now().getTime();
  let progress = startFrom(claim.link.data, deps.now());
  const { connection } = pointer;
  const { reasons } = deps.direction.definition;
  const reconciling = { run, links: deps.links, connection, reasons };
  for await (const stretch of reconcile(reconciling, progress, progress.next)) {
    progress = { ...progress, next: stretch.next, compared: progress.compared + stretch.compared };
    progress.counts = countCauses(stretch.rows, progress.counts);
    progress.found = addFound(stretch.rows, progress.found);
    if (stretch.next !== undefined && deps.now() >= until) return goOn(progress, claimed);
  }
  const { fromDay: from, toDay: to } = progress;
  const { count, ...end } = comparisonEnd(progress);
  if (count > 0 && !progress.again && !pointer.force) return lookAgain({ count, from, to }, claimed);
  const ended = { ...end, readAt };
  return count === 0 ? endClaim(ended, claimed) : park(ended, claimed);
}

function startFrom(cursor: unknown, now: Date): Progress {
  const before = progressSchema.safeParse(cursor).data;
  return before ?? emptyProgress(now);
}

function emptyProgress(now: Date): Progress {
  return { ...nightlyPeriod(now), next: undefined, compared: 0, counts: {}, found: [], again: false };
}

async function goOn(progress: Progress, claimed: Claimed): Promise<Handled> {
  const reason = commonReasons['reconcile-goes-on'];
  const details = { upTo: progress.next ?? progress.toDay };
  const handled = await endClaim({ reason, details, data: progress }, claimed);
  await askAgain(GOES_ON_AFTER_SECONDS, claimed);
  return handled;
}

async function lookAgain(details: Details, claimed: Claimed): Promise<Handled> {
  const reason = commonReasons['differences-seen'];
  const data: Progress = { ...emptyProgress(claimed.deps.now()), again: true };
  const handled = await endClaim({ reason, details, data }, claimed);
  await askAgain(LOOKS_AGAIN_AFTER_SECONDS, claimed);
  return handled;
}

async function askAgain(delaySeconds: number, { pointer, deps }: Claimed): Promise<void> {
  const ask = createAsk(pointer.direction, { id: pointer.connection }, deps);
  await ask(SWEEP, [RECONCILE_SCOPE], 'chain', delaySeconds);
}
