import type { LinkItem } from '../../../shared/links/link-item.ts';
import type { Agency } from './agency.ts';

export function timeLink(entryId: string, { stores }: Pick<Agency, 'stores'>): LinkItem | undefined {
  return stores.links.items(({ entity, sourceId }) => entity === 'time' && sourceId === entryId)[0];
}
