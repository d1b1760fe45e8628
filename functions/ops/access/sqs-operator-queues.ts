import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import type { QueueAddresses } from '../../../shared/queue/sqs-queue.ts';
import { counted } from '../output/counted.ts';
import { Refusal } from '../output/report.ts';
import type { HeldDeadLetters, QueueCounts, OperatorQueues, RawDeadLetter } from './operator-queues.ts';
import { BATCH_SIZE, inBatches } from './sqs-batches.ts';

/** Long enough to read thousands; after a crash of this command the letters are back by then. */
const HOLD_SECONDS = 300;
/** A wait makes SQS ask all its servers, so that an empty answer means an empty queue. */
const WAIT_SECONDS = 1;

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
  let elsewhere: number;
  const giveBack = async () => {
    const left = await release(client, queueUrl, [...held.values()]);
    held.clear();
    return left.length;
  };
  try {
    for (;;) {
      const messages = await receive(client, queueUrl);
      for (const letter of messages) held.set(letter.messageId, letter);
      if (messages.length === 0) break;
    }
    const { inFlight } = await countMessages(client, queueUrl);
    elsewhere = Math.max(0, inFlight - held.size);
  } catch (error) {
    await giveBack();
    throw error;
  }
  return {
    letters: [...held.values()],
    elsewhere,
    async remove(messageIds) {
      const letters = messageIds.map((id) => held.get(id)).filter((letter) => letter !== undefined);
      const left = await remove(client, queueUrl, letters);
      for (const letter of letters) if (!left.includes(letter)) held.delete(letter.messageId);
      if (left.length > 0)
        throw new Error(`SQS did not remove ${counted(left.length, 'dead letter')}; run this again`);
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

function remove(client: SQSClient, QueueUrl: string, letters: readonly Held[]): Promise<Held[]> {
  return inBatches(letters, (Entries) => client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries })));
}

function release(client: SQSClient, QueueUrl: string, letters: readonly Held[]): Promise<Held[]> {
  return inBatches(letters, async (entries) => {
    const Entries = entries.map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
    const command = new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries });
    const { Failed = [] } = await client.send(command);
    // One whose receipt no longer counts is back already.
    return { Failed: Failed.filter(({ SenderFault }) => !SenderFault) };
  });
}
