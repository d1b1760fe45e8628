import { isMadeByUs } from '../../../../shared/vendors/awork/projects/made-by-us.ts';
import type { AworkTask } from '../../../../shared/vendors/awork/records.ts';
import type { HqAworkRun } from '../../run.ts';
import { readQuoteLink } from './quote-link.ts';
import type { QuoteFacts } from './quote-plan.ts';

/**
 * Tasks of the project that we made and no quote has: a create whose answer was lost, or from an earlier life of the
 * connection. Read only where one of them may be meant.
 */
export async function readFreeTasks(
  aworkProjectId: string,
  { due, data, lists }: Pick<QuoteFacts, 'due' | 'data' | 'lists'>,
  run: HqAworkRun,
): Promise<AworkTask[]> {
  const known = new Set(Object.values(data.lists));
  const mayBeThere = due.some(
    ({ positionId, list }) =>
      data.begun[positionId] !== undefined ||
      lists.some(({ id, name }) => name === list.name && !known.has(id)),
  );
  if (!mayBeThere) return [];
  const taken = await takenTasks(run);
  for (const { taskId } of Object.values(data.tasks)) taken.add(taskId);
  const begun = new Set(Object.values(data.begun).map(({ name }) => name));
  const free: AworkTask[] = [];
  for (const task of await run.awork.projectTasks(aworkProjectId))
    if (!taken.has(task.id) && (await isMadeByUs(task, begun.has(task.name), run))) free.push(task);
  return free;
}

/** Of all quotes of the connection. */
async function takenTasks({ links, connection }: HqAworkRun): Promise<Set<string>> {
  const taken = new Set<string>();
  for await (const { data } of links.list(connection.id, 'quote'))
    for (const { taskId } of Object.values(readQuoteLink(data).tasks)) taken.add(taskId);
  return taken;
}
