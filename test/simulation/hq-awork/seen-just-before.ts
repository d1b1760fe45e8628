import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';

/** Longer than a run takes from finding what it made to writing that down. */
const RUN_MILLISECONDS = 5000;

/** What a run had found by its name when somebody renamed it is its own all the same. */
export function seenJustBefore({ stores: { links }, now }: Agency, facts: Facts): void {
  const { save, settle } = links;
  const see = (entity: string, targetId: string | undefined) => {
    if (entity !== 'project' || targetId === undefined) return;
    const renamedAt = facts.renamedAt.get(targetId) ?? 0;
    if (now().getTime() - renamedAt < RUN_MILLISECONDS) facts.madeByPeople.delete(targetId);
  };
  links.save = async (link, change) => {
    see(link.key.entity, change.targetId);
    return save(link, change);
  };
  links.settle = async (link, settlement) => {
    see(link.key.entity, settlement.targetId);
    return settle(link, settlement);
  };
}
