import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import type { History } from './history.ts';

/** For whoever only writes: workers need not know every sentence. */
export function createDynamoHistoryNotes(table: TandemTable): Pick<History, 'note'> {
  return {
    async note(connection, { at, ...rest }) {
      // Two at one instant are two.
      const key = { pk: names.history(connection), sk: `${at}#${randomUUID()}` };
      await table.documents.send(
        new PutCommand({ TableName: table.tableName, Item: { ...key, at, ...rest } }),
      );
    },
  };
}
