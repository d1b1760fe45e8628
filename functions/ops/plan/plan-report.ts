import type { Report } from '../output/report.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import type { PlanKind, PlanRow } from './plan-row.ts';
import { planKinds } from './plan-row.ts';

export interface PlanData {
  connection: string;
  records: PlanRow[];
  totals: Record<PlanKind, number>;
}

export function planReport(connection: string, records: PlanRow[]): Report<PlanData> {
  const totals = countKinds(records);
  const rows = records.map((row) => [row.plan, row.direction, `${row.entity} ${row.id}`, describe(row)]);
  const table = records.length > 0 ? [tableText(['plan', 'direction', 'record', ''], rows)] : [];
  const counts = planKinds.filter((kind) => totals[kind] > 0).map((kind) => `${totals[kind]} ${kind}`);
  const summary = `${records.length} records: ${counts.join(', ') || 'nothing to do'}. Nothing was written.`;
  const text = [...table, summary].join('\n');
  return { data: { connection, records, totals }, text, exitCode: totals.park > 0 ? 1 : 0 };
}

export function describe({ sentence, steps }: PlanRow): string {
  return sentence ?? steps.map(({ what }) => what).join('; ');
}

function countKinds(records: readonly PlanRow[]): Record<PlanKind, number> {
  const totals = { create: 0, change: 0, delete: 0, skip: 0, wait: 0, park: 0, retry: 0 };
  for (const { plan } of records) totals[plan] += 1;
  return totals;
}
