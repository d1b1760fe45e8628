import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { vendors } from '../vendor.ts';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, queryBetween, readItems } from '../store/tandem-table.ts';
import type { FiguresStore, HourlyFlow, StoredFigures } from './figures.ts';

/** As long as anybody compares with the year before. */
const KEEP_FLOW_DAYS = 400;

const count = z.number().default(0);
const urgent = z.object({
  ...{ direction: z.string(), entity: z.string(), id: z.string(), code: z.string() },
  state: z.enum(['waiting', 'retrying', 'parked']),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
const watched = z.object({
  oldestOpenSince: z.string().optional(),
  reconciledAt: z.string().optional(),
  differences: z.int(),
  troubledHooks: z.array(z.enum(vendors)),
  setAside: count,
  urgent: urgent.optional(),
});
const figuresItem = z.object({
  ...{ pk: z.string(), waiting: count, retrying: count, parked: count, linked: count, revision: count },
  watched: watched.nullish().transform((seen) => seen ?? undefined),
});

const keyOf = (connection: string) => ({ pk: names.connection(connection), sk: names.figures });

export function createDynamoFigures(table: TandemTable): FiguresStore {
  const { documents, tableName: TableName } = table;
  return {
    async add(connection, change) {
      const changes = Object.entries({ ...change, revision: 1 });
      await documents.send(
        new UpdateCommand({
          ...{ TableName, Key: keyOf(connection) },
          UpdateExpression: `ADD ${changes.map(([name]) => `#${name} :${name}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(changes.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(changes.map(([name, by]) => [`:${name}`, by])),
        }),
      );
    },
    async of(connections) {
      const rows = await readItems(table, connections.map(keyOf));
      const byKey = new Map(connections.map((connection) => [keyOf(connection).pk, connection]));
      const found = rows.map((row) => figuresItem.parse(row));
      return new Map(
        found.map(({ pk, ...figures }): [string, StoredFigures] => [byKey.get(pk) ?? pk, figures]),
      );
    },
    async replace(connection, { waiting, retrying, parked, linked, watched: seen }, revision) {
      const replacement = new UpdateCommand({
        ...{ TableName, Key: keyOf(connection) },
        UpdateExpression:
          'SET waiting = :waiting, retrying = :retrying, parked = :parked, linked = :linked, revision = :next, watched = :watched',
        ConditionExpression: revision === 0 ? 'attribute_not_exists(revision)' : 'revision = :revision',
        ExpressionAttributeValues: {
          ...{ ':waiting': waiting, ':retrying': retrying, ':parked': parked, ':linked': linked },
          ...{ ':next': revision + 1, ...(revision > 0 && { ':revision': revision }) },
          ':watched': seen ?? null,
        },
      });
      return documents.send(replacement).then(() => true, conditionFailed);
    },
    addFlow: (connection, direction, flow) => addFlow(table, { connection, direction }, flow),
    async flows(connection, direction, fromDay, toDay) {
      const hours: HourlyFlow[] = [];
      const key = (day: string) => names.flow(direction, day);
      for await (const row of queryBetween(table, names.connection(connection), [key(fromDay), key(toDay)]))
        hours.push(...toHours(row));
      return hours;
    },
  };
}

/** One item a day, with the numbers of each hour. */
async function addFlow(
  { documents, tableName, now }: TandemTable,
  { connection, direction }: { connection: string; direction: string },
  { hour, records, live, liveMilliseconds }: HourlyFlow,
): Promise<void> {
  const [day = '', clock = ''] = hour.split('T');
  const expiresAt = Math.floor(now().getTime() / 1000) + KEEP_FLOW_DAYS * 86_400;
  await documents.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { pk: names.connection(connection), sk: names.flow(direction, day) },
      UpdateExpression:
        'ADD #records :records, #live :live, #took :took SET #day = :day, expiresAt = :expiresAt',
      ExpressionAttributeNames: {
        ...{ '#day': 'day', '#records': `records${clock}`, '#live': `live${clock}`, '#took': `took${clock}` },
      },
      ExpressionAttributeValues: {
        ...{ ':day': day, ':records': records, ':live': live, ':took': liveMilliseconds },
        ':expiresAt': expiresAt,
      },
    }),
  );
}

function toHours(row: Record<string, unknown>): HourlyFlow[] {
  const day = String(row['day']);
  const clocks = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  return clocks.flatMap((clock) => {
    const records = Number(row[`records${clock}`] ?? 0);
    const [live, liveMilliseconds] = [Number(row[`live${clock}`] ?? 0), Number(row[`took${clock}`] ?? 0)];
    return records > 0 ? [{ hour: `${day}T${clock}`, records, live, liveMilliseconds }] : [];
  });
}
