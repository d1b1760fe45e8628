import type { Draw, Lane, QuotaLimit } from './quota.ts';

/** `busyUntil` is the theoretical arrival time; `slots` are the lanes' clocks for handing out later places. */
export interface Bucket {
  busyUntil: number;
  slots: Readonly<Partial<Record<Lane, number>>>;
}

export const emptyBucket: Bucket = { busyUntil: 0, slots: {} };

export function costMilliseconds(limit: QuotaLimit, calls: number): number {
  return (calls * 1000) / limit.perSecond;
}

/** Latest `busyUntil` before the draw at which the lane is still served. */
export function servedUntil(limit: QuotaLimit, lane: Lane, calls: number, now: number): number {
  const ahead = Math.max(limit.ahead[lane], calls);
  return now + costMilliseconds(limit, ahead - calls);
}

/**
 * Decides one draw. A refused draw gets a slot of its own behind the lane's earlier slots, so that a backlog
 * queues at the vendor's pace instead of competing.
 */
export function decideDraw(
  bucket: Bucket,
  limit: QuotaLimit,
  lane: Lane,
  calls: number,
  now: number,
): { draw: Draw; bucket: Bucket } {
  const cost = costMilliseconds(limit, calls);
  const latest = servedUntil(limit, lane, calls, now);
  if (bucket.busyUntil <= latest) {
    return {
      draw: { granted: true },
      bucket: { ...bucket, busyUntil: Math.max(bucket.busyUntil, now) + cost },
    };
  }
  const freeAt = now + (bucket.busyUntil - latest);
  const slotAt = Math.max(bucket.slots[lane] ?? 0, freeAt);
  return {
    draw: { granted: false, slotAt },
    bucket: { ...bucket, slots: { ...bucket.slots, [lane]: slotAt + cost } },
  };
}
