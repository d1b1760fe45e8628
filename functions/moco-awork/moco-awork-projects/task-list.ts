import type { AworkTask, AworkTaskList } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';

interface ListOfTasks {
  projectId: string;
  /** The list as we know it. */
  listId: string | undefined;
  tasks: readonly AworkTask[];
}

/**
 * The list for the service items: the one we know, else the one of that name, else a new one. That a task shows it
 * saves asking whether somebody deleted or archived it.
 */
export async function ensureTaskList(
  { projectId, listId, tasks }: ListOfTasks,
  { awork, settings }: Pick<MocoAworkRun, 'awork' | 'settings'>,
): Promise<string> {
  const shown = tasks.flatMap(({ lists }) => lists).find(({ id }) => id === listId);
  if (listId && shown && shown.isArchived === false) return listId;
  const usable = await usableLists(projectId, awork);
  const found = usable.find(({ id }) => id === listId) ?? pickList(usable, settings.taskList);
  return (found ?? (await awork.createTaskList(projectId, settings.taskList))).id;
}

/** The list that the settings name, whichever we know. */
export async function listNamed(
  projectId: string,
  { awork, settings }: Pick<MocoAworkRun, 'awork' | 'settings'>,
): Promise<string> {
  const found = pickList(await usableLists(projectId, awork), settings.taskList);
  return (found ?? (await awork.createTaskList(projectId, settings.taskList))).id;
}

async function usableLists(projectId: string, awork: MocoAworkRun['awork']): Promise<AworkTaskList[]> {
  return (await awork.taskLists(projectId)).filter(({ isArchived }) => !isArchived);
}

/** By exact name first, then regardless of case and blanks. */
function pickList(usable: readonly AworkTaskList[], name: string): AworkTaskList | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  return usable.find((list) => list.name === name) ?? usable.find((list) => plain(list.name) === plain(name));
}
