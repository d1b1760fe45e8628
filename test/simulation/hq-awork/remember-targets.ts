import type { Stores } from '../stores.ts';

/** Every HQ reporting that a link has ever stood for, by its id; filled while the world runs. */
export function rememberTargets({ links }: Stores): ReadonlySet<string> {
  const bound = new Set<string>();
  const { save, settle } = links;
  const remember = (entity: string, targetId: string | undefined) => {
    if (entity === 'time' && targetId !== undefined) bound.add(targetId);
  };
  links.save = async (link, change) => {
    remember(link.key.entity, change.targetId);
    return save(link, change);
  };
  links.settle = async (link, settlement) => {
    remember(link.key.entity, settlement.targetId);
    return settle(link, settlement);
  };
  return bound;
}
