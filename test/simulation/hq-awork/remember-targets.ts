import type { Stores } from '../stores.ts';

/** Every HQ reporting that a link has ever stood for, by its id; filled while the world runs. */
export function rememberTargets(stores: Stores): ReadonlySet<string> {
  const bound = new Set<string>();
  whenTargeted(stores, (entity, targetId) => {
    if (entity === 'time') bound.add(targetId);
  });
  return bound;
}

/** Tells of every target that a link is about to stand for. */
export function whenTargeted(
  { links }: Pick<Stores, 'links'>,
  tell: (entity: string, targetId: string) => void,
): void {
  const { save, settle } = links;
  links.save = async (link, change) => {
    if (change.targetId !== undefined) tell(link.key.entity, change.targetId);
    return save(link, change);
  };
  links.settle = async (link, settlement) => {
    if (settlement.targetId !== undefined) tell(link.key.entity, settlement.targetId);
    return settle(link, settlement);
  };
}
