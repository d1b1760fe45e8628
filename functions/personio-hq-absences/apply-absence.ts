import { commonReasons } from '../../shared/common-reasons.ts';
import type { Result } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { LinkChange } from '../../shared/links/link.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { HqAbsenceFields } from '../../shared/vendors/hq/port.ts';
import type { PersonioHqTools } from '../connectors/personio-hq-tools.ts';
import { absenceVersion } from './absence-link.ts';
import { bindUnconfirmed, enterAbsence, removeSurplus } from './hq-absences.ts';
import type { AbsencePlan } from './plan-absence.ts';
import { isWritten } from './plan-absence.ts';
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
  tools: PersonioHqTools,
): Promise<Result> {
  const { facts, wanted, plan } = decided;
  if (plan.kind !== 'steps') {
    await removeSurplus(claim, tools);
    return settle(decided, plan, tools);
  }
  await bindUnconfirmed(facts.held, claim, tools);
  if (wanted.kind === 'present') await enter(wanted.fields, facts, claim, tools);
  if (wanted.kind === 'absent') await remove(facts, claim, tools);
  await removeSurplus(claim, tools);
  return {
    kind: 'done',
    reason: commonReasons['brought-in-line'],
    details: { steps: plan.steps.map(({ what }) => what).join(', ') },
    ...(wanted.kind === 'present' ? current(claim, facts, tools) : forgotten),
  };
}

/** Nothing is left in HQ; should the absence come back, it is entered anew. */
const forgotten: LinkChange = { targetId: undefined, fingerprints: {}, data: {}, sourceVersion: undefined };

function current(claim: OpenClaim, { source }: AbsenceFacts, tools: PersonioHqTools): LinkChange {
  const { targetId, fingerprints, data } = claim.link;
  const { countedStatuses } = tools.settings;
  return { targetId, fingerprints, data, sourceVersion: source && absenceVersion(source, countedStatuses) };
}

async function enter(
  fields: HqAbsenceFields,
  { held, link }: AbsenceFacts,
  claim: OpenClaim,
  tools: PersonioHqTools,
): Promise<void> {
  const { targetId, fingerprints } = claim.link;
  const wasFound = targetId !== link.targetId;
  if (wasFound && isWritten(fields, fingerprints, true)) return;
  const previous = wasFound ? { id: Number(targetId), userId: fields.userId } : held;
  await enterAbsence(fields, previous, claim, tools);
}

async function remove({ held, link }: AbsenceFacts, claim: OpenClaim, tools: PersonioHqTools): Promise<void> {
  const { targetId, data } = claim.link;
  const wasFound = targetId !== link.targetId;
  if (!held && !wasFound) return;
  await tools.allowDeletion();
  await tools.hq.deleteAbsence(Number(targetId), held?.userId ?? link.data.hqUserId ?? 0);
  await claim.save({ targetId: undefined, fingerprints: {}, data });
}

async function settle(
  { facts, wanted }: DecidedAbsence,
  plan: Exclude<AbsencePlan, { kind: 'steps' }>,
  tools: PersonioHqTools,
): Promise<Result> {
  switch (plan.kind) {
    case 'park':
      throw new Failure(plan.reason, { details: plan.details });
    case 'wait': {
      const { reason, details, waitingFor } = plan;
      // The person may be new since everybody was compared.
      if (facts.source) await sendRecords('person', [facts.source.personId], 'chain', tools);
      return { kind: 'waiting', reason, details, waitingFor };
    }
    case 'nothing': {
      const { reason, details } = plan;
      const change =
        wanted.kind === 'absent' ? forgotten : unchanged(wanted, facts, tools.settings.countedStatuses);
      return { kind: 'skipped', reason, details, ...change };
    }
  }
}

function unchanged(wanted: Wanted, { source }: AbsenceFacts, countedStatuses: readonly string[]): LinkChange {
  return wanted.kind === 'present' && source
    ? { sourceVersion: absenceVersion(source, countedStatuses) }
    : {};
}
