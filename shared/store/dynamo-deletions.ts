import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Deletions } from './deletions.ts';
import { DELETION_WINDOW_HOURS, checkDeletions } from './deletions.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';

const WINDOW_SECONDS = DELETION_WINDOW_HOURS * 3600;

export function createDynamoDeletions({ documents, tableName, now }: TandemTable): Deletions {
  return {
    async allow(connection, direction, cause) {
      const seconds = Math.floor(now().getTime() / 1000);
      const window = Math.floor(seconds / WINDOW_SECONDS);
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { pk: names.connection(connection.id), sk: names.deletes(direction, window) },
          UpdateExpression: 'SET expiresAt = :end ADD deletions :one',
          ExpressionAttributeValues: { ':one': 1, ':end': seconds + 2 * WINDOW_SECONDS },
          ReturnValues: 'ALL_NEW',
        }),
      );
      checkDeletions(connection, Number(Attributes?.['deletions']), cause);
    },
  };
}
