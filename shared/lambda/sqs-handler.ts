import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Tally } from '../figures/tally.ts';
import { commonReasons } from '../common-reasons.ts';
import type { OutcomeKind } from '../reason.ts';
import { processPointer } from '../worker/process-pointer.ts';
import type { Handled, WorkerDeps } from '../worker/worker-deps.ts';

type Log = (message: string, attributes: Record<string, unknown>) => void;

/** What we use of the Powertools. */
export interface Telemetry {
  tally: Pick<Tally, 'handled' | 'flush'>;
  logger: Record<'info' | 'warn' | 'error', Log>;
  metrics: {
    singleMetric(): { addDimensions(dimensions: Record<string, string>): Counter };
  };
}

interface Counter {
  addMetric(name: string, unit: 'Count', value: number): unknown;
}

/**
 * Handles a batch side by side. A record fails only when even its failure could not be written down; the queue then
 * brings it back after the visibility timeout.
 */
export function createSqsHandler(worker: WorkerDeps, { logger, metrics, tally }: Telemetry) {
  const direction = worker.direction.definition.id;
  const handle = async (record: SQSRecord): Promise<Handled | FailedRecord> => {
    try {
      return await processPointer(record.body, worker);
    } catch (error) {
      logger.error('a record could not be settled', { messageId: record.messageId, error });
      return { kind: 'failed', messageId: record.messageId };
    }
  };
  const log = ({ kind, reason, connection, trouble, defect, calls = {}, drift = [] }: Handled) => {
    if (trouble) logger.error(trouble.message, { direction, connection, error: trouble });
    if (defect) logger.error('a defect', { direction, connection, ...defect });
    if (drift.length > 0) logger.warn('undocumented fields in an answer', { direction, connection, drift });
    logger.info('handled', { direction, outcome: kind, code: reason.code, connection, calls });
  };
  /** Figures are for the eye: that they cannot be written holds nothing back. */
  const keepFigures = async (handled: readonly Handled[], took: number) => {
    const own = { at: worker.now(), milliseconds: took / Math.max(1, handled.length) };
    for (const { arrived, connection, calls = {} } of handled)
      if (connection !== undefined) tally.handled({ connection, ...own, calls, arrived });
    await tally.flush().catch((error: unknown) => logger.error('figures could not be written', { error }));
  };
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const startedAt = worker.now().getTime();
    const results = await Promise.all(event.Records.map(handle));
    const failed = results.filter((result) => result.kind === 'failed');
    const handled = results.filter((result) => result.kind !== 'failed');
    handled.forEach(log);
    await keepFigures(handled, worker.now().getTime() - startedAt);
    count(direction, handled, failed.length, metrics);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

interface FailedRecord {
  kind: 'failed';
  messageId: string;
}

/** Sums for the whole batch. Lambda counts no error for a batch item, so failures are counted here. */
function count(
  direction: string,
  handled: readonly Handled[],
  failures: number,
  metrics: Telemetry['metrics'],
): void {
  const add = (metric: string, dimensions: Record<string, string>, number: number) =>
    metrics
      .singleMetric()
      .addDimensions({ direction, ...dimensions })
      .addMetric(metric, 'Count', number);
  const emit = (metric: string, dimension: string, counts: ReadonlyMap<string, number>) => {
    for (const [value, number] of counts) add(metric, { [dimension]: value }, number);
  };
  const defects = handled.filter(({ defect }) => defect).length;
  if (defects > 0) add('Defects', {}, defects);
  const failed: [string, number][] = failures > 0 ? [['failed', failures]] : [];
  emit('Records', 'outcome', sums([...handled.map((each) => [countedAs(each), 1] as const), ...failed]));
  emit('VendorCalls', 'vendor', sums(handled.flatMap(({ calls = {} }) => Object.entries(calls))));
  const fields = handled.flatMap(({ drift = [] }) => drift);
  emit('UndocumentedFields', 'field', sums(fields.map((field) => [field, 1])));
}

/** Its turn has not come: nothing went wrong, however often that happens. */
const turnCodes: readonly string[] = (['claim-held', 'quota-booked', 'not-shown-yet'] as const).map(
  (name) => commonReasons[name].code,
);

/** Alarms count what newly needs somebody, so what is known and what only takes its turn are told apart. */
function countedAs({ kind, reason, isStillParked }: Handled): OutcomeKind | 'requeued' | 'still-parked' {
  if (kind === 'retrying' && turnCodes.includes(reason.code)) return 'requeued';
  return isStillParked ? 'still-parked' : kind;
}

function sums(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [key, number] of entries) totals.set(key, (totals.get(key) ?? 0) + number);
  return totals;
}
