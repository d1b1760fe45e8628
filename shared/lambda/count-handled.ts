import { commonReasons } from '../common-reasons.ts';
import type { OutcomeKind } from '../reason.ts';
import type { Handled } from '../worker/worker-deps.ts';

/** What we use of the Powertools. */
export interface HandledMetrics {
  singleMetric(): { addDimensions(dimensions: Record<string, string>): Counter };
}

interface Counter {
  addMetric(name: string, unit: 'Count', value: number): unknown;
}

/** Sums for the whole batch. Lambda counts no error for a batch item, so failures are counted here. */
export function countHandled(
  direction: string,
  handled: readonly Handled[],
  failures: number,
  metrics: HandledMetrics,
): void {
  const add = (metric: string, dimensions: Record<string, string>, number: number) =>
    metrics
      .singleMetric()
      .addDimensions({ direction, ...dimensions })
      .addMetric(metric, 'Count', number);
  const emit = (metric: string, dimension: string, counts: ReadonlyMap<string, number>) => {
    for (const [value, number] of counts) add(metric, { [dimension]: value }, number);
  };
  const defects = handled.filter(({ defect }) => defect).length;
  // Whatever could not be written down is for the same people to see.
  if (defects + failures > 0) add('Defects', {}, defects + failures);
  const failed: [string, number][] = failures > 0 ? [['failed', failures]] : [];
  emit('Records', 'outcome', sums([...handled.map((each) => [countedAs(each), 1] as const), ...failed]));
  emit('VendorCalls', 'vendor', sums(handled.flatMap(({ calls = {} }) => Object.entries(calls))));
  // By vendor: whoever sends the fields could make as many names as they like. The log has them.
  const vendors = handled.flatMap(({ drift = [] }) => drift.map((field) => field.split('.')[0] ?? ''));
  emit('UndocumentedFields', 'vendor', sums(vendors.map((vendor) => [vendor, 1])));
}

/** Its turn has not come: nothing went wrong, however often that happens. */
const turnCodes: readonly string[] = (['claim-held', 'quota-booked', 'not-shown-yet'] as const).map(
  (name) => commonReasons[name].code,
);

/** Alarms count what newly needs somebody, so what is known and what only takes its turn are told apart. */
function countedAs({ kind, reason, isStillParked }: Handled): OutcomeKind | 'requeued' | 'still-parked' {
  if (kind === 'retrying' && turnCodes.includes(reason.code)) return 'requeued';
  return isStillParked ? 'still-parked' : kind;
}

function sums(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [key, number] of entries) totals.set(key, (totals.get(key) ?? 0) + number);
  return totals;
}
