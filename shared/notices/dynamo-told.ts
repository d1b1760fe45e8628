import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { readItem } from '../store/tandem-table.ts';
import { versionedItem } from '../store/versioned-item.ts';
import type { ToldStore } from './told.ts';
import { toldSchema } from './told.ts';

const pause = z.object({ at: z.string() }).optional();

export function createDynamoTold(table: TandemTable): ToldStore {
  const itemOf = (connection: string) =>
    versionedItem(table, { pk: names.connection(connection), sk: names.told }, toldSchema);
  const pauseKey = (connection: string) => ({ pk: names.connection(connection), sk: names.toldPause });
  return {
    read: (connection) => itemOf(connection).read(),
    replace: (connection, told, revision) => itemOf(connection).replace(told, revision),
    async notePause(connection, at) {
      const Item = { ...pauseKey(connection), at };
      await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
    },
    async notedPause(connection) {
      return pause.parse(await readItem(table, pauseKey(connection)))?.at;
    },
  };
}
