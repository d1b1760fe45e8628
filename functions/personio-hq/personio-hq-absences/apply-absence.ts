import type { Applied } from '../../../shared/direction.ts';
import type { Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioHqRun } from '../run.ts';
import { readAbsenceLink } from './absence-link.ts';
import type { HeldAbsence } from './hq-absences.ts';
import { bindUnconfirmed, enterAbsence, removeSurplus } from './hq-absences.ts';
import { adoptAbsence } from './former-absences.ts';
import { changesDetails, heldDifferences } from './held-differences.ts';
import { absenceReasons } from './reasons.ts';
import type { AbsenceSteps } from './plan-absence.ts';
import { forgotten, isHeld, isWritten } from './plan-absence.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

type Present = Extract<Wanted, { kind: 'present' }>;

/** An absence that was read and decided. */
export interface DecidedAbsence {
  facts: AbsenceFacts;
  wanted: Wanted;
  plan: AbsenceSteps;
}

/** Carries out the plan. Every write to HQ is kept on the link at once, so a crash is picked up where it happened. */
export async function applyAbsence(
  { facts, wanted, plan }: DecidedAbsence,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<Applied> {
  // What was replaced goes first, so that no trouble with the next edit leaves a double.
  await removeSurplus(claim, run);
  await bindUnconfirmed(facts.held, claim, run);
  const isAdopted = plan.steps.some((step) => step.do === 'adopt-absence');
  let entered: HqAbsence | undefined;
  if (wanted.kind === 'present') entered = await enter(wanted, facts, claim, run);
  else if (wanted.kind === 'absent') await remove(facts, claim, run);
  else return takeUp(claim, facts, run);
  await removeSurplus(claim, run);
  if (wanted.kind !== 'present') return forgotten;
  const { targetId, fingerprints, data } = claim.link;
  const said = isAdopted ? { reason: absenceReasons['absence-adopted'] } : verified(wanted, entered);
  return { ...said, targetId, fingerprints, data, sourceVersion: wanted.version };
}

/** HQ's answer tells what it holds. Where that is something else than was sent, people are to know. */
function verified({ fields }: Present, entered: HqAbsence | undefined): Pick<Applied, 'reason' | 'details'> {
  if (!entered || heldDifferences(fields, entered).length === 0) return {};
  return { reason: absenceReasons['entered-otherwise'], details: changesDetails(fields, entered) };
}

/**
 * An absence that HQ did not confirm is ours if it was found, whatever became of the record since: what to do with it
 * is decided anew, now that it is known and what was replaced is gone.
 */
async function takeUp(claim: OpenClaim, { link }: AbsenceFacts, run: PersonioHqRun): Promise<Applied> {
  await removeSurplus(claim, run);
  const { targetId, fingerprints, data, key, sourceVersion } = claim.link;
  await run.ask('absence', [key.sourceId], 'chain');
  const found = targetId === link.targetId ? lookedInVain : foundOurs;
  return {
    details: inEveryLanguage('steps', (language) => found[language]),
    targetId,
    fingerprints,
    data,
    sourceVersion,
  };
}

const lookedInVain: Wording = {
  en: 'looked, and found nothing',
  de: 'nachgesehen und nichts gefunden',
  no: 'sett etter, og ingenting funnet',
};
const foundOurs: Wording = {
  en: 'found an absence that was not confirmed',
  de: 'eine unbestätigte Abwesenheit gefunden',
  no: 'et ubekreftet fravær funnet',
};

async function enter(
  wanted: Present,
  facts: AbsenceFacts,
  claim: OpenClaim,
  run: PersonioHqRun,
): Promise<HqAbsence | undefined> {
  const found = foundNow(claim, facts);
  if (found ? isWritten(wanted.fields, claim.link.fingerprints, true) : isHeld(wanted, facts))
    return undefined;
  const { former } = facts;
  if (former?.kind === 'equal' && !found) {
    await adoptAbsence({ ...wanted, absence: former.absence }, claim, run);
    return undefined;
  }
  return enterAbsence(wanted, found ?? facts.held, claim, run);
}

async function remove(facts: AbsenceFacts, claim: OpenClaim, run: PersonioHqRun): Promise<void> {
  const ours = foundNow(claim, facts) ?? facts.held;
  if (!ours) return;
  await run.allowDeletion();
  await run.hq.deleteAbsence(ours.id, ours.userId);
  await claim.save({ targetId: undefined, fingerprints: {} });
}

/** The absence of an unconfirmed create that was just found, with the user it was entered for. */
function foundNow({ link: { targetId, data } }: OpenClaim, { link }: AbsenceFacts): HeldAbsence | undefined {
  const { hqUserId } = readAbsenceLink(data);
  if (targetId === link.targetId || hqUserId === undefined) return undefined;
  return { id: Number(targetId), userId: hqUserId };
}
