import { replace } from './activities.ts';
import { lockProblems, stopped } from './activity-rules.ts';
import type { Caller } from './caller.ts';
import type { Office } from './office.ts';
import type { ActivityRow } from './records.ts';
import { type FieldProblems, refuseIfAny, unprocessable } from './refusal.ts';

const shape = 'message';

/** Documented: only today's entries, only if it does not run yet. Days are taken in UTC (guessed). */
export function startTimer(office: Office, caller: Caller, activity: ActivityRow): ActivityRow {
  const problems: FieldProblems = lockProblems(office, activity);
  if (activity.timer_started_at !== null) problems['base'] = ['Timer is already running'];
  if (activity.date !== office.timestamp().slice(0, 10)) problems['date'] = ['must be today'];
  refuseIfAny(shape, problems);
  stopOthers(office, caller, activity);
  return replace(office, caller, { activity, changes: { timer_started_at: office.timestamp() } });
}

/** Documented: one running timer per person; that the other one is stopped is guessed. */
function stopOthers(office: Office, caller: Caller, { id, user_id }: ActivityRow): void {
  for (const other of office.activities.all()) {
    if (other.id === id || other.user_id !== user_id || other.timer_started_at === null) continue;
    replace(office, caller, { activity: other, changes: stopped(office, other) });
  }
}

export function stopTimer(office: Office, caller: Caller, activity: ActivityRow): ActivityRow {
  if (activity.timer_started_at === null) throw unprocessable(shape, { base: ['Timer is not running'] });
  return replace(office, caller, { activity, changes: stopped(office, activity) });
}
