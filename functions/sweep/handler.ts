import { SQSClient } from '@aws-sdk/client-sqs';
import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import { awsLimits } from '../../shared/lambda/aws-limits.ts';
import { createDynamoConnections } from '../../shared/connections/dynamo-connections.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { createSqsQueue } from '../../shared/queue/sqs-queue.ts';
import { openTable } from '../../shared/store/tandem-table.ts';
import { definitions } from '../registry.ts';
import { startSweeps, sweepRequest } from './start-sweeps.ts';

const now = () => new Date();
const environment = readEnvironment(process.env);
const logger = new Logger();
const deps = {
  definitions,
  connections: createDynamoConnections(openTable(environment.TABLE_NAME, now)),
  queue: createSqsQueue(new SQSClient(awsLimits), environment.QUEUES),
  now,
};

export const handler = middy(async (event: unknown) => {
  const request = sweepRequest.parse(event);
  logger.info('sweeping', { ...request, connections: await startSweeps(request, deps) });
});
