import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { table as names } from '../../../shared/store/table.ts';
import type { TableKey, TandemTable } from '../../../shared/store/tandem-table.ts';
import { queryTable } from '../../../shared/store/tandem-table.ts';

/** Most that DynamoDB takes in one call. */
const BATCH_SIZE = 25;

const LINKS = 'LINK#';
/** Sort keys of what belongs to a connection, beside the connection itself. */
const prefixes = [LINKS, 'WAIT#', 'DELETES#', 'LOCK#'];

/** Removes links, reminders, counters and locks of a connection. Can be repeated; answers the number of links. */
export async function forgetRecords(table: TandemTable, connection: string): Promise<number> {
  let links = 0;
  for (const prefix of prefixes) {
    const rows = await Array.fromAsync(queryTable(table, names.connection(connection), prefix));
    const keys = rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
    for (let start = 0; start < keys.length; start += BATCH_SIZE) {
      await removeAll(table, keys.slice(start, start + BATCH_SIZE));
    }
    if (prefix === LINKS) links = keys.length;
  }
  return links;
}

async function removeAll({ documents, tableName }: TandemTable, keys: readonly TableKey[]): Promise<void> {
  let requests: Record<string, unknown>[] = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: requests } }),
    );
    requests = UnprocessedItems?.[tableName] ?? [];
  }
}
