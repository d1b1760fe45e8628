import { commonReasons } from '../common-reasons.ts';
import type { Asked, DirectionRun, FinalVerdict, Prepared } from '../direction.ts';
import { holdWhileUncertain } from '../links/late-commit.ts';
import type { LinkChange, Settlement } from '../links/link.ts';
import type { OpenClaim } from '../links/open-claim.ts';
import { ApplyFailure } from './apply-failure.ts';
import { createAsk } from './ask.ts';
import type { InWork } from './end-claim.ts';
import { endClaim } from './end-claim.ts';
import { mustShow, shownMicros } from './must-show.ts';
import { park } from './park.ts';
import type { Handled } from './worker-deps.ts';
import { saidSteps } from './said-steps.ts';
import { countWrites, refuseCircle } from './write-guard.ts';

type WithSteps = Extract<Prepared, { apply: unknown }>;

export interface Claimed extends InWork {
  claim: OpenClaim;
}

/** Reads and decides one record. Only where there are steps is the direction called again; every other end is ours. */
export async function runRecord(run: Pick<DirectionRun, 'prepare'>, claimed: Claimed): Promise<Handled> {
  const { pointer, claim, deps } = claimed;
  // What was sent before may come true only now, and would stand above whatever is written, or left, until then.
  holdWhileUncertain(claim.link, deps.now());
  const readAt = deps.now().getTime();
  const prepared = await run.prepare(pointer.entity, pointer.id, claim.link);
  mustShow(pointer, prepared.shown, deps.direction.definition, deps.now());
  if ('apply' in prepared) return carryOut(prepared, readAt, claimed);
  const { verdict, known = {}, asks = [] } = prepared;
  await askAll(asks, claimed);
  return endVerdict(verdict, known, { readAt, shown: shownMicros(prepared.shown) }, claimed);
}

async function carryOut(prepared: WithSteps, readAt: number, claimed: Claimed): Promise<Handled> {
  const { pointer, claim, deps } = claimed;
  const { steps } = prepared.verdict;
  const writes = countWrites(steps, prepared.sourceVersion, claim.link, deps.now());
  refuseCircle(writes, claim.link, pointer);
  const applied = await prepared.apply(claim).catch((error: unknown) => {
    throw new ApplyFailure(error, writes);
  });
  const { reason = commonReasons['brought-in-line'], details, ...change } = applied;
  const said = details ?? saidSteps(steps, deps.direction.definition.stepWords);
  const { hint } = pointer;
  const shown = shownMicros(prepared.shown);
  return endClaim({ reason, details: said, ...change, readAt, shown, hint, writes }, claimed);
}

function endVerdict(
  verdict: FinalVerdict,
  known: LinkChange,
  read: Pick<Settlement, 'readAt' | 'shown'>,
  claimed: Claimed,
): Promise<Handled> {
  const { reason, details } = verdict;
  const { hint } = claimed.pointer;
  switch (verdict.kind) {
    case 'nothing':
      return endClaim({ ...known, ...read, reason, details, hint }, claimed);
    case 'wait':
      return endClaim({ ...known, ...read, reason, details, waitingFor: verdict.waitingFor, hint }, claimed);
    case 'park': {
      // Sweeps then leave it alone until it changes at its source. An unconfirmed create is still looked for.
      const { unfinishedSince } = claimed.claim.link;
      return park({ ...known, reason, details, unfinishedSince }, claimed);
    }
  }
}

async function askAll(asks: readonly Asked[], { pointer, deps }: Claimed): Promise<void> {
  const connection = { id: pointer.connection };
  for (const { direction = pointer.direction, entity, ids, cause, delaySeconds } of asks)
    await createAsk(direction, connection, deps)(entity, ids, cause, delaySeconds);
}
