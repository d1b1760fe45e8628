import { DateTime } from 'luxon';
import * as z from 'zod';
import { guid, optionalFlag, optionalGuid, optionalSeconds, optionalText } from './form-fields.ts';
import type { TimeFields } from './records.ts';
import { invalidField } from './refusal.ts';

const clock = z
  .string()
  .regex(/^\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/)
  .nullish();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T00:00:00(\.0+)?Z?)?$/)
  .nullish();

export const timeEntryForm = z.strictObject({
  userId: guid,
  typeOfWorkId: guid,
  timezone: z.string().min(1),
  projectId: optionalGuid,
  taskId: optionalGuid,
  note: optionalText(10_000),
  duration: optionalSeconds,
  startDateUtc: day,
  startTimeUtc: clock,
  endDateUtc: day,
  endTimeUtc: clock,
  startDateLocal: day,
  startTimeLocal: clock,
  endDateLocal: day,
  endTimeLocal: clock,
  isBillable: optionalFlag,
  isBilled: optionalFlag,
});
export type TimeEntryForm = z.infer<typeof timeEntryForm>;

/** Fills in the other group of fields. The two groups must not be mixed; without a clock time the entry is a plain day. */
export function settleTimes(form: TimeEntryForm, lacksEnd: boolean): TimeFields {
  const isUtc = Boolean(form.startDateUtc ?? form.startTimeUtc ?? form.endDateUtc ?? form.endTimeUtc);
  const isLocal = Boolean(
    form.startDateLocal ?? form.startTimeLocal ?? form.endDateLocal ?? form.endTimeLocal,
  );
  if (isUtc && isLocal) throw invalidField('startDateUtc', 'UTC and local fields must not be mixed.');
  const zone = isUtc ? 'utc' : form.timezone;
  const date = (isUtc ? form.startDateUtc : form.startDateLocal)?.slice(0, 10);
  if (!date) throw invalidField('startDateLocal', 'is required.');
  const startTime = isUtc ? form.startTimeUtc : form.startTimeLocal;
  if (!startTime) return dayOnly(date, form.duration);
  const start = instant(date, startTime, zone);
  const endTime = isUtc ? form.endTimeUtc : form.endTimeLocal;
  const endDate = (isUtc ? form.endDateUtc : form.endDateLocal)?.slice(0, 10) ?? date;
  const end = endTime
    ? instant(endDate, endTime, zone)
    : form.duration && !lacksEnd
      ? start.plus({ seconds: form.duration })
      : undefined;
  if (end && end < start) throw invalidField('endTimeLocal', 'lies before the start.');
  const duration = endTime && end ? Math.round(end.diff(start).as('seconds')) : (form.duration ?? 0);
  return { ...stamps(start, form.timezone, 'start'), ...stamps(end, form.timezone, 'end'), duration };
}

/** A timer that was started and has no end yet. */
export function runningSince(start: DateTime, timezone: string): TimeFields {
  return { ...stamps(start, timezone, 'start'), ...stamps(undefined, timezone, 'end'), duration: 0 };
}

export function stoppedAt(before: TimeFields, end: DateTime, timezone: string): TimeFields {
  const start = DateTime.fromISO(
    `${before.startDateUtc?.slice(0, 10)}T${before.startTimeUtc?.slice(0, 12)}`,
    { zone: 'utc' },
  );
  const duration = Math.max(1, Math.round(end.diff(start).as('seconds')));
  return { ...before, ...stamps(end, timezone, 'end'), duration };
}

function dayOnly(date: string, seconds: number | null): TimeFields {
  if (!seconds) throw invalidField('duration', 'is required without start and end.');
  const none = { startTimeUtc: null, endTimeUtc: null, startTimeLocal: null, endTimeLocal: null };
  const days = {
    startDateUtc: `${date}T00:00:00Z`,
    startDateLocal: `${date}T00:00:00`,
    endDateUtc: null,
    endDateLocal: null,
  };
  return { ...days, ...none, duration: seconds };
}

type End = {
  startDateUtc: string | null;
  startTimeUtc: string | null;
  startDateLocal: string | null;
  startTimeLocal: string | null;
};

function stamps<Side extends 'start' | 'end'>(
  at: DateTime | undefined,
  timezone: string,
  side: Side,
): Pick<TimeFields, `${Side}${'Date' | 'Time'}${'Utc' | 'Local'}`>;
function stamps(at: DateTime | undefined, timezone: string, side: string): object {
  const utc = at?.toUTC();
  const local = at?.setZone(timezone);
  const fields: End = {
    startDateUtc: utc ? `${utc.toFormat('yyyy-MM-dd')}T00:00:00Z` : null,
    startTimeUtc: utc ? clockText(utc) : null,
    startDateLocal: local ? `${local.toFormat('yyyy-MM-dd')}T00:00:00` : null,
    startTimeLocal: local ? clockText(local) : null,
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace('start', side), value]),
  );
}

/** Up to seven decimals (observed). */
function clockText(at: DateTime): string {
  return at.millisecond === 0 ? at.toFormat('HH:mm:ss') : `${at.toFormat('HH:mm:ss.SSS')}2632`;
}

function instant(date: string, time: string, zone: string): DateTime {
  const at = DateTime.fromISO(`${date}T${time.slice(0, 12)}`, { zone });
  if (!at.isValid) throw invalidField('timezone', 'is not a time zone, or the date is none.');
  return at;
}
