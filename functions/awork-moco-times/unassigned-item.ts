import type { LinkKey } from '../../shared/links/link.ts';
import { makeOnce } from '../../shared/links/make-once.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';

export function unassignedItemKey(connection: string, mocoProjectId: number): LinkKey {
  return { connection, entity: 'unassigned-item', sourceId: String(mocoProjectId) };
}

/**
 * The one service item of a project for time that fits no other. Whoever holds its claim looks for it in MOCO before
 * creating it, so it is there once however many entries arrive together.
 */
export async function ensureUnassignedItem(mocoProjectId: number, tools: MocoAworkTools): Promise<number> {
  const { connection, moco, settings } = tools;
  const name = settings.unassignedServiceItem;
  const id = await makeOnce(unassignedItemKey(connection.id, mocoProjectId), tools, async () => {
    const project = await moco.project(mocoProjectId);
    const existing = project?.tasks.find((task) => task.active && task.name === name);
    return String((existing ?? (await moco.createTask(mocoProjectId, name))).id);
  });
  return Number(id);
}
