import { createServer } from 'node:net';
import { once } from 'node:events';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { awsLimits } from '../../../shared/lambda/aws-limits.ts';

const silent = createServer();
let endpoint = '';

beforeEach(async () => {
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  endpoint = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});
afterEach(() => void silent.close());

test('a call that AWS never answers ends with an error', async () => {
  const requestHandler = { ...awsLimits.requestHandler, requestTimeout: 50 };
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new SQSClient({
    requestHandler,
    endpoint,
    credentials,
    region: 'eu-central-1',
    maxAttempts: 1,
  });
  const command = new SendMessageCommand({ QueueUrl: `${endpoint}/0/queue`, MessageBody: 'x' });
  await expect(client.send(command)).rejects.toMatchObject({ name: 'TimeoutError' });
  client.destroy();
});
