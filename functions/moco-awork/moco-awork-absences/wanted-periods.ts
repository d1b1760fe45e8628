import type { AbsenceKind } from '../absence-kinds.ts';
import { absenceKinds } from '../absence-kinds.ts';
import type { DayOff } from './days-off.ts';
import type { HalfDay, Period } from './half-days.ts';
import { halfDayOf, halfDaysOf } from './half-days.ts';
import type { Works } from './working-half-days.ts';
import { worksBy } from './working-half-days.ts';

/** An alternating pattern of weeks is none of MOCO's, so what lies further apart belongs to two absences. */
const MOST_BRIDGED = 2 * 14;

/** Which kind counts on each half day that is off. */
export function halfDaysOff(days: readonly DayOff[]): Map<HalfDay, AbsenceKind> {
  const off = new Map<HalfDay, AbsenceKind>();
  for (const kind of absenceKinds.toReversed())
    for (const { date, am, pm } of days.filter((day) => day.kind === kind)) {
      if (am) off.set(halfDayOf(date, 'am'), kind);
      if (pm) off.set(halfDayOf(date, 'pm'), kind);
    }
  return off;
}

/** Half days of one kind become one absence as long as nobody works, and nothing else is entered, between them. */
export function wantedPeriods(off: ReadonlyMap<HalfDay, AbsenceKind>, works: Works): Period[] {
  const periods: (Period & { kind: AbsenceKind })[] = [];
  for (const [halfDay, kind] of [...off].toSorted(([one], [other]) => one - other)) {
    const last = periods.at(-1);
    if (last?.kind === kind && isFree(last.to, halfDay, works)) last.to = halfDay;
    else periods.push({ from: halfDay, to: halfDay, kind });
  }
  return periods.map(({ from, to }) => ({ from, to }));
}

/** Whether it depends on somebody's own pattern of work which half days belong together; weekends are everybody's. */
export function dependsOnPattern(off: ReadonlyMap<HalfDay, AbsenceKind>): boolean {
  const inOrder = [...off].toSorted(([one], [other]) => one - other);
  return inOrder.some(([halfDay, kind], index) => {
    const [next, nextKind] = inOrder[index + 1] ?? [];
    const isNear = next !== undefined && nextKind === kind && next - halfDay <= MOST_BRIDGED;
    return isNear && !isFree(halfDay, next, worksBy([]));
  });
}

/** Of neighbours in order nothing is entered between them. */
function isFree(before: HalfDay, after: HalfDay, works: Works): boolean {
  if (after - before > MOST_BRIDGED) return false;
  return ![...halfDaysOf({ from: before + 1, to: after - 1 })].some(works);
}
