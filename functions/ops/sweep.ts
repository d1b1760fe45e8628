import { SWEEP, createPointer } from '../../shared/pointer.ts';
import { findDirections, findLive } from './access/find-connection.ts';
import { noteAct } from './history/note-act.ts';
import type { Operator } from './operator.ts';
import type { Report } from './output/report.ts';
import { Refusal } from './output/report.ts';
import { reconcilePointers, sweepPointers } from './pointers.ts';

export interface SweepOptions {
  direction?: string | undefined;
  scope?: string | undefined;
  /** Both sides are compared in full as well. */
  inFull?: boolean;
}

export interface Swept {
  connection: string;
  sweeps: { direction: string; scope: string }[];
}

/** Starts sweeps now instead of waiting for the schedule. */
export async function sweepConnection(
  id: string,
  { direction, scope, inFull = false }: SweepOptions,
  operator: Operator,
): Promise<Report<Swept>> {
  const connection = await findLive(id, operator);
  const definitions = findDirections(connection.connector, direction, operator).map(
    ({ definition }) => definition,
  );
  const declared = [
    ...sweepPointers(definitions, id, operator.now()),
    ...(inFull ? reconcilePointers(definitions, id, operator.now()) : []),
  ];
  const asked = declared.filter((pointer) => scope === undefined || pointer.id === scope);
  const pointers =
    direction !== undefined && scope?.includes(':')
      ? [createPointer({ direction, connection: id, entity: SWEEP, id: scope }, 'operator', operator.now())]
      : asked;
  if (pointers.length === 0) {
    const scopes = declared.map((pointer) => `${pointer.direction} ${pointer.id}`).join(', ');
    throw new Refusal(`There is no sweep "${scope ?? ''}". There are: ${scopes}.`);
  }
  await operator.queue.send(pointers);
  await noteAct(id, 'swept', {}, operator);
  const sweeps = pointers.map((pointer) => ({ direction: pointer.direction, scope: pointer.id }));
  const names = sweeps.map((each) => `${each.direction} ${each.scope}`).join(', ');
  return { data: { connection: id, sweeps }, text: `Sweeps sent: ${names}.`, exitCode: 0 };
}
