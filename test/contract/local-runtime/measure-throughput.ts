import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { localClient } from '../../../infra/local/local-account.ts';
import { startSuite } from '../../../infra/local/suite.ts';
import { queueIsEmpty } from './queue-depth.ts';
import { writeSampleStack } from './sample-stack.ts';

/** How many messages per second go from the queue through an empty function: `node …/measure-throughput.ts [--messages 5000] [--data]`. */
const { values } = parseArgs({
  options: { messages: { type: 'string', default: '5000' }, data: { type: 'boolean' } },
});
const messages = Number(values.messages);
const directory = mkdtempSync(join(tmpdir(), 'tandem-throughput-'));
const stack = writeSampleStack(join(directory, 'stack'), { worker: 'empty' });
const suite = await startSuite({
  templateDirectory: stack.directory,
  port: 0,
  allowedBaseUrls: [],
  runSchedules: false,
  ...(values.data && { dataDirectory: join(directory, 'data') }),
});
const client = new SQSClient(localClient(suite.endpoints.sqs));
const QueueUrl = suite.queues['sample']?.queueUrl;
const Entries = Array.from({ length: 10 }, (_, index) => ({ Id: String(index), MessageBody: '{}' }));
await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
while (!(await queueIsEmpty(suite, 'sample'))) await new Promise(setImmediate);

const startedAt = performance.now();
for (let sent = 0; sent < messages; sent += 100) {
  await Promise.all(
    Array.from({ length: 10 }, () => client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))),
  );
}
const sentAt = performance.now();
while (!(await queueIsEmpty(suite, 'sample'))) await new Promise((resolve) => setTimeout(resolve, 5));
const perSecond = (milliseconds: number) => Math.round((messages / milliseconds) * 1000);
console.log(
  `sent ${perSecond(sentAt - startedAt)}/s, handled ${perSecond(performance.now() - startedAt)}/s in all`,
);
console.log(suite.invocations());
await suite.stop();
rmSync(directory, { recursive: true });
