import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Pointer } from '../pointer.ts';
import { pointerSchema } from '../pointer.ts';
import { table as names } from './table.ts';
import type { TandemTable } from './tandem-table.ts';
import { conditionFailed, queryTable } from './tandem-table.ts';

/** Pointers that cannot be handled while their connection is paused. */
export interface Reminders {
  /** The same record is remembered once, and as forced if it ever was: that is what an operator asked for. */
  remind(pointer: Pointer): Promise<void>;
  list(connection: string): AsyncIterable<Pointer>;
  forget(pointer: Pointer): Promise<void>;
}

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
      await documents.send(new DeleteCommand({ TableName, Key: keyOf(pointer) }));
    },
  };
}

function keyOf({ connection, direction, entity, id }: Pointer) {
  return { pk: names.connection(connection), sk: names.wait(direction, entity, id) };
}
