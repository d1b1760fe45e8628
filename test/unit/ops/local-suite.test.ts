import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CreateQueueCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { definitions } from '../../../functions/registry.ts';
import { createDynamoFigures } from '../../../shared/figures/dynamo-figures.ts';
import { forgetRecords } from '../../../functions/ops/access/forget-records.ts';
import { createDynamoConnections } from '../../../shared/connections/dynamo-connections.ts';
import { createDynamoLinks } from '../../../shared/links/dynamo-links.ts';
import { createSqsOperatorQueues } from '../../../functions/ops/access/sqs-operator-queues.ts';
import { createTable } from '../../../infra/local/create-table.ts';
import type { Engines } from '../../../infra/local/engines.ts';
import { startEngines } from '../../../infra/local/engines.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION, localClient } from '../../../infra/local/local-account.ts';
import { exampleEntry, signatureKey } from './ops-harness.ts';

/** The command line as a process, on the embedded engines. */
const directions = definitions.map(({ id }) => id);
const directory = mkdtempSync(join(tmpdir(), 'ops-'));
const suiteFile = join(directory, 'suite.json');
let engines: Engines;
let sqs: SQSClient;
let queues: Record<string, { queueUrl: string; deadLetterUrl: string }>;

beforeAll(async () => {
  engines = await startEngines();
  sqs = new SQSClient(localClient(engines.endpoints.sqs));
  const entries = directions.map(async (id) => [
    id,
    { queueUrl: await queue(id), deadLetterUrl: await queue(`${id}-dead`) },
  ]);
  queues = Object.fromEntries(await Promise.all(entries)) as typeof queues;
  await createTable(
    { logicalId: 'Table', type: 'AWS::DynamoDB::Table', properties: tableProperties },
    engines.endpoints.dynamodb,
  );
  writeSuite(process.pid);
}, 90_000);

afterAll(async () => {
  sqs.destroy();
  await engines.stop();
});

async function queue(QueueName: string): Promise<string> {
  await sqs.send(new CreateQueueCommand({ QueueName }));
  return `${engines.endpoints.sqs}/${LOCAL_ACCOUNT}/${QueueName}`;
}

function writeSuite(pid: number) {
  const { endpoints } = engines;
  const rest = {
    tableName: 'tandem',
    queues,
    secretsPrefix: 'tandem/local',
    ingressUrl: 'http://127.0.0.1:1',
  };
  writeFileSync(
    suiteFile,
    JSON.stringify({ pid, port: 1, region: LOCAL_REGION, endpoints, allowedBaseUrls: [], ...rest }),
  );
}

const key = (name: string) => ({ AttributeName: name, AttributeType: 'S' });
const schema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
const index = (IndexName: string, name: string, ProjectionType: string) => ({
  IndexName,
  KeySchema: schema(`${name}Pk`, `${name}Sk`),
  Projection: { ProjectionType },
});
const tableProperties = {
  TableName: 'tandem',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: schema('pk', 'sk'),
  AttributeDefinitions: ['pk', 'sk', 'targetPk', 'targetSk', 'statePk', 'stateSk'].map(key),
  GlobalSecondaryIndexes: [index('byTarget', 'target', 'KEYS_ONLY'), index('byState', 'state', 'ALL')],
};

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

