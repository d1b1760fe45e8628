import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { Details } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import { targetOf } from '../../../shared/vendors/awork/projects/field-progress.ts';
import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Progress } from './project-progress.ts';
import type { BoundTask } from '../linked-project.ts';
import { isMadeByUs } from '../../../shared/vendors/awork/projects/made-by-us.ts';
import { taskWords } from './changed-words.ts';
import { moveTasks } from './move-tasks.ts';
import { isOurName } from './plan-tasks.ts';
import type { ProjectFacts, ProjectStep, ServiceItem } from './project-plan.ts';
import { projectReasons } from './reasons.ts';
import { ensureTaskList } from './task-list.ts';

export type TaskWriter = ReturnType<typeof createTaskWriter>;

type TaskStep = Extract<ProjectStep, { item: ServiceItem }>;

/** What the writing of tasks begins with. */
export interface TaskWork extends Pick<ProjectFacts, 'tasks'> {
  progress: Progress;
  newItems: readonly ServiceItem[];
  claim: OpenClaim;
}

/** Applies the task steps of one project, reading its list and tasks at most once. */
export function createTaskWriter(
  { progress, tasks: read, newItems, claim }: TaskWork,
  run: Pick<MocoAworkRun, 'awork' | 'settings' | 'now' | 'ownAworkUser'>,
) {
  const { awork } = run;
  const { data } = progress;
  const begunBefore = structuredClone(data.begun.tasks);
  let isEmpty = false;
  let isAnnounced = false;
  let known: Promise<readonly AworkTask[]> | undefined = read && Promise.resolve(read);
  let list: Promise<string> | undefined;
  const projectId = () => targetOf(progress);
  const tasks = () => (known ??= isEmpty ? Promise.resolve([]) : awork.projectTasks(projectId()));
  const ensureList = async () => {
    const wanted = { projectId: projectId(), listId: data.listId, tasks: await tasks() };
    // One that we know keeps the name that the setting had for it.
    if (data.listId === undefined) data.listName = run.settings.taskList;
    return (data.listId = isEmpty
      ? (await awork.createTaskList(wanted.projectId, run.settings.taskList)).id
      : await ensureTaskList(wanted, run));
  };
  const listId = () => (list ??= ensureList());

  /** A task of one of these names that is in the list and belongs to no other service item is the one. */
  const findTask = async (names: readonly string[], inListId: string | undefined) => {
    const taken = new Set(Object.values(data.tasks).map(({ taskId }) => taskId));
    const inList = (task: AworkTask) => task.lists.some(({ id }) => id === inListId);
    return (await tasks()).find((task) => names.includes(task.name) && inList(task) && !taken.has(task.id));
  };
  const isOurs = (task: AworkTask, { id }: ServiceItem) =>
    isMadeByUs(task, begunBefore[id]?.includes(task.name) ?? false, run);
  /** One write for all of them, before the first. */
  const announce = async (item: ServiceItem) => {
    const begins = (each: ServiceItem) => data.begun.tasks[each.id]?.includes(each.name);
    if (isAnnounced && begins(item)) return;
    isAnnounced = true;
    for (const each of [...newItems, item])
      if (!begins(each)) data.begun.tasks[each.id] = [...(data.begun.tasks[each.id] ?? []), each.name];
    await claim.save({ data });
  };
  const create = async (item: ServiceItem) => {
    const { id, name } = item;
    delete data.tasks[id];
    const inList = await listId();
    const found = await findTask([name, ...(data.begun.tasks[id] ?? [])], inList);
    if (found) return takeOver(item, found);
    await announce(item);
    const task = await awork.createTask(projectId(), name, inList);
    bind(id, name, task).altered = answered(name, task);
  };
  /** One that people had there already stays theirs. */
  const takeOver = async (item: ServiceItem, found: AworkTask) => {
    const bound = bind(item.id, item.name, found);
    if (await isOurs(found, item)) return rename(item, bound, found);
    bound.isTheirs = true;
  };
  /** What awork makes of a name counts as ours. */
  const answered = (name: string, held: AworkTask) => {
    if (held.name !== name) progress.altered.push(taskWords({ name }));
    return alteration(name, held);
  };
  const bind = (id: number, name: string, task: AworkTask): BoundTask =>
    (data.tasks[id] = {
      ...{ taskId: task.id, name: fingerprint(name), intended: [], closed: false },
      altered: alteration(name, task),
    });
  /** One whose create was never confirmed, of an item that is switched off or deleted by now. */
  const find = async (item: ServiceItem) => {
    const { id, name } = item;
    const found = await findTask([name, ...(data.begun.tasks[id] ?? [])], data.listId);
    if (found && (await isOurs(found, item))) bind(id, found.name, found);
  };
  const rename = async ({ name }: ServiceItem, bound: BoundTask, task: AworkTask) => {
    const value = fingerprint(name);
    if (task.name !== name) {
      // Written down before it is written to awork, so that it is never taken for a person's edit after a crash.
      bound.intended.push(value);
      await claim.save({ data });
    }
    const held = task.name === name ? task : await awork.renameTask(task, name);
    Object.assign(bound, { name: value, altered: answered(name, held), intended: [], keptName: undefined });
  };
  const renameBound = async (item: ServiceItem, bound: BoundTask) => {
    const task = (await tasks()).find(({ id }) => id === bound.taskId);
    if (!task) return create(item);
    if (task.name === item.name || isOurName(task.name, bound)) return rename(item, bound, task);
    bound.keptName = fingerprint(item.name);
  };
  const setStatus = async (item: ServiceItem, bound: BoundTask, type: 'done' | 'todo') => {
    const statuses = (await awork.taskStatuses(projectId())).filter((status) => status.type === type);
    const [first] = statuses.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
    if (!first) throw new Failure(projectReasons['status-missing'], { details: statusDetails(type) });
    const answer = await awork.setTaskStatus(bound.taskId, first.id);
    if (answer === 'gone' && type === 'todo') return create(item);
    bound.closed = type === 'done';
  };
  return {
    /** A project made a moment ago without a template has nothing to look for. */
    startedEmpty: (value: boolean) => void (isEmpty = value),
    async move(): Promise<void> {
      await moveTasks({ projectId: projectId(), data, tasks: await tasks() }, run);
      [known, list] = [undefined, undefined];
      await claim.save({ data });
    },
    async apply({ do: act, item }: TaskStep): Promise<void> {
      const bound = data.tasks[item.id];
      if (act === 'create-task') return create(item);
      if (act === 'find-task') return find(item);
      if (!bound) return;
      if (act === 'rename-task') return renameBound(item, bound);
      return setStatus(item, bound, act === 'close-task' ? 'done' : 'todo');
    },
  };
}

function statusDetails(type: 'done' | 'todo'): Details {
  const words = {
    done: { en: '"done"', de: '„erledigt“', no: '«ferdig»' },
    todo: { en: '"to do"', de: '„zu erledigen“', no: '«å gjøre»' },
  }[type];
  return inEveryLanguage('type', (language) => words[language]);
}

function alteration(name: string, held: AworkTask): string | undefined {
  return held.name === name ? undefined : fingerprint(held.name);
}
