import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { JobQueue } from './jobs.ts';

export function createSqsJobs(client: SQSClient, queueUrl: string): JobQueue {
  return {
    async send(order) {
      const message = { MessageBody: JSON.stringify(order), MessageGroupId: order.connection };
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, ...message }));
    },
  };
}
