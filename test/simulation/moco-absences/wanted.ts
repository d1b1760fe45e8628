import type { Agency } from './agency.ts';
import type { Period } from './half-days.ts';
import { afternoonOf, dateOf, morningOf, weekdayOf } from './half-days.ts';
import type { Kind } from './settings.ts';

/** The codes of MOCO's documents. */
const codes: Record<Kind, string> = {
  unplannable: '1',
  'public-holiday': '2',
  sickness: '3',
  holiday: '4',
  absence: '5',
};
/** Of two kinds on one half day the first counts. */
const ranks: readonly Kind[] = ['sickness', 'holiday', 'absence', 'unplannable', 'public-holiday'];
const TWO_WEEKS = 28;

type Source = Pick<Agency, 'moco' | 'settings'>;

/** MOCO's records of a person that are in scope. */
export function recordsOf(mocoUserId: number, { moco, settings }: Source) {
  const { absenceKinds, absencesFrom } = settings();
  const chosen = absenceKinds.map((kind) => codes[kind]);
  // With the code that MOCO knows, also where it does not tell it.
  return moco
    .state()
    .schedules.map((row) => ({ ...row, code: String(row.assignment.id).slice(-1) }))
    .filter(
      ({ date, user, code }) => user?.id === mocoUserId && date >= absencesFrom && chosen.includes(code),
    );
}

/** The half days that awork is to show of a person, with the kind that counts. */
export function halfDaysOff(mocoUserId: number, agency: Source): Map<number, Kind> {
  const off = new Map<number, Kind>();
  const records = recordsOf(mocoUserId, agency);
  for (const kind of ranks.toReversed())
    for (const { date, am, pm } of records.filter(({ code }) => code === codes[kind])) {
      if (am) off.set(morningOf(date), kind);
      if (pm) off.set(afternoonOf(date), kind);
    }
  return off;
}

/** A1: half days of one kind are one absence as long as nobody works between them, two weeks at most. */
export function wantedPeriods(mocoUserId: number, agency: Source): Period[] {
  const works = worksOf(mocoUserId, agency);
  const off = [...halfDaysOff(mocoUserId, agency)].toSorted(([one], [other]) => one - other);
  const periods: (Period & { kind: Kind })[] = [];
  for (const [halfDay, kind] of off) {
    const last = periods.at(-1);
    const isBridged = last?.kind === kind && halfDay - last.to <= TWO_WEEKS;
    if (isBridged && !worksBetween(last.to + 1, halfDay, works)) last.to = halfDay;
    else periods.push({ from: halfDay, to: halfDay, kind });
  }
  return periods.map(({ from, to }) => ({ from, to }));
}

type Works = (halfDay: number) => boolean;

/** Whether somebody works on any half day from the one until before the other. */
export function worksBetween(from: number, until: number, works: Works): boolean {
  for (let halfDay = from; halfDay < until; halfDay += 1) if (works(halfDay)) return true;
  return false;
}

/** By the newest employment of that day, from Monday to Friday where there is none. */
export function worksOf(mocoUserId: number, { moco }: Pick<Agency, 'moco'>): Works {
  const employments = moco
    .state()
    .employments.filter(({ user }) => user?.id === mocoUserId)
    .toSorted((one, other) => other.from.localeCompare(one.from));
  return (halfDay) => {
    const weekday = weekdayOf(halfDay);
    if (weekday > 5) return false;
    const date = dateOf(halfDay);
    const pattern = employments.find(({ from, to }) => from <= date && date <= (to ?? date))?.pattern;
    if (!pattern) return true;
    return ((halfDay % 2 === 0 ? pattern.am : pattern.pm)[weekday - 1] ?? 0) > 0;
  };
}
