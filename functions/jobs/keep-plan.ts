import type { JobOrder } from '../../shared/jobs/job.ts';
import type { Operator } from '../ops/operator.ts';
import type { KeptPlan, Made, PlanGroup } from '../ops/plan/kept-plan.ts';
import type { PlanData } from '../ops/plan/plan-report.ts';
import type { PlanKind, PlanRow } from '../ops/plan/plan-row.ts';

/** What needs a person comes first, and what nothing happens to last. */
const order = [
  ...(['park', 'retry', 'wait'] as const),
  ...(['delete', 'change', 'create', 'adopt', 'skip'] as const),
] as const satisfies readonly PlanKind[];

const ROWS_PER_PAGE = 100;

/** Writes down the rows of a plan page by page; answers what they come to. */
export async function keepPlan(
  job: JobOrder,
  { records, minutes }: Pick<PlanData, 'records' | 'minutes'>,
  { jobs }: Pick<Operator, 'jobs'>,
): Promise<KeptPlan> {
  const sorted = sortRows(records);
  const pages = Math.ceil(sorted.length / ROWS_PER_PAGE);
  for (let page = 0; page < pages; page += 1)
    await jobs.writePage(job, page, sorted.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE));
  return { records: records.length, groups: groupsOf(sorted), made: madeOf(sorted), pages, minutes };
}

/** By direction as they were planned, then by what happens, then by reason. */
export function sortRows(rows: readonly PlanRow[]): PlanRow[] {
  const directions = [...new Set(rows.map(({ direction }) => direction))];
  const rank = ({ direction, plan }: PlanRow) =>
    directions.indexOf(direction) * order.length + order.indexOf(plan);
  return rows.toSorted(
    (one, other) => rank(one) - rank(other) || (one.code ?? '').localeCompare(other.code ?? ''),
  );
}

export function groupsOf(sorted: readonly PlanRow[]): PlanGroup[] {
  const groups: PlanGroup[] = [];
  for (const [index, { direction, plan }] of sorted.entries()) {
    const last = groups.at(-1);
    if (last?.direction === direction && last.plan === plan) last.count += 1;
    else groups.push({ direction, plan, count: 1, page: Math.floor(index / ROWS_PER_PAGE) });
  }
  return groups;
}

/** What is made by kind, whether its row counts as new or not; what several rows need is made once. */
export function madeOf(rows: readonly PlanRow[]): Made[] {
  const counts = new Map<string, Made>();
  const seen = new Set<string>();
  const count = (direction: string, step: string) => {
    const key = `${direction} ${step}`;
    counts.set(key, { direction, step, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { direction, steps } of rows)
    for (const { do: step, beside } of steps) {
      if (step.startsWith('create-')) count(direction, step);
      if (!beside) continue;
      const key = `${direction} ${beside.do} ${beside.key}`;
      if (!seen.has(key)) count(direction, beside.do);
      seen.add(key);
    }
  return [...counts.values()];
}
