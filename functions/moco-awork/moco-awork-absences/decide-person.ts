import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Compared, FinalVerdict } from '../../../shared/direction.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { WantedAbsence } from './awork-absence.ts';
import { absenceWords } from './field-words.ts';
import type { Period } from './half-days.ts';
import { periodText } from './half-days.ts';
import type { PersonFacts, Sides } from './person-facts.ts';
import { sidesOf } from './person-facts.ts';
import type { AbsenceStep } from './plan-absences.ts';
import { isAsWanted, isCovered, planAbsences, sameTime } from './plan-absences.ts';
import { absenceReasons } from './reasons.ts';

export interface PersonDecision {
  plan: FinalVerdict | { kind: 'steps'; steps: AbsenceStep[] };
  /** Undefined where it does not come to a comparison. */
  sides?: Sides;
}

/** Decides how awork comes to show exactly the days that MOCO has of a person. */
export function decidePerson(
  facts: PersonFacts,
  fromDay: string,
  settings: MocoAworkSettings,
): PersonDecision {
  const { person, days, data } = facts;
  if (settings.absenceKinds.length === 0)
    return { plan: { kind: 'nothing', reason: absenceReasons['absences-off'], details: {} } };
  const name = person?.name ?? String(facts.mocoUserId);
  if (!person?.isActive) {
    const reason = absenceReasons['person-left-moco'];
    return { plan: { kind: 'nothing', reason, details: { person: name } } };
  }
  if (person.aworkUserId === undefined)
    return { plan: days.length > 0 ? waitFor(name, person.email) : upToDate };
  if (!facts.mayPlan) {
    const reason = absenceReasons['absence-right-missing'];
    return { plan: { kind: 'wait', reason, details: { person: name }, waitingFor: 'right' } };
  }
  const sides = sidesOf(facts, fromDay, settings);
  const steps = planAbsences({ ...sides, adjusted: data.adjusted });
  return { plan: steps.length > 0 ? { kind: 'steps', steps } : upToDate, sides };
}

const upToDate: FinalVerdict = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };

function waitFor(person: string, email: string): FinalVerdict {
  if (email === '')
    return {
      ...{ kind: 'wait', reason: absenceReasons['no-moco-address'] },
      ...{ details: { person }, waitingFor: 'person' },
    };
  return {
    ...{ kind: 'wait', reason: absenceReasons['no-awork-person'] },
    ...{ details: { person, email }, waitingFor: 'person' },
  };
}

/** Each absence as it should be and as awork holds it; what others hold for just that time is as it should be. */
export function compareSides(
  { wanted, ours, others }: Sides,
  adjusted: PersonFacts['data']['adjusted'],
): Compared {
  const surplus = new Set(ours);
  const heldOf = (want: WantedAbsence): string | null => {
    const held = ours.find((each) => isAsWanted(each, want, adjusted)) ?? sameTime(want, [...surplus]);
    if (!held) return isCovered(want, others) ? want.text : null;
    surplus.delete(held);
    return isAsWanted(held, want, adjusted) ? want.text : held.text;
  };
  const named = (period: Period) => ({ field: absenceWords.absence.en, of: periodText(period) });
  const rows = wanted.map((want) => ({ ...named(want), wanted: want.text, held: heldOf(want) }));
  return [...rows, ...[...surplus].map((held) => ({ ...named(held), wanted: null, held: held.text }))];
}
