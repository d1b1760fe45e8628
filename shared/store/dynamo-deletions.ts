import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import { Failure } from '../failure.ts';
import type { PointerCause } from '../pointer.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';

/** The breaker: too many deletions in a short time stop and ask. */
export interface Deletions {
  /** Counts one deletion. Throws `delete-breaker` beyond the limit, except for what an operator replays. */
  allow(connection: Connection, direction: string, cause: PointerCause): Promise<void>;
}

export const DELETION_WINDOW_HOURS = 1;
const WINDOW_SECONDS = DELETION_WINDOW_HOURS * 3600;
const DEFAULT_LIMIT = 200;

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

/** A replay is the approval: a person has looked at what is to be deleted. */
export function checkDeletions(connection: Connection, count: number, cause: PointerCause): void {
  const limit = Number(connection.settings['maxDeletionsPerHour'] ?? DEFAULT_LIMIT);
  if (count <= limit || cause === 'replay') return;
  throw new Failure(commonReasons['delete-breaker'], { details: { limit, hours: DELETION_WINDOW_HOURS } });
}
