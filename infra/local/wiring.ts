import * as z from 'zod';
import type { EventSource } from './event-source.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { LambdaPool } from './lambda-pool.ts';
import type { Resolve } from './resolve.ts';
import type { Template } from './template.ts';
import { ofType } from './template.ts';

/** A worker waits for vendors most of the time; with more than three, two cores do not get more done. */
const MAX_ENVIRONMENTS_PER_WORKER = 3;
/** Webhooks mostly wait for the queue, so a few at a time share a core well. */
const MAX_ENVIRONMENTS_BEHIND_URL = 3;

const mapping = z.object({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  // The service's own default.
  BatchSize: z.number().default(10),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});

export interface Feed extends Omit<EventSource, 'pool'> {
  functionName: string;
}

export function readFeeds(template: Template, resolve: Resolve, sqsEndpoint: string): Feed[] {
  return ofType(template, 'AWS::Lambda::EventSourceMapping')
    .map(({ properties }) => mapping.parse(properties))
    .filter(({ Enabled }) => Enabled)
    .map((each) => {
      const queueArn = String(resolve(each.EventSourceArn));
      const [, , , , account, queueName] = queueArn.split(':');
      return {
        functionName: lastPart(String(resolve(each.FunctionName))),
        queueArn,
        queueUrl: `${sqsEndpoint}/${account}/${queueName}`,
        batchSize: each.BatchSize,
        reportsItemFailures: each.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        pollers: Math.min(each.ScalingConfig?.MaximumConcurrency ?? Infinity, MAX_ENVIRONMENTS_PER_WORKER),
      };
    });
}

/** The function with the function URL, if there is one; a second could not be told apart by its address. */
export function readFunctionUrl(template: Template, resolve: Resolve): string | undefined {
  const [url, ...others] = ofType(template, 'AWS::Lambda::Url');
  if (others.length > 0) throw new Error('only one function URL is supported locally');
  return url && lastPart(String(resolve(url.properties['TargetFunctionArn'])));
}

/** As many environments as pollers for a worker, a few behind the function URL, one for everything else. */
export function environmentLimit(
  lambda: LambdaFunction,
  feeds: readonly Feed[],
  functionUrl: string | undefined,
): number {
  if (lambda.name === functionUrl) return MAX_ENVIRONMENTS_BEHIND_URL;
  const pollers = feeds
    .filter(({ functionName }) => functionName === lambda.name)
    .map((feed) => feed.pollers);
  return Math.max(1, ...pollers);
}

export function poolNamed(pools: readonly LambdaPool[], name: string): LambdaPool {
  const pool = pools.find(({ lambda }) => lambda.name === name);
  if (!pool) throw new Error(`the template has no function ${name}`);
  return pool;
}

/** Functions are referred to by name or by ARN. */
function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf(':') + 1);
}
