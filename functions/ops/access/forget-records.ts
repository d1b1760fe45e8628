import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { table as names } from '../../../shared/store/table.ts';
import type { TableKey, TandemTable } from '../../../shared/store/tandem-table.ts';
import { queryTable } from '../../../shared/store/tandem-table.ts';

/** Most that DynamoDB takes in one call. */
const BATCH_SIZE = 25;

const LINKS = 'LINK#';
/** Sort keys of what belongs to a connection, beside the connection itself. */
const prefixes = [
  LINKS,
  'WAIT#',
  'DELETES#',
  'LOCK#',
  'HOOK#',
  'WATCH',
  'FIGURES',
  'LETTERS',
  'TOLD',
  'BOUNCE',
  'JOB',
];

/**
 * Removes links, reminders, counters, locks, notes and what was told of a connection. Can be repeated; answers the number of
 * links. There may be a million, so that never more than a batch of them is held. What each day took stays until it expires:
 * it says nothing about anybody, and is what past months cost.
 */
export async function forgetRecords(table: TandemTable, connection: string): Promise<number> {
  let links = 0;
  for (const prefix of prefixes) {
    const removed = await forgetPrefix(table, connection, prefix);
    if (prefix === LINKS) links = removed;
  }
  return links;
}

async function forgetPrefix(table: TandemTable, connection: string, prefix: string): Promise<number> {
  let batch: TableKey[] = [];
  let removed = 0;
  const flush = async () => {
    if (batch.length > 0) await removeAll(table, batch);
    removed += batch.length;
    batch = [];
  };
  for await (const { pk, sk } of queryTable(table, names.connection(connection), prefix)) {
    batch.push({ pk: String(pk), sk: String(sk) });
    if (batch.length === BATCH_SIZE) await flush();
  }
  await flush();
  return removed;
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
