import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { AworkTask, AworkTaskList } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Progress } from './project-progress.ts';
import { targetOf } from './project-progress.ts';
import type { BoundTask } from '../linked-project.ts';
import type { ProjectStep, ServiceItem } from './project-plan.ts';
import { projectReasons } from './reasons.ts';

export type TaskWriter = ReturnType<typeof createTaskWriter>;

type TaskStep = Extract<ProjectStep, { item: ServiceItem }>;

/** Applies the task steps of one project, reading its list and tasks at most once. */
export function createTaskWriter(
  progress: Progress,
  newItems: readonly ServiceItem[],
  claim: OpenClaim,
  { awork, settings }: MocoAworkRun,
) {
  const { data } = progress;
  let isEmpty = false;
  let isAnnounced = false;
  let known: Promise<AworkTask[]> | undefined;
  const projectId = () => targetOf(progress);
  const tasks = () => (known ??= awork.projectTasks(projectId()));

  const listId = async (): Promise<string> => {
    data.listId ??=
      (isEmpty ? undefined : await findList()) ??
      (await awork.createTaskList(projectId(), settings.taskList)).id;
    return data.listId;
  };
  const findList = async () => pickList(await awork.taskLists(projectId()), settings.taskList)?.id;

  /** A task of one of these names that is already in the list and belongs to no other service item is the one. */
  const findTask = async (names: readonly string[], list: string): Promise<AworkTask | undefined> => {
    const taken = new Set(Object.values(data.tasks).map(({ taskId }) => taskId));
    const inList = (task: AworkTask) => task.lists?.some(({ id }) => id === list);
    return (await tasks()).find((task) => names.includes(task.name) && inList(task) && !taken.has(task.id));
  };
  /** One write for all of them, before the first. */
  const announce = async () => {
    if (isAnnounced) return;
    isAnnounced = true;
    for (const { id, name } of newItems) data.begun.tasks[id] = [...(data.begun.tasks[id] ?? []), name];
    await claim.save({ data });
  };
  const create = async (item: ServiceItem) => {
    const { id, name } = item;
    const list = await listId();
    const found = isEmpty ? undefined : await findTask([name, ...(data.begun.tasks[id] ?? [])], list);
    if (!found) await announce();
    const task = found ?? (await awork.createTask(projectId(), name, list));
    const bound = { taskId: task.id, name: fingerprint(task.name), intended: [], closed: false };
    data.tasks[id] = bound;
    if (task.name !== name) await rename(item, bound);
  };
  const rename = async ({ name }: ServiceItem, bound: BoundTask) => {
    const task = (await tasks()).find(({ id }) => id === bound.taskId);
    const value = fingerprint(name);
    const isOurs = task && [bound.name, ...bound.intended].includes(fingerprint(task.name));
    if (!isOurs) return void (bound.keptName = value);
    // Written down before it is written to awork, so that it is never taken for a person's edit after a crash.
    bound.intended.push(value);
    await claim.save({ data });
    await awork.renameTask(task, name);
    Object.assign(bound, { name: value, intended: [], keptName: undefined });
  };
  const setStatus = async (bound: BoundTask, type: 'done' | 'todo') => {
    const statuses = (await awork.taskStatuses(projectId())).filter((status) => status.type === type);
    const [first] = statuses.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
    if (!first) throw new Failure(projectReasons['status-missing'], { details: { type } });
    await awork.setTaskStatus(bound.taskId, first.id);
    bound.closed = type === 'done';
  };
  return {
    /** A project made a moment ago without a template has nothing to look for. */
    startedEmpty: (value: boolean) => void (isEmpty = value),
    async apply(step: TaskStep): Promise<void> {
      const bound = data.tasks[step.item.id];
      if (step.do === 'create-task') return create(step.item);
      if (!bound) return;
      if (step.do === 'rename-task') return rename(step.item, bound);
      return setStatus(bound, step.do === 'close-task' ? 'done' : 'todo');
    },
  };
}

/** By exact name first, then regardless of case and blanks; an archived list cannot take tasks. */
function pickList(lists: readonly AworkTaskList[], name: string): AworkTaskList | undefined {
  const usable = lists.filter(({ isArchived }) => !isArchived);
  const plain = (text: string) => text.trim().toLowerCase();
  return usable.find((list) => list.name === name) ?? usable.find((list) => plain(list.name) === plain(name));
}
