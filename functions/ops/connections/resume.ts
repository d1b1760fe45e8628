import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { findDirections, findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { pointerTarget, recordName, sweepPointers } from '../pointers.ts';

export interface Resumed {
  id: string;
  status: 'active';
  reminders: number;
  open: number;
  sweeps: number;
}

/** Makes a connection active again, and sends on everything that waited for it. */
export async function resumeConnection(id: string, operator: Operator): Promise<Report<Resumed>> {
  const { paused: _over, ...connection } = await findUsable(id, operator);
  const definitions = findDirections(connection.connector, undefined, operator).map(
    ({ definition }) => definition,
  );
  await operator.connections.put({ ...connection, status: 'active' });
  const sent = await sendWaiting(connection, definitions, operator);
  const text =
    `${id} is active. Sent again: ${sent.reminders} remembered changes, ${sent.open} undone records, ` +
    `${sent.sweeps} sweeps.`;
  return { data: { id, status: 'active', ...sent }, text, exitCode: 0 };
}

async function sendWaiting(
  connection: Pick<Connection, 'id'>,
  definitions: readonly DirectionDefinition[],
  operator: Operator,
) {
  const { queue, reminders, links } = operator;
  const remembered = await Array.fromAsync(reminders.list(connection.id));
  // Begun anew: a pause of weeks must not count as weeks of failed attempts.
  const renew = (pointer: Pointer) => createPointer(pointer, 'operator', operator.now());
  const pointers = new Map(remembered.map((pointer) => [recordName(pointer), renew(pointer)]));
  for await (const link of links.listOpen(connection.id)) {
    const target = pointerTarget(link, definitions);
    if (target) pointers.set(recordName(target), createPointer(target, 'operator', operator.now()));
  }
  const open = pointers.size - remembered.length;
  const sweeps = sweepPointers(definitions, connection.id, operator.now());
  for (const sweep of sweeps) pointers.set(recordName(sweep), sweep);
  await queue.send([...pointers.values()]);
  for (const pointer of remembered) await reminders.forget(pointer);
  return { reminders: remembered.length, open, sweeps: sweeps.length };
}
