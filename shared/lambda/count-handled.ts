import { commonReasons } from '../common-reasons.ts';
import type { Handled } from '../worker/worker-deps.ts';

/** What we use of the Powertools. */
export interface HandledMetrics {
  singleMetric(): { addDimensions(dimensions: Record<string, string>): Counter };
}

interface Counter {
  addMetric(name: string, unit: 'Count', value: number): unknown;
}

/**
 * Sums for the whole batch of what alarms ring by. Lambda counts no error for a batch item, so failures are counted here. A metric
 * costs as much a month as 60,000 records, so that they are those of a connector, which the metrics have as their service; what
 * flows well is counted in the table and shown in the console.
 */
export function countHandled(handled: readonly Handled[], failures: number, metrics: HandledMetrics): void {
  const add = (metric: string, dimensions: Record<string, string>, number: number) =>
    metrics.singleMetric().addDimensions(dimensions).addMetric(metric, 'Count', number);
  const emit = (metric: string, dimension: string, counts: ReadonlyMap<string, number>) => {
    for (const [value, number] of counts) add(metric, { [dimension]: value }, number);
  };
  const defects = handled.filter(({ defect }) => defect).length;
  // Whatever could not be written down is for the same people to see.
  if (defects + failures > 0) add('Defects', {}, defects + failures);
  emit('Records', 'outcome', sums(handled.filter(rings).map(({ kind }) => [kind, 1] as const)));
  // By vendor: whoever sends the fields could make as many names as they like. The log has them.
  const vendors = handled.flatMap(({ drift = [] }) => drift.map((field) => field.split('.')[0] ?? ''));
  emit('UndocumentedFields', 'vendor', sums(vendors.map((vendor) => [vendor, 1])));
}

/** Its turn has not come: nothing went wrong, however often that happens. */
const turnCodes: readonly string[] = (['claim-held', 'quota-booked', 'not-shown-yet'] as const).map(
  (name) => commonReasons[name].code,
);

/** What newly needs somebody: neither what is known already nor what only takes its turn. */
function rings({ kind, reason, isStillParked = false }: Handled): boolean {
  if (kind === 'parked') return !isStillParked;
  return kind === 'paused' || (kind === 'retrying' && !turnCodes.includes(reason.code));
}

function sums(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [key, number] of entries) totals.set(key, (totals.get(key) ?? 0) + number);
  return totals;
}
