import type { Connection } from '../../../shared/connections/connection.ts';
import type { Compared, SourceRecord } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { emptyLink } from '../../../shared/links/link.ts';
import type { Operator } from '../operator.ts';
import type { Planning } from './open-planning.ts';
import { patiently } from './patiently.ts';
import type { PlannedRecord, PlanRow } from './plan-row.ts';
import { failedRow, planRow } from './plan-row.ts';

/** Reads one record on both sides and says what would happen to it now. Writes nothing. */
export async function planRecord(
  record: PlannedRecord,
  connection: Pick<Connection, 'id'>,
  planning: Pick<Planning, 'run' | 'expected'>,
  operator: Operator,
): Promise<PlanRow> {
  return (await comparePlanned(record, connection, planning, operator)).plan;
}

interface PlannedSides {
  plan: PlanRow;
  compared: Compared | undefined;
  /** Its source is not as it was when it was handled last, so that a sweep finds it, or nobody knows. */
  isNews: boolean;
}

/** A record as its source has it now; undefined also where that cannot be read. */
export async function showPlanned(
  { entity, id }: PlannedRecord,
  connection: Pick<Connection, 'id'>,
  { run, expected }: Pick<Planning, 'run' | 'expected'>,
  operator: Operator,
): Promise<SourceRecord | undefined> {
  const key = { connection: connection.id, entity, sourceId: id };
  const link = (await expected.links.get(key)) ?? emptyLink(key);
  try {
    return await patiently(() => run.show(entity, id, link), operator);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return undefined;
  }
}

/** The same, with both sides field by field where they were read. */
export async function comparePlanned(
  record: PlannedRecord,
  connection: Pick<Connection, 'id'>,
  { run, expected }: Pick<Planning, 'run' | 'expected'>,
  operator: Operator,
): Promise<PlannedSides> {
  const key = { connection: connection.id, entity: record.entity, sourceId: record.id };
  const link = (await expected.links.get(key)) ?? emptyLink(key);
  try {
    const prepared = await patiently(() => run.prepare(record.entity, record.id, link), operator);
    const { verdict, compared } = prepared;
    if ('apply' in prepared && prepared.expected) await expected.expect(key, prepared.expected);
    const version = 'sourceVersion' in prepared ? prepared.sourceVersion : undefined;
    const isNews = version === undefined || version !== link.sourceVersion;
    return { plan: planRow(record, verdict, link.targetId !== undefined, operator), compared, isNews };
  } catch (error) {
    return { plan: failedRow(record, error, operator), compared: undefined, isNews: true };
  }
}
