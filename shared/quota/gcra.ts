import type { Draw, DrawRequest, Lane, QuotaLimit } from './quota.ts';

/** Records of one customer and lane that were told to come back, and when the last of them does. */
interface Waiting {
  count: number;
  until: number;
}

/** `busyUntil` is the theoretical arrival time; `waiting` goes by lane, and by tenant where several share the limit. */
export interface Bucket {
  busyUntil: number;
  waiting: Readonly<Record<string, Waiting>>;
}

export const emptyBucket: Bucket = { busyUntil: 0, waiting: {} };

/** Who has not come back by then never will: their connection was paused, or the record is settled. */
const OVERDUE_MILLISECONDS = 60_000;

export function costMilliseconds(limit: QuotaLimit, calls: number): number {
  return (calls * 1000) / limit.perSecond;
}

/** Latest `busyUntil` before the draw at which the lane is still served. */
function servedUntil(limit: QuotaLimit, lane: Lane, calls: number, now: number): number {
  const ahead = Math.max(limit.ahead[lane], calls);
  return now + costMilliseconds(limit, ahead - calls);
}

/**
 * Decides one draw. Who is refused is told to come back when everybody before them was served, so that a backlog queues
 * at the vendor's pace instead of competing. Tenants take turns: nobody waits for more records of another than they have
 * waiting themselves. Live work that comes back is served before newcomers; backfill never before live work.
 */
export function decideDraw(
  bucket: Bucket,
  limit: QuotaLimit,
  { lane, calls, returns = false }: DrawRequest,
  now: number,
  tenant?: string,
): { draw: Draw; bucket: Bucket } {
  const { busyUntil } = bucket;
  const cost = costMilliseconds(limit, calls);
  const latest = servedUntil(limit, returns && lane === 'live' ? 'committed' : lane, calls, now);
  const all = notOverdue(bucket.waiting, now);
  const name = tenant === undefined ? lane : `${lane}:${tenant}`;
  const own = all[name] ?? { count: 0, until: 0 };
  if (busyUntil <= latest) {
    const waiting = returns ? { ...all, [name]: { ...own, count: own.count - 1 } } : all;
    return { draw: { granted: true }, bucket: { busyUntil: Math.max(busyUntil, now) + cost, waiting } };
  }
  const freeAt = now + (busyUntil - latest);
  if (lane === 'committed') return { draw: { granted: false, slotAt: freeAt }, bucket };
  const before = returns ? Math.max(0, own.count - 1) : own.count;
  const slotAt = freeAt + cost * recordsAhead(all, lane, name, before);
  const waiting = { ...all, [name]: { count: before + 1, until: Math.max(own.until, slotAt) } };
  return { draw: { granted: false, slotAt }, bucket: { busyUntil, waiting } };
}

function notOverdue(waiting: Bucket['waiting'], now: number): Bucket['waiting'] {
  const kept = Object.entries(waiting).filter(
    ([, { count, until }]) => count > 0 && until + OVERDUE_MILLISECONDS > now,
  );
  return Object.fromEntries(kept);
}

/** Turn by turn with the tenants of the lane; all live work comes before backfill. */
function recordsAhead(waiting: Bucket['waiting'], lane: Lane, name: string, before: number): number {
  return Object.entries(waiting).reduce((sum, [other, { count }]) => {
    if (other === name) return sum;
    if (other.startsWith(lane)) return sum + Math.min(count, before);
    return lane === 'backfill' ? sum + count : sum;
  }, before);
}

/** One call behind those before, as far ahead of the steady rate as a record already begun may be. */
export function reservePlace(bucket: Bucket, limit: QuotaLimit, now: number): { at: number; bucket: Bucket } {
  const place = Math.max(bucket.busyUntil, now);
  const at = Math.max(now, place - costMilliseconds(limit, limit.ahead.committed - 1));
  return { at, bucket: { ...bucket, busyUntil: place + costMilliseconds(limit, 1) } };
}
