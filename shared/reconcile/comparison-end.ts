import { commonReasons } from '../common-reasons.ts';
import type { Reason } from '../reason.ts';
import type { Details } from '../wording.ts';
import type { CauseCounts } from './cause.ts';
import { countExplained, countUnexplained } from './cause.ts';
import type { FoundRow } from './found-rows.ts';
import type { Period } from './listed-stretch.ts';

interface FullComparison extends Period {
  /** Records that were compared. */
  compared: number;
  counts: CauseCounts;
  found: readonly FoundRow[];
}

interface ComparisonEnd {
  /** Differences that nothing explains. */
  count: number;
  reason: Reason;
  details: Details;
  /** What stays with the link. */
  data: { found: readonly FoundRow[] } | undefined;
}

/** What a full comparison comes to. */
export function comparisonEnd({
  fromDay: from,
  toDay: to,
  compared,
  counts,
  found,
}: FullComparison): ComparisonEnd {
  const [count, known] = [countUnexplained(counts), countExplained(counts)];
  const details: Details = { from, to, compared, ...counts };
  const data = found.length > 0 ? { found } : undefined;
  if (count > 0)
    return { count, reason: commonReasons['differences-found'], details: { count, ...details }, data };
  if (known === 0) return { count, reason: commonReasons.reconciled, details, data };
  return { count, reason: commonReasons['reconciled-but'], details: { known, ...details }, data };
}
