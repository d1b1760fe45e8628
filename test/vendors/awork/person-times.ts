import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import type { TimeEntryRow } from './records.ts';
import { found } from './refusal.ts';
import { createTimeEntry, deleteTimeEntry, placeOf, replaceTimeEntry } from './time-entries.ts';
import { settleTimes, timeEntryForm } from './time-entry-fields.ts';
import { startTimer, stopTimer, type TimerStart } from './timer.ts';
import { workingUser } from './working-user.ts';

export interface BookedTime {
  userId: string;
  typeOfWorkId: string;
  startDateLocal: string;
  startTimeLocal?: string;
  durationSeconds: number;
  projectId?: string;
  taskId?: string;
  timezone?: string;
  note?: string;
  isBillable?: boolean;
}

type Edit = Partial<
  Pick<
    BookedTime,
    'typeOfWorkId' | 'startDateLocal' | 'startTimeLocal' | 'durationSeconds' | 'note' | 'isBillable'
  >
> & {
  isBilled?: boolean;
};

export function personsTimes(awork: Awork, owner: Actor) {
  const { timeEntries } = awork.store;
  const entry = (id: string) => found(timeEntries.get(id), 'time entry');
  return {
    createTimeEntry: ({ durationSeconds, timezone = 'Europe/Berlin', ...time }: BookedTime) =>
      createTimeEntry(awork, owner, timeEntryForm.parse({ ...time, timezone, duration: durationSeconds })),
    updateTimeEntry: (id: string, changes: Edit) => edit(awork, owner, entry(id), changes),
    moveTimeEntry(
      id: string,
      { projectId, taskId, userId }: { projectId?: string | null; taskId?: string; userId?: string },
    ) {
      const isMoved = projectId !== undefined || taskId !== undefined;
      const place = isMoved ? placeOf(awork, { projectId: projectId ?? null, taskId: taskId ?? null }) : {};
      const person = userId ? { userId: workingUser(awork, userId, 'userId').id } : {};
      return replaceTimeEntry(awork, owner, entry(id), { ...place, ...person });
    },
    deleteTimeEntry: (id: string) => deleteTimeEntry(awork, owner, entry(id)),
    startTimer: (userId: string, start: TimerStart) =>
      startTimer(awork, { userId, isAdmin: false }, userId, start),
    stopTimer: (userId: string) => stopTimer(awork, { userId, isAdmin: false }, userId),
  };
}

function edit(awork: Awork, owner: Actor, before: TimeEntryRow, changes: Edit): TimeEntryRow {
  const { startDateLocal, startTimeLocal, durationSeconds, ...plain } = changes;
  const isRetimed = startDateLocal ?? startTimeLocal ?? durationSeconds;
  const time = startTimeLocal ?? before.startTimeLocal?.slice(0, 8);
  const form = timeEntryForm.parse({
    userId: before.userId ?? owner.userId,
    typeOfWorkId: before.typeOfWorkId,
    timezone: before.timezone,
    startDateLocal: startDateLocal ?? before.startDateLocal?.slice(0, 10),
    ...(time && { startTimeLocal: time }),
    duration: durationSeconds ?? before.duration,
  });
  const times = isRetimed === undefined ? {} : settleTimes(form, awork.workspace.startAndDurationLacksEnd);
  return replaceTimeEntry(awork, owner, before, { ...plain, ...times });
}
