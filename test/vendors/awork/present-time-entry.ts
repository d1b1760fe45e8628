import type { Awork } from './awork.ts';
import { nestedProject } from './present-project.ts';
import { nestedTask, presentTypeOfWork } from './present-task.ts';
import type { TimeEntryRow } from './records.ts';

/** Version 1: user, task, project and type of work are embedded, without any e-mail. */
export function presentTimeEntry(awork: Awork, entry: TimeEntryRow): object {
  const { store } = awork;
  const user = store.users.get(entry.userId);
  const task = store.tasks.get(entry.taskId);
  const project = store.projects.get(entry.projectId);
  return {
    ...entry,
    typeOfWork: presentTypeOfWork(awork, entry.typeOfWorkId),
    ...(user && {
      user: {
        id: user.id,
        firstName: user.firstName,
        lastName: user.lastName,
        hasImage: false,
        isExternal: user.isExternal,
      },
    }),
    // Absent in the answer, known to filters.
    task: task && nestedTask(awork, task),
    project: project && nestedProject(awork, project),
    breaks: [],
  };
}

/** Version 2: one instant for each end, and none for the end of what still runs. */
export function presentTimeEntryV2(awork: Awork, entry: TimeEntryRow): object {
  const { startDateUtc, startTimeUtc, endTimeUtc, duration } = entry;
  const isDateOnly = startTimeUtc === null;
  const isRunning = !isDateOnly && endTimeUtc === null && duration === 0;
  const start = Date.parse(`${startDateUtc?.slice(0, 10)}T${(startTimeUtc ?? '00:00:00').slice(0, 8)}Z`);
  const fields = Object.entries(presentTimeEntry(awork, entry)).filter(([name]) => !isVersion1.test(name));
  return {
    ...Object.fromEntries(fields),
    isDateOnly,
    startDate: new Date(start).toISOString(),
    endDate: isRunning ? null : new Date(start + duration * 1000).toISOString(),
  };
}

const isVersion1 = /^(start|end)(Date|Time)(Utc|Local)$/;
