import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Tally } from '../figures/tally.ts';
import { processPointer } from '../worker/process-pointer.ts';
import type { Handled, WorkerDeps } from '../worker/worker-deps.ts';
import type { HandledMetrics } from './count-handled.ts';
import { countHandled } from './count-handled.ts';

type Log = (message: string, attributes: Record<string, unknown>) => void;

/** What we use of the Powertools. */
export interface Telemetry {
  tally: Pick<Tally, 'handled' | 'flush'>;
  logger: Record<'info' | 'warn' | 'error', Log>;
  metrics: HandledMetrics;
}

/**
 * Handles a batch side by side. A record fails only when even its failure could not be written down; the queue then
 * brings it back after the visibility timeout.
 */
export function createSqsHandler(worker: WorkerDeps, { logger, metrics, tally }: Telemetry) {
  const direction = worker.direction.definition.id;
  const handle = async (record: SQSRecord): Promise<Handled | FailedRecord> => {
    try {
      return await processPointer(record.body, worker, Number(record.attributes.ApproximateReceiveCount));
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
    countHandled(handled, failed.length, metrics);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

interface FailedRecord {
  kind: 'failed';
  messageId: string;
}
