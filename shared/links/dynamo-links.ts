import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { queryIndex, queryTable, readItem } from '../store/tandem-table.ts';
import { createDynamoClaims } from './dynamo-claims.ts';
import type { Link, LinkKey } from './link.ts';
import { keyOf, linkItem, toLink } from './link-item.ts';
import type { LinkStore } from './link-store.ts';

export function createDynamoLinks(table: TandemTable): LinkStore {
  return {
    ...createDynamoClaims(table),
    get: (key) => readLink(table, key),
    async findByTarget(connection, entity, targetId) {
      for await (const { sk } of queryIndex(table, 'byTarget', names.target(connection, entity), {
        prefix: targetId,
      })) {
        const link = await readLink(table, { connection, entity, sourceId: sourceIdOf(String(sk)) });
        if (link?.targetId === targetId) return link;
      }
      return undefined;
    },
    async *list(connection, entity) {
      const rows = queryTable(table, names.connection(connection), names.link(entity, ''));
      for await (const row of rows) yield toLink(linkItem.parse(row));
    },
    listOpen: (connection, pageSize) => listState(table, names.open(connection), pageSize),
    listDiffering: (connection, pageSize) => listState(table, names.differing(connection), pageSize),
  };
}

async function* listState(
  table: TandemTable,
  state: string,
  pageSize: number | undefined,
): AsyncGenerator<Link> {
  for await (const row of queryIndex(table, 'byState', state, { pageSize }))
    yield toLink(linkItem.parse(row));
}

async function readLink(table: TandemTable, key: LinkKey): Promise<Link | undefined> {
  const item = await readItem(table, keyOf(key));
  return item && toLink(linkItem.parse(item));
}

/** The source id is everything behind the second hash: ids may hold hashes themselves, entities may not. */
function sourceIdOf(sortKey: string): string {
  return sortKey.split('#').slice(2).join('#');
}
