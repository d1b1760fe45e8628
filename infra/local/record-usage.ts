import diagnostics from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';
import type { UsageLine } from './usage-line.ts';

/** Appended lines of several threads do not mix. */
export function noteUsage(file: string, line: UsageLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Writes down every call of this thread to AWS. */
export function recordAwsCalls(file: string, functionName: string): void {
  diagnostics.subscribe('http.client.request.start', (message) => {
    const action = actionOf(message);
    if (action !== undefined) noteUsage(file, { function: functionName, action });
  });
}

const services: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'dynamodb',
  AmazonSQS: 'sqs',
  secretsmanager: 'secretsmanager',
};

/** Batches of queue messages need no right of their own: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html */
const sameRight: Readonly<Record<string, string>> = {
  'sqs:SendMessageBatch': 'sqs:SendMessage',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibilityBatch': 'sqs:ChangeMessageVisibility',
};

function actionOf(message: unknown): string | undefined {
  if (!isStarted(message)) return undefined;
  const { request } = message;
  if (request.path.startsWith('/v2/email/outbound-emails')) return 'ses:SendEmail';
  const [service = '', operation = ''] = String(request.getHeader('x-amz-target') ?? '').split('.');
  const name = services[service];
  const action = `${name}:${operation}`;
  return name && (sameRight[action] ?? action);
}

function isStarted(message: unknown): message is { request: ClientRequest } {
  return typeof message === 'object' && message !== null && 'request' in message;
}
