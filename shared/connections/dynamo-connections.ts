import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, queryIndex, readItem, unchangedSince } from '../store/tandem-table.ts';
import type { Connection, ConnectionStore } from './connection.ts';
import { connectionSchema } from './connection.ts';

export function createDynamoConnections(table: TandemTable): ConnectionStore {
  const read = async (id: string) => {
    const item = await readItem(table, keyOf(id));
    return item && connectionSchema.parse(item);
  };
  return {
    get: read,
    async put(connection) {
      const Item = { ...withKeys(connection), revision: randomUUID() };
      await table.documents.send(new PutCommand({ TableName: table.tableName, Item }));
    },
    async change(id, change) {
      for (;;) {
        const item = await readItem(table, keyOf(id));
        const changed = change(item && connectionSchema.parse(item));
        if (!changed) return changed;
        // Those from before they had revisions have none.
        const Item = { ...withKeys(changed), revision: randomUUID() };
        const input = { TableName: table.tableName, Item, ...unchangedSince(item?.['revision']) };
        const isStored = await table.documents.send(new PutCommand(input)).then(() => true, conditionFailed);
        if (isStored) return changed;
      }
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

const keyOf = (id: string) => ({ pk: names.connection(id), sk: names.meta });

function withKeys(connection: Connection) {
  const { id, connector, status } = connection;
  return { ...connection, ...keyOf(id), statePk: names.connector(connector), stateSk: `${status}#${id}` };
}
