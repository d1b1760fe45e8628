import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { awsLimits } from '../../shared/lambda/aws-limits.ts';
import { createSqsJobs } from '../../shared/jobs/sqs-jobs.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { deployedOperator } from '../ops/access/deployed-operator.ts';
import { createConsole } from './app.ts';
import { toRequest, toResult } from './lambda-adapter.ts';

const environment = readEnvironment(process.env);
const operator = deployedOperator(environment);
const jobQueue = createSqsJobs(new SQSClient(awsLimits), environment.JOBS_QUEUE_URL);
const { PLAIN_HTTP: isPlainHttp, LIVE_PAGE: hasLive } = environment;
const liveUrl = hasLive ? `${operator.ingressUrl}/live` : undefined;
const app = createConsole({ operator, jobQueue, isPlainHttp, liveUrl, logger: new Logger() });

export const handler = middy<APIGatewayProxyEventV2>(async (event: APIGatewayProxyEventV2) =>
  toResult(await app.fetch(toRequest(event))),
);
