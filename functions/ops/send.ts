import { createPointer } from '../../shared/pointer.ts';
import { findConnector, findSecret, findLive } from './access/find-connection.ts';
import { noteAct } from './history/note-act.ts';
import type { Operator } from './operator.ts';
import { counted } from './output/counted.ts';
import type { Report } from './output/report.ts';
import { Refusal } from './output/report.ts';
import { openSetup } from './setup/open-setup.ts';

export const sendKinds = ['customers', 'projects'] as const;

export interface Sent {
  connection: string;
  kind: (typeof sendKinds)[number];
  sent: number;
  /** Numbers the source does not know. */
  missing: string[];
}

/** Sends master data again by the numbers people know, whatever its state and whatever was sent before. */
export async function sendRecords(
  id: string,
  kind: Sent['kind'],
  numbers: string,
  operator: Operator,
): Promise<Report<Sent>> {
  const connection = await findLive(id, operator);
  const { findByNumber } = await findConnector(connection.connector, operator).operations();
  if (!findByNumber) throw new Refusal(`The connector ${connection.connector} sends nothing by number.`);
  const asked = [...new Set(numbers.split(',').map((number) => number.trim()))].filter(Boolean);
  if (asked.length === 0) throw new Refusal('Give the numbers, separated by commas.');
  const setup = openSetup(connection, await findSecret(connection, operator), operator);
  const { direction, records, missing } = await findByNumber(kind, asked, setup);
  const pointers = records.map((record) => ({
    ...createPointer({ direction, connection: id, ...record }, 'operator', operator.now()),
    force: true,
  }));
  await operator.queue.send(pointers);
  await noteAct(id, 'looked-again', { count: pointers.length }, operator);
  const lines = [
    `Sent: ${counted(records.length, kind.slice(0, -1))}.`,
    ...(missing.length > 0 ? [`Unknown: ${missing.join(', ')}.`] : []),
  ];
  const data = { connection: id, kind, sent: records.length, missing };
  return { data, text: lines.join('\n'), exitCode: missing.length > 0 ? 1 : 0 };
}
