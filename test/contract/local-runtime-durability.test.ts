import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from '@jest/globals';
import { localClient } from '../../infra/local/local-account.ts';
import type { Suite } from '../../infra/local/suite.ts';
import { eventually, readLines } from './local-runtime/eventually.ts';
import { bodiesIn } from './local-runtime/queue-depth.ts';
import { writeSampleStack } from './local-runtime/sample-stack.ts';

type Served = Pick<Suite, 'endpoints' | 'queues'>;

const directory = mkdtempSync(join(tmpdir(), 'tandem-local-data-'));
const stack = writeSampleStack(join(directory, 'stack'), { visibilityTimeoutSeconds: 60 });
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}, 20_000);

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function serve(): Promise<{ child: ChildProcess; served: Served }> {
  const script = fileURLToPath(new URL('./local-runtime/serve-suite.ts', import.meta.url));
  const child = spawn(process.execPath, [script, stack.directory, join(directory, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, served: JSON.parse(line) as Served };
}

const item = (index: number) => ({
  pk: { S: 'CONN#a' },
  sk: { S: `LINK#${index}` },
  statePk: { S: 'OPEN#a' },
});
const numbers = Array.from({ length: 50 }, (_, index) => index);

async function writeEverything({ endpoints, queues }: Served) {
  const table = new DynamoDBClient(localClient(endpoints.dynamodb));
  const secrets = new SecretsManagerClient(localClient(endpoints.secretsManager));
  const queue = new SQSClient(localClient(endpoints.sqs));
  const QueueUrl = queues['sample']?.deadLetterUrl;
  const MessageBody = '{"task":"parked"}';
  await Promise.all([
    ...numbers.map((index) => table.send(new PutItemCommand({ TableName: 'sample', Item: item(index) }))),
    ...numbers.map(() => queue.send(new SendMessageCommand({ QueueUrl, MessageBody }))),
    secrets.send(new CreateSecretCommand({ Name: 'sample/test/a', SecretString: 'kept' })),
  ]);
  await queue.send(
    new SendMessageCommand({ QueueUrl: queues['sample']?.queueUrl, MessageBody: '{"task":"hang"}' }),
  );
}

async function readEverything({ endpoints }: Served) {
  const table = new DynamoDBClient(localClient(endpoints.dynamodb));
  const secrets = new SecretsManagerClient(localClient(endpoints.secretsManager));
  const query = {
    ExpressionAttributeValues: { ':pk': { S: 'OPEN#a' } },
    KeyConditionExpression: 'statePk = :pk',
  };
  const last = await table.send(
    new GetItemCommand({ TableName: 'sample', Key: { pk: item(49).pk, sk: item(49).sk } }),
  );
  const open = await table.send(new QueryCommand({ TableName: 'sample', IndexName: 'byState', ...query }));
  const secret = await secrets.send(new GetSecretValueCommand({ SecretId: 'sample/test/a' }));
  return { last: last.Item, open: open.Count, secret: secret.SecretString };
}

test('what was acknowledged survives kill -9, and a message in flight is delivered again at once', async () => {
  const first = await serve();
  await writeEverything(first.served);
  const attempts = () => readLines<{ saw: string }>(stack.notesFile).length;
  await eventually('the hanging delivery', () => attempts() === 1 || undefined);
  await end(first.child, 'SIGKILL');

  const { child, served } = await serve();
  expect(await readEverything(served)).toEqual({ last: item(49), open: 50, secret: 'kept' });
  await eventually('the second delivery', () => attempts() === 2 || undefined);
  expect(await bodiesIn(served, 'sample-dead-letters')).toHaveLength(50);
  await end(child, 'SIGTERM');
  expect(child.exitCode).toBe(0);
}, 30_000);
