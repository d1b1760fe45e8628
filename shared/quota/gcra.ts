import type { Draw, DrawRequest, DrawRequests, Draws, Lane, QuotaLimit, QuotaOwner } from './quota.ts';

/** Records of one customer and lane that were told to come back, and when the last of them does. */
interface Waiting {
  count: number;
  until: number;
}

/**
 * `busyUntil` is the theoretical arrival time; `waiting` goes by lane, and by tenant where several share the limit;
 * `lateUntil` is the end of the line of those who came back in vain; before `blockedUntil`, which the vendor named, nobody
 * calls.
 */
export interface Bucket {
  busyUntil: number;
  blockedUntil: number;
  lateUntil: number;
  waiting: Readonly<Record<string, Waiting>>;
}

export const emptyBucket: Bucket = { busyUntil: 0, blockedUntil: 0, lateUntil: 0, waiting: {} };

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
 * waiting themselves. Live work that comes back is served before newcomers; backfill never before live work. Whoever
 * comes back in vain, because others had a better right by then, stands in line with others like them; an only record
 * does not.
 */
export function decideDraw(
  bucket: Bucket,
  { limit, tenant }: Pick<QuotaOwner, 'limit' | 'tenant'>,
  { lane, calls, returns = false }: DrawRequest,
  now: number,
): { draw: Draw; bucket: Bucket } {
  const cost = costMilliseconds(limit, calls);
  const latest = servedUntil(limit, returns && lane === 'live' ? 'committed' : lane, calls, now);
  const all = notOverdue(bucket.waiting, now);
  const name = tenant === undefined ? lane : `${lane}:${tenant}`;
  const own = all[name] ?? { count: 0, until: 0 };
  if (bucket.busyUntil <= latest && bucket.blockedUntil <= now) {
    const busyUntil = Math.max(bucket.busyUntil, now) + cost;
    const waiting = returns ? { ...all, [name]: { ...own, count: own.count - 1 } } : all;
    return { draw: { granted: true }, bucket: { ...bucket, busyUntil, waiting } };
  }
  // Not every record needs what is set aside for it. To come back in vain costs little, an idle vendor costs time.
  const pace = cost / 2;
  const freeAt = Math.max(bucket.blockedUntil, now + (bucket.busyUntil - latest));
  if (lane === 'committed') return { draw: { granted: false, slotAt: freeAt }, bucket };
  const isLate = returns && own.count > 1;
  const turnAt = freeAt + pace * (returns ? 0 : recordsAhead(all, lane, name, own.count));
  const slotAt = isLate ? Math.max(turnAt, bucket.lateUntil) : turnAt;
  const count = returns ? Math.max(1, own.count) : own.count + 1;
  const waiting = { ...all, [name]: { count, until: Math.max(own.until, slotAt) } };
  const lateUntil = isLate ? slotAt + pace : bucket.lateUntil;
  return { draw: { granted: false, slotAt }, bucket: { ...bucket, lateUntil, waiting } };
}

/** Several draws in their order, then calls ahead as far as backfill might take them: whoever is in no hurry lacks none. */
export function decideDraws(
  bucket: Bucket,
  owner: Pick<QuotaOwner, 'limit' | 'tenant'>,
  { requests, ahead }: DrawRequests,
  now: number,
): { drawn: Draws; bucket: Bucket } {
  let after = bucket;
  const draws = requests.map((request) => {
    const decided = decideDraw(after, owner, request, now);
    after = decided.bucket;
    return decided.draw;
  });
  const spare = decideDraw(after, owner, { lane: 'backfill', calls: ahead }, now);
  const isSpare = spare.draw.granted && draws.every(({ granted }) => granted);
  // What is not granted ahead is no record, and stands in no line.
  return isSpare
    ? { drawn: { draws, ahead }, bucket: spare.bucket }
    : { drawn: { draws, ahead: 0 }, bucket: after };
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

/** Calls one behind the other, as far ahead of the steady rate as records already begun may be. */
export function reservePlaces(
  bucket: Bucket,
  limit: QuotaLimit,
  calls: number,
  now: number,
): { places: number[]; bucket: Bucket } {
  let after = bucket;
  const places = Array.from({ length: calls }, () => {
    const reserved = reservePlace(after, limit, now);
    after = reserved.bucket;
    return reserved.at;
  });
  return { places, bucket: after };
}

function reservePlace(bucket: Bucket, limit: QuotaLimit, now: number): { at: number; bucket: Bucket } {
  const earliest = Math.max(bucket.blockedUntil, now);
  const place = Math.max(bucket.busyUntil, earliest);
  const at = Math.max(earliest, place - costMilliseconds(limit, limit.ahead.committed - 1));
  return { at, bucket: { ...bucket, busyUntil: place + costMilliseconds(limit, 1) } };
}

export function refundCalls(bucket: Bucket, limit: QuotaLimit, calls: number): Bucket {
  return { ...bucket, busyUntil: bucket.busyUntil - costMilliseconds(limit, calls) };
}
