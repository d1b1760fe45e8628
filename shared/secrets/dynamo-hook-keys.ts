import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createCache } from '../cache.ts';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { readItem } from '../store/tandem-table.ts';
import type { SecretOwner } from './connection-secret.ts';
import type { HookKeyStore } from './hook-keys.ts';
import { hookKeys } from './hook-keys.ts';

const CACHE_SECONDS = 300;

export function createDynamoHookKeys(table: TandemTable): HookKeyStore {
  const { documents, tableName: TableName, now } = table;
  const cache = createCache(now);
  const tableKey = ({ id }: SecretOwner) => ({ pk: names.connection(id), sk: names.hookKeys });
  const cacheKey = ({ id, secretRevision = '' }: SecretOwner) => `${id}@${secretRevision}`;
  const load = async (owner: SecretOwner) => {
    const item = await readItem(table, tableKey(owner));
    // Not remembered, so that webhooks are taken as soon as a connection is added.
    if (!item) cache.drop(cacheKey(owner));
    return item && hookKeys.parse(item);
  };
  return {
    read(owner, options) {
      if (options?.fresh) cache.drop(cacheKey(owner));
      return cache.get(cacheKey(owner), CACHE_SECONDS, () => load(owner));
    },
    async write(owner, keys) {
      const Item = { ...tableKey(owner), ...hookKeys.parse(keys) };
      await documents.send(new PutCommand({ TableName, Item }));
      cache.drop(cacheKey(owner));
    },
    async remove(owner) {
      cache.drop(cacheKey(owner));
      await documents.send(new DeleteCommand({ TableName, Key: tableKey(owner) }));
    },
  };
}
