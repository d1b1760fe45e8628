import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createSqsJobs } from '../../shared/jobs/sqs-jobs.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { openOperator } from '../ops/access/open-operator.ts';
import { unattended } from '../ops/access/unattended.ts';
import { createConsole } from './app.ts';
import { toRequest, toResult } from './lambda-adapter.ts';

const environment = readEnvironment(process.env);
const { TABLE_NAME, QUEUES, SECRETS_PREFIX, ALLOWED_BASE_URLS, INGRESS_URL, PLAIN_HTTP } = environment;
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
const jobQueue = createSqsJobs(new SQSClient({}), environment.JOBS_QUEUE_URL);
const app = createConsole({ operator, jobQueue, isPlainHttp: PLAIN_HTTP, logger: new Logger() });

export const handler = middy<APIGatewayProxyEventV2>(async (event: APIGatewayProxyEventV2) =>
  toResult(await app.fetch(toRequest(event))),
);
