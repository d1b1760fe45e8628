import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { fingerprint } from '../fingerprint.ts';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItem } from '../store/tandem-table.ts';
import { vendors } from '../vendor.ts';
import { languages } from '../wording.ts';
import type { AwaitedSignIns } from './awaited-sign-ins.ts';

const item = z.lazy(() =>
  z.object({
    vendor: z.enum(vendors),
    language: z.enum(languages),
    callback: z.string().optional(),
  }),
);

export function createDynamoAwaitedSignIns(table: TandemTable): AwaitedSignIns {
  const { documents, tableName: TableName, now } = table;
  const find = async (state: string) => {
    const stored = await readItem(table, keyOf(state));
    return stored && item.parse(stored);
  };
  return {
    async expect({ state, vendor, language, until }) {
      const Item = { ...keyOf(state), vendor, language, expiresAt: secondsOf(until) };
      await documents.send(new PutCommand({ TableName, Item }));
    },
    async receive({ state, vendor, query }) {
      const found = await find(state);
      if (found?.vendor !== vendor) return undefined;
      const update = {
        TableName,
        Key: keyOf(state),
        UpdateExpression: 'SET callback = :query',
        ConditionExpression: 'attribute_not_exists(callback) AND expiresAt > :now',
        ExpressionAttributeValues: { ':query': query, ':now': secondsOf(now()) },
      };
      const isTaken = await documents.send(new UpdateCommand(update)).then(() => true, conditionFailed);
      return { isTaken, language: found.language };
    },
    read: async (state) => (await find(state))?.callback,
    async forget(state) {
      await documents.send(new DeleteCommand({ TableName, Key: keyOf(state) }));
    },
  };
}

function keyOf(state: string) {
  return { pk: names.signIn(fingerprint(state)), sk: names.meta };
}

function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
