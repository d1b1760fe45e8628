import type { ThreadOptions } from './lambda-environment.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { createWarmEnvironments } from './warm-environments.ts';

export interface InvocationCounts {
  succeeded: number;
  failed: number;
  /** CPU spent inside invocations. */
  cpuSeconds: number;
}

/** A function's environments: kept warm for a while, started one after the other while events wait, at most `limit`. */
export interface LambdaPool {
  lambda: LambdaFunction;
  counts: Readonly<InvocationCounts>;
  invoke(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export function createPool(lambda: LambdaFunction, limit: number, options: ThreadOptions): LambdaPool {
  const counts: InvocationCounts = { succeeded: 0, failed: 0, cpuSeconds: 0 };
  const environments = createWarmEnvironments(lambda, limit, options, (microseconds) => {
    counts.cpuSeconds += microseconds / 1e6;
  });
  return {
    lambda,
    counts,
    async invoke(event) {
      try {
        const result = await environments.lend((environment) => environment.invoke(event));
        counts.succeeded += 1;
        return result;
      } catch (error) {
        counts.failed += 1;
        throw error;
      }
    },
    stop: () => environments.stop(),
  };
}
