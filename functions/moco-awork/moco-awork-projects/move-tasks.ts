import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import { listNamed } from './task-list.ts';

/** Tasks whose lists are written with one call. */
const AT_ONCE = 50;

/**
 * Our tasks leave the list that the setting named before for the one it names now, and stay in all others they are in.
 * What people made, or took out of that list, stays where it is, and so does the list.
 */
export async function moveTasks(
  { projectId, data, tasks }: { projectId: string; data: ProjectLinkData; tasks: readonly AworkTask[] },
  { awork, settings }: Pick<MocoAworkRun, 'awork' | 'settings'>,
): Promise<void> {
  const from = data.listId;
  const to = await listNamed(projectId, { awork, settings });
  const ours = new Set(
    Object.values(data.tasks)
      .filter(({ isTheirs }) => !isTheirs)
      .map(({ taskId }) => taskId),
  );
  const moved = from === to ? [] : tasks.filter((task) => ours.has(task.id) && isUsable(task, from));
  for (let start = 0; start < moved.length; start += AT_ONCE)
    await awork.setTaskLists(moved.slice(start, start + AT_ONCE).map((task) => movedTask(task, from, to)));
  Object.assign(data, { listId: to, listName: settings.taskList });
}

/** awork lets nothing be taken out of an archived list. */
function isUsable({ lists }: AworkTask, listId: string | undefined): boolean {
  return lists.some(({ id, isArchived }) => id === listId && isArchived !== true);
}

function movedTask({ id, lists }: AworkTask, from: string | undefined, to: string) {
  const others = lists.filter((list) => list.id !== from && list.id !== to);
  return { taskId: id, lists: [...others, { id: to }] };
}
