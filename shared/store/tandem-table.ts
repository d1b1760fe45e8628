import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';

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

export function openTable(tableName: string, now: () => Date): TandemTable {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
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
  prefix = '',
): AsyncGenerator<Item> {
  const name = index === 'byTarget' ? 'target' : 'state';
  yield* pages(table, {
    IndexName: index,
    KeyConditionExpression: `${name}Pk = :pk${prefix && ` AND begins_with(${name}Sk, :sk)`}`,
    ExpressionAttributeValues: { ':pk': partition, ...(prefix && { ':sk': prefix }) },
  });
}

async function* pages(
  { documents, tableName }: TandemTable,
  query: { IndexName?: string; KeyConditionExpression: string; ExpressionAttributeValues: Item },
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
