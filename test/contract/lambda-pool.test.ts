import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import type { LambdaFunction } from '../../infra/local/lambda-function.ts';
import { createPool } from '../../infra/local/lambda-pool.ts';

const directory = mkdtempSync(join(tmpdir(), 'tandem-pool-'));
const modulePath = join(directory, 'counting.mjs');
writeFileSync(modulePath, 'let count = 0; export const handler = async () => (count += 1);');
const lasting = join(directory, 'lasting.mjs');
writeFileSync(
  lasting,
  `import { threadId } from 'node:worker_threads'; import { setTimeout } from 'node:timers/promises';
   export const handler = () => setTimeout(400, threadId);`,
);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Answers how often the same environment was invoked. */
const counting: LambdaFunction = {
  ...{ name: 'counting', arn: 'arn:aws:lambda:eu-central-1:000000000000:function:counting', modulePath },
  ...{ exportName: 'handler', environment: {}, timeoutSeconds: 10, memoryMegabytes: 128 },
  allowedActions: [],
};

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
afterEach(() => void jest.useRealTimers());

test('an environment in the background ends when nothing happens for a while, and another begins', async () => {
  const pool = createPool(counting, 1, { inBackground: true });
  expect([await pool.invoke({}), await pool.invoke({})]).toEqual([1, 2]);
  jest.advanceTimersByTime(19_000);
  expect(await pool.invoke({})).toBe(3);
  jest.advanceTimersByTime(20_000);
  expect(await pool.invoke({})).toBe(1);
  await pool.stop();
});

test('an environment that somebody waits for stays', async () => {
  const pool = createPool(counting, 1, { inBackground: false });
  expect(await pool.invoke({})).toBe(1);
  jest.advanceTimersByTime(3_600_000);
  expect(await pool.invoke({})).toBe(2);
  await pool.stop();
});

test('what comes while an environment starts is handled by it, and by another only once it has waited', async () => {
  const pool = createPool(counting, 3, { inBackground: true });
  const many = await Promise.all(Array.from({ length: 5 }, () => pool.invoke({})));
  expect(many.toSorted()).toEqual([1, 2, 3, 4, 5]);
  await pool.stop();
});

test('events that keep an environment busy start others, up to the limit', async () => {
  jest.useRealTimers();
  const pool = createPool({ ...counting, modulePath: lasting }, 2, { inBackground: true });
  const threads = await Promise.all(Array.from({ length: 6 }, () => pool.invoke({})));
  expect(new Set(threads).size).toBe(2);
  await pool.stop();
});

test('an environment that cannot be loaded tells the event that waits for it, and the next starts another', async () => {
  const pool = createPool({ ...counting, modulePath: join(directory, 'absent.mjs') }, 1, {
    inBackground: true,
  });
  await expect(pool.invoke({})).rejects.toThrow('absent.mjs');
  writeFileSync(join(directory, 'absent.mjs'), 'export const handler = async () => "there";');
  expect(await pool.invoke({})).toBe('there');
  await pool.stop();
});

test('what a policy does not allow is refused to its function before it is sent', async () => {
  jest.useRealTimers();
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers['x-amz-target']);
    response.end('{}');
  }).listen(0);
  await once(server, 'listening');
  const asking = join(directory, 'asking.mjs');
  writeFileSync(
    asking,
    `import { request } from 'node:http';
     const ask = (url, target) => new Promise((resolve, reject) => request(url, { headers: { 'x-amz-target': target } }, (answer) =>
       answer.resume().on('end', () => resolve(answer.statusCode))).on('error', reject).end());
     export const handler = ({ url, target }) => ask(url, target);`,
  );
  const url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  const reading = { ...counting, modulePath: asking, allowedActions: ['dynamodb:GetItem'] };
  const pool = createPool(reading, 1, { inBackground: true });
  expect(await pool.invoke({ url, target: 'DynamoDB_20120810.GetItem' })).toBe(200);
  await expect(pool.invoke({ url, target: 'DynamoDB_20120810.BatchGetItem' })).rejects.toThrow(
    'the policy of counting lacks dynamodb:BatchGetItem',
  );
  await pool.stop();
  server.close();
  expect(asked).toEqual(['DynamoDB_20120810.GetItem']);
});
