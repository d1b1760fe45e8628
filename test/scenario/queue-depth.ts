import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

interface SuiteFile {
  endpoints: { sqs: string };
  queues: Record<string, { queueUrl: string }>;
}

const depths = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
];
/** A message on its way from one queue to the next may be missed by one look, not by two. */
const LOOK_AGAIN_MILLISECONDS = 200;

/**
 * Whether no message of the suite of that directory is queued, in flight or delayed. Asks the queues themselves, as a
 * process per look would cost more than what it waits for.
 */
export async function areQueuesEmpty(cwd: string): Promise<boolean> {
  const { endpoints, queues } = JSON.parse(
    readFileSync(join(cwd, '.tandem/suite.json'), 'utf8'),
  ) as SuiteFile;
  const urls = Object.values(queues).map(({ queueUrl }) => queueUrl);
  if ((await totalDepth(endpoints.sqs, urls)) > 0) return false;
  await sleep(LOOK_AGAIN_MILLISECONDS);
  return (await totalDepth(endpoints.sqs, urls)) === 0;
}

async function totalDepth(endpoint: string, urls: readonly string[]): Promise<number> {
  const counts = await Promise.all(urls.map((url) => depth(endpoint, url)));
  return counts.reduce((sum, each) => sum + each, 0);
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html */
async function depth(endpoint: string, QueueUrl: string): Promise<number> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'AmazonSQS.GetQueueAttributes',
    },
    body: JSON.stringify({ QueueUrl, AttributeNames: depths }),
  });
  const { Attributes } = (await response.json()) as { Attributes: Record<string, string> };
  return depths.reduce((sum, name) => sum + Number(Attributes[name]), 0);
}
