import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import middy from '@middy/core';
import type { Direction } from '../direction.ts';
import { createAwsWorker } from './create-worker.ts';
import { readEnvironment } from './environment.ts';
import { createSqsHandler } from './sqs-handler.ts';

/** The Lambda handler of a direction. */
export function workerHandler(direction: Direction) {
  const { worker, tally } = createAwsWorker(direction, readEnvironment(process.env));
  const metrics = new Metrics({ serviceName: direction.definition.connector });
  return middy(createSqsHandler(worker, { logger: new Logger(), metrics, tally }));
}
