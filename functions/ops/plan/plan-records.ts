import type { RegisteredDirection } from '../../../shared/connector.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { quotaOwners } from '../../../shared/vendors/connect.ts';
import { asLive, findSecret, findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { counted } from '../output/counted.ts';
import { openPrivateFile } from '../output/private-file.ts';
import type { Report } from '../output/report.ts';
import type { ExpectedLinks } from './expected-links.ts';
import { createExpectedLinks } from './expected-links.ts';
import { openPlanning } from './open-planning.ts';
import type { CallsByVendor, Estimate } from './plan-calls.ts';
import { addCalls, minutesFor } from './plan-calls.ts';
import { planRecord } from './plan-record.ts';
import type { PlanData, Shown } from './plan-report.ts';
import { planReport } from './plan-report.ts';
import type { PlanRow } from './plan-row.ts';
import type { ResyncOptions, ResyncRequest } from './resync-request.ts';
import { readRequest } from './resync-request.ts';

const TELL_EVERY = 25;

export interface Planned {
  rows: PlanRow[];
  estimate: Estimate;
}

export interface PlanOptions extends ResyncOptions {
  /** Rows of this kind are listed, or `all`. */
  show?: Shown | undefined;
  /** A file that takes the plan as JSON. */
  out?: string | undefined;
}

/** What a resync would do, record by record. Nothing is written, at no vendor and not here. */
export async function planRecords(
  id: string,
  { show, out, ...options }: PlanOptions,
  operator: Operator,
): Promise<Report<PlanData>> {
  const connection = await findUsable(id, operator);
  const request = readRequest(connection.connector, options, operator);
  const file = out === undefined ? undefined : await openPrivateFile(out);
  try {
    const report = planReport(id, await planAll(connection, request, operator), show);
    await file?.write([`${JSON.stringify(report.data, null, 2)}\n`]);
    return report;
  } finally {
    await file?.close();
  }
}

/** Plans the directions one after the other, each on what those before it will leave behind. */
export async function planAll(
  stored: Connection,
  request: ResyncRequest,
  operator: Operator,
): Promise<Planned> {
  const connection = asLive(stored, operator.now());
  const secret = await findSecret(connection, operator);
  const expected = createExpectedLinks(operator.links);
  const rows: PlanRow[] = [];
  let calls: CallsByVendor = {};
  let minutes = 0;
  for (const registered of request.directions) {
    const ground = { connection, secret, expected, before: rows.length };
    const planned = await planDirection(registered, request, ground, operator);
    const { source, target } = registered.definition;
    rows.push(...planned.rows);
    calls = addCalls(calls, planned.calls);
    minutes = Math.max(minutes, minutesFor(calls, quotaOwners([source, target], connection, secret)));
  }
  return { rows, estimate: { calls, minutes } };
}

interface Ground {
  connection: Connection;
  secret: ConnectionSecret;
  expected: ExpectedLinks;
  /** Records of the directions planned before. */
  before: number;
}

async function planDirection(
  registered: RegisteredDirection,
  { entity, filter }: ResyncRequest,
  { expected, before, ...ground }: Ground,
  operator: Operator,
): Promise<{ rows: PlanRow[]; calls: CallsByVendor }> {
  const planning = await openPlanning(registered, expected, ground, operator);
  const { id: direction, target } = registered.definition;
  const rows: PlanRow[] = [];
  for await (const record of planning.run.list(filter)) {
    if (entity !== undefined && record.entity !== entity) continue;
    const named = { direction, entity: record.entity, id: record.id };
    rows.push(await planRecord(named, ground.connection, planning, operator));
    if (rows.length % TELL_EVERY === 0)
      operator.progress(`${direction}: ${counted(rows.length, 'record')} planned`, before + rows.length);
  }
  // What was read now is read again then, and each step is a write.
  const writes = rows.reduce((sum, { steps }) => sum + steps.length, 0);
  return { rows, calls: addCalls(planning.spent(), { [target.id]: writes }) };
}
