import * as z from 'zod';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Checklist } from '../../../shared/operations/checklist.ts';
import { checklistText, needsPerson } from '../../../shared/operations/checklist.ts';
import { changeUsable, findConnection, findUsable } from '../access/find-connection.ts';
import { setupLanguage } from '../setup/setup-language.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { endConnection, withoutEnd } from './end-connection.ts';
import { exportRecords } from './export-records.ts';

export interface CancelOptions {
  /** The last day on which it runs, `YYYY-MM-DD` in UTC; today and at once when absent. */
  at?: string | undefined;
  /** A file that takes links and history as JSON lines. */
  export?: string | undefined;
  /** Takes back an end that is set for a day to come. */
  undo?: boolean | undefined;
}

export interface Cancelled extends Checklist {
  id: string;
  status: Connection['status'];
  /** ISO instant at which it ends, or null when it has ended or is not to end. */
  endsAt: string | null;
}

/** Ends a connection, now or after a day, once the operator has seen what goes and agrees. Can be repeated. */
export async function cancelConnection(
  id: string,
  operator: Operator,
  options: CancelOptions = {},
): Promise<Report<Cancelled>> {
  if (options.undo) return keepConnection(id, operator);
  const connection = await findConnection(id, operator);
  const endsAt = endOf(options.at, operator.now());
  await agree(connection, options.at, operator);
  if (options.export !== undefined) await exportRecords(connection, options.export, operator);
  return endsAt === undefined ? endNow(connection, operator) : endLater(id, endsAt, operator);
}

function endOf(day: string | undefined, now: Date): string | undefined {
  if (day === undefined) return undefined;
  if (!z.iso.date().safeParse(day).success)
    throw new Refusal(`--at takes a day such as 2026-01-31, not "${day}".`);
  if (day < now.toISOString().slice(0, 10)) throw new Refusal(`--at ${day} is over already.`);
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}

async function agree(connection: Connection, at: string | undefined, operator: Operator): Promise<void> {
  // What is left of an earlier try is only tidied up.
  if (connection.status === 'cancelled') return;
  const { id } = connection;
  const when = at === undefined ? 'now' : `after ${at}`;
  const question =
    `${id} ends ${when}. Removed are its webhooks, its credentials, what it remembers of the records it has ` +
    'transferred, and what waits. Nothing is deleted in the systems themselves. Cancel it?';
  if (!(await operator.confirm(question))) throw new Refusal(`${id} goes on; nothing was removed.`);
}

async function endNow(connection: Connection, operator: Operator): Promise<Report<Cancelled>> {
  const { id } = connection;
  const items = await endConnection(id, () => true, operator);
  const letters = `Dead letters of it are left: ops dlq discard --connection ${id}`;
  const text = [checklistText(items, setupLanguage(connection, operator)), letters].join('\n');
  const data = { id, status: 'cancelled', endsAt: null, items } as const;
  return { data, text, exitCode: needsPerson(items) ? 1 : 0 };
}

async function endLater(id: string, endsAt: string, operator: Operator): Promise<Report<Cancelled>> {
  const connection = await changeUsable(id, (current) => ({ ...current, endsAt }), operator);
  await noteAct(id, 'end-set', { endsAt }, operator);
  const text = `${id} runs until ${endsAt} and ends then by itself. To take that back: ops connections cancel ${id} --undo`;
  return { data: { id, status: connection.status, endsAt, items: [] }, text, exitCode: 0 };
}

async function keepConnection(id: string, operator: Operator): Promise<Report<Cancelled>> {
  const connection = await findUsable(id, operator);
  await changeUsable(id, withoutEnd, operator);
  if (connection.endsAt !== undefined) await noteAct(id, 'end-taken-back', {}, operator);
  const text = connection.endsAt === undefined ? `${id} was not to end.` : `${id} goes on without an end.`;
  return { data: { id, status: connection.status, endsAt: null, items: [] }, text, exitCode: 0 };
}
