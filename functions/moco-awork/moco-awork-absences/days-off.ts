import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
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

/**
 * Days of the kinds that the settings name. Old records lack their kind, but MOCO finds them by it. Throws `conflict` where one was
 * changed meanwhile: it may have left the kind that is read last for the one that was read first.
 */
export async function readDaysOff(
  query: DayQuery,
  { moco, settings }: Pick<MocoAworkRun, 'moco' | 'settings'>,
): Promise<DayOff[]> {
  const kinds = settings.absenceKinds;
  if (kinds.length === 0) return [];
  const listed = await moco.schedules({ ...query, codes: kinds.map((kind) => absenceCodes[kind]) });
  const isTold = listed.every((schedule) => kindOf(schedule, kinds) !== undefined);
  const found = isTold ? new Map<number, AbsenceKind>() : await findKinds(query, kinds, moco);
  return listed.map((schedule) => {
    const kind = kindOf(schedule, kinds) ?? found.get(schedule.id);
    if (kind === undefined) throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
    return dayOff(schedule, kind);
  });
}

/** By id. */
async function findKinds(
  query: DayQuery,
  kinds: readonly AbsenceKind[],
  moco: MocoAworkRun['moco'],
): Promise<Map<number, AbsenceKind>> {
  const found = new Map<number, AbsenceKind>();
  for (const kind of kinds)
    for (const { id } of await moco.schedules({ ...query, codes: [absenceCodes[kind]] })) found.set(id, kind);
  return found;
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
