import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionRun } from '../../../shared/direction.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { Operator } from '../operator.ts';
import { patiently } from './patiently.ts';
import type { PlannedRecord, PlanRow } from './plan-row.ts';
import { failedRow, planRow } from './plan-row.ts';

/** Reads one record on both sides and says what would happen to it now. Writes nothing. */
export async function planRecord(
  record: PlannedRecord,
  connection: Pick<Connection, 'id'>,
  run: DirectionRun,
  operator: Operator,
): Promise<PlanRow> {
  const key = { connection: connection.id, entity: record.entity, sourceId: record.id };
  const link = (await operator.links.get(key)) ?? emptyLink(key);
  try {
    const { verdict } = await patiently(() => run.prepare(record.entity, record.id, link), operator);
    return planRow(record, verdict, link.targetId !== undefined, operator);
  } catch (error) {
    return failedRow(record, error, operator);
  }
}

function emptyLink(key: Link['key']): Link {
  return { key, fingerprints: {}, data: undefined, history: [] };
}
