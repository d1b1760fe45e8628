import type { Suite } from '../../../infra/local/suite.ts';

interface Inspection {
  messages: { ready: QueuedMessage[]; delayed: QueuedMessage[]; inflight: { message: QueuedMessage }[] };
}

interface QueuedMessage {
  body: string;
}

/** The bodies a queue holds, in whatever state, through the engine's own inspection door. */
export async function bodiesIn(
  { endpoints }: Pick<Suite, 'endpoints'>,
  queueName: string,
): Promise<string[]> {
  const response = await fetch(`${endpoints.sqs}/_fauxqs/queues/${queueName}`);
  const { messages } = (await response.json()) as Inspection;
  const held = [...messages.ready, ...messages.delayed, ...messages.inflight.map(({ message }) => message)];
  return held.map(({ body }) => body);
}

export async function queueIsEmpty(suite: Pick<Suite, 'endpoints'>, queueName: string): Promise<boolean> {
  return (await bodiesIn(suite, queueName)).length === 0;
}
