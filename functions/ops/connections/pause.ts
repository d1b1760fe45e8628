import { commonReasons } from '../../../shared/common-reasons.ts';
import { pausedWith } from '../../../shared/connections/connection.ts';
import { findLive } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';

/** Stops a connection. Changes that arrive meanwhile are remembered. */
export async function pauseConnection(
  id: string,
  operator: Operator,
): Promise<Report<{ id: string; status: 'paused'; changed: boolean }>> {
  await findLive(id, operator);
  const { code } = commonReasons['connection-paused'];
  const note = { code, details: {}, at: operator.now().toISOString() };
  const changed = (await operator.connections.change(id, pausedWith(note))) !== undefined;
  if (changed) await noteAct(id, 'paused', {}, operator);
  const text = changed
    ? `${id} is paused. Changes are remembered and follow after "ops connections resume ${id}".`
    : `${id} was already paused.`;
  return { data: { id, status: 'paused', changed }, text, exitCode: 0 };
}
