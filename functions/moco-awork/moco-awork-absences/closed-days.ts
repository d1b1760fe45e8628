import type { HalfDay, Period } from './half-days.ts';
import { halfDaysOf } from './half-days.ts';
import type { Works } from './working-half-days.ts';

/** What ours hold before the first half day that is looked at stays: as the beginning of what follows, or by itself. */
export function withClosed(
  open: readonly Period[],
  ours: readonly Period[],
  first: HalfDay,
  works: Works,
): Period[] {
  const periods = open.map((period) => ({ ...period }));
  for (const { from, to } of ours) {
    if (from >= first || to < first) continue;
    const next = periods.find((period) => period.from >= first && period.from <= to);
    const goesOn = next && ![...halfDaysOf({ from: first, to: next.from - 1 })].some(works);
    if (goesOn) next.from = from;
    else periods.push({ from, to: first - 1 });
  }
  return periods.toSorted((one, other) => one.from - other.from);
}