function ops(...words: string[]): Promise<Ran> {
  const file = new URL('../../../functions/ops/cli.ts', import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...words, '--suite', suiteFile], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test('connections are stored in the local suite and shown as JSON', async () => {
  const file = join(directory, 'connections.json');
  writeFileSync(file, JSON.stringify([exampleEntry()]));
  expect(await ops('connections', 'add', file)).toMatchObject({ code: 0, stderr: '' });
  const listed = await ops('connections', 'list', '--json');
  expect(JSON.parse(listed.stdout)).toEqual({
    connections: [{ id: 'nordagentur', connector: 'moco-awork', status: 'active' }],
  });
  expect(await ops('connections', 'key', 'nordagentur', signatureKey)).toMatchObject({ code: 0 });
  expect(await ops('sweep', 'nordagentur', '--scope', 'linked')).toMatchObject({ code: 0 });
  const status = await ops('status', '--json', '--wait-idle', '1');
  expect(status.code).toBe(1);
  const { idle, queues } = JSON.parse(status.stdout) as { idle: boolean; queues: unknown[] };
  expect(idle).toBe(false);
  expect(queues[0]).toMatchObject({ direction: directions[0], queued: 1 });
  for (const other of queues.slice(1)) expect(other).toMatchObject({ queued: 0 });
}, 90_000);

test('a refused file and a wrong word end with 2, without a stack', async () => {
  const file = join(directory, 'broken.json');
  writeFileSync(file, '[{"apiKey": "very-secret" "x"}]');
  const broken = await ops('connections', 'add', file);
  expect(broken).toMatchObject({ code: 2, stdout: '' });
  expect(broken.stderr).toMatch(/is not valid JSON/);
  expect(broken.stderr).not.toContain('very-secret');
  expect(await ops('frobnicate')).toMatchObject({ code: 2 });
  expect(await ops('dlq', 'list', '--older-than', '2w')).toMatchObject({ code: 2 });
  const unknown = await ops('explain', 'nope', '1', '--json');
  expect(unknown.code).toBe(2);
  expect(JSON.parse(unknown.stdout)).toEqual({
    error: expect.stringContaining('There is no connection "nope"'),
  });
}, 90_000);

test('hundreds of dead letters are each seen once, and all go back', async () => {
  const operatorQueues = createSqsOperatorQueues(sqs, queues);
  const QueueUrl = queues['awork-moco-times']?.deadLetterUrl;
  for (let batch = 0; batch < 25; batch += 1) {
    const Entries = Array.from({ length: 10 }, (_, each) => ({
      Id: String(each),
      MessageBody: `letter ${batch * 10 + each}`,
    }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  }
  const held = await operatorQueues.holdDeadLetters('awork-moco-times');
  expect(new Set(held.letters.map(({ body }) => body)).size).toBe(250);
  expect(held.letters).toHaveLength(250);
  await held.remove(held.letters.slice(0, 100).map(({ messageId }) => messageId));
  await held.close();
  const again = await operatorQueues.holdDeadLetters('awork-moco-times');
  expect(again.letters).toHaveLength(150);
  await again.close();
  expect(await operatorQueues.counts('awork-moco-times')).toMatchObject({ deadLetters: 150 });
  const listed = await ops('dlq', 'list', '--json');
  expect((JSON.parse(listed.stdout) as { letters: unknown[] }).letters).toHaveLength(150);
}, 90_000);

test('forgetting a connection removes its records, and neither others nor the counts of what it cost', async () => {
  const client = new DynamoDBClient(localClient(engines.endpoints.dynamodb));
  const now = () => new Date();
  const table = { documents: DynamoDBDocumentClient.from(client), tableName: 'tandem', now };
  const links = createDynamoLinks(table);
  const claim = (connection: string, sourceId: string) =>
    links.claim({ key: { connection, entity: 'time', sourceId }, leaseSeconds: 60 });
  for (let id = 0; id < 30; id += 1) await claim('gone', String(id));
  await claim('stays', '1');
  const connection = {
    id: 'gone',
    connector: 'moco-awork',
    status: 'cancelled',
    settings: {},
    accounts: {},
  } as const;
  await createDynamoConnections(table).put(connection);
  const figures = createDynamoFigures(table);
  const work = { live: 0, liveMilliseconds: 0, runs: 9, milliseconds: 900, calls: { moco: 18 } };
  await figures.addFlow('gone', 'one-way', { hour: '2026-03-20T10', records: 9, ...work });
  const usage = () => figures.usage('gone', 'one-way', '2026-03-01', '2026-03-31');
  const before = await usage();
  expect(before).toMatchObject([{ runs: 9 }]);
  expect(await forgetRecords(table, 'gone')).toBe(30);
  expect(await usage()).toEqual(before);
  expect(await forgetRecords(table, 'gone')).toBe(0);
  expect(await Array.fromAsync(links.list('stays', 'time'))).toHaveLength(1);
  expect(await createDynamoConnections(table).get('gone')).toMatchObject({ status: 'cancelled' });
  client.destroy();
}, 90_000);

test('a suite that no longer runs is told calmly', async () => {
  writeSuite(2 ** 22 + 1);
  const stopped = await ops('status');
  expect(stopped).toMatchObject({ code: 2 });
  expect(stopped.stderr).toContain('npm start');
  writeSuite(process.pid);
}, 90_000);
