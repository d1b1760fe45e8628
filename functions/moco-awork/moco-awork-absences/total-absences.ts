import type { Total } from '../../../shared/reconcile/listed-stretch.ts';
import type { HalfDay, Period } from './half-days.ts';
import { dateOf, halfDaysOf } from './half-days.ts';
import type { PersonFacts, Sides } from './person-facts.ts';
import { isCovered } from './plan-absences.ts';
import { halfDaysOff } from './wanted-periods.ts';

/** Days of one person by month. Days between on which nobody works count on neither side. */
export function totalsOf(
  { person, days, works }: PersonFacts,
  { wanted, ours, former, others }: Sides,
  within: Period,
): Total[] {
  const off = halfDaysOff(days);
  const isCounted = (halfDay: HalfDay) =>
    within.from <= halfDay && halfDay <= within.to && (off.has(halfDay) || works(halfDay));
  const byMonth = (halfDays: Iterable<HalfDay>) =>
    Map.groupBy(new Set([...halfDays].filter(isCounted)), (halfDay) => dateOf(halfDay).slice(0, 7));
  const covered = wanted.filter((want) => isCovered(want, others));
  const source = byMonth(off.keys());
  const target = byMonth(halfDaysIn([...ours, ...covered]));
  const more = byMonth(halfDaysIn([...former, ...others]));
  const months = new Set([...source.keys(), ...target.keys(), ...more.keys()]);
  const daysOf = (counted: ReadonlyMap<string, readonly HalfDay[]>, month: string) =>
    (counted.get(month)?.length ?? 0) / 2;
  return [...months].toSorted().map((month) => ({
    ...{ group: { month, person: person?.name ?? '' }, unit: 'days' },
    ...{ source: daysOf(source, month), target: daysOf(target, month), others: daysOf(more, month) },
  }));
}

function halfDaysIn(periods: readonly Period[]): HalfDay[] {
  return periods.flatMap((period) => [...halfDaysOf(period)]);
}
