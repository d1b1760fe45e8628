import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import { localClient } from '../../infra/local/local-account.ts';
import type { Suite } from '../../infra/local/suite.ts';
import { startSuite } from '../../infra/local/suite.ts';
import { eventually, readLines } from './local-runtime/eventually.ts';
import { bodiesIn, queueIsEmpty } from './local-runtime/queue-depth.ts';
import type { SampleStack } from './local-runtime/sample-stack.ts';
import { writeSampleStack } from './local-runtime/sample-stack.ts';

interface Note {
  saw: 'batch' | 'schedule';
  event: SQSEvent;
  functionName: string;
  remaining: number;
}

const directory = mkdtempSync(join(tmpdir(), 'tandem-local-'));
const recordFile = join(directory, 'exchanges.jsonl');
const logFile = join(directory, 'functions.log');
let stack: SampleStack;
let suite: Suite;
let client: SQSClient;

beforeAll(async () => {
  stack = writeSampleStack(join(directory, 'stack'));
  suite = await startSuite({
    templateDirectory: stack.directory,
    port: 0,
    recordFile,
    logFile,
    allowedBaseUrls: ['http://127.0.0.1:1', 'http://127.0.0.1:2'],
    environmentOverrides: { EXTRA: 'yes' },
    describeHealth: (ingressUrl) => ({
      ingress: { bureau: `${ingressUrl}/moco/bureau/token` },
      vendors: { moco: 'http://moco' },
    }),
  });
  client = new SQSClient(localClient(suite.endpoints.sqs));
}, 30_000);

afterAll(async () => {
  client.destroy();
  await suite.stop();
  rmSync(directory, { recursive: true });
});

async function send(task: string): Promise<string> {
  const MessageBody = JSON.stringify({ task });
  const QueueUrl = suite.queues['sample']?.queueUrl;
  const { MessageId } = await client.send(
    new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId: 'bureau' }),
  );
  return MessageId ?? '';
}

/** Every delivery of one message so far. */
function deliveries(messageId: string) {
  const batches = readLines<Note>(stack.notesFile).filter(({ saw }) => saw === 'batch');
  return batches.flatMap((note) =>
    note.event.Records.filter((record) => record.messageId === messageId).map((record) => ({
      ...note,
      record,
    })),
  );
}

async function settled(): Promise<true | undefined> {
  return (await queueIsEmpty(suite, 'sample')) || undefined;
}

test('a message reaches the function as a Lambda record and is then deleted', async () => {
  const id = await send('fine');
  const delivery = await eventually('the delivery', () => deliveries(id)[0]);
  await eventually('an empty queue', settled);
  expect(delivery.functionName).toBe('sample-worker');
  expect(delivery.remaining).toBeGreaterThan(0);
  expect(delivery.remaining).toBeLessThanOrEqual(1000);
  expect(delivery.record).toMatchObject({
    messageId: id,
    body: '{"task":"fine"}',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:sample',
    awsRegion: 'eu-central-1',
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.stringMatching(/^\d{13}$/) },
  });
  expect(await bodiesIn(suite, 'sample-dead-letters')).toEqual([]);
});

test('a failed item comes back after its visibility timeout and ends in the dead-letter queue', async () => {
  const startedAt = Date.now();
  const failing = await send('fail');
  await eventually('the second delivery', () => deliveries(failing)[1]);
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1000);
  const dead = () => bodiesIn(suite, 'sample-dead-letters');
  await eventually('the dead letter', async () => (await dead()).includes('{"task":"fail"}') || undefined);
  const counts = deliveries(failing).map(({ record }) => record.attributes.ApproximateReceiveCount);
  expect(counts).toEqual(['1', '2']);
});

test('only the failed item of a batch comes back', async () => {
  const batch = await Promise.all([send('fail'), send('fine'), send('fine')]);
  const [failing, ...fine] = batch;
  await eventually('the second delivery', () => deliveries(failing)[1]);
  await eventually('an empty queue', settled);
  for (const id of fine) expect(deliveries(id)).toHaveLength(1);
});

test.each(['hang', 'exit'])(
  'an environment that dies (%s) is replaced and the next message is handled',
  async (task) => {
    const before = suite.invocations()['sample-worker']?.failed ?? 0;
    await send(task);
    const failed = () => (suite.invocations()['sample-worker']?.failed ?? 0) - before;
    await eventually('both failed attempts', () => failed() >= 2 || undefined);
    const id = await send('fine');
    await eventually('the delivery', () => deliveries(id)[0]);
    await eventually('an empty queue', settled);
    expect(await bodiesIn(suite, 'sample-dead-letters')).toContain(JSON.stringify({ task }));
  },
);

test('a schedule invokes its function with the constant input soon after the start', async () => {
  const events = () => readLines<Note>(stack.notesFile).filter(({ saw }) => saw === 'schedule');
  const note = await eventually('the schedule', () => events()[0]);
  expect(note.event).toEqual({ direction: 'sample', scope: 'changed' });
});

test('calls to vendors are recorded from inside the thread', async () => {
  await send('call');
  await eventually('an empty queue', settled);
  expect(readLines(recordFile)).toEqual([{ path: '/projects', status: 200 }]);
});

test('functions see the resolved template, the engines and the overrides, and nothing of this process', async () => {
  const response = await fetch(`${suite.ingressUrl}/environment`);
  const environment = (await response.json()) as Record<string, string>;
  expect(environment).toMatchObject({
    TABLE_NAME: 'sample',
    QUEUE_ARN: 'arn:aws:sqs:eu-central-1:000000000000:sample',
    TABLE_PATH: 'arn:aws:dynamodb:eu-central-1:table/sample/sample',
    ALLOWED_BASE_URLS: 'http://127.0.0.1:1,http://127.0.0.1:2',
    EXTRA: 'yes',
    AWS_REGION: 'eu-central-1',
    AWS_LAMBDA_FUNCTION_NAME: 'sample-ingress',
    AWS_ENDPOINT_URL_DYNAMODB: suite.endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: suite.endpoints.sqs,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: suite.endpoints.secretsManager,
    AWS_ENDPOINT_URL_SESV2: suite.endpoints.ses,
  });
  expect(JSON.parse(environment['QUEUES'] ?? '')).toEqual(suite.queues);
  expect(suite).toMatchObject({ tableName: 'sample', secretsPrefix: 'sample/test' });
  expect(environment['PATH']).toBeUndefined();
});

test('health names the addresses once the suite is ready', async () => {
  const response = await fetch(`${suite.ingressUrl}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ready: true,
    ingress: { bureau: `${suite.ingressUrl}/moco/bureau/token` },
    vendors: { moco: 'http://moco' },
  });
});

test('where webhooks arrive, /live leads to the live page once there is one', async () => {
  const ask = () => fetch(`${suite.ingressUrl}/live`, { redirect: 'manual' });
  expect((await ask()).status).not.toBe(302);
  suite.leadToLive('http://127.0.0.1:4749');
  const answer = await ask();
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://127.0.0.1:4749']);
});
