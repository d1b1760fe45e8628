import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { Context, SQSEvent } from 'aws-lambda';
import { jobOrder } from '../../shared/jobs/job.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { deployedOperator } from '../ops/access/deployed-operator.ts';
import { runJob } from './run-job.ts';

const logger = new Logger();
const operator = deployedOperator(readEnvironment(process.env));

/** One order at a time; the queue brings back what a crash cut off. */
export const handler = middy(async ({ Records }: SQSEvent, context: Context) => {
  const until = new Date(Date.now() + context.getRemainingTimeInMillis());
  for (const { body } of Records) {
    const order = jobOrder.parse(JSON.parse(body));
    logger.info('a job', { ...order });
    await runJob(order, until, operator);
  }
});
