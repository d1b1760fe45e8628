import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Context, SQSEvent } from 'aws-lambda';
import { jobOrder } from '../../shared/jobs/job.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { openOperator } from '../ops/access/open-operator.ts';
import { unattended } from '../ops/access/unattended.ts';
import { runJob } from './run-job.ts';

const logger = new Logger();
const { TABLE_NAME, QUEUES, SECRETS_PREFIX, ALLOWED_BASE_URLS, INGRESS_URL } = readEnvironment(process.env);
const operator = openOperator(
  {
    tableName: TABLE_NAME,
    queues: QUEUES,
    secretsPrefix: SECRETS_PREFIX,
    allowedBaseUrls: ALLOWED_BASE_URLS,
    ingressUrl: INGRESS_URL.replace(/\/$/, ''),
  },
  undefined,
  unattended,
);

/** One order at a time; the queue brings back what a crash cut off. */
export const handler = middy(async ({ Records }: SQSEvent, context: Context) => {
  const until = new Date(Date.now() + context.getRemainingTimeInMillis());
  for (const { body } of Records) {
    const order = jobOrder.parse(JSON.parse(body));
    logger.info('a job', { ...order });
    await runJob(order, until, operator);
  }
});
