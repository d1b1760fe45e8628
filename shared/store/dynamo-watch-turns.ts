import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';
import { readItem } from './tandem-table.ts';
import type { WatchTurns } from './watch-turns.ts';

const turn = z.object({ at: z.string() });

export function createDynamoWatchTurns(table: TandemTable): WatchTurns {
  const keyOf = (connection: string) => ({ pk: names.connection(connection), sk: names.watched });
  return {
    last: async (connection) => turn.safeParse(await readItem(table, keyOf(connection))).data?.at,
    async begin(connection) {
      const Item = { ...keyOf(connection), at: table.now().toISOString() };
      await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
    },
  };
}
