import { once } from 'node:events';
import { promisify } from 'node:util';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localClient } from '../../infra/local/local-account.ts';
import { originOf } from '../../infra/local/origin-of.ts';
import { createSecretsServer } from '../../infra/local/secrets-server.ts';
import type { AccessBook } from '../../shared/access/access-book.ts';
import { createAwsConsoleKeys } from '../../shared/access/aws-console-keys.ts';
import type { ConsoleKeys } from '../../shared/access/console-keys.ts';
import { createDynamoAccessBook } from '../../shared/access/dynamo-access-book.ts';
import { createMemoryAccessBook, createMemoryConsoleKeys } from '../twins/memory-access.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

let clock = Date.parse('2026-03-02T08:00:00Z');
const now = () => new Date(clock);
let testTable: TestTable;
let secrets: ReturnType<typeof serve>;
beforeAll(async () => {
  testTable = await startTestTable(now);
  secrets = serve({ fetch: createSecretsServer(memoryCollections()).fetch, port: 0, hostname: '127.0.0.1' });
  await once(secrets, 'listening');
});
afterAll(async () => {
  await testTable.stop();
  await promisify(secrets.close.bind(secrets))();
});

const until = new Date('2026-03-09T08:00:00Z');
const operators = { kind: 'operator' } as const;
const circleOf = (connection: string) => ({ kind: 'customer', connection }) as const;

describe.each<[string, () => AccessBook]>([
  ['the in-memory twin', createMemoryAccessBook],
  ['DynamoDB', () => createDynamoAccessBook(testTable.table)],
])('access: %s', (_name, create) => {
  test('of twenty who use a link at once, one does', async () => {
    const book = create();
    expect(await book.isUsed('link')).toBe(false);
    const uses = await Promise.all(Array.from({ length: 20 }, () => book.use('link', until)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await book.isUsed('link')).toBe(true);
    expect(await book.isUsed('another')).toBe(false);
  });

  test('access is taken away from one circle and no other', async () => {
    const book = create();
    const circles = [operators, circleOf('bureau'), circleOf('operators')];
    const generations = () => Promise.all(circles.map((circle) => book.generation(circle)));
    expect(await generations()).toEqual([0, 0, 0]);
    await book.revoke(circleOf('bureau'));
    await book.revoke(circleOf('bureau'));
    await book.revoke(operators);
    expect(await generations()).toEqual([1, 2, 0]);
  });
});

let stages = 0;
const openKeys = (prefix: string) =>
  createAwsConsoleKeys({
    client: new SecretsManagerClient(localClient(originOf(secrets))),
    ...{ prefix, now },
  });

describe.each<[string, () => ConsoleKeys]>([
  ['the in-memory twin', createMemoryConsoleKeys],
  ['Secrets Manager', () => openKeys(`tandem/stage${(stages += 1)}`)],
])('keys of the console: %s', (_name, create) => {
  test('there are none before they are needed, and then they stay', async () => {
    const keys = create();
    expect(await keys.read()).toBeUndefined();
    const made = await keys.ensure();
    expect(await keys.ensure()).toEqual(made);
    expect(await keys.read()).toEqual(made);
  });

  test('a rotation keeps the key before, and the next one forgets it', async () => {
    const keys = create();
    const { current: first } = await keys.ensure();
    await keys.rotate();
    const second = await keys.ensure();
    expect(second.previous).toEqual(first);
    await keys.rotate();
    expect((await keys.ensure()).previous).toEqual(second.current);
  });

  test('two who make the first keys at once get the same', async () => {
    const keys = create();
    const [one, other] = await Promise.all([keys.ensure(), keys.ensure()]);
    expect(one).toEqual(other);
  });
});

test('keys that another process rotated are known after a minute, or when they are asked for afresh', async () => {
  const [console, operator] = [openKeys('tandem/shared'), openKeys('tandem/shared')];
  const before = await operator.ensure();
  expect(await console.read()).toEqual(before);
  await operator.rotate();
  expect(await console.read()).toEqual(before);
  expect((await console.read(0))?.previous).toEqual(before.current);
  await operator.rotate();
  clock += 61_000;
  expect((await console.read())?.previous).not.toEqual(before.current);
});
