import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { localClient } from './local-account.ts';
import { nameOf } from './physical.ts';
import type { Resolve } from './resolve.ts';
import type { Resource } from './template.ts';

const attributeNames = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'ReceiveMessageWaitTimeSeconds',
] as const;

/** Creates the queues, or brings stored ones to the template's attributes; their messages stay. */
export async function createQueues(queues: readonly Resource[], endpoint: string, resolve: Resolve) {
  const client = new SQSClient(localClient(endpoint));
  try {
    for (const queue of queues) await createQueue(client, queue, resolve);
  } finally {
    client.destroy();
  }
}

async function createQueue(client: SQSClient, queue: Resource, resolve: Resolve) {
  // Creating with attributes fails for a stored queue whose attributes differ, so they are set in a second step.
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: nameOf(queue, 'QueueName') }));
  const Attributes = queueAttributes(queue, resolve);
  await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
}

function queueAttributes({ properties }: Resource, resolve: Resolve): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of attributeNames) {
    if (properties[name] !== undefined) attributes[name] = String(resolve(properties[name]));
  }
  if (properties['RedrivePolicy'] !== undefined) {
    attributes['RedrivePolicy'] = JSON.stringify(resolve(properties['RedrivePolicy']));
  }
  return attributes;
}
