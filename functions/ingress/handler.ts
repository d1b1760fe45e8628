import { SQSClient } from '@aws-sdk/client-sqs';
import { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { awsLimits } from '../../shared/lambda/aws-limits.ts';
import { cachedConnections } from '../../shared/connections/cached-connections.ts';
import { createDynamoConnections } from '../../shared/connections/dynamo-connections.ts';
import { readEnvironment } from '../../shared/lambda/environment.ts';
import { createSqsQueue } from '../../shared/queue/sqs-queue.ts';
import { createDynamoHookKeys } from '../../shared/secrets/dynamo-hook-keys.ts';
import { createDynamoAwaitedSignIns } from '../../shared/sign-in/dynamo-awaited-sign-ins.ts';
import { createDynamoHookNotes } from '../../shared/store/dynamo-hook-notes.ts';
import { openTable } from '../../shared/store/tandem-table.ts';
import { connectors, definitions } from '../registry.ts';
import { acceptWebhook } from './accept-webhook.ts';
import { createAnswerSignIn } from './answer-sign-in.ts';
import { createIngress } from './answer-webhook.ts';
import { readersOf } from './webhook-readers.ts';

const now = () => new Date();
const environment = readEnvironment(process.env);

const table = openTable(environment.TABLE_NAME, now);

const deps = {
  definitions,
  readers: readersOf(connectors.flatMap(({ vendors }) => vendors)),
  connections: cachedConnections(createDynamoConnections(table), now),
  hookKeys: createDynamoHookKeys(table),
  notes: createDynamoHookNotes(table),
  queue: createSqsQueue(new SQSClient(awsLimits), environment.QUEUES),
  now,
};

const answerWebhook = createIngress((request) => acceptWebhook(request, deps), new Logger());
const answerSignIn = createAnswerSignIn(createDynamoAwaitedSignIns(table));

export const handler = middy<APIGatewayProxyEventV2>(
  async (event: APIGatewayProxyEventV2) => (await answerSignIn(event)) ?? answerWebhook(event),
);
