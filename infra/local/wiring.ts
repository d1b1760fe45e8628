import * as z from 'zod';
import type { EventSource } from './event-source.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { LambdaPool } from './lambda-pool.ts';
import type { Resolve } from './resolve.ts';
import type { Template } from './template.ts';
import { nameOf } from './physical.ts';
import { ofType } from './template.ts';

/** A worker waits for vendors most of the time; with more than three, two cores do not get more done. */
const MAX_ENVIRONMENTS_PER_WORKER = 3;
/** Webhooks mostly wait for the queue and pages for vendors, so a few at a time share a core well. */
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

export interface FunctionUrl {
  logicalId: string;
  functionName: string;
}

const target = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });

/** Read before anything is resolved, as what they resolve to is known only once they are served. */
export function readFunctionUrls(template: Template): FunctionUrl[] {
  const functions = ofType(template, 'AWS::Lambda::Function');
  return ofType(template, 'AWS::Lambda::Url').map(({ logicalId, properties }) => {
    const [id] = target.parse(properties['TargetFunctionArn'])['Fn::GetAtt'];
    const lambda = functions.find((each) => each.logicalId === id);
    if (!lambda) throw new Error(`the function of the URL ${logicalId} is not in the template`);
    return { logicalId, functionName: nameOf(lambda, 'FunctionName') };
  });
}

/** As many environments as pollers for a worker, a few behind a function URL, one for everything else. */
export function environmentLimit(
  lambda: LambdaFunction,
  feeds: readonly Feed[],
  functionUrls: readonly FunctionUrl[],
): number {
  if (hasUrl(lambda, functionUrls)) return MAX_ENVIRONMENTS_BEHIND_URL;
  const pollers = feeds
    .filter(({ functionName }) => functionName === lambda.name)
    .map((feed) => feed.pollers);
  return Math.max(1, ...pollers);
}

export function hasUrl({ name }: LambdaFunction, functionUrls: readonly FunctionUrl[]): boolean {
  return functionUrls.some(({ functionName }) => functionName === name);
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
