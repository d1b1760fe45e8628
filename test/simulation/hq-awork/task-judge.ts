import type { Agency } from './agency.ts';
import type { Chronicle } from './chronicle.ts';
import type { TimeEntry } from './expected-reporting.ts';
import type { HqProject } from './project-state.ts';

type HqState = ReturnType<Agency['hq']['state']>;
type HqTask = HqState['tasks'][number];
type Reporting = HqState['reportings'][number];

interface Ground {
  agency: Agency;
  chronicle: Chronicle;
}

/** On the HQ task of its awork task, of its type of work, charged or not as the entry is. */
export function taskComplaints(
  entry: TimeEntry,
  held: Reporting,
  project: HqProject,
  { agency, chronicle }: Ground,
): string[] {
  const { tasks, taskTypes } = agency.hq.state();
  const task = tasks.find(({ id }) => id === held.taskId);
  const { touched } = chronicle;
  const title = `reporting ${held.id} of time entry ${entry.id}`;
  if (touched.has(String(held.id)) || held.createdBy === 'person') return [];
  if (!task) return [`${title} is on no task`];
  if (task.createdBy === 'person' || touched.has(String(task.id))) return [];
  const type = taskTypes.find(({ name }) => name === entry.typeOfWork?.name)?.id ?? null;
  const place = entry.taskId ?? `${entry.projectId}~${entry.typeOfWorkId}`;
  const isOfTask = task.syncId === place || task.syncId?.startsWith(`${place}~`);
  const isFree = task.chargeType === 'NotChargeable';
  return [
    ...(task.projectId === project.id ? [] : [`${title} is on a task of project ${task.projectId}`]),
    ...(isOfTask ? [] : [`${title} is on the task of ${task.syncId} instead of ${place}`]),
    ...(task.taskTypeId === type
      ? []
      : [`${title} is on a task of type ${task.taskTypeId} instead of ${type}`]),
    ...(isFree === !entry.isBillable ? [] : [`${title} is on a task that is ${task.chargeType}`]),
  ];
}

/** One phase, and one HQ task per awork task and kind, however many came at once; each under its phase. */
export function brokenPlans({ agency, chronicle }: Ground): string[] {
  return agency.hq.state().projects.flatMap((project) => {
    const tasks = agency.hq.state().tasks.filter(({ projectId }) => projectId === project.id);
    const ours = tasks.filter(({ createdBy }) => createdBy === 'api');
    return [
      ...doubled(ours.flatMap(({ syncId }) => syncId ?? [])).map(
        (syncId) => `HQ project ${project.id} has several tasks for ${syncId}`,
      ),
      ...onePhase(project, ours, { agency, chronicle }),
      ...ours.flatMap((task) => misplaced(task, tasks, { agency, chronicle })),
      ...ours.flatMap((task) => effortComplaints(task, { agency, chronicle })),
    ];
  });
}

/** Another one only where the HQ project was linked with another awork project since. */
function onePhase(project: HqProject, ours: readonly HqTask[], { agency, chronicle }: Ground): string[] {
  const { phase } = agency.settings;
  const named = ours.filter(({ name, parentId }) => name === phase && parentId === null);
  const linked = chronicle.asked.get(String(project.id)) ?? new Set();
  const strange = named.filter(
    ({ id, syncId }) => !linked.has(syncId ?? '') && !chronicle.touched.has(String(id)),
  );
  return strange.map(({ syncId }) => `HQ project ${project.id} has a phase "${phase}" of ${syncId}`);
}

function misplaced(task: HqTask, tasks: readonly HqTask[], { agency, chronicle }: Ground): string[] {
  const { phase, phases } = agency.settings;
  const parent = tasks.find(({ id }) => id === task.parentId);
  const isTouched = [task.id, task.parentId].some((id) => chronicle.touched.has(String(id)));
  if (isTouched || isPhase(task, chronicle, phase)) return [];
  const isInPhase =
    parent?.parentId === null &&
    (parent.name === phase || (phases === 'by-list' && chronicle.lists.has(parent.syncId ?? '')));
  return isInPhase ? [] : [`HQ task ${task.id} "${task.name}" lies under "${parent?.name}"`];
}

function isPhase({ parentId, name, syncId }: HqTask, { lists }: Chronicle, phase: string): boolean {
  return parentId === null && (name === phase || lists.has(syncId ?? ''));
}

/** Of a phase made for a list, as the list says now. */
function effortComplaints(task: HqTask, { agency, chronicle }: Ground): string[] {
  const list = agency.awork.state().taskLists.find(({ id }) => id === task.syncId);
  const isEmpty = !agency.hq.state().tasks.some(({ parentId }) => parentId === task.id);
  if (!list || isEmpty || chronicle.touched.has(String(task.id))) return [];
  const hours = hoursIn(list.name, agency.settings.hoursPerDay);
  const title = `phase ${task.id} "${task.name}" of the list "${list.name}"`;
  if (hours === undefined || Math.abs(task.plannedEffort - hours) < 0.011) return [];
  return [`${title} is planned with ${task.plannedEffort} h instead of ${hours}`];
}

function hoursIn(name: string, hoursPerDay: number): number | undefined {
  const [, amount, unit = ''] = /\[(\d+(?:[.,]\d+)?)([dhm])\]/.exec(name) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount.replace(',', '.')) * ({ d: hoursPerDay, h: 1, m: 1 / 60 }[unit] ?? 0);
}

function doubled(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
