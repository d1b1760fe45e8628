import type { LiveRecord } from './records/record.ts';
import type { TracedLink, TracedLinks } from './traced-links.ts';

/** Which link a record in a target came by, also once the link leads to nothing any more. */
export interface LinkMemory {
  /** While a record that somebody has just changed or removed is still linked. */
  remember(source: LiveRecord): Promise<void>;
  find(target: LiveRecord): Promise<TracedLink | undefined>;
}

export function createLinkMemory(links: Pick<TracedLinks, 'to' | 'from'>): LinkMemory {
  const known = new Map<string, TracedLink>();
  return {
    async remember({ vendor, source }) {
      if (!source) return;
      for (const traced of await links.from(vendor, source)) {
        const { key, targetId } = traced.link;
        if (targetId === undefined) continue;
        known.set(traceName(traced.definition.target.id, { entity: key.entity, id: targetId }), traced);
      }
    },
    async find({ vendor, target }) {
      if (!target) return undefined;
      const name = traceName(vendor, target);
      const found = (await links.to(vendor, target)) ?? (await renewed(known.get(name), links));
      if (found) known.set(name, found);
      return found;
    },
  };
}

async function renewed(
  traced: TracedLink | undefined,
  links: Pick<TracedLinks, 'from'>,
): Promise<TracedLink | undefined> {
  if (!traced) return undefined;
  const { entity, sourceId: id, connection } = traced.link.key;
  const now = await links.from(traced.definition.source.id, { entity, id });
  return now.find(({ link }) => link.key.connection === connection) ?? traced;
}

export function traceName(vendor: string, { entity, id }: { entity: string; id: string }): string {
  return `${vendor}/${entity}/${id}`;
}
