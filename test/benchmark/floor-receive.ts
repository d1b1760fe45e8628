import { Logger } from '@aws-lambda-powertools/logger';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { awsLimits } from '../../shared/lambda/aws-limits.ts';
import { hookSchema, queuesSchema } from './floor-messages.ts';

const { 'awork-moco-times': queue } = queuesSchema.parse(JSON.parse(process.env['QUEUES'] ?? ''));
const client = new SQSClient(awsLimits);
const logger = new Logger();

/** The least an ingress does that loses nothing: it reads the hook, queues what it names and says so. It proves nothing. */
export const handler = middy<APIGatewayProxyEventV2>(async ({ body }: APIGatewayProxyEventV2) => {
  const { id } = hookSchema.parse(JSON.parse(z.string().parse(body)));
  const message = { QueueUrl: queue.queueUrl, MessageBody: JSON.stringify({ id }), MessageGroupId: 'one' };
  await client.send(new SendMessageCommand(message));
  logger.info('accepted', { id });
  return { statusCode: 200, body: '{}' };
});
