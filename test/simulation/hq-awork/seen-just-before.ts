import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import { RUN_MILLISECONDS } from './own-writes.ts';
import { whenTargeted } from './remember-targets.ts';

/** What a run had found by its name when somebody renamed it is its own all the same. */
export function seenJustBefore({ stores, now }: Agency, { renamedAt, madeByPeople }: Facts): void {
  whenTargeted(stores, (entity, targetId) => {
    if (entity !== 'project') return;
    const since = now().getTime() - (renamedAt.get(targetId) ?? 0);
    if (since < RUN_MILLISECONDS) madeByPeople.delete(targetId);
  });
}
