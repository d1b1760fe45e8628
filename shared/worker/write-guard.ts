import { commonReasons } from '../common-reasons.ts';
import type { PlannedStep } from '../direction.ts';
import { Failure } from '../failure.ts';
import type { Link, Writes } from '../links/link.ts';
import type { Pointer } from '../pointer.ts';

/** More writes of one record than these, without a change at its source, are a circle of our own making. */
const MOST_WRITES = 10;
const WITHIN_MINUTES = 10;

/** Steps that only look, or only change what we remember. */
const looks = /^(find|compare|read|request|end)-/;

/**
 * The writes of a record with the one that is about to begin. What has no version cannot be told from a new change, and
 * what only looks does not count: neither adds to them.
 */
export function countWrites(
  steps: readonly PlannedStep[],
  version: string | undefined,
  { writes }: Pick<Link, 'writes'>,
  now: Date,
): Writes | undefined {
  if (version === undefined || steps.every((step) => looks.test(step.do))) return writes;
  const since = now.getTime() - WITHIN_MINUTES * 60_000;
  const before = writes?.version === version ? writes.at.filter((at) => at > since) : [];
  return { version, at: [...before, now.getTime()] };
}

/**
 * Throws `write-circle` when a record was written too often while nothing changed at its source: a vendor ignores or
 * undoes what we write, and its webhook starts the next write. It stays so until the source changes or an operator asks.
 */
export function refuseCircle(
  counted: Writes | undefined,
  { writes, outcome }: Pick<Link, 'writes' | 'outcome'>,
  { force }: Pick<Pointer, 'force'>,
): void {
  if (!counted || counted === writes || force) return;
  const { code } = commonReasons['write-circle'];
  const isStill = outcome?.code === code && counted.version === writes?.version;
  if (!isStill && counted.at.length <= MOST_WRITES) return;
  const details = { count: MOST_WRITES, minutes: WITHIN_MINUTES };
  throw new Failure(commonReasons['write-circle'], { details });
}
