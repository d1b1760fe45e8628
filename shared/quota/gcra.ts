import type { Draw, Lane, QuotaLimit } from './quota.ts';

/** `busyUntil` is the theoretical arrival time; `slots` are the clocks of lanes (and tenants) for handing out later places. */
export interface Bucket {
  busyUntil: number;
  slots: Readonly<Record<string, number>>;
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
 * Decides one draw. A refused draw gets a slot of its own behind the earlier slots of its lane, so that a backlog
 * queues at the vendor's pace instead of competing. Tenants queue side by side: each gets its share of the pace.
 */
export function decideDraw(
  bucket: Bucket,
  limit: QuotaLimit,
  lane: Lane,
  calls: number,
  now: number,
  tenant?: string,
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
  const clock = tenant === undefined ? lane : `${lane}:${tenant}`;
  const slots = Object.entries(bucket.slots).filter(([, until]) => until > now);
  const sharing = slots.filter(([name]) => name !== clock && name.startsWith(`${lane}:`)).length;
  const slotAt = Math.max(bucket.slots[clock] ?? 0, freeAt);
  const next = slotAt + cost * (tenant === undefined ? 1 : 1 + sharing);
  return {
    draw: { granted: false, slotAt },
    bucket: { ...bucket, slots: { ...Object.fromEntries(slots), [clock]: next } },
  };
}

/** One call behind the one before, whoever else asks meanwhile. */
export function reservePlace(bucket: Bucket, limit: QuotaLimit, now: number): { at: number; bucket: Bucket } {
  const at = Math.max(bucket.busyUntil, now);
  return { at, bucket: { ...bucket, busyUntil: at + costMilliseconds(limit, 1) } };
}
