import type { Office } from './office.ts';

export interface Expected {
  date: string;
  seconds: number;
  description: string | undefined;
  projectId: number;
  userId: number;
  task: string;
}

type TimeEntry = ReturnType<Office['awork']['state']>['timeEntries'][number];

/**
 * What MOCO must hold for an entry, worked out from the two systems alone. `either` where both answers are right:
 * an entry from before the start date that was moved, or one that lost its project.
 */
export function expectedActivity(entry: TimeEntry, office: Office): Expected | 'either' | undefined {
  const { moco, awork, connection } = office;
  const day = String(entry.startDateLocal).slice(0, 10);
  if (!entry.projectId) return 'either';
  const linkField = String(connection.settings['linkField']);
  const project = moco
    .state()
    .projects.find((each) =>
      String(each.custom_properties[linkField] ?? '').endsWith(entry.projectId ?? '?'),
    );
  if (!project) return undefined;
  if (day < String(connection.settings['startDate'])) return 'either';
  const aworkUser = awork.state().users.find(({ id }) => id === entry.userId);
  const email = aworkUser?.userContactInfos.find(({ type }) => type === 'email')?.value?.toLowerCase();
  const user = moco.state().users.find((each) => each.active && each.email === email);
  // Whose new person is not there yet keeps what was booked before.
  if (!user) return 'either';
  const isAssigned = project.contracts.some(({ user_id, active }) => active && user_id === user.id);
  if (!isAssigned && connection.settings['assignPeople'] === false) return 'either';
  const task = serviceItem(entry, project, office);
  if (task === undefined) return 'either';
  return {
    date: day,
    seconds: entry.duration ?? 0,
    description: descriptionOf(entry),
    projectId: project.id,
    userId: user.id,
    task,
  };
}

function serviceItem(
  entry: TimeEntry,
  project: { tasks: { id: number; name: string; active: boolean }[] },
  office: Office,
): string | undefined {
  const task = office.awork.state().tasks.find(({ id }) => id === entry.taskId);
  const lists = office.awork.state().taskLists.filter(({ name }) => name === 'MOCO');
  const isOurs = task?.lists.some(({ id }) => lists.some((list) => list.id === id)) ?? false;
  const sameName = project.tasks.filter(({ name }) => name === task?.name);
  // Two service items of one name cannot be told apart from outside.
  if (isOurs && sameName.length > 1) return undefined;
  if (isOurs && sameName[0]) return sameName[0].name;
  const named = project.tasks.filter(({ name, active }) => active && name === entry.typeOfWork?.name);
  // Which items there were when the entry arrived decides between its type of work and the catch-all.
  return named.length === 0 && task === undefined
    ? String(office.connection.settings['unassignedServiceItem'])
    : undefined;
}

/** Undefined where the text comes from a task, which may have been renamed since without the entry changing. */
function descriptionOf({ note, task, typeOfWork }: TimeEntry): string | undefined {
  const text = note?.trim() ?? '';
  if (text.length >= 3) return text;
  return task ? undefined : (typeOfWork?.name ?? 'awork');
}
