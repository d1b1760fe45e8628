import { z } from 'zod';
import { accept, calendarDay } from './accept.ts';
import type { Caller } from './caller.ts';
import { changed, type Office, stampNew } from './office.ts';
import type { EmploymentRow } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import { maySeeAbsencesOf } from './schedules.ts';
import { showUserName } from './users.ts';

const shape = 'error-list';

/** From Monday to Friday. The upper bound is guessed. */
const halfDays = z.array(z.number().min(0).max(12)).length(5);
const employmentChanges = z.object({
  user_id: z.int().exactOptional(),
  pattern: z.object({ am: halfDays, pm: halfDays }).exactOptional(),
  from: calendarDay.exactOptional(),
  to: calendarDay.nullable().exactOptional(),
});
const newEmployment = employmentChanges.required({ user_id: true, pattern: true });

export function showEmployment(office: Office, row: EmploymentRow) {
  const { user_id, ...shown } = row;
  const { am, pm } = row.pattern;
  const weekly_target_hours = [...am, ...pm].reduce((sum, hours) => sum + hours, 0);
  return { ...shown, weekly_target_hours, user: showUserName(office, user_id) };
}

/** Documented: from today unless said otherwise. No webhook has employments as its target. */
export function createEmployment(office: Office, body: unknown): EmploymentRow {
  const today = office.timestamp().slice(0, 10);
  const defaults = { from: today, to: null };
  const input = { ...defaults, ...accept(newEmployment, body, shape) };
  return save(office, { ...input, ...stampNew(office, 'employment') });
}

interface Update {
  employment: EmploymentRow;
  body: unknown;
}

export function updateEmployment(office: Office, { employment, body }: Update): EmploymentRow {
  const changes = accept(employmentChanges, body, shape);
  return save(office, changed<EmploymentRow>(office, employment, changes));
}

/** Several at once are let in (guessed). */
function save(office: Office, row: EmploymentRow): EmploymentRow {
  if (!office.users.get(row.user_id)) throw unprocessable(shape, { user_id: ['is invalid'] });
  if (row.to !== null && row.to < row.from) throw unprocessable(shape, { to: ['is invalid'] });
  office.employments.put(row);
  return row;
}

export function findEmployment(office: Office, caller: Caller, id: number): EmploymentRow {
  const row = office.employments.get(id);
  if (!row || !maySeeAbsencesOf(caller, row.user_id)) throw notFound();
  return row;
}
