import * as z from 'zod';
import { type AbsenceTimes, absenceStatuses, type AbsenceTypeRow } from './records.ts';
import { badRequest } from './refusal.ts';

const day = z.iso.date();
/** Local wall clock without a zone; seconds are added where they are missing. */
const clock = z.iso
  .datetime({ local: true, precision: 0 })
  .or(z.iso.datetime({ local: true, precision: -1 }).transform((text) => `${text}:00`))
  .refine((text) => !text.endsWith('Z'), 'must be local');

const fields = {
  personId: z.string(),
  typeId: z.string(),
  status: z.enum(absenceStatuses),
  comment: z.string(),
  firstDay: day,
  lastDay: day.nullable(),
  startsAtNoon: z.boolean(),
  endsAtNoon: z.boolean(),
  startsAt: clock,
  endsAt: clock.nullable(),
};

export const absenceChangesForm = z.strictObject(fields).partial();
/** What can be changed about an absence; days for day types, clock times for hour types. */
export type AbsenceChanges = z.input<typeof absenceChangesForm>;

interface NewAbsenceBasics extends Pick<AbsenceChanges, 'status' | 'comment'> {
  personId: string;
  typeId: string;
}
interface NewDays extends NewAbsenceBasics {
  firstDay: string;
  lastDay: string | null;
  startsAtNoon?: boolean;
  endsAtNoon?: boolean;
}
interface NewHours extends NewAbsenceBasics {
  startsAt: string;
  endsAt: string | null;
}
export type NewAbsence = NewDays | NewHours;

const noTimes = {
  startsAtNoon: false,
  endsAtNoon: false,
  firstDay: null,
  lastDay: null,
  startsAt: null,
  endsAt: null,
};

/** The times an absence of that type has after the changes. Refuses what makes no sense for the type. */
export function settleTimes(
  { unit }: AbsenceTypeRow,
  changes: z.output<typeof absenceChangesForm>,
  before: AbsenceTimes = noTimes,
): AbsenceTimes {
  refuseForeignTimes(unit, changes);
  return unit === 'DAY' ? settleDays(changes, before) : settleHours(changes, before);
}

const dayFields = ['firstDay', 'lastDay', 'startsAtNoon', 'endsAtNoon'] as const;
const hourFields = ['startsAt', 'endsAt'] as const;

function refuseForeignTimes(unit: 'DAY' | 'HOUR', changes: z.output<typeof absenceChangesForm>): void {
  const foreign = unit === 'DAY' ? hourFields : dayFields;
  const given = foreign.find((field) => changes[field] !== undefined);
  if (given) throw badRequest(`An absence of this type has no ${given}.`);
}

function settleHours(changes: z.output<typeof absenceChangesForm>, before: AbsenceTimes): AbsenceTimes {
  const { startsAt = before.startsAt, endsAt = before.endsAt } = changes;
  if (startsAt === null) throw badRequest('An absence of this type needs startsAt.');
  if (endsAt !== null && endsAt <= startsAt) throw badRequest('The absence ends before it starts.');
  return { ...noTimes, startsAt, endsAt };
}

/** Documented since 2025: both halves of a single day are refused. */
function settleDays(changes: z.output<typeof absenceChangesForm>, before: AbsenceTimes): AbsenceTimes {
  const { firstDay = before.firstDay, lastDay = before.lastDay } = changes;
  const { startsAtNoon = before.startsAtNoon, endsAtNoon = before.endsAtNoon } = changes;
  if (firstDay === null) throw badRequest('An absence of this type needs firstDay.');
  if (lastDay !== null && lastDay < firstDay) throw badRequest('The absence ends before it starts.');
  if (lastDay === firstDay && startsAtNoon && endsAtNoon) throw badRequest('Invalid absence day.');
  if (lastDay === null && endsAtNoon) throw badRequest('An open end is no half day.');
  return { ...noTimes, firstDay, lastDay, startsAtNoon, endsAtNoon };
}
