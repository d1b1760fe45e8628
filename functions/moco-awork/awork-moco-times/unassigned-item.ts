import { commonReasons } from '../../../shared/common-reasons.ts';
import type { LinkKey } from '../../../shared/links/link.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import { makeOnce } from '../../../shared/links/make-once.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';

export function unassignedItemKey(connection: string, mocoProjectId: number): LinkKey {
  return { connection, entity: 'unassigned-item', sourceId: String(mocoProjectId) };
}

export const unassignedCacheKey = (mocoProjectId: number) => `unassigned-item/${mocoProjectId}`;

/**
 * The one service item of a project for time that fits no other. Whoever holds its claim looks for it in MOCO before
 * creating it, so it is there once however many entries arrive together.
 */
export async function ensureUnassignedItem(mocoProjectId: number, run: MocoAworkRun): Promise<number> {
  const { connection, moco, settings } = run;
  const names = settings.unassignedServiceItem;
  let project: MocoProject | undefined;
  const id = await makeOnce(unassignedItemKey(connection.id, mocoProjectId), run, {
    async find() {
      project = await moco.project(mocoProjectId);
      const existing = names
        .map((name) => project?.tasks.find((task) => task.active && task.name === name))
        .find((task) => task !== undefined);
      return existing && String(existing.id);
    },
    async create() {
      const item = { name: names[0], billable: true, ...ownRate(project) };
      return String((await moco.createTask(mocoProjectId, item)).id);
    },
  });
  return Number(id);
}

/** Where each service item has its own, that of the project is their mean. */
function ownRate(project: MocoProject | undefined): { hourly_rate?: number } {
  const { billing_variant, hourly_rate } = project ?? {};
  return billing_variant === 'task' && hourly_rate && hourly_rate > 0 ? { hourly_rate } : {};
}

/**
 * Forgets the catch-all if somebody deleted it in MOCO, so that the next attempt makes it anew; answers whether it was
 * deleted.
 */
export async function forgetDeletedItem(
  mocoProjectId: number,
  itemId: number,
  { connection, moco, links, cache, now }: MocoAworkRun,
): Promise<boolean> {
  const project = await moco.project(mocoProjectId);
  if (!project || project.tasks.some(({ id }) => id === itemId)) return false;
  cache.drop(unassignedCacheKey(mocoProjectId));
  const key = unassignedItemKey(connection.id, mocoProjectId);
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') return true;
  const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
  // Another worker may have made the new one by now.
  if (claim.link.targetId !== String(itemId)) await links.release(claim.link);
  else await links.settle(claim.link, { targetId: undefined, outcome });
  return true;
}
