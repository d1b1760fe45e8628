import { tableText } from '../../../shared/operations/table-text.ts';
import { vendorNames, vendors } from '../../../shared/vendor.ts';
import { counted } from '../output/counted.ts';
import type { Report } from '../output/report.ts';
import type { CallsByVendor, Estimate } from './plan-calls.ts';
import type { PlanKind, PlanRow } from './plan-row.ts';
import { planKinds } from './plan-row.ts';

export interface PlanData extends Estimate {
  connection: string;
  records: PlanRow[];
  totals: Record<PlanKind, number>;
}

export const shownKinds = [...planKinds, 'all'] as const;
export type Shown = (typeof shownKinds)[number];

/** More records than these are only counted, unless some are asked for. */
const MOST_LISTED = 50;

export function planReport(
  connection: string,
  { rows: records, estimate }: { rows: PlanRow[]; estimate: Estimate },
  show?: Shown,
): Report<PlanData> {
  const totals = countKinds(records);
  const text = [
    ...listed(records, show),
    ...(records.length > 0 ? [summaryTable(records), ''] : []),
    `${counted(records.length, 'record')}: ${countsText(totals)}. Nothing was written.`,
    ...estimateLines(estimate),
  ].join('\n');
  return { data: { connection, records, totals, ...estimate }, text, exitCode: totals.park > 0 ? 1 : 0 };
}

export function describe({ sentence, steps }: Pick<PlanRow, 'sentence' | 'steps'>): string {
  return sentence ?? steps.map(({ what }) => what).join('; ');
}

export function countKinds(records: readonly PlanRow[]): Record<PlanKind, number> {
  const totals = { create: 0, adopt: 0, change: 0, delete: 0, skip: 0, wait: 0, park: 0, retry: 0 };
  for (const { plan } of records) totals[plan] += 1;
  return totals;
}

export function countsText(totals: Record<PlanKind, number>): string {
  const counts = planKinds.filter((kind) => totals[kind] > 0).map((kind) => `${totals[kind]} ${kind}`);
  return counts.join(', ') || 'nothing to do';
}

function listed(records: readonly PlanRow[], show: Shown | undefined): string[] {
  const isFew = show === undefined && records.length <= MOST_LISTED;
  const isShown = ({ plan }: PlanRow) => isFew || show === 'all' || show === plan;
  const rows = records
    .filter(isShown)
    .map((row) => [row.plan, row.direction, `${row.entity} ${row.id}`, describe(row)]);
  return rows.length > 0 ? [tableText(['plan', 'direction', 'record', ''], rows), ''] : [];
}

/** By direction and kind; what is not simply done also by its reason. */
function summaryTable(records: readonly PlanRow[]): string {
  const counts = new Map<string, { row: PlanRow; count: number }>();
  for (const row of records) {
    const key = [row.direction, row.plan, row.code].join(' ');
    counts.set(key, { row, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const order = ({ row }: { row: PlanRow }) => planKinds.indexOf(row.plan);
  const rows = [...counts.values()]
    .toSorted((one, other) => order(one) - order(other))
    .map(({ row, count }) => [row.direction, row.plan, count, row.code ?? '']);
  return tableText(['direction', 'plan', 'records', 'reason'], rows);
}

function estimateLines({ calls, minutes }: Estimate): string[] {
  const said = callsText(calls);
  return said === '' ? [] : [`To carry it out takes about ${said}: ${minutes} min at the pace they allow.`];
}

function callsText(calls: CallsByVendor): string {
  return vendors
    .filter((vendor) => calls[vendor] !== undefined)
    .map((vendor) => `${counted(calls[vendor] ?? 0, 'call')} to ${vendorNames[vendor]}`)
    .join(' and ');
}
