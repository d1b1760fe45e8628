import { randomUUID } from 'node:crypto';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Pointer } from '../pointer.ts';
import type { DeadLetter, PointerQueue } from './pointer-queue.ts';

/** The `QUEUES` variable: per direction the addresses of its two queues. */
export const queueAddresses = z.record(
  z.string(),
  z.object({ queueUrl: z.string(), deadLetterUrl: z.string() }),
);
export type QueueAddresses = z.infer<typeof queueAddresses>;

/** Most that SQS takes in one call. */
const BATCH_SIZE = 10;

/** Standard queues with the connection as message group, which makes SQS fair between customers. */
export function createSqsQueue(client: SQSClient, addresses: QueueAddresses): PointerQueue {
  const addressOf = (direction: string) => {
    const address = addresses[direction];
    if (!address) throw new Error(`this function may not send to ${direction}`);
    return address;
  };
  return {
    async send(pointers, delaySeconds = 0) {
      const byDirection = Object.groupBy(pointers, ({ direction }) => direction);
      for (const [direction, group = []] of Object.entries(byDirection)) {
        const { queueUrl } = addressOf(direction);
        for (let start = 0; start < group.length; start += BATCH_SIZE) {
          await sendBatch(client, queueUrl, group.slice(start, start + BATCH_SIZE), delaySeconds);
        }
      }
    },
    async park(direction, letter) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: addressOf(direction).deadLetterUrl,
          MessageBody: JSON.stringify(letter),
          MessageGroupId: groupOf(letter),
        }),
      );
    },
  };
}

async function sendBatch(
  client: SQSClient,
  QueueUrl: string,
  pointers: readonly Pointer[],
  DelaySeconds: number,
) {
  const message = (pointer: Pointer) => ({
    MessageBody: JSON.stringify(pointer),
    MessageGroupId: pointer.connection,
    DelaySeconds,
  });
  const [only] = pointers;
  if (only && pointers.length === 1) {
    await client.send(new SendMessageCommand({ QueueUrl, ...message(only) }));
    return;
  }
  const Entries = pointers.map((pointer) => ({ Id: randomUUID(), ...message(pointer) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const failed = new Set(Failed.map(({ Id }) => Id));
  if (failed.size === 0) return;
  const left = pointers.filter((_, index) => failed.has(Entries[index]?.Id));
  if (left.length === pointers.length)
    throw new Error(`SQS took none of ${left.length} messages: ${Failed[0]?.Message}`);
  await sendBatch(client, QueueUrl, left, DelaySeconds);
}

function groupOf({ pointer }: DeadLetter): string {
  return typeof pointer === 'string' ? 'unreadable' : pointer.connection;
}
