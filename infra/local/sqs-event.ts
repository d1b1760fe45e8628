import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { LOCAL_REGION } from './local-account.ts';

/** A batch as Lambda hands it to a function: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
export function toSqsEvent(messages: readonly Message[], queueArn: string) {
  return { Records: messages.map((message) => toRecord(message, queueArn)) };
}

function toRecord(message: Message, queueArn: string) {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: toMessageAttributes(message.MessageAttributes ?? {}),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: LOCAL_REGION,
  };
}

/** The same attributes, in the lower-case names of the event. */
function toMessageAttributes(attributes: NonNullable<Message['MessageAttributes']>) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      { stringValue: value.StringValue, dataType: value.DataType },
    ]),
  );
}

const partialResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish();

/**
 * Which messages are done after a successful invocation. As documented, an answer that cannot be read or names an unknown message
 * fails the whole batch.
 */
export function succeeded(messages: readonly Message[], response: unknown): Message[] {
  const parsed = partialResponse.safeParse(response);
  if (!parsed.success) return [];
  const failed = new Set(parsed.data?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier));
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  if ([...failed].some((id) => !known.has(id))) return [];
  return messages.filter(({ MessageId }) => !failed.has(MessageId ?? ''));
}
