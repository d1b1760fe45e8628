import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItem } from '../store/tandem-table.ts';
import type { AccessBook } from './access-book.ts';
import type { Circle } from './holder.ts';

const stored = z.object({ generation: z.int().default(0) });

export function createDynamoAccessBook(table: TandemTable): AccessBook {
  const { documents, tableName: TableName } = table;
  return {
    async generation(circle) {
      return stored.parse((await readItem(table, keyOf(circle))) ?? {}).generation;
    },
    async revoke(circle) {
      const update = {
        TableName,
        Key: keyOf(circle),
        UpdateExpression: 'ADD generation :one',
        ExpressionAttributeValues: { ':one': 1 },
      };
      await documents.send(new UpdateCommand(update));
    },
    isUsed: async (link) => (await readItem(table, keyOfLink(link))) !== undefined,
    async use(link, until) {
      const Item = { ...keyOfLink(link), expiresAt: Math.ceil(until.getTime() / 1000) };
      const ConditionExpression = 'attribute_not_exists(pk)';
      const put = new PutCommand({ TableName, Item, ConditionExpression });
      return documents.send(put).then(() => true, conditionFailed);
    },
  };
}

function keyOf(circle: Circle) {
  const whose = circle.kind === 'operator' ? names.operatorAccess : names.customerAccess(circle.connection);
  return { pk: whose, sk: names.meta };
}

function keyOfLink(link: string) {
  return { pk: names.usedLink(link), sk: names.meta };
}
