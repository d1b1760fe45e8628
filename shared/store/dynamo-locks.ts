import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import { table as names } from './table.ts';
import type { Locks } from './locks.ts';
import type { TandemTable } from './tandem-table.ts';
import { conditionFailed } from './tandem-table.ts';

/** Longer than any single vendor call may take. */
const LOCK_SECONDS = 60;

export function createDynamoLocks({ documents, tableName: TableName, now }: TandemTable): Locks {
  return {
    async alone(connection, name, work) {
      const Key = { pk: names.connection(connection), sk: names.lock(name) };
      const holder = randomUUID();
      const seconds = Math.floor(now().getTime() / 1000);
      const taken = await documents
        .send(
          new PutCommand({
            TableName,
            Item: { ...Key, holder, expiresAt: seconds + LOCK_SECONDS },
            ConditionExpression: 'attribute_not_exists(holder) OR expiresAt < :now',
            ExpressionAttributeValues: { ':now': seconds },
          }),
        )
        .then(() => true, conditionFailed);
      if (!taken) throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
      try {
        return await work();
      } finally {
        const ExpressionAttributeValues = { ':holder': holder };
        const release = {
          TableName,
          Key,
          ConditionExpression: 'holder = :holder',
          ExpressionAttributeValues,
        };
        await documents.send(new DeleteCommand(release)).catch(conditionFailed);
      }
    },
  };
}
