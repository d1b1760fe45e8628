import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItem } from '../store/tandem-table.ts';
import type { Bucket } from './gcra.ts';
import { decideDraws, emptyBucket, refundCalls, reservePlaces } from './gcra.ts';
import type { QuotaOwner, QuotaStore } from './quota.ts';

const bucketItem = z.object({
  busyUntil: z.number(),
  lateUntil: z.number().default(0),
  waiting: z.record(z.string(), z.object({ count: z.number(), until: z.number() })).default({}),
  version: z.number(),
});
type StoredBucket = z.infer<typeof bucketItem>;

/**
 * Environments that want the same budget at once get out of each other's way: a write that failed is tried again within
 * this time, the next within twice as long.
 */
const FIRST_RETRY_SECONDS = 0.4;
const LAST_RETRY_SECONDS = 2;
/** So many records of one environment at once are a burst, in which others draw in the same moment. */
const BURST = 5;

/** A day: a budget nobody used for so long is as good as new. */
const KEEP_SECONDS = 86_400;

interface Chance {
  sleep(seconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

export function createDynamoQuota(table: TandemTable, { sleep, random }: Chance): QuotaStore {
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

  /** Until nobody else has written in between. A bucket that stays as it was is not written. */
  const change = async <T>(
    owner: QuotaOwner,
    decide: (bucket: StoredBucket, nowMilliseconds: number) => { answer: T; bucket: Bucket },
  ): Promise<T> => {
    for (let longest = FIRST_RETRY_SECONDS; ; longest = Math.min(2 * longest, LAST_RETRY_SECONDS)) {
      const before = await current(owner);
      const { answer, bucket } = decide(before, table.now().getTime());
      if (bucket === before || (await write(owner, before, bucket))) return answer;
      await sleep(random() * longest);
    }
  };

  return {
    async draw(owner, asked) {
      if (asked.requests.length >= BURST) await sleep(random() * FIRST_RETRY_SECONDS);
      return change(owner, (before, at) => {
        const { drawn, bucket } = decideDraws(before, owner, asked, at);
        return { answer: drawn, bucket };
      });
    },
    reserve: (owner, calls) =>
      change(owner, (before, at) => {
        const { places, bucket } = reservePlaces(before, owner.limit, calls, at);
        return { answer: places, bucket };
      }),
    refund: (owner, calls) =>
      change(owner, (before) => ({ answer: undefined, bucket: refundCalls(before, owner.limit, calls) })),
    block: (owner, until) =>
      change(owner, (before) => ({
        answer: undefined,
        bucket: before.busyUntil >= until ? before : { ...before, busyUntil: until },
      })),
  };
}
