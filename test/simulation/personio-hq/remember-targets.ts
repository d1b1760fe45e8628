import type { Stores } from '../stores.ts';

/** Every HQ absence that a link has ever stood for, by its id; filled while the world runs. */
export function rememberTargets({ links }: Stores): ReadonlySet<string> {
  const bound = new Set<string>();
  const { save } = links;
  links.save = async (link, change) => {
    if (link.key.entity === 'absence' && change.targetId !== undefined) bound.add(change.targetId);
    return save(link, change);
  };
  return bound;
}
