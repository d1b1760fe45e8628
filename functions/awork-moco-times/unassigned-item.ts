import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import type { LinkKey } from '../../shared/links/link.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';

const LEASE_SECONDS = 150;

export function unassignedItemKey(connection: string, mocoProjectId: number): LinkKey {
  return { connection, entity: 'unassigned-item', sourceId: String(mocoProjectId) };
}

/**
 * The one service item of a project for time that fits no other. Whoever holds its claim looks for it in MOCO before
 * creating it, so it is there once however many entries arrive together.
 */
export async function ensureUnassignedItem(mocoProjectId: number, tools: MocoAworkTools): Promise<number> {
  const { links, connection, moco, settings, now } = tools;
  const key = unassignedItemKey(connection.id, mocoProjectId);
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
  try {
    if (claim.link.targetId) return Number(claim.link.targetId);
    const project = await moco.project(mocoProjectId);
    const existing = project?.tasks.find(
      ({ name, active }) => active && name === settings.unassignedServiceItem,
    );
    const item = existing ?? (await moco.createTask(mocoProjectId, settings.unassignedServiceItem));
    const outcome = {
      kind: 'done',
      code: commonReasons['brought-in-line'].code,
      details: {},
      at: now().toISOString(),
    } as const;
    await links.settle(claim.link, { targetId: String(item.id), outcome });
    return item.id;
  } finally {
    await links.release(claim.link);
  }
}
