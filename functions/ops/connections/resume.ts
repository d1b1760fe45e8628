import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer } from '../../../shared/pointer.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import {
  changeUsable,
  findConnector,
  findDirections,
  findLive,
  findSecret,
} from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import { counted } from '../output/counted.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { pointerTarget, recordName, sweepPointers } from '../pointers.ts';
import { openSetup } from '../setup/open-setup.ts';
import { renewed } from './renewed.ts';

export interface Resumed {
  id: string;
  status: 'active';
  reminders: number;
  open: number;
  sweeps: number;
}

/** Makes a connection active again, and sends on everything that waited for it; not while a vendor refuses its key. */
export async function resumeConnection(id: string, operator: Operator): Promise<Report<Resumed>> {
  const unanswered = await checkKeys(await findLive(id, operator), operator);
  const sent = await letRun(id, operator);
  const parts = [
    counted(sent.reminders, 'remembered change'),
    counted(sent.open, 'undone record'),
    counted(sent.sweeps, 'sweep'),
  ];
  const text = [`${id} is active. Sent again: ${parts.join(', ')}.`, ...unanswered.map(doubtText)].join('\n');
  return { data: { id, status: 'active', ...sent }, text, exitCode: 0 };
}

/** What a resume does once nothing speaks against it. */
export async function letRun(id: string, operator: Operator): Promise<Omit<Resumed, 'id' | 'status'>> {
  await findLive(id, operator);
  const connection = await changeUsable(
    id,
    ({ paused: _over, ...current }) => ({
      ...current,
      ...{ status: 'active', resumedAt: operator.now().toISOString() },
    }),
    operator,
  );
  const definitions = findDirections(connection.connector, undefined, operator).map(
    ({ definition }) => definition,
  );
  await noteAct(id, 'resumed', {}, operator);
  return sendWaiting(connection, definitions, operator);
}

/** Refuses where a vendor does not take the key; answers what could not be asked. */
async function checkKeys(connection: Connection, operator: Operator): Promise<ChecklistItem[]> {
  const { id, connector } = connection;
  const operations = await findConnector(connector, operator).operations();
  const setup = openSetup(connection, await findSecret(connection, operator), operator);
  const checks = await operations.checkKeys({ ...setup, language: operator.language });
  const items = Object.values(checks).flat();
  const refused = items.filter(({ state }) => state === 'person').map(({ what }) => `  ${what}`);
  if (refused.length === 0) return items.filter(({ state }) => state === 'again');
  const next = `Put the new key into its file, then: ops connections add FILE, and: ops connections resume ${id}`;
  throw new Refusal([`${id} stays paused:`, ...refused, next].join('\n'));
}

function doubtText({ what }: ChecklistItem): string {
  return `Could not be checked: ${what} If the key is refused, the connection is paused again.`;
}

async function sendWaiting(
  connection: Pick<Connection, 'id'>,
  definitions: readonly DirectionDefinition[],
  operator: Operator,
) {
  const { queue, reminders, links } = operator;
  const remembered = await Array.fromAsync(reminders.list(connection.id));
  const pointers = new Map(
    remembered.map((pointer) => [recordName(pointer), renewed(pointer, operator.now())]),
  );
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
