import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import type { Period } from './half-days.ts';
import { isSame, morningOf, overlaps, shown } from './half-days.ts';
import type { AbsenceRow } from './held.ts';
import { markOf, markedFor, periodOf } from './held.ts';
import { matchOf } from './match.ts';
import { isOurs } from './observe.ts';
import { wantedPeriods, worksBetween, worksOf } from './wanted.ts';

/** What awork has of one person from the first day on. */
export interface PersonSides {
  mocoUserId: number;
  aworkUserId: string;
  wanted: Period[];
  ours: AbsenceRow[];
  others: AbsenceRow[];
}

export function sidesOf(mocoUserId: number, aworkUserId: string, agency: Agency, facts: Facts): PersonSides {
  const first = morningOf(agency.settings().absencesFrom);
  const held = agency.awork
    .state()
    .absences.filter((row) => row.userId === aworkUserId && periodOf(row).to >= first);
  return {
    ...{ mocoUserId, aworkUserId, wanted: wantedPeriods(mocoUserId, agency) },
    ours: held.filter((row) => isOurs(row, facts)),
    others: held.filter((row) => !isOurs(row, facts)),
  };
}

/** Where awork takes no two at once: what others hold at just some of the time keeps ours away. */
export function isHeldUp(period: Period, others: readonly AbsenceRow[], agency: Agency): boolean {
  return agency.refusesOverlap && others.some((row) => overlaps(periodOf(row), period));
}

/** A1 to A3 of everybody whom both systems have. */
export function brokenPeople(agency: Agency, facts: Facts): string[] {
  // Without any kind awork stays as it is.
  if (agency.settings().absenceKinds.length === 0) return [];
  return agency.moco.state().users.flatMap(({ id, firstname }) => {
    const { isActive, aworkUserId } = matchOf(id, agency);
    if (!isActive || aworkUserId === undefined) return [];
    const broken = brokenPerson(sidesOf(id, aworkUserId, agency, facts), agency);
    return [...broken, ...elsewhere(id, aworkUserId, agency)].map((problem) => `${firstname}: ${problem}`);
  });
}

function brokenPerson(sides: PersonSides, agency: Agency): string[] {
  const { wanted, ours, others, mocoUserId } = sides;
  const free = new Set(ours);
  const broken: string[] = [];
  for (const period of wanted) {
    const held = [...free].find((row) => isFor(period, row, mocoUserId, agency));
    if (held) free.delete(held);
    else if (!others.some((row) => isSame(periodOf(row), period)) && !isHeldUp(period, others, agency))
      broken.push(`awork lacks ${shown(period)}`);
  }
  // What could not be changed stays as it was.
  const isStuck = (row: AbsenceRow) =>
    wanted.some((period) => overlaps(period, periodOf(row)) && isHeldUp(period, others, agency));
  for (const row of free)
    if (!isStuck(row)) broken.push(`awork has ${shown(periodOf(row))} (${row.id}) too much`);
  return [...broken, ...ours.filter((row) => !isStuck(row)).flatMap((row) => wrongWords(row, sides, agency))];
}

/** What began before the first day keeps its beginning. */
function isFor(period: Period, row: AbsenceRow, mocoUserId: number, agency: Agency): boolean {
  const held = periodOf(row);
  const first = morningOf(agency.settings().absencesFrom);
  if (held.from >= first) return isSame(held, period);
  return held.to === period.to && !worksBetween(first, period.from, worksOf(mocoUserId, agency));
}

function wrongWords(
  { id, description, externalProvider }: AbsenceRow,
  { mocoUserId }: PersonSides,
  agency: Agency,
): string[] {
  const { absenceText } = agency.settings();
  return [
    ...(description === absenceText ? [] : [`absence ${id} says ${description}`]),
    ...(externalProvider === markOf(mocoUserId) ? [] : [`absence ${id} is marked ${externalProvider}`]),
  ];
}

/** Ours of that person at anybody else. */
function elsewhere(mocoUserId: number, aworkUserId: string, agency: Agency): string[] {
  const first = morningOf(agency.settings().absencesFrom);
  return agency.awork
    .state()
    .absences.filter((row) => markedFor(row) === mocoUserId && row.userId !== aworkUserId)
    .filter((row) => periodOf(row).to >= first)
    .map((row) => `absence ${row.id} (${shown(periodOf(row))}) stands at ${row.userId}`);
}
