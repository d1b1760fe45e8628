import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItem } from '../store/tandem-table.ts';
import type { Bucket } from './gcra.ts';
import { decideDraw, emptyBucket, refundCalls, reservePlace } from './gcra.ts';
import type { QuotaOwner, QuotaStore } from './quota.ts';

const bucketItem = z.object({
  busyUntil: z.number(),
  lateUntil: z.number().default(0),
  waiting: z.record(z.string(), z.object({ count: z.number(), until: z.number() })).default({}),
  version: z.number(),
});
type StoredBucket = z.infer<typeof bucketItem>;

/** A day: a budget nobody used for so long is as good as new. */
const KEEP_SECONDS = 86_400;

export function createDynamoQuota(table: TandemTable): QuotaStore {
  const keyOf = (owner: QuotaOwner) => ({ pk: names.quota(owner.id), sk: 'BUCKET' });
  const seen = new Map<string, StoredBucket>();

  const write = async (owner: QuotaOwner, before: StoredBucket, bucket: Bucket): Promise<boolean> => {
    const after = { ...bucket, version: before.version + 1 };
    const put = new PutCommand({
      TableName: table.tableName,
      Item: { ...keyOf(owner), ...after, expiresAt: Math.ceil(table.now().getTime() / 1000) + KEEP_SECONDS },
      ConditionExpression: 'attribute_not_exists(version) OR version = :before',
      ExpressionAttributeValues: { ':before': before.version },
    });
    const written = await table.documents.send(put).then(() => true, conditionFailed);
    if (written) seen.set(owner.id, after);
    else seen.delete(owner.id);
    return written;
  };
  const current = async (owner: QuotaOwner): Promise<StoredBucket> => {
    const known = seen.get(owner.id) ?? (await readItem(table, keyOf(owner)));
    return known ? bucketItem.parse(known) : { ...emptyBucket, version: 0 };
  };

  return {
    async draw(owner, request) {
      for (;;) {
        const before = await current(owner);
        const decided = decideDraw(before, owner, request, table.now().getTime());
        if (await write(owner, before, decided.bucket)) return decided.draw;
      }
    },
    async reserve(owner) {
      for (;;) {
        const before = await current(owner);
        const { at, bucket } = reservePlace(before, owner.limit, table.now().getTime());
        if (await write(owner, before, bucket)) return at;
      }
    },
    async refund(owner, calls) {
      for (;;) {
        const before = await current(owner);
        if (await write(owner, before, refundCalls(before, owner.limit, calls))) return;
      }
    },
    async block(owner, until) {
      for (;;) {
        const before = await current(owner);
        if (before.busyUntil >= until || (await write(owner, before, { ...before, busyUntil: until })))
          return;
      }
    },
  };
}
