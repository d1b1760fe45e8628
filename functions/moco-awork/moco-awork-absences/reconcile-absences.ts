import type { ListedStretch, Period, Stray } from '../../../shared/reconcile/listed-stretch.ts';
import type { MocoAworkRun } from '../run.ts';
import { decidePerson } from './decide-person.ts';
import { firstDay } from './first-day.ts';
import { halfDayOf, overlap, periodText } from './half-days.ts';
import type { ListedPerson } from './list-people.ts';
import { listPeople } from './list-people.ts';
import { sidesOf } from './person-facts.ts';
import { totalsOf } from './total-absences.ts';

/** Both sides of a period in one stretch: days per person and month. What is closed is nobody's business any more. */
export async function* reconcileAbsences(
  { fromDay, toDay }: Period,
  run: MocoAworkRun,
): AsyncGenerator<ListedStretch> {
  const first = firstDay(run);
  const days = { fromDay: fromDay > first ? fromDay : first, toDay };
  if (days.fromDay > toDay || run.settings.absenceKinds.length === 0) return;
  const people = (await listPeople(first, run)).filter(({ facts }) => facts.person?.isActive);
  const within = { from: halfDayOf(days.fromDay, 'am'), to: halfDayOf(toDay, 'pm') };
  const suspects = people.filter(
    ({ facts }) => decidePerson(facts, first, run.settings).plan.kind !== 'nothing',
  );
  yield {
    compared: people.length,
    totals: people.flatMap(({ facts }) => totalsOf(facts, sidesOf(facts, first, run.settings), within)),
    suspects: suspects.map(({ facts: { mocoUserId, person } }) => ({
      ...{ entity: 'person', id: String(mocoUserId), what: person?.name ?? String(mocoUserId) },
    })),
    strays: people.flatMap((person) => straysOf(person, first, within, run)),
    next: undefined,
  };
}

/** What others have entered for people of ours. */
function straysOf(
  { facts }: ListedPerson,
  fromDay: string,
  within: { from: number; to: number },
  { settings }: MocoAworkRun,
): Stray[] {
  const { former, others } = sidesOf(facts, fromDay, settings);
  return [...former, ...others]
    .filter((absence) => overlap(absence, within) > 0)
    .map((absence) => ({
      ...{ cause: 'not-ours', targetId: absence.id },
      what: `${periodText(absence)}, ${facts.person?.name ?? ''}`,
    }));
}
