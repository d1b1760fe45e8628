import type { MocoSchedule } from '../../../shared/vendors/moco/records.ts';
import type { AbsenceKind } from '../absence-kinds.ts';
import { absenceCodes, absenceKinds } from '../absence-kinds.ts';
import type { MocoAworkRun } from '../run.ts';

/** What MOCO has of one person on one day. */
export interface DayOff {
  id: number;
  mocoUserId: number;
  /** `YYYY-MM-DD` */
  date: string;
  am: boolean;
  pm: boolean;
  kind: AbsenceKind;
}

interface DayQuery {
  fromDay: string;
  /** Everybody's where left out. */
  userId?: number;
}

/** Days of the kinds that the settings name. Old records lack their kind, but MOCO finds them by it. */
export async function readDaysOff(
  query: DayQuery,
  { moco, settings }: Pick<MocoAworkRun, 'moco' | 'settings'>,
): Promise<DayOff[]> {
  const kinds = settings.absenceKinds;
  if (kinds.length === 0) return [];
  const listed = await moco.schedules({ ...query, codes: kinds.map((kind) => absenceCodes[kind]) });
  const known = listed.map((schedule) => ({ schedule, kind: kindOf(schedule, kinds) }));
  if (known.every(({ kind }) => kind !== undefined))
    return known.flatMap(({ schedule, kind }) => (kind ? [dayOff(schedule, kind)] : []));
  const byKind: DayOff[] = [];
  for (const kind of kinds) {
    const ofKind = await moco.schedules({ ...query, codes: [absenceCodes[kind]] });
    byKind.push(...ofKind.map((schedule) => dayOff(schedule, kind)));
  }
  return byKind;
}

function kindOf(
  { assignment: { code } }: MocoSchedule,
  kinds: readonly AbsenceKind[],
): AbsenceKind | undefined {
  return kinds.length === 1 ? kinds[0] : absenceKinds.find((kind) => absenceCodes[kind] === code);
}

function dayOff({ id, date, am, pm, user }: MocoSchedule, kind: AbsenceKind): DayOff {
  return { id, mocoUserId: user.id, date, am, pm, kind };
}
