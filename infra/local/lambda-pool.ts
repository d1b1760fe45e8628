import type { LambdaEnvironment, ThreadOptions } from './lambda-environment.ts';
import { startEnvironment } from './lambda-environment.ts';
import type { LambdaFunction } from './lambda-function.ts';

export interface InvocationCounts {
  succeeded: number;
  failed: number;
  /** CPU spent inside invocations. */
  cpuSeconds: number;
}

/**
 * Nobody waits for those in the background, and each holds tens of megabytes; the next event starts another, as in the cloud.
 */
const IDLE_MILLISECONDS = 20_000;

/** A function's environments: kept warm for a while, started when all are busy, at most `limit`. */
export interface LambdaPool {
  lambda: LambdaFunction;
  counts: Readonly<InvocationCounts>;
  invoke(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export function createPool(lambda: LambdaFunction, limit: number, options: ThreadOptions): LambdaPool {
  const idle = new Map<LambdaEnvironment, NodeJS.Timeout | undefined>();
  const all = new Set<LambdaEnvironment>();
  const waiting: ((environment: LambdaEnvironment) => void)[] = [];
  const counts: InvocationCounts = { succeeded: 0, failed: 0, cpuSeconds: 0 };
  let stopped = false;

  const start = () => {
    const environment = startEnvironment(lambda, options, (microseconds) => {
      counts.cpuSeconds += microseconds / 1e6;
    });
    all.add(environment);
    return environment;
  };
  const acquire = async () => {
    if (stopped) throw new Error(`${lambda.name} is stopped`);
    for (const environment of idle.keys()) {
      if (environment.alive()) continue;
      idle.delete(environment);
      all.delete(environment);
    }
    // The one that worked last, so that others may end.
    const warm = [...idle.keys()].at(-1);
    if (warm) {
      clearTimeout(idle.get(warm));
      idle.delete(warm);
      return warm;
    }
    return all.size < limit ? start() : new Promise<LambdaEnvironment>((take) => waiting.push(take));
  };
  const end = (environment: LambdaEnvironment) => {
    idle.delete(environment);
    all.delete(environment);
    void environment.stop();
  };
  const rest = (environment: LambdaEnvironment) => {
    const ending = options.inBackground ? setTimeout(() => end(environment), IDLE_MILLISECONDS) : undefined;
    idle.set(environment, ending?.unref());
  };
  const release = (environment: LambdaEnvironment) => {
    if (!environment.alive()) all.delete(environment);
    const next = waiting.shift();
    if (next) next(environment.alive() ? environment : start());
    else if (environment.alive()) rest(environment);
  };
  const run = async (event: unknown) => {
    const environment = await acquire();
    try {
      const result = await environment.invoke(event);
      counts.succeeded += 1;
      return result;
    } catch (error) {
      counts.failed += 1;
      throw error;
    } finally {
      release(environment);
    }
  };
  return {
    lambda,
    counts,
    invoke: run,
    async stop() {
      stopped = true;
      await Promise.all([...all].map((environment) => environment.stop()));
    },
  };
}
