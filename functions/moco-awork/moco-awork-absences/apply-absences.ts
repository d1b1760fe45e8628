import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Applied } from '../../../shared/direction.ts';
import { Failure, toFailure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { AworkAbsence } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { WantedAbsence } from './awork-absence.ts';
import { absencePrint, toFields, toHeld } from './awork-absence.ts';
import { periodText } from './half-days.ts';
import type { PersonLinkData } from './person-link.ts';
import { readPersonLink } from './person-link.ts';
import type { AbsenceStep } from './plan-absences.ts';
import { absenceReasons } from './reasons.ts';

interface Work {
  person: string;
  aworkUserId: string;
  data: PersonLinkData;
  /** Version of the days. */
  sourceVersion: string | undefined;
  claim: OpenClaim;
  run: MocoAworkRun;
}

/** Applies a plan. A crash in between is safe: what was made carries its mark. What awork refuses keeps nothing else back. */
export async function applyAbsences(steps: readonly AbsenceStep[], work: Work): Promise<Applied> {
  const { person, aworkUserId, sourceVersion, claim } = work;
  const data = structuredClone(work.data);
  // Before anything is entered for somebody: an answer may be lost, and the address lead to somebody else then.
  if (!readPersonLink(claim.link.data).aworkUserIds.includes(aworkUserId)) await claim.save({ data });
  const refused: { absence: string; problem: string }[] = [];
  for (const step of steps) {
    try {
      await applyStep(step, data, work);
    } catch (error) {
      const problem = refusalOf(error);
      refused.push({ absence: periodText('wanted' in step ? step.wanted : step.held), problem });
    }
  }
  const known = { targetId: aworkUserId, sourceVersion, fingerprints: {}, data };
  const [first] = refused;
  if (first) {
    await claim.save(known);
    const absence = refused.map((each) => each.absence).join(', ');
    throw new Failure(absenceReasons['absence-refused'], { details: { person, ...first, absence } });
  }
  const count = Object.keys(data.adjusted).length;
  const isNew = count > Object.keys(work.data.adjusted).length;
  return {
    ...known,
    ...(isNew && { reason: absenceReasons['absence-adjusted'], details: { person, count } }),
  };
}

async function applyStep(step: AbsenceStep, data: PersonLinkData, { claim, run }: Work): Promise<void> {
  const { awork } = run;
  switch (step.do) {
    case 'create-absence':
      return remember(step.wanted, await awork.createAbsence(toFields(step.wanted)), data, claim);
    case 'change-absence':
    case 'adopt-absence':
      return remember(
        step.wanted,
        await awork.updateAbsence(step.held.id, toFields(step.wanted)).catch(asGone),
        data,
        claim,
      );
    case 'delete-absence':
      await run.allowDeletion();
      await awork.deleteAbsence(step.held.id);
      delete data.adjusted[step.held.id];
      data.absences = data.absences.filter((id) => id !== step.held.id);
  }
}

/** Somebody has removed it since it was read, so both sides are read again. */
function asGone(error: unknown): never {
  if (!(error instanceof Failure) || error.reason.code !== 'record-missing') throw error;
  throw new Failure(commonReasons.conflict, { details: { vendor: 'awork' }, cause: error });
}

/** What awork made of it counts, or it would be written again and again. */
async function remember(
  wanted: WantedAbsence,
  answer: AworkAbsence,
  data: PersonLinkData,
  claim: OpenClaim,
): Promise<void> {
  const prints = { wanted: absencePrint(wanted), held: absencePrint(toHeld(answer)) };
  delete data.adjusted[answer.id];
  if (prints.wanted !== prints.held) data.adjusted[answer.id] = prints;
  if (!data.absences.includes(answer.id)) data.absences.push(answer.id);
  await claim.save({ data });
}

/** The vendor's words where it refused just this; throws everything else. */
function refusalOf(error: unknown): string {
  const { reason, details } = toFailure(error);
  if (reason.code !== 'vendor-refused') throw error;
  return String(details['problem'] ?? '');
}
