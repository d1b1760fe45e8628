import type { Need } from '../../../shared/notices/need.ts';
import type { Told, ToldCause } from '../../../shared/notices/told.ts';
import { causesWithMarks, joinMarks, recordOfMark, splitMarks } from './marks.ts';
import type { Seen, SeenCause } from './look-at-needs.ts';

const DAY_MILLISECONDS = 24 * 3_600_000;
const REMINDER_DAYS = 7;
/** Long enough for the digest of the operators. */
const SOLVED_DAYS = 2;
const MOST_SOLVED = 50;
const EXAMPLES = 3;

export interface Decided {
  next: Told;
  fresh: Need[];
  still: Need[];
  /** Causes that are over, and were told. */
  over: [code: string, cause: ToldCause][];
}

/** What is to be told now, and what is known to be told then. `isHeard`: somebody is there to be told. */
export function decideTidings(told: Told, seen: Seen, now: Date, isHeard: boolean): Decided {
  const causes = nextCauses(told, seen, now);
  const before = new Map(Object.entries(told.causes));
  const fresh = [...seen.causes].flatMap(([code, cause]) => freshNeed(cause, before.get(code)));
  const isDue = [...before].some(([code, cause]) => seen.causes.has(code) && isReminderDue(cause, now));
  const names = new Set(fresh.map(({ reason }) => reason.code));
  const still = isDue
    ? [...seen.causes].flatMap(([code, cause]) =>
        names.has(code) ? [] : [{ reason: cause.reason, count: cause.count, named: cause.oldest }],
      )
    : [];
  const spoken = new Set([...names, ...still.map(({ reason }) => reason.code)]);
  const over = [...before].filter(([code]) => !(code in causes));
  return {
    next: {
      ...told,
      causes: isHeard ? markTold(causes, spoken, now) : causes,
      solved: keepSolved(
        told,
        over.filter(([, cause]) => !isSetAsideWhole(cause, seen)),
        now,
      ),
    },
    ...{ fresh, still },
    over: over.filter(([, { toldAt }]) => toldAt !== undefined),
  };
}

function nextCauses({ causes }: Told, seen: Seen, now: Date): Record<string, ToldCause> {
  const before = new Map(Object.entries(causes));
  // Whether theirs are among what is undone and needs nobody at this moment, nobody can tell.
  const unknown = [...before].flatMap(([code, { marks }]) =>
    marks === undefined && seen.unsettled > 0 && !seen.causes.has(code) ? [code] : [],
  );
  const marks = new Map(
    [...new Set([...seen.causes.keys(), ...seen.lingering.keys()])].map((code) => [
      code,
      [...(seen.causes.get(code)?.marks ?? []), ...(seen.lingering.get(code) ?? [])],
    ]),
  );
  const kept = causesWithMarks(new Map([...marks].map(([code, { length }]) => [code, length])));
  const looked = [...marks].map(([code, all]): [string, ToldCause] => [
    code,
    {
      ...nextCause(before.get(code), seen.causes.get(code), seen.lingering.get(code)?.length ?? 0, now),
      ...(kept.has(code) && { marks: joinMarks(all) }),
    },
  ]);
  return { ...Object.fromEntries(looked), ...pick(causes, unknown) };
}

function nextCause(
  before: ToldCause | undefined,
  cause: SeenCause | undefined,
  lingering: number,
  now: Date,
): ToldCause {
  const count = (cause?.count ?? 0) + lingering;
  return {
    ...{ count, most: Math.max(count, before?.most ?? 0), since: before?.since ?? now.toISOString() },
    ...(before?.toldAt && { toldAt: before.toldAt }),
    examples: examplesOf([...(before?.examples ?? []), ...(cause?.examples ?? [])]),
  };
}

/** Those that were there first, as long as some of the cause are. */
function examplesOf(all: ToldCause['examples']): ToldCause['examples'] {
  const distinct = new Map(all.map((each) => [`${each.entity}#${each.sourceId}`, each]));
  return [...distinct.values()].slice(0, EXAMPLES);
}

function pick(causes: Told['causes'], codes: readonly string[]): Told['causes'] {
  return Object.fromEntries(Object.entries(causes).filter(([code]) => codes.includes(code)));
}

function freshNeed(cause: SeenCause, before: ToldCause | undefined): Need[] {
  const { reason, oldest, newest } = cause;
  if (before?.toldAt === undefined) return [{ reason, count: cause.count, named: oldest }];
  // Too many to tell them apart: only how many more there are is known.
  const isCounted = before.marks === undefined;
  const count = isCounted ? Math.max(0, cause.count - before.most) : cause.freshCount;
  if (count === 0) return [];
  const named = isCounted ? newest.slice(-count) : cause.fresh;
  return [{ reason, count, named, inAll: cause.count }];
}

function isReminderDue({ toldAt }: ToldCause, now: Date): boolean {
  if (toldAt === undefined) return false;
  return now.getTime() - Date.parse(toldAt) >= REMINDER_DAYS * DAY_MILLISECONDS;
}

function markTold(
  causes: Readonly<Record<string, ToldCause>>,
  spoken: ReadonlySet<string>,
  now: Date,
): Record<string, ToldCause> {
  const toldAt = now.toISOString();
  return Object.fromEntries(
    Object.entries(causes).map(([code, cause]) => [code, spoken.has(code) ? { ...cause, toldAt } : cause]),
  );
}

/** Nothing of it is solved; operators did what there was to do. */
function isSetAsideWhole({ marks }: ToldCause, { setAside }: Seen): boolean {
  return marks !== undefined && splitMarks(marks).every((mark) => setAside.has(recordOfMark(mark)));
}

function keepSolved({ solved }: Told, over: Decided['over'], now: Date): Told['solved'] {
  const from = new Date(now.getTime() - SOLVED_DAYS * DAY_MILLISECONDS).toISOString();
  const fresh = over.map(([code, { most }]) => ({ code, count: most, at: now.toISOString() }));
  return [...solved.filter(({ at }) => at >= from), ...fresh].slice(-MOST_SOLVED);
}
