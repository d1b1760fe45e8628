import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { LinkChange } from '../../../shared/links/link.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { AbsenceLinkData } from './absence-link.ts';
import { heldPrint, periodPrint, prints } from './absence-link.ts';
import { heldText } from './absence-texts.ts';
import { changesDetails, differencesToMend, heldDifferences } from './held-differences.ts';
import { absenceReasons } from './reasons.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

export interface AbsenceStep extends PlannedStep {
  do:
    | 'find-unconfirmed'
    | 'create-absence'
    | 'adopt-absence'
    | 'delete-absence'
    /** With the create of what replaces it. */
    | 'delete-replaced'
    /** What an earlier run left over. */
    | 'remove-replaced';
}

type Present = Extract<Wanted, { kind: 'present' }>;

export type AbsencePlan = FinalVerdict | AbsenceSteps;

export interface AbsenceSteps {
  kind: 'steps';
  steps: readonly AbsenceStep[];
}

/**
 * The way from what HQ holds to what it should hold. An edit is a new absence first and the end of the old one then,
 * because HQ cannot change absences and must not lack one in between.
 */
export function planAbsence(wanted: Wanted, facts: AbsenceFacts): AbsencePlan {
  switch (wanted.kind) {
    case 'wait':
    case 'park':
      return stepsInsteadOf(wanted, [...unconfirmed(facts), ...replaced(facts)]);
    case 'keep':
      return stepsOr(wanted, [...unconfirmed(facts), ...replaced(facts)]);
    case 'absent':
      return stepsOr(wanted, [...unconfirmed(facts), ...removal(facts), ...replaced(facts)]);
    case 'present': {
      if (facts.former?.kind === 'ambiguous') return ambiguous(facts.former.candidates);
      const steps = [...unconfirmed(facts), ...entry(wanted, facts), ...replaced(facts)];
      return stepsOr(inStep(wanted, facts), steps);
    }
  }
}

/** HQ holds it, if need be as HQ itself wants to. */
function inStep({ fields, isEdited }: Present, { held, link }: AbsenceFacts) {
  const notePrint = link.fingerprints['note'];
  const isOtherwise =
    held !== undefined && differencesToMend(fields, held, { isEdited, notePrint }).length > 0;
  if (!isOtherwise) return { reason: commonReasons['up-to-date'], details: {} };
  return {
    reason: absenceReasons['hq-holds-otherwise'],
    details: changesDetails(fields, held),
  };
}

function ambiguous(absences: readonly HqAbsence[]): AbsencePlan {
  const details = inEveryLanguage('candidates', (language) =>
    absences.map((absence) => heldText(absence, language)).join('; '),
  );
  return { kind: 'park', reason: absenceReasons['absence-ambiguous'], details };
}

/** A plan that takes an absence away for good, and so counts for the breaker. */
export function isDeletion(plan: AbsencePlan): boolean {
  return plan.kind === 'steps' && plan.steps.some((step) => step.do === 'delete-absence');
}

function stepsInsteadOf(plan: AbsencePlan, steps: readonly AbsenceStep[]): AbsencePlan {
  return steps.length > 0 ? { kind: 'steps', steps } : plan;
}

function stepsOr(
  nothing: Pick<Extract<AbsencePlan, { kind: 'nothing' }>, 'reason' | 'details'>,
  steps: readonly AbsenceStep[],
): AbsencePlan {
  if (steps.length > 0) return { kind: 'steps', steps };
  return { kind: 'nothing', reason: nothing.reason, details: nothing.details };
}

function unconfirmed({ link: { data } }: AbsenceFacts): AbsenceStep[] {
  if (!data.begun) return [];
  return [{ do: 'find-unconfirmed', what: 'look for an absence HQ did not confirm' }];
}

function entry(wanted: Present, facts: AbsenceFacts): AbsenceStep[] {
  if (isHeld(wanted, facts)) return [];
  const { type, start, end } = wanted.fields;
  const { former } = facts;
  if (former?.kind === 'equal') {
    const what = `take over the HQ absence ${former.absence.id}, ${type} from ${start} to ${end}`;
    return [{ do: 'adopt-absence', name: `${start} – ${end}`, what }];
  }
  const what = `enter ${type} from ${start} to ${end} in HQ`;
  const create: AbsenceStep = { do: 'create-absence', name: `${start} – ${end}`, what };
  const { held } = facts;
  return held ? [create, { do: 'delete-replaced', what: removes(held.id) }] : [create];
}

/**
 * Whether HQ holds what is wanted, as HQ shows it now. What HQ itself made otherwise when we asked for just this would only
 * be made so again; whatever else differs is mended.
 */
export function isHeld(
  { fields, isEdited }: Present,
  { held, link: { fingerprints, data } }: AbsenceFacts,
): boolean {
  if (!held) return false;
  const notePrint = fingerprints['note'];
  const differing = differencesToMend(fields, held, { isEdited, notePrint });
  if (differing.length === 0) return true;
  const { otherwise = ['start', 'end'] } = data;
  const isHqsDoing = differing.every((field) => otherwise.includes(field));
  const isUntouched = fingerprints['held'] === heldPrint(held);
  return isHqsDoing && isUntouched && isWritten(fields, fingerprints, isEdited);
}

/** Whether we asked HQ for just this. A type that only got another name leaves what is there alone. */
export function isWritten(
  fields: HqAbsenceFields,
  fingerprints: Readonly<Record<string, string>>,
  withNote: boolean,
): boolean {
  const hasNote = !withNote || fingerprints['note'] === fingerprint(fields.note);
  return hasNote && fingerprints['period'] === periodPrint(fields);
}

function removal({ held }: AbsenceFacts): AbsenceStep[] {
  return held ? [{ do: 'delete-absence', what: `delete the HQ absence ${held.id}` }] : [];
}

function replaced({ link: { data } }: AbsenceFacts): AbsenceStep[] {
  return data.surplus.map(({ id }) => ({ do: 'remove-replaced', what: removes(id) }));
}

function removes(id: number): string {
  return `delete the HQ absence ${id}, which was replaced`;
}

/** Nothing is left in HQ; should the absence come back, it is entered anew. */
export const forgotten: LinkChange = {
  targetId: undefined,
  fingerprints: {},
  data: {},
  sourceVersion: undefined,
};

/** What the link remembers where nothing is to be done. */
export function knownAfter(wanted: Wanted, { held, link }: AbsenceFacts): LinkChange {
  if (wanted.kind === 'present')
    return { sourceVersion: wanted.version, ...(held && rememberedAs(wanted, held, link.data)) };
  const isGone = wanted.kind === 'absent' || (wanted.kind === 'keep' && !held);
  return isGone ? forgotten : {};
}

/** What HQ holds just as wanted counts as asked for, whoever made it so. */
function rememberedAs({ fields }: Present, held: HqAbsence, data: AbsenceLinkData): LinkChange {
  if (heldDifferences(fields, held).length > 0) return {};
  const { userId: hqUserId, type: hqType } = fields;
  return { fingerprints: prints(fields, held), data: { ...data, hqUserId, hqType, otherwise: [] } };
}
