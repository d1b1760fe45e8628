import type { Verdict } from '../direction.ts';
import type { Link } from '../links/link.ts';
import type { Reason } from '../reason.ts';
import type { Details } from '../wording.ts';

/**
 * Why a record differs: `missing` it never arrived · `gone` somebody removed it at the target · `removed` the same, and
 * whoever looked at it has seen so · `differs` in fields ·
 * `doubled` the target has it once too often · `source-gone` the source has it no more · `not-linked` both have it, but
 * we do not know so · `not-ours` only the target has it · `waiting` and `parked` with a reason · `locked` billed or
 * locked at the target.
 */
export const causes = [
  'missing',
  'gone',
  'removed',
  'differs',
  'doubled',
  'source-gone',
  'not-linked',
  'parked',
  'locked',
  'waiting',
  'not-ours',
] as const;
export type Cause = (typeof causes)[number];

const explained: readonly Cause[] = ['removed', 'parked', 'locked', 'waiting', 'not-ours'];

/** Whether a named reason accounts for it, so that there is nothing to repair. */
export function isExplained(cause: Cause): boolean {
  return explained.includes(cause);
}

/** Whether a repair may bring it in line, if an operator wants it. */
export function isRepairable(cause: Cause): boolean {
  return cause === 'removed' || !isExplained(cause);
}

/** How many differences there are of each cause that occurs. */
export type CauseCounts = Partial<Record<Cause, number>>;

export function countCauses(rows: readonly { cause: Cause }[], before: CauseCounts = {}): CauseCounts {
  const counts = { ...before };
  for (const { cause } of rows) counts[cause] = (counts[cause] ?? 0) + 1;
  return counts;
}

/** Records of ours that differ for a reason that is named elsewhere. */
export function countExplained(counts: CauseCounts): number {
  const known = explained.filter((cause) => cause !== 'not-ours');
  return known.reduce((sum, cause) => sum + (counts[cause] ?? 0), 0);
}

export function countUnexplained(counts: CauseCounts): number {
  return causes.reduce((sum, cause) => sum + (isExplained(cause) ? 0 : (counts[cause] ?? 0)), 0);
}

interface Found {
  cause: Cause;
  reason: { code: string; details: Details } | null;
}

/** The cause behind a verdict; undefined where both sides agree after all. */
export function causeOf(
  verdict: Verdict,
  { targetId, outcome }: Pick<Link, 'targetId' | 'outcome'>,
  reasons: Readonly<Record<string, Reason>>,
): Found | undefined {
  switch (verdict.kind) {
    case 'nothing':
      return undefined;
    case 'wait':
    case 'park': {
      const { reason, details } = verdict;
      const cause = verdict.kind === 'wait' ? 'waiting' : reason.isLocked ? 'locked' : 'parked';
      return { cause, reason: { code: reason.code, details } };
    }
    case 'steps':
      // It is on its way, or a vendor refused it: the verdict alone cannot know.
      if (outcome?.kind === 'retrying' || outcome?.kind === 'parked')
        return {
          cause: outcome.kind === 'parked' ? 'parked' : 'waiting',
          reason: { code: outcome.code, details: outcome.details },
        };
      // Whoever looked at it last has seen that somebody removed it.
      if (outcome && Object.hasOwn(reasons, outcome.code) && reasons[outcome.code]?.canBeMadeAgain)
        return { cause: 'removed', reason: { code: outcome.code, details: outcome.details } };
      return { cause: causeOfSteps(verdict.steps, targetId !== undefined), reason: null };
  }
}

function causeOfSteps(steps: readonly { do: string }[], isLinked: boolean): Cause {
  const has = (verb: string) => steps.some((step) => step.do.startsWith(`${verb}-`));
  if (has('adopt') || has('link')) return 'not-linked';
  if (has('delete')) return has('create') ? 'differs' : 'source-gone';
  if (!has('create')) return 'differs';
  return isLinked ? 'gone' : 'missing';
}
