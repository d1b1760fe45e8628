import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItem } from '../store/tandem-table.ts';
import type { BucketItems } from './contended-quota.ts';
import { createContendedQuota } from './contended-quota.ts';
import type { QuotaOwner, QuotaStore } from './quota.ts';

const bucketItem = z.object({
  busyUntil: z.number(),
  blockedUntil: z.number().default(0),
  lateUntil: z.number().default(0),
  waiting: z.record(z.string(), z.object({ count: z.number(), until: z.number() })).default({}),
  version: z.number(),
});

/** A day: a budget nobody used for so long is as good as new. */
const KEEP_SECONDS = 86_400;

interface Chance {
  sleep(seconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

export function createDynamoQuota(table: TandemTable, chance: Chance): QuotaStore {
  return createContendedQuota(bucketItems(table), { ...chance, now: table.now });
}

function bucketItems(table: TandemTable): BucketItems {
  const keyOf = (owner: QuotaOwner) => ({ pk: names.quota(owner.id), sk: 'BUCKET' });
  return {
    async read(owner) {
      const item = await readItem(table, keyOf(owner));
      return item && bucketItem.parse(item);
    },
    async write(owner, bucket) {
      const expiresAt = Math.ceil(table.now().getTime() / 1000) + KEEP_SECONDS;
      const put = new PutCommand({
        TableName: table.tableName,
        Item: { ...keyOf(owner), ...bucket, expiresAt },
        ConditionExpression: 'attribute_not_exists(version) OR version = :before',
        ExpressionAttributeValues: { ':before': bucket.version - 1 },
      });
      return table.documents.send(put).then(() => true, conditionFailed);
    },
  };
}
