import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { openOperator } from '../ops/access/open-operator.ts';
import { unattended } from '../ops/access/unattended.ts';
import { createConsole } from './app.ts';
import { toRequest, toResult } from './lambda-adapter.ts';

const { TABLE_NAME, QUEUES, SECRETS_PREFIX, ALLOWED_BASE_URLS, INGRESS_URL, PLAIN_HTTP } = readEnvironment(
  process.env,
);
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
const app = createConsole({ operator, isPlainHttp: PLAIN_HTTP, logger: new Logger() });

export const handler = middy<APIGatewayProxyEventV2>(async (event: APIGatewayProxyEventV2) =>
  toResult(await app.fetch(toRequest(event))),
);
