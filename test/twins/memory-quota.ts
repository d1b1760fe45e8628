import type { BucketItems, StoredBucket } from '../../shared/quota/contended-quota.ts';
import { createContendedQuota } from '../../shared/quota/contended-quota.ts';
import type { QuotaStore } from '../../shared/quota/quota.ts';

export function createMemoryBuckets(): BucketItems {
  const buckets = new Map<string, StoredBucket>();
  return {
    read: async ({ id }) => buckets.get(id),
    async write({ id }, bucket) {
      if ((buckets.get(id)?.version ?? 0) !== bucket.version - 1) return false;
      buckets.set(id, bucket);
      return true;
    },
  };
}

/** Of one environment; others may share the buckets. */
export function createMemoryQuota(now: () => Date, buckets = createMemoryBuckets()): QuotaStore {
  return createContendedQuota(buckets, { now, sleep: async () => {}, random: () => 0 });
}
