import type { SQSClient } from '@aws-sdk/client-sqs';
import { deliverEvent, readEventRules } from './event-rules.ts';
import { pollEventSource } from './event-source.ts';
import type { LambdaOutput } from './lambda-environment.ts';
import type { FunctionPlace } from './lambda-function.ts';
import { readFunctions } from './lambda-function.ts';
import type { LambdaPool } from './lambda-pool.ts';
import { createPool } from './lambda-pool.ts';
import { readSchedules, runSchedules } from './schedules.ts';
import type { Template } from './template.ts';
import { environmentLimit, hasUrl, poolNamed, readFeeds, readFunctionUrls } from './wiring.ts';

/** How long running invocations may take to finish before they are cut off. */
const STOP_GRACE_MILLISECONDS = 5_000;

export interface RunningFunctions {
  pools: readonly LambdaPool[];
  /** Settles when every schedule was invoked once. */
  firstTurn: Promise<unknown>;
  /** Brings an event to the functions whose rules ask for it. */
  deliver(event: unknown): void;
  stop(): Promise<void>;
}

export interface FunctionsOptions extends LambdaOutput {
  place: FunctionPlace;
  client: SQSClient;
  runSchedules: boolean;
}

/** Connects the template's functions with their queues and schedules. */
export function runFunctions(template: Template, options: FunctionsOptions): RunningFunctions {
  const { place, client } = options;
  const feeds = readFeeds(template, place.resolve, place.endpoints.sqs);
  const urls = readFunctionUrls(template);
  const pools = readFunctions(template, place).map((lambda) =>
    createPool(lambda, environmentLimit(lambda, feeds, urls), {
      ...options,
      inBackground: !hasUrl(lambda, urls),
    }),
  );
  const schedules = options.runSchedules ? readSchedules(template, place.resolve) : [];
  const rules = readEventRules(template, place.resolve);
  const running = runSchedules(schedules, pools);
  const pollings = feeds.map((feed) =>
    pollEventSource(client, { ...feed, pool: poolNamed(pools, feed.functionName) }),
  );
  return {
    pools,
    firstTurn: running.firstTurn,
    deliver: (event) => deliverEvent(event, rules, pools),
    async stop() {
      running.stop();
      const finished = Promise.all(pollings.map((polling) => polling.stop()));
      await Promise.race([finished, grace()]);
      await Promise.all(pools.map((pool) => pool.stop()));
      await finished;
    },
  };
}

function grace(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STOP_GRACE_MILLISECONDS).unref());
}
