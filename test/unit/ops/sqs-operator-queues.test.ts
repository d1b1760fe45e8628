import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { beforeEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { createSqsOperatorQueues } from '../../../functions/ops/access/sqs-operator-queues.ts';

const sqs = mockClient(new SQSClient({ region: 'eu-central-1' }));
const client = sqs as unknown as SQSClient;
const queues = createSqsOperatorQueues(client, {
  times: { queueUrl: 'https://sqs/times', deadLetterUrl: 'https://sqs/times-dead' },
});

interface Batch {
  Entries: { Id: string; ReceiptHandle: string }[];
}

/** Answers of SQS that say so of the handles in `refused`, the given number of times. */
function refusing(refused: readonly string[], times: number, fault: object = {}) {
  const left = new Map(refused.map((handle) => [handle, times]));
  return ({ Entries }: Batch) => {
    const failed = Entries.filter(({ ReceiptHandle }) => (left.get(ReceiptHandle) ?? 0) > 0);
    for (const { ReceiptHandle } of failed) left.set(ReceiptHandle, (left.get(ReceiptHandle) ?? 0) - 1);
    return { Failed: failed.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false, ...fault })) };
  };
}

const handlesOf = (calls: readonly { args: readonly { input: unknown }[] }[]) =>
  calls.map(({ args }) => (args[0]?.input as Batch).Entries.map(({ ReceiptHandle }) => ReceiptHandle));
const givenBack = () => handlesOf(sqs.commandCalls(ChangeMessageVisibilityBatchCommand));
const removed = () => handlesOf(sqs.commandCalls(DeleteMessageBatchCommand));

beforeEach(() => {
  sqs.reset();
  const Messages = Array.from({ length: 12 }, (_, index) => ({
    MessageId: `m${index}`,
    ReceiptHandle: `h${index}`,
    Body: '{}',
    Attributes: { SentTimestamp: '0' },
  }));
  sqs
    .on(ReceiveMessageCommand)
    .resolvesOnce({ Messages: Messages.slice(0, 10) })
    .resolvesOnce({ Messages: Messages.slice(10) })
    .resolves({});
  sqs.on(GetQueueAttributesCommand).resolves({});
  sqs.on(ChangeMessageVisibilityBatchCommand).resolves({ Successful: [], Failed: [] });
  sqs.on(DeleteMessageBatchCommand).resolves({ Successful: [], Failed: [] });
});

test.each([
  [15, 3],
  [12, 0],
  [5, 0],
])('of %i letters in flight, %i are held elsewhere', async (inFlight, elsewhere) => {
  const Attributes = { ApproximateNumberOfMessagesNotVisible: String(inFlight) };
  sqs.on(GetQueueAttributesCommand, { QueueUrl: 'https://sqs/times-dead' }).resolves({ Attributes });
  expect((await queues.holdDeadLetters('times')).elsewhere).toBe(elsewhere);
});

test('what SQS does not give back at once is given back by a second call', async () => {
  sqs.on(ChangeMessageVisibilityBatchCommand).callsFake(refusing(['h2', 'h11'], 1));
  const held = await queues.holdDeadLetters('times');
  expect(await held.close()).toBe(0);
  expect(givenBack().slice(2)).toEqual([['h2', 'h11']]);
});

test('letters that SQS does not give back are counted', async () => {
  sqs.on(ChangeMessageVisibilityBatchCommand).callsFake(refusing(['h2', 'h11'], 5));
  const held = await queues.holdDeadLetters('times');
  expect(await held.close()).toBe(2);
});

test('a letter whose hold is over is back already', async () => {
  sqs.on(ChangeMessageVisibilityBatchCommand).callsFake(refusing(['h2'], 5, { SenderFault: true }));
  const held = await queues.holdDeadLetters('times');
  expect(await held.close()).toBe(0);
});

test('what SQS does not remove at once is removed by a second call', async () => {
  sqs.on(DeleteMessageBatchCommand).callsFake(refusing(['h3'], 1));
  const held = await queues.holdDeadLetters('times');
  await held.remove(['m1', 'm3']);
  expect(removed()).toEqual([['h1', 'h3'], ['h3']]);
  await held.close();
  expect(givenBack().flat()).not.toContain('h3');
});

test('letters that stay in the queue are told after all others are removed, and given back', async () => {
  sqs.on(DeleteMessageBatchCommand).callsFake(refusing(['h1'], 5));
  const held = await queues.holdDeadLetters('times');
  const all = held.letters.map(({ messageId }) => messageId);
  await expect(held.remove(all)).rejects.toThrow('1 dead letter');
  expect(removed().slice(0, 2).flat()).toHaveLength(12);
  await held.close();
  expect(givenBack()).toEqual([['h1']]);
});
