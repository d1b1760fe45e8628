import { findSecret, findUsable } from '../access/find-connection.ts';
import { openDirection } from '../access/open-direction.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { planRecord } from './plan-record.ts';
import type { PlanData } from './plan-report.ts';
import { planReport } from './plan-report.ts';
import type { PlanRow } from './plan-row.ts';
import type { ResyncOptions } from './resync-request.ts';
import { readRequest } from './resync-request.ts';

const TELL_EVERY = 25;

/** What a resync would do, record by record. Nothing is written, at no vendor and not here. */
export async function planRecords(
  id: string,
  options: ResyncOptions,
  operator: Operator,
): Promise<Report<PlanData>> {
  const connection = await findUsable(id, operator);
  const { directions, entity, filter } = readRequest(connection.connector, options, operator);
  const secret = await findSecret(connection, operator);
  const rows: PlanRow[] = [];
  for (const registered of directions) {
    const run = await openDirection(registered, connection, secret, operator);
    for await (const record of run.list(filter)) {
      if (entity !== undefined && record.entity !== entity) continue;
      const planned = { direction: registered.definition.id, entity: record.entity, id: record.id };
      rows.push(await planRecord(planned, connection, run, operator));
      if (rows.length % TELL_EVERY === 0) operator.progress(`${rows.length} records planned`);
    }
  }
  return planReport(id, rows);
}
