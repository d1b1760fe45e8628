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
  const handle = async (record: SQSRecord): Promise<string | undefined> => {
    try {
      report(await processPointer(record.body, worker));
      return undefined;
    } catch (error) {
      logger.error('a record could not be settled', { messageId: record.messageId, error });
      return record.messageId;
    }
  };
  const report = ({ kind, reason, connection, trouble, calls = {} }: Handled) => {
    if (trouble) logger.error(trouble, { direction, connection });
    logger.info('handled', { direction, outcome: kind, code: reason.code, connection, calls });
    metrics.singleMetric().addDimensions({ direction, outcome: kind }).addMetric('Records', 'Count', 1);
    for (const [vendor, count] of Object.entries(calls)) {
      metrics.singleMetric().addDimensions({ direction, vendor }).addMetric('VendorCalls', 'Count', count);
    }
  };
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await Promise.all(event.Records.map(handle));
    const messageIds = failed.filter((messageId) => messageId !== undefined);
    return { batchItemFailures: messageIds.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
