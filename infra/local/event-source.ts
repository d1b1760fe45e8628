import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { LambdaPool } from './lambda-pool.ts';
import { succeeded, toSqsEvent } from './sqs-event.ts';

/** An event source mapping: which queue feeds which function, and how. */
export interface EventSource {
  pool: LambdaPool;
  queueUrl: string;
  queueArn: string;
  batchSize: number;
  /** `ReportBatchItemFailures`; without it the function's answer does not matter. */
  reportsItemFailures: boolean;
  pollers: number;
}

export interface Polling {
  /** No further batch is begun; batches under way are brought to their end. */
  stop(): Promise<void>;
}

export function pollEventSource(client: SQSClient, source: EventSource): Polling {
  const stopping = new AbortController();
  const pollers = Array.from({ length: source.pollers }, () => poll(client, source, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(pollers);
    },
  };
}

async function poll(client: SQSClient, source: EventSource, stopping: AbortSignal) {
  let deleting: Promise<unknown> = Promise.resolve();
  while (!stopping.aborted) {
    // The next batch is fetched while the last one is deleted.
    const [messages] = await Promise.all([receive(client, source, stopping), deleting]);
    if (messages.length === 0) continue;
    deleting = remove(client, source.queueUrl, await handle(source, messages));
  }
  await deleting;
}

async function receive(client: SQSClient, source: EventSource, stopping: AbortSignal): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: source.queueUrl,
    MaxNumberOfMessages: source.batchSize,
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  try {
    const { Messages = [] } = await client.send(command, { abortSignal: stopping });
    // Received too late: it becomes visible again, as after a crash.
    return stopping.aborted ? [] : Messages;
  } catch (error) {
    if (stopping.aborted) return [];
    throw error;
  }
}

/** Messages that are not done stay in flight until their visibility timeout. */
async function handle(
  { pool, queueArn, reportsItemFailures }: EventSource,
  messages: Message[],
): Promise<Message[]> {
  try {
    const response = await pool.invoke(toSqsEvent(messages, queueArn));
    return reportsItemFailures ? succeeded(messages, response) : messages;
  } catch {
    // The pool has counted and the thread has logged it.
    return [];
  }
}

/** What is not deleted is delivered again after its visibility timeout, as by the service. */
async function remove(client: SQSClient, QueueUrl: string, done: readonly Message[]) {
  if (done.length === 0) return;
  const Entries = done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
}
