import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import type { PlanOptions } from '../plan/plan-records.ts';
import { planRecords } from '../plan/plan-records.ts';
import type { PlanData } from '../plan/plan-report.ts';
import { shownPlan } from './shown-plan.ts';

/** Plans a connection. Of a prepared one, the whole plan is remembered as the one that was shown. */
export async function planConnection(
  id: string,
  options: PlanOptions,
  operator: Operator,
): Promise<Report<PlanData>> {
  const report = await planRecords(id, options, operator);
  if (options.direction !== undefined) return report;
  const kept = await operator.connections.change(id, (current) =>
    current?.status === 'prepared'
      ? { ...current, shownPlan: shownPlan(report.data.records, operator.now()) }
      : undefined,
  );
  if (!kept) return report;
  await noteAct(id, 'planned', { creates: kept.shownPlan.creates }, operator);
  return { ...report, text: `${report.text}\nTo let this happen: ops go-live ${id}` };
}
