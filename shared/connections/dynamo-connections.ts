import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, queryIndex, readItem } from '../store/tandem-table.ts';
import type { Connection, ConnectionStore } from './connection.ts';
import { connectionSchema } from './connection.ts';

export function createDynamoConnections(table: TandemTable): ConnectionStore {
  const read = async (id: string) => {
    const item = await readItem(table, keyOf(id));
    return item && connectionSchema.parse(item);
  };
  const put = (connection: Connection, condition: Partial<PutCommand['input']> = {}) =>
    table.documents.send(
      new PutCommand({ TableName: table.tableName, Item: withKeys(connection), ...condition }),
    );
  return {
    get: read,
    async put(connection) {
      await put(connection);
    },
    putWhileSo: (connection) =>
      put(connection, whileStatus(connection.status)).then(() => true, conditionFailed),
    async pause(id, note) {
      const connection = await read(id);
      if (connection?.status !== 'active') return false;
      const paused: Connection = { ...connection, status: 'paused', paused: note };
      return put(paused, whileStatus('active')).then(() => true, conditionFailed);
    },
    async list(connector) {
      const found: Connection[] = [];
      for await (const item of queryIndex(table, 'byState', names.connector(connector))) {
        found.push(connectionSchema.parse(item));
      }
      return found;
    },
  };
}

function whileStatus(status: Connection['status']): Partial<PutCommand['input']> {
  return {
    ConditionExpression: '#status = :status',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': status },
  };
}

const keyOf = (id: string) => ({ pk: names.connection(id), sk: names.meta });

function withKeys(connection: Connection) {
  const { id, connector, status } = connection;
  return { ...connection, ...keyOf(id), statePk: names.connector(connector), stateSk: `${status}#${id}` };
}
