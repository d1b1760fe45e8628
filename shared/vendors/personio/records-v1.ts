import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { addDays, dayOf, midnightOf } from './days.ts';
import { isTimeZone, localTime } from './local-time.ts';
import type { PersonioAbsence, PersonioAbsenceType, PersonioPerson, Unreadable } from './port.ts';
import { nameOf } from './records.ts';
import type { RowKind } from './rows.ts';
import { listed } from './rows.ts';
import { END_DAYS_AFTER_LAST_DAY } from './absence-period.ts';

/** Fields and their meaning: https://github.com/personio/api-docs, the attributes of each v1 resource. */
const numberId = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(String);
const attribute = z.object({ value: z.unknown() }).optional();
const employeeId = z
  .object({ attributes: z.object({ id: z.object({ value: numberId }) }) })
  .transform(({ attributes }) => attributes.id.value);

/** Documented as a boolean, observed as a number. */
const flag = z
  .union([z.boolean(), z.literal([0, 1, '0', '1', 'true', 'false'])])
  .nullish()
  .transform((value) => [true, 1, '1', 'true'].some((yes) => yes === value));

/** Local midnight with an offset that was seen to be wrong, so only the printed day counts. */
const printedDay = z.string().transform(dayOf).pipe(z.iso.date());

const timeOff = vendorRecord(
  {
    id: numberId,
    status: z.string().min(1),
    start_date: printedDay,
    end_date: printedDay.nullable(),
    half_day_start: flag,
    half_day_end: flag,
    time_off_type: z.object({ attributes: z.object({ id: numberId }) }),
    employee: employeeId,
    created_at: z.string().nullish(),
    /** Documented in the changelog only: https://developer.personio.de/changelog */
    id_v2: z.string().nullish(),
  },
  ['days_count', 'certificate', 'comment', 'created_by', 'updated_at'],
);
const timeOffInOrder = timeOff.refine(
  ({ start_date, end_date }) => end_date === null || end_date >= start_date,
  { path: ['end_date'], error: 'before the start' },
);

/** Which half is meant is guessed: a half first day starts at noon, a half last day ends at noon. */
export const timeOffAbsence = timeOffInOrder.transform((row): PersonioAbsence => ({
  ...{ id: row.id, personId: row.employee, typeId: row.time_off_type.attributes.id },
  status: row.status.toUpperCase(),
  starts: { at: midnightOf(row.start_date), half: row.half_day_start ? 'SECOND_HALF' : 'FIRST_HALF' },
  ends: row.end_date === null ? null : closingMidnight(row.end_date, row.half_day_end),
  ...(row.created_at && { createdAt: row.created_at }),
  ...(row.id_v2 && { idV2: row.id_v2 }),
}));
export const timeOffRow = { row: listed(timeOffAbsence), documented: timeOff };

/** v1 names the last day, v2 the midnight after it. */
function closingMidnight(lastDay: string, isHalf: boolean) {
  const at = midnightOf(addDays(lastDay, END_DAYS_AFTER_LAST_DAY));
  return { at, half: isHalf ? ('FIRST_HALF' as const) : ('SECOND_HALF' as const) };
}

const instant = z.iso.datetime({ offset: true });
const hourPeriod = vendorRecord(
  {
    id: z.string().min(1),
    // Days come from the other list; here they would be counted twice. All of these are observed.
    measurement_unit: z
      .string()
      .regex(/^(hour|minute)s?$/i)
      .nullish(),
    status: z.string().min(1),
    start: instant,
    end: instant.nullable(),
    timezone: z
      .string()
      .refine((name) => name === '' || isTimeZone(name))
      .nullish(),
    absence_type: z.object({ attributes: z.object({ time_off_type_id: numberId }) }),
    employee: employeeId,
    created_at: z.string().nullish(),
  },
  [
    ...['effective_duration', 'certificate', 'half_day_start', 'half_day_end', 'comment', 'origin'],
    ...['created_by', 'updated_at', 'approved_at', 'breakdowns'],
  ],
);

/** Instants, shown on the clock of the zone they name, or of that one where they name none. */
export function hourRow(ownZone: string): RowKind<PersonioAbsence | Unreadable> {
  const hourAbsence = hourPeriod.transform((row): PersonioAbsence => {
    const at = (moment: string) => ({ at: localTime(moment, row.timezone || ownZone), half: null });
    return {
      ...{ id: row.id, personId: row.employee, typeId: row.absence_type.attributes.time_off_type_id },
      ...{ status: row.status.toUpperCase(), unit: 'hour' },
      ...{ starts: at(row.start), ends: row.end === null ? null : at(row.end) },
      ...(row.timezone && { timeZone: row.timezone }),
      ...(row.created_at && { createdAt: row.created_at }),
    };
  });
  return { row: listed(hourAbsence), documented: hourPeriod };
}

const wireType = vendorRecord(
  {
    id: numberId,
    name: z.string().regex(/\S/),
    unit: z.enum(['day', 'hour']).nullish().catch(undefined),
    category: z.string().nullish(),
  },
  ['id_v2', 'approval_required'],
);
const absenceType = wireType.transform(({ id, name, unit, category }): PersonioAbsenceType => ({
  ...{ id, name, ...(unit && { unit }) },
  ...(category && { category: category.toUpperCase() }),
}));
export const typeRowV1: RowKind<PersonioAbsenceType | Unreadable> = {
  documented: wireType,
  row: listed(absenceType),
};

/** Read by key, because labels are in the reader's language. Attributes the key may not read are left out. */
const employee = z.object({
  id: z.object({ value: numberId }),
  ...{ email: attribute, status: attribute },
  ...{ first_name: attribute, last_name: attribute, preferred_name: attribute },
});
export const employeeRow: RowKind<PersonioPerson> = {
  documented: employee,
  row: employee.transform(({ id, email, status, first_name, last_name, preferred_name }) => ({
    ...{ id: id.value, name: nameOf(preferred_name?.value, first_name?.value, last_name?.value) },
    ...(typeof email?.value === 'string' && email.value.trim() && { email: email.value.trim() }),
    isActive: status?.value !== 'inactive',
  })),
};
