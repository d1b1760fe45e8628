import diagnostics from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Tells every call of this thread to AWS, by the name of its IAM action, before it is sent. */
export function onAwsCall(tell: (action: string, request: ClientRequest) => void): void {
  diagnostics.subscribe('http.client.request.created', (message) => {
    if (!isStarted(message)) return;
    const action = actionOf(message.request);
    if (action !== undefined) tell(action, message.request);
  });
}

/**
 * Breaks off what the policy of a function does not allow, as AWS refuses it. Mails are left alone: whom a stage sends them as is
 * said to its stack, and to a suite on this machine only when it starts.
 */
export function holdToPolicy(allowed: readonly string[], functionName: string): void {
  const actions = new Set([...allowed, 'ses:SendEmail']);
  onAwsCall((action, request) => {
    if (!actions.has(action))
      request.destroy(new Error(`AccessDeniedException: the policy of ${functionName} lacks ${action}`));
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

function actionOf(request: ClientRequest): string | undefined {
  if (request.path.startsWith('/v2/email/outbound-emails')) return 'ses:SendEmail';
  const [service = '', operation = ''] = String(request.getHeader('x-amz-target') ?? '').split('.');
  const name = services[service];
  const action = `${name}:${operation}`;
  return name && (sameRight[action] ?? action);
}

function isStarted(message: unknown): message is { request: ClientRequest } {
  return typeof message === 'object' && message !== null && 'request' in message;
}
