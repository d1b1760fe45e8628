import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Pointer } from '../pointer.ts';
import { pointerSchema } from '../pointer.ts';
import type { Reminders } from './reminders.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';
import { conditionFailed, queryTable } from './tandem-table.ts';

export function createDynamoReminders(table: TandemTable): Reminders {
  const { documents, tableName: TableName } = table;
  return {
    async remind(pointer) {
      const put = { TableName, Item: { ...keyOf(pointer), pointer } };
      const unlessForced = {
        ConditionExpression: 'attribute_not_exists(#pointer.#force)',
        ExpressionAttributeNames: { '#pointer': 'pointer', '#force': 'force' },
      };
      await documents
        .send(new PutCommand({ ...put, ...(!pointer.force && unlessForced) }))
        .catch(conditionFailed);
    },
    async *list(connection) {
      for await (const row of queryTable(table, names.connection(connection), 'WAIT#')) {
        yield pointerSchema.parse(row['pointer']);
      }
    },
    async forget(pointer) {
      const ifUnchanged = {
        ConditionExpression: '#pointer.#at = :at',
        ExpressionAttributeNames: { '#pointer': 'pointer', '#at': 'at' },
        ExpressionAttributeValues: { ':at': pointer.at },
      };
      await documents
        .send(new DeleteCommand({ TableName, Key: keyOf(pointer), ...ifUnchanged }))
        .catch(conditionFailed);
    },
  };
}

function keyOf({ connection, direction, entity, id }: Pointer) {
  return { pk: names.connection(connection), sk: names.wait(direction, entity, id) };
}
