import { z } from 'zod';
import { absenceCodes, absenceKind } from './absence-kinds.ts';
import { accept, calendarDay, clearableText } from './accept.ts';
import { type Caller, demand } from './caller.ts';
import { changed, type Office, stampNew } from './office.ts';
import type { ScheduleRow, WebHookEvent } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import { showUserName } from './users.ts';

const shape = 'error-list';
const symbols = Array.from({ length: 12 }, (_, index) => index + 1);

/** Documented as text, recorded as a number: both are taken. */
const oneOf = (numbers: number[]) =>
  z.union([z.int(), z.string().regex(/^\d+$/)]).refine((written) => numbers.includes(Number(written)));

const scheduleChanges = z.object({
  date: calendarDay.exactOptional(),
  absence_code: oneOf(absenceCodes).exactOptional(),
  user_id: z.int().exactOptional(),
  am: z.boolean().exactOptional(),
  pm: z.boolean().exactOptional(),
  comment: clearableText.exactOptional(),
  symbol: oneOf(symbols).nullable().exactOptional(),
});
const newSchedule = scheduleChanges
  .required({ date: true, absence_code: true })
  .extend({ overwrite: z.boolean().exactOptional() });

export type ScheduleChanges = z.infer<typeof scheduleChanges>;
export type NewSchedule = z.infer<typeof newSchedule>;

export function showSchedule(office: Office, row: ScheduleRow) {
  const { code, user_id, created_at, updated_at, ...shown } = row;
  const { subdomain, schedulesWithoutCodeBefore } = office.account;
  const accountName = subdomain.charAt(0).toUpperCase() + subdomain.slice(1);
  const isOld = schedulesWithoutCodeBefore !== null && row.date < schedulesWithoutCodeBefore;
  return {
    ...shown,
    assignment: { ...absenceKind(code, accountName), ...(!isOld && { code: String(code) }) },
    user: showUserName(office, user_id),
    created_at,
    updated_at,
  };
}

/** Documented: without `user_id` it is the absence of whoever acts. Two records of one half day are let in (guessed). */
export function createSchedule(office: Office, caller: Caller, body: unknown): ScheduleRow {
  const { absence_code, overwrite, ...input } = accept(newSchedule, body, shape);
  const user_id = writableUser(office, caller, input.user_id ?? caller.userId);
  if (overwrite) clearDay(office, caller, { date: input.date, user_id });
  const row: ScheduleRow = {
    ...{ am: true, pm: true, comment: '', symbol: null },
    ...written(input),
    ...{ date: input.date, code: Number(absence_code), user_id },
    ...stampNew(office, 'schedule'),
  };
  return save(office, caller, { row, event: 'create' });
}

/** Documented: clears what the person has on that day. That each is told of is guessed. */
function clearDay(office: Office, caller: Caller, day: Pick<ScheduleRow, 'date' | 'user_id'>): void {
  const rows = office.schedules.having(day.user_id).filter(({ date }) => date === day.date);
  for (const row of rows) deleteSchedule(office, caller, row);
}

interface Update {
  schedule: ScheduleRow;
  body: unknown;
}

/** Documented: `overwrite` counts on create only. */
export function updateSchedule(office: Office, caller: Caller, { schedule, body }: Update): ScheduleRow {
  const input = accept(scheduleChanges, body, shape);
  demandRights(caller, schedule.user_id);
  if (input.user_id !== undefined) writableUser(office, caller, input.user_id);
  const row = changed<ScheduleRow>(office, schedule, written(input));
  return save(office, caller, { row, event: 'update' });
}

function written({ absence_code, symbol, ...fields }: ScheduleChanges): Partial<ScheduleRow> {
  return {
    ...fields,
    ...(absence_code !== undefined && { code: Number(absence_code) }),
    ...(symbol !== undefined && { symbol: symbol === null ? null : String(symbol) }),
  };
}

export function deleteSchedule(office: Office, caller: Caller, { id, user_id }: ScheduleRow): void {
  demandRights(caller, user_id);
  office.schedules.remove(id);
  office.notices.tell(caller, { target: 'Schedule', event: 'delete', body: () => ({ id }) });
}

interface Save {
  row: ScheduleRow;
  event: WebHookEvent;
}

function save(office: Office, caller: Caller, { row, event }: Save): ScheduleRow {
  office.schedules.put(row);
  office.notices.tell(caller, { target: 'Schedule', event, body: () => showSchedule(office, row) });
  return row;
}

/** Documented: people who are active. */
function writableUser(office: Office, caller: Caller, userId: number): number {
  demandRights(caller, userId);
  if (!office.users.get(userId)?.active) throw unprocessable(shape, { user_id: ['is invalid'] });
  return userId;
}

/** Guessed: one's own absences are everybody's to write, those of others need rights over staff. */
function demandRights(caller: Caller, userId: number): void {
  if (userId !== caller.userId) demand(caller, 'people');
}

/** Guessed, as with times: people without rights over staff see only their own, the rest is not there for them. */
export function maySeeAbsencesOf(caller: Caller, userId: number): boolean {
  return caller.permission.people === 'full' || userId === caller.userId;
}

export function findSchedule(office: Office, caller: Caller, id: number): ScheduleRow {
  const row = office.schedules.get(id);
  if (!row || !maySeeAbsencesOf(caller, row.user_id)) throw notFound();
  return row;
}
