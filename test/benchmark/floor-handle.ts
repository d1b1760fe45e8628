import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import ky from 'ky';
import { openTable } from '../../shared/store/tandem-table.ts';
import { hookSchema, recordSchema } from './floor-messages.ts';

const vendor = process.env['VENDOR_URL'] ?? '';
const { documents, tableName: TableName } = openTable(process.env['TABLE_NAME'] ?? '', () => new Date());
const logger = new Logger();
const metrics = new Metrics();

/**
 * The least a worker does that doubles nothing: it claims the record, reads it at one vendor, writes it at the other and settles it. It
 * knows no customer, no limit of a vendor, no rule and no failure.
 */
export const handler = middy(async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  await Promise.all(Records.map(handle));
  metrics.addMetric('Records', MetricUnit.Count, Records.length);
  metrics.publishStoredMetrics();
  return { batchItemFailures: [] };
});

async function handle({ body, messageId }: SQSRecord): Promise<void> {
  const { id } = hookSchema.parse(JSON.parse(body));
  const Key = { pk: 'FLOOR', sk: id };
  await documents.send(
    new UpdateCommand({
      ...{ TableName, Key, UpdateExpression: 'SET lease = :lease, leaseUntil = :until' },
      ConditionExpression: 'attribute_not_exists(lease)',
      ExpressionAttributeValues: { ':lease': messageId, ':until': Date.now() + 45_000 },
    }),
  );
  const record = recordSchema.parse(await ky.get(`${vendor}/records/${id}`).json());
  const made = recordSchema.parse(await ky.post(`${vendor}/records`, { json: record }).json());
  await documents.send(
    new UpdateCommand({
      ...{ TableName, Key, UpdateExpression: 'SET targetId = :target REMOVE lease, leaseUntil' },
      ConditionExpression: 'lease = :lease',
      ExpressionAttributeValues: { ':lease': messageId, ':target': made.id },
    }),
  );
  logger.info('handled', { id });
}
