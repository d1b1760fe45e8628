import { SQSClient, SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { createSqsQueue } from '../../../shared/queue/sqs-queue.ts';

const sqs = mockClient(SQSClient);
beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
});

const address = (name: string) => ({
  queueUrl: `https://sqs/${name}`,
  deadLetterUrl: `https://sqs/${name}-dead`,
});
const queue = createSqsQueue(new SQSClient({ region: 'eu-central-1' }), {
  times: address('times'),
  projects: address('projects'),
});
const pointers = (count: number, direction = 'times', connection = 'nord'): Pointer[] =>
  Array.from({ length: count }, (_, index) =>
    createPointer(
      { direction, connection, entity: 'time', id: `${direction}${index}` },
      'sweep',
      new Date(0),
    ),
  );
const batches = () => sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input);
const singles = () => sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input);

test('pointers go in batches of ten, each once, with the connection as message group', async () => {
  const all = pointers(25);
  await queue.send(all, 7);
  expect(batches().map(({ Entries }) => Entries?.length)).toEqual([10, 10, 5]);
  const entries = batches().flatMap(({ Entries = [] }) => Entries);
  expect(entries.map(({ MessageBody }) => MessageBody)).toEqual(
    all.map((pointer) => JSON.stringify(pointer)),
  );
  expect(
    new Set(entries.map(({ MessageGroupId, DelaySeconds }) => `${MessageGroupId} ${DelaySeconds}`)),
  ).toEqual(new Set(['nord 7']));
  expect(
    batches().every(({ Entries = [] }) => new Set(Entries.map(({ Id }) => Id)).size === Entries.length),
  ).toBe(true);
});

test('a single pointer goes without a batch', async () => {
  const [only] = pointers(1);
  if (only) await queue.send([only]);
  expect(singles()).toEqual([
    {
      QueueUrl: 'https://sqs/times',
      MessageBody: JSON.stringify(only),
      MessageGroupId: 'nord',
      DelaySeconds: 0,
    },
  ]);
  expect(batches()).toEqual([]);
});

test('nothing to send costs no call', async () => {
  await queue.send([]);
  expect(sqs.calls()).toEqual([]);
});

test('each direction has its own queue', async () => {
  await queue.send([...pointers(2), ...pointers(2, 'projects')]);
  expect(batches().map(({ QueueUrl }) => QueueUrl)).toEqual(['https://sqs/times', 'https://sqs/projects']);
});

test('what SQS did not take of a batch is sent again, and only that', async () => {
  let calls = 0;
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => {
    calls += 1;
    return calls === 1 ? { Failed: [Entries[3], Entries[7]] } : {};
  });
  const all = pointers(10);
  await queue.send(all);
  const resent = batches()[1]?.Entries?.map(({ MessageBody }) => MessageBody);
  expect(resent).toEqual([all[3], all[7]].map((pointer) => JSON.stringify(pointer)));
  expect(batches()).toHaveLength(2);
});

test('a queue that takes nothing fails the sender, so that nothing is lost silently', async () => {
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: { Id: string }[] }) => ({
    Failed: Entries.map(({ Id }) => ({ Id, Message: 'throttled' })),
  }));
  await expect(queue.send(pointers(4))).rejects.toThrow('throttled');
});

test('a direction that this function was not given cannot be sent to', async () => {
  await expect(queue.send(pointers(1, 'other'))).rejects.toThrow('other');
});

test('a dead letter goes to the direction’s dead-letter queue, grouped by connection', async () => {
  const [pointer] = pointers(1);
  const note = { code: 'activity-billed', details: { date: '2026-03-04' }, at: '2026-03-04T10:00:00Z' };
  if (pointer) await queue.park('times', { pointer, note });
  await queue.park('times', { pointer: '{broken', note });
  const QueueUrl = 'https://sqs/times-dead';
  expect(singles()).toEqual([
    { QueueUrl, MessageBody: JSON.stringify({ pointer, note }), MessageGroupId: 'nord' },
    { QueueUrl, MessageBody: JSON.stringify({ pointer: '{broken', note }), MessageGroupId: 'unreadable' },
  ]);
});
