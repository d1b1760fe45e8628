import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Vendor } from '../vendor.ts';
import type { HookWatches } from './hook-watch.ts';
import { hookWatch } from './hook-watch.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';
import { readItem } from './tandem-table.ts';

export function createDynamoHookWatches(table: TandemTable): HookWatches {
  return {
    // What an older version wrote down is found out anew.
    read: async (connection, vendor) =>
      hookWatch.safeParse(await readItem(table, keyOf(connection, vendor))).data,
    async write(connection, vendor, watch) {
      const Item = { ...watch, ...keyOf(connection, vendor) };
      await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
    },
  };
}

function keyOf(connection: string, vendor: Vendor) {
  return { pk: names.connection(connection), sk: names.watch(vendor) };
}
