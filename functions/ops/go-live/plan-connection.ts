import { findUsable } from '../access/find-connection.ts';
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
  const connection = await findUsable(id, operator);
  if (connection.status !== 'prepared' || options.direction !== undefined) return report;
  const shown = shownPlan(report.data.records, operator.now());
  // Unless it was started meanwhile.
  await operator.connections.putWhileSo({ ...connection, shownPlan: shown });
  await noteAct(id, 'planned', { creates: shown.creates }, operator);
  return { ...report, text: `${report.text}\nTo let this happen: ops go-live ${id}` };
}
