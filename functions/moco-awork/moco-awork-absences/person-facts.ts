import type { MocoPerson } from '../people.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { HeldAbsence, WantedAbsence } from './awork-absence.ts';
import { providerOf } from './awork-absence.ts';
import { withClosed } from './closed-days.ts';
import type { DayOff } from './days-off.ts';
import { halfDayOf } from './half-days.ts';
import type { PersonLinkData } from './person-link.ts';
import { halfDaysOff, wantedPeriods } from './wanted-periods.ts';
import type { Works } from './working-half-days.ts';

/** What both systems say of one person. */
export interface PersonFacts {
  mocoUserId: number;
  /** Undefined where MOCO has them no more. */
  person: MocoPerson | undefined;
  /** Of MOCO, from the first day on. */
  days: readonly DayOff[];
  works: Works;
  /** Everything awork has of them from the first day on, and of who they were there before. */
  held: readonly HeldAbsence[];
  data: PersonLinkData;
  /** awork lets our key see and write the absences of others. */
  mayPlan: boolean;
}

export interface Sides {
  wanted: WantedAbsence[];
  ours: HeldAbsence[];
  former: HeldAbsence[];
  others: HeldAbsence[];
}

/** What awork should hold, and what it holds, told apart by whose it is. Nothing changes before `fromDay`. */
export function sidesOf(
  { mocoUserId, person, days, works, held, data }: PersonFacts,
  fromDay: string,
  { absenceText: text, takesOverAbsencesOf }: MocoAworkSettings,
): Sides {
  const provider = providerOf(mocoUserId);
  const userId = person?.aworkUserId ?? '';
  const isOurs = (absence: HeldAbsence) =>
    absence.provider === provider || data.absences.includes(absence.id);
  const ours = held.filter(isOurs);
  const rest = held.filter((absence) => !isOurs(absence) && absence.userId === userId);
  const isFormer = (absence: HeldAbsence) => takesOverAbsencesOf.includes(absence.provider);
  const open = wantedPeriods(halfDaysOff(days), works);
  const periods = withClosed(open, ours, halfDayOf(fromDay, 'am'), works);
  return {
    wanted: periods.map((period) => ({ ...period, userId, text, provider })),
    ours,
    former: rest.filter(isFormer),
    others: rest.filter((absence) => !isFormer(absence)),
  };
}
