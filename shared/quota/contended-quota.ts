import type { Bucket } from './gcra.ts';
import { decideDraws, emptyBucket, refundCalls, reservePlaces } from './gcra.ts';
import type { QuotaOwner, QuotaStore } from './quota.ts';

/** A bucket as it is kept, with a number that grows with each write. */
export interface StoredBucket extends Bucket {
  version: number;
}

/** Where buckets are kept. */
export interface BucketItems {
  read(owner: QuotaOwner): Promise<StoredBucket | undefined>;
  /** Unless somebody else has written since the version before; answers whether it did. */
  write(owner: QuotaOwner, bucket: StoredBucket): Promise<boolean>;
}

/**
 * Environments that want the same budget at once get out of each other's way: a write that failed is tried again within
 * this time, the next within twice as long.
 */
const FIRST_RETRY_SECONDS = 0.4;
const LAST_RETRY_SECONDS = 2;
/** So many records of one environment at once are a burst, in which others draw in the same moment. */
const BURST = 5;

interface Chance {
  now(): Date;
  sleep(seconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

/** Budgets that many environments change at once. */
export function createContendedQuota(items: BucketItems, { now, sleep, random }: Chance): QuotaStore {
  const seen = new Map<string, StoredBucket>();

  const write = async (owner: QuotaOwner, before: StoredBucket, bucket: Bucket): Promise<boolean> => {
    const after = { ...bucket, version: before.version + 1 };
    const written = await items.write(owner, after);
    if (written) seen.set(owner.id, after);
    else seen.delete(owner.id);
    return written;
  };
  const current = async (owner: QuotaOwner): Promise<StoredBucket> =>
    seen.get(owner.id) ?? (await items.read(owner)) ?? { ...emptyBucket, version: 0 };

  /** Until nobody else has written in between. A bucket that stays as it was is not written. */
  const change = async <T>(
    owner: QuotaOwner,
    decide: (bucket: StoredBucket, nowMilliseconds: number) => { answer: T; bucket: Bucket },
  ): Promise<T> => {
    for (let longest = FIRST_RETRY_SECONDS; ; longest = Math.min(2 * longest, LAST_RETRY_SECONDS)) {
      const before = await current(owner);
      const { answer, bucket } = decide(before, now().getTime());
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
        bucket: before.blockedUntil >= until ? before : { ...before, blockedUntil: until },
      })),
  };
}
