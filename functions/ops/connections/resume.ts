import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { findDirections, findLive } from '../access/find-connection.ts';
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
  const { paused: _over, ...connection } = await findLive(id, operator);
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
  // Begun anew: a pause of weeks must not count as weeks of failed attempts. What an operator approved stays approved.
  const renew = (pointer: Pointer) =>
    pointer.force
      ? forced(pointer, pointer.cause, operator.now())
      : createPointer(pointer, 'operator', operator.now());
  const pointers = new Map(remembered.map((pointer) => [recordName(pointer), renew(pointer)]));
  const add = (pointer: Pointer) => {
    if (!pointers.has(recordName(pointer))) pointers.set(recordName(pointer), pointer);
  };
  for await (const link of links.listOpen(connection.id)) {
    const target = pointerTarget(link, definitions);
    if (target) add(createPointer(target, 'operator', operator.now()));
  }
  const open = pointers.size - remembered.length;
  const sweeps = sweepPointers(definitions, connection.id, operator.now());
  sweeps.forEach(add);
  await queue.send([...pointers.values()]);
  for (const pointer of remembered) await reminders.forget(pointer);
  return { reminders: remembered.length, open, sweeps: sweeps.length };
}
