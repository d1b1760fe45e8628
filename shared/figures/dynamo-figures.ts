import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { vendors } from '../vendor.ts';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItems } from '../store/tandem-table.ts';
import type { FiguresStore, StoredFigures } from './figures.ts';
import { eachFigure, figureKinds } from './figures.ts';
import { addFlow, readFlows, toHours, toUsage } from './dynamo-flows.ts';

const count = z.number().default(0);
const urgent = z.object({
  ...{ direction: z.string(), entity: z.string(), id: z.string(), code: z.string() },
  state: z.enum(['waiting', 'retrying', 'parked']),
  needs: z.boolean().default(false),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
const watched = z.object({
  oldestOpenSince: z.string().optional(),
  reconciledAt: z.string().optional(),
  differences: z.int(),
  troubledHooks: z.array(z.enum(vendors)),
  setAside: count,
  countedAllAt: z.string().optional(),
  urgent: urgent.optional(),
});
const figuresItem = z.object({
  ...{ pk: z.string(), ...eachFigure(() => count), revision: count },
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
    async replace(connection, { watched: seen, ...figures }, revision) {
      const replacement = new UpdateCommand({
        ...{ TableName, Key: keyOf(connection) },
        UpdateExpression: `SET ${figureKinds.map((kind) => `${kind} = :${kind}`).join(', ')}, revision = :next, watched = :watched`,
        ConditionExpression: revision === 0 ? 'attribute_not_exists(revision)' : 'revision = :revision',
        ExpressionAttributeValues: {
          ...Object.fromEntries(figureKinds.map((kind) => [`:${kind}`, figures[kind]])),
          ...{ ':next': revision + 1, ...(revision > 0 && { ':revision': revision }) },
          ':watched': seen ?? null,
        },
      });
      return documents.send(replacement).then(() => true, conditionFailed);
    },
    addFlow: (...flow) => addFlow(table, ...flow),
    flows: async (...span) => (await readFlows(table, ...span)).flatMap(toHours),
    usage: async (...span) => (await readFlows(table, ...span)).map(toUsage),
  };
}
