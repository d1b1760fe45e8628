import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { processPointer } from '../worker/process-pointer.ts';
import type { Handled, WorkerDeps } from '../worker/worker-deps.ts';

export interface Telemetry {
  logger: Logger;
  metrics: Metrics;
}

/**
 * Handles a batch side by side. A record fails only when even its failure could not be written down; the queue then
 * brings it back after the visibility timeout.
 */
export function createSqsHandler(worker: WorkerDeps, { logger, metrics }: Telemetry) {
  const direction = worker.direction.definition.id;
  const handle = async (record: SQSRecord): Promise<Handled | FailedRecord> => {
    try {
      return await processPointer(record.body, worker);
    } catch (error) {
      logger.error('a record could not be settled', { messageId: record.messageId, error });
      return { kind: 'failed', messageId: record.messageId };
    }
  };
  const log = ({ kind, reason, connection, trouble, calls = {} }: Handled) => {
    if (trouble) logger.error(trouble, { direction, connection });
    logger.info('handled', { direction, outcome: kind, code: reason.code, connection, calls });
  };
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const results = await Promise.all(event.Records.map(handle));
    const failed = results.filter((result) => result.kind === 'failed');
    const handled = results.filter((result) => result.kind !== 'failed');
    handled.forEach(log);
    count(direction, handled, failed.length, metrics);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

interface FailedRecord {
  kind: 'failed';
  messageId: string;
}

/** One metric per outcome and vendor for the whole batch. Lambda counts no error for a batch item, so failures are counted here. */
function count(direction: string, handled: readonly Handled[], failures: number, metrics: Metrics): void {
  const outcomes = new Map<string, number>(failures > 0 ? [['failed', failures]] : []);
  const vendors = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string, more: number) =>
    counts.set(key, (counts.get(key) ?? 0) + more);
  for (const { kind, calls = {} } of handled) {
    add(outcomes, kind, 1);
    for (const [vendor, number] of Object.entries(calls)) add(vendors, vendor, number);
  }
  for (const [outcome, number] of outcomes) {
    metrics.singleMetric().addDimensions({ direction, outcome }).addMetric('Records', 'Count', number);
  }
  for (const [vendor, number] of vendors) {
    metrics.singleMetric().addDimensions({ direction, vendor }).addMetric('VendorCalls', 'Count', number);
  }
}
