import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { BatchGetCommandOutput, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { awsLimits } from '../lambda/aws-limits.ts';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';

/** The table as our stores use it: the AWS document client, its name, and the clock for leases. */
export interface TandemTable {
  documents: DynamoDBDocumentClient;
  tableName: string;
  now(): Date;
}

export interface TableKey {
  pk: string;
  sk: string;
}

type Item = Record<string, unknown>;

/** The condition that nobody replaced an item since it was read; 0 and undefined where it had no revision. */
export function unchangedSince(revision: unknown) {
  if (!revision) return { ConditionExpression: 'attribute_not_exists(revision)' };
  return {
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':revision': revision },
  };
}

export function openTable(tableName: string, now: () => Date): TandemTable {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(awsLimits), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { documents, tableName, now };
}

export async function readItem(
  { documents, tableName }: TandemTable,
  Key: TableKey,
): Promise<Item | undefined> {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item;
}

/** So many items DynamoDB answers at once. */
const BATCH_ITEMS = 100;

/** As they were a moment ago; what is not there is left out. */
export async function readItems(table: TandemTable, keys: readonly TableKey[]): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH_ITEMS) }, (_, index) =>
    keys.slice(index * BATCH_ITEMS, (index + 1) * BATCH_ITEMS),
  );
  return (await Promise.all(batches.map((batch) => readBatch(table, batch)))).flat();
}

/** DynamoDB may leave some out, to be asked for again. */
async function readBatch({ documents, tableName }: TandemTable, keys: readonly TableKey[]): Promise<Item[]> {
  const items: Item[] = [];
  let RequestItems: BatchGetCommand['input']['RequestItems'] = { [tableName]: { Keys: [...keys] } };
  while (RequestItems?.[tableName]) {
    const answer: BatchGetCommandOutput = await documents.send(new BatchGetCommand({ RequestItems }));
    items.push(...(answer.Responses?.[tableName] ?? []));
    RequestItems = answer.UnprocessedKeys;
  }
  return items;
}

/** Rows of one partition from one sort key to another, both inclusive. */
export async function* queryBetween(
  table: TandemTable,
  pk: string,
  [from, to]: readonly [string, string],
): AsyncGenerator<Item> {
  yield* pages(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
  });
}

/** Rows of one partition whose sort key begins with `prefix`. */
export async function* queryTable(table: TandemTable, pk: string, prefix: string): AsyncGenerator<Item> {
  yield* pages(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': prefix },
  });
}

/** The last rows of one partition, backwards by their sort key. */
export async function newestRows(
  { documents, tableName }: TandemTable,
  pk: string,
  limit: number,
): Promise<Item[]> {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
  const newest = { TableName: tableName, ...query, ScanIndexForward: false, Limit: limit };
  const { Items = [] } = await documents.send(new QueryCommand(newest));
  return Items;
}

/** Rows of an index: `byTarget` has `targetPk`/`targetSk`, `byState` has `statePk`/`stateSk`. */
export async function* queryIndex(
  table: TandemTable,
  index: 'byTarget' | 'byState',
  partition: string,
  { prefix = '', pageSize }: { prefix?: string; pageSize?: number | undefined } = {},
): AsyncGenerator<Item> {
  const name = index === 'byTarget' ? 'target' : 'state';
  yield* pages(table, {
    IndexName: index,
    KeyConditionExpression: `${name}Pk = :pk${prefix && ` AND begins_with(${name}Sk, :sk)`}`,
    ExpressionAttributeValues: { ':pk': partition, ...(prefix && { ':sk': prefix }) },
    ...(pageSize !== undefined && { Limit: pageSize }),
  });
}

async function* pages(
  { documents, tableName }: TandemTable,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<Item> {
  for await (const page of paginateQuery({ client: documents }, { TableName: tableName, ...query })) {
    yield* page.Items ?? [];
  }
}

/** Turns the failed condition of a write into `false`; everything else stays an error. */
export function conditionFailed(error: unknown): false {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
}
