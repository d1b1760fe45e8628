import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { LinkChange } from '../../../shared/links/link.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import { heldPrint, periodPrint } from './absence-link.ts';
import { absenceReasons } from './reasons.ts';
import type { AbsenceFacts, Wanted } from './wanted-absence.ts';

export interface AbsenceStep extends PlannedStep {
  do: 'find-unconfirmed' | 'create-absence' | 'adopt-absence' | 'delete-absence' | 'remove-replaced';
}

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
      const upToDate = { reason: commonReasons['up-to-date'], details: {} };
      return stepsOr(upToDate, [...unconfirmed(facts), ...entry(wanted, facts), ...replaced(facts)]);
    }
  }
}

function ambiguous(absences: readonly HqAbsence[]): AbsencePlan {
  const candidates = absences
    .map(({ note, type, start, end }) => `"${note || type}" ${start} – ${end}`)
    .join(', ');
  return { kind: 'park', reason: absenceReasons['absence-ambiguous'], details: { candidates } };
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

function entry(wanted: Extract<Wanted, { kind: 'present' }>, facts: AbsenceFacts): AbsenceStep[] {
  if (isHeld(wanted, facts)) return [];
  const { type, start, end } = wanted.fields;
  const { former } = facts;
  if (former?.kind === 'equal') {
    const what = `take over the HQ absence ${former.absence.id}, ${type} from ${start} to ${end}`;
    return [{ do: 'adopt-absence', what }];
  }
  const create: AbsenceStep = { do: 'create-absence', what: `enter ${type} from ${start} to ${end} in HQ` };
  const { held } = facts;
  return held ? [create, { do: 'remove-replaced', what: removes(held.id) }] : [create];
}

/** Whether HQ holds what is wanted, just as we entered it. */
export function isHeld(
  { fields, isEdited }: Extract<Wanted, { kind: 'present' }>,
  { held, link: { fingerprints } }: AbsenceFacts,
): boolean {
  const isAsWritten = held !== undefined && fingerprints['held'] === heldPrint(held);
  return isAsWritten && isWritten(fields, fingerprints, isEdited);
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
export function knownAfter(wanted: Wanted, { held }: AbsenceFacts): LinkChange {
  if (wanted.kind === 'present') return { sourceVersion: wanted.version };
  const isGone = wanted.kind === 'absent' || (wanted.kind === 'keep' && !held);
  return isGone ? forgotten : {};
}
