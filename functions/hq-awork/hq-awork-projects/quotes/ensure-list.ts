import { fingerprint } from '../../../../shared/fingerprint.ts';
import { makeOnce } from '../../../../shared/links/make-once.ts';
import type { HqAworkRun } from '../../run.ts';
import { listKey } from './quote-link.ts';

/**
 * The list of exactly that name. Whoever holds its claim looks for it before it is made, so that it is there once
 * however many quotes of a project come together. One that was deleted or archived meanwhile is made anew.
 */
export async function ensureList(aworkProjectId: string, name: string, run: HqAworkRun): Promise<string> {
  const { awork, connection } = run;
  const usable = (await awork.taskLists(aworkProjectId)).filter(({ isArchived }) => !isArchived);
  return makeOnce(listKey(connection.id, aworkProjectId, fingerprint(name)), run, {
    isGood: ({ targetId }) => usable.some((list) => list.id === targetId && list.name === name),
    async find() {
      const lists = await awork.taskLists(aworkProjectId);
      return lists.find((list) => !list.isArchived && list.name === name)?.id;
    },
    create: async () => (await awork.createTaskList(aworkProjectId, name)).id,
  });
}
