import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { QueueAddresses } from '../../../shared/queue/sqs-queue.ts';
import { Refusal } from '../output/report.ts';
import type { HeldDeadLetters, QueueCounts, OperatorQueues, RawDeadLetter } from './operator-queues.ts';

/** Long enough to read thousands; after a crash of this command the letters are back by then. */
const HOLD_SECONDS = 300;
/** A wait makes SQS ask all its servers, so that an empty answer means an empty queue. */
const WAIT_SECONDS = 1;
/** Most that SQS takes or gives in one call. */
const BATCH_SIZE = 10;

interface Held extends RawDeadLetter {
  receipt: string;
}

export function createSqsOperatorQueues(client: SQSClient, addresses: QueueAddresses): OperatorQueues {
  const addressOf = (direction: string) => {
    const address = addresses[direction];
    if (!address) throw new Refusal(`The direction ${direction} has no queue here. Deploy it first.`);
    return address;
  };
  return {
    async counts(direction): Promise<QueueCounts> {
      const { queueUrl, deadLetterUrl } = addressOf(direction);
      const [queue, dead] = await Promise.all([
        countMessages(client, queueUrl),
        countMessages(client, deadLetterUrl),
      ]);
      return { ...queue, deadLetters: dead.queued + dead.inFlight + dead.delayed };
    },
    holdDeadLetters: (direction) => holdDeadLetters(client, addressOf(direction).deadLetterUrl),
  };
}

async function countMessages(client: SQSClient, QueueUrl: string) {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        'ApproximateNumberOfMessagesDelayed',
      ],
    }),
  );
  return {
    queued: Number(Attributes['ApproximateNumberOfMessages'] ?? 0),
    inFlight: Number(Attributes['ApproximateNumberOfMessagesNotVisible'] ?? 0),
    delayed: Number(Attributes['ApproximateNumberOfMessagesDelayed'] ?? 0),
  };
}

async function holdDeadLetters(client: SQSClient, queueUrl: string): Promise<HeldDeadLetters> {
  const held = new Map<string, Held>();
  const giveBack = async () => {
    for (const batch of batchesOf([...held.values()])) await release(client, queueUrl, batch);
    held.clear();
  };
  try {
    for (;;) {
      const messages = await receive(client, queueUrl);
      for (const letter of messages) held.set(letter.messageId, letter);
      if (messages.length === 0) break;
    }
  } catch (error) {
    await giveBack();
    throw error;
  }
  return {
    letters: [...held.values()],
    async remove(messageIds) {
      const letters = messageIds.map((id) => held.get(id)).filter((letter) => letter !== undefined);
      for (const batch of batchesOf(letters)) {
        await remove(client, queueUrl, batch);
        for (const { messageId } of batch) held.delete(messageId);
      }
    },
    close: giveBack,
  };
}

async function receive(client: SQSClient, QueueUrl: string): Promise<Held[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: BATCH_SIZE,
      VisibilityTimeout: HOLD_SECONDS,
      WaitTimeSeconds: WAIT_SECONDS,
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  return Messages.map(toHeld);
}

function toHeld({ MessageId = '', Body = '', ReceiptHandle = '', Attributes }: Message): Held {
  const sentAt = new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();
  return { messageId: MessageId, body: Body, receipt: ReceiptHandle, sentAt };
}

async function remove(client: SQSClient, QueueUrl: string, batch: readonly Held[]): Promise<void> {
  const Entries = batch.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }));
  const { Failed = [] } = await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed.length > 0) throw new Error(`SQS did not remove ${Failed.length} messages; run this again`);
}

/** What SQS does not give back now comes back by itself after the hold. */
async function release(client: SQSClient, QueueUrl: string, batch: readonly Held[]): Promise<void> {
  const Entries = batch.map(({ receipt }, index) => ({
    Id: String(index),
    ReceiptHandle: receipt,
    VisibilityTimeout: 0,
  }));
  await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
}

function batchesOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, index) => all.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE));
}
