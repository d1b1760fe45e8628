import { DateTime } from 'luxon';
import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import type { TimeEntryRow } from './records.ts';
import { notAllowed, referenced } from './refusal.ts';
import { announceTimeEntry, placeOf, replaceTimeEntry } from './time-entries.ts';
import { runningSince, stoppedAt } from './time-entry-fields.ts';

export interface TimerStart {
  typeOfWorkId: string;
  projectId?: string;
  taskId?: string;
  timezone?: string;
}

const isRunning = ({ startTimeUtc, endTimeUtc, duration }: TimeEntryRow) =>
  startTimeUtc !== null && endTimeUtc === null && duration === 0;

/** Documented: one timer per user; starting another stops the first. */
export function startTimer(awork: Awork, actor: Actor, userId: string, start: TimerStart): TimeEntryRow {
  const { store, stamps, world } = awork;
  if (store.timeEntries.where('userId', userId).some(isRunning)) stopTimer(awork, actor, userId);
  referenced(store.users.get(userId), 'userId');
  const { typeOfWorkId, projectId = null, taskId = null, timezone = 'Europe/Berlin' } = start;
  const entry = store.timeEntries.put({
    ...stamps.created(actor.userId),
    ...runningSince(DateTime.fromJSDate(world.now()), timezone),
    ...placeOf(awork, { projectId, taskId }),
    ...{
      userId,
      typeOfWorkId,
      timezone,
      note: null,
      isBillable: true,
      isBilled: false,
      breakDuration: 0,
      isExternal: false,
    },
  });
  announceTimeEntry(awork, actor, entry, { event: 'timetracking_added' });
  return entry;
}

export function stopTimer(awork: Awork, actor: Actor, userId: string): TimeEntryRow {
  const running = awork.store.timeEntries.where('userId', userId).find(isRunning);
  if (!running) throw notAllowed('invalid-operation', 'No timer is running.');
  const times = stoppedAt(running, DateTime.fromJSDate(awork.world.now()), running.timezone);
  return replaceTimeEntry(awork, actor, running, times);
}
