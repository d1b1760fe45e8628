import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Result } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LinkChange } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { PersonioHqRun } from '../run.ts';
import { absenceVersion, readAbsenceLink } from './absence-link.ts';
import { bindUnconfirmed, enterAbsence, removeSurplus } from './hq-absences.ts';
import type { AbsencePlan } from './plan-absence.ts';
import { isHeld, isWritten } from './plan-absence.ts';
import { sendRecords } from './send-records.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

/** An absence that was read and decided. */
export interface DecidedAbsence {
  facts: AbsenceFacts;
  wanted: Wanted;
  plan: AbsencePlan;
}

/** Carries out the plan. Every write to HQ is kept on the link at once, so a crash is picked up where it happened. */
export async function applyAbsence(
  decided: DecidedAbsence,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<Result> {
  const { facts, wanted, plan } = decided;
  // What was replaced goes first, so that no trouble with the next edit leaves a double.
  await removeSurplus(claim, run);
  await bindUnconfirmed(facts.held, claim, run);
  if (plan.kind !== 'steps') return settle(decided, plan, run);
  if (wanted.kind === 'present') await enter(wanted, facts, claim, run);
  else if (wanted.kind === 'absent') await remove(facts, claim, run);
  else return takeUp(claim, facts, run);
  await removeSurplus(claim, run);
  return {
    kind: 'done',
    reason: commonReasons['brought-in-line'],
    details: { steps: plan.steps.map(({ what }) => what).join(', ') },
    ...(wanted.kind === 'present' ? current(claim, facts, run) : forgotten),
  };
}

/**
 * An absence that HQ did not confirm is ours if it was found, whatever became of the record since: what to do with it
 * is decided anew, now that it is known.
 */
async function takeUp(claim: OpenClaim, { link }: AbsenceFacts, run: PersonioHqRun): Promise<Result> {
  await removeSurplus(claim, run);
  const { targetId, fingerprints, data, key, sourceVersion } = claim.link;
  await sendRecords('absence', [key.sourceId], 'chain', run);
  const steps = targetId === link.targetId ? 'nothing was found' : 'an absence of ours was found';
  return {
    kind: 'done',
    reason: commonReasons['brought-in-line'],
    details: { steps },
    ...{ targetId, fingerprints, data, sourceVersion },
  };
}

/** Nothing is left in HQ; should the absence come back, it is entered anew. */
const forgotten: LinkChange = { targetId: undefined, fingerprints: {}, data: {}, sourceVersion: undefined };

function current(claim: OpenClaim, { source }: AbsenceFacts, run: PersonioHqRun): LinkChange {
  const { targetId, fingerprints, data } = claim.link;
  const { countedStatuses } = run.settings;
  return { targetId, fingerprints, data, sourceVersion: source && absenceVersion(source, countedStatuses) };
}

async function enter(
  wanted: Extract<Wanted, { kind: 'present' }>,
  facts: AbsenceFacts,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<void> {
  const found = foundNow(claim, facts);
  if (found ? isWritten(wanted.fields, claim.link.fingerprints, true) : isHeld(wanted, facts)) return;
  await enterAbsence(wanted.fields, wanted.version, found ?? facts.held, claim, run);
}

async function remove(facts: AbsenceFacts, claim: OpenClaim, run: PersonioHqRun): Promise<void> {
  const ours = foundNow(claim, facts) ?? facts.held;
  if (!ours) return;
  await run.allowDeletion();
  await run.hq.deleteAbsence(ours.id, ours.userId);
  await claim.save({ targetId: undefined, fingerprints: {} });
}

/** The absence of an unconfirmed create that was just found, with the user it was entered for. */
function foundNow(
  { link: { targetId, data } }: OpenClaim,
  { link }: AbsenceFacts,
): { id: number; userId: number } | undefined {
  const { hqUserId } = readAbsenceLink(data);
  if (targetId === link.targetId || hqUserId === undefined) return undefined;
  return { id: Number(targetId), userId: hqUserId };
}

async function settle(
  { facts, wanted }: DecidedAbsence,
  plan: Exclude<AbsencePlan, { kind: 'steps' }>,
  run: PersonioHqRun,
): Promise<Result> {
  switch (plan.kind) {
    case 'park':
      throw new Failure(plan.reason, { details: plan.details });
    case 'wait': {
      const { reason, details, waitingFor } = plan;
      // The person may be new since everybody was compared.
      if (facts.source) await sendRecords('person', [facts.source.personId], 'chain', run);
      return { kind: 'waiting', reason, details, waitingFor };
    }
    case 'nothing': {
      const { reason, details } = plan;
      const isGone = wanted.kind === 'absent' || (wanted.kind === 'keep' && !facts.held);
      const change = isGone ? forgotten : unchanged(wanted, facts, run.settings.countedStatuses);
      return { kind: 'skipped', reason, details, ...change };
    }
  }
}

function unchanged(wanted: Wanted, { source }: AbsenceFacts, countedStatuses: readonly string[]): LinkChange {
  return wanted.kind === 'present' && source
    ? { sourceVersion: absenceVersion(source, countedStatuses) }
    : {};
}
