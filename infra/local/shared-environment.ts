import * as z from 'zod';
import type { LambdaFunction } from './lambda-function.ts';

const queueMap = z.record(z.string(), z.object({ queueUrl: z.string(), deadLetterUrl: z.string() }));
export type QueueMap = z.infer<typeof queueMap>;

/** What operators need to know from the functions' environment: each function sees a part of the queues, together they see all. */
export function readSharedEnvironment(lambdas: readonly LambdaFunction[]) {
  const queues: QueueMap = {};
  for (const { environment } of lambdas) {
    Object.assign(queues, queueMap.parse(JSON.parse(environment['QUEUES'] ?? '{}')));
  }
  const first = (name: string) => lambdas.map(({ environment }) => environment[name]).find(Boolean);
  return {
    queues,
    secretsPrefix: first('SECRETS_PREFIX') ?? '',
    configurationSet: first('CONFIGURATION_SET'),
  };
}
