import type { LambdaEnvironment, ThreadOptions } from './lambda-environment.ts';
import { startEnvironment } from './lambda-environment.ts';
import type { LambdaFunction } from './lambda-function.ts';

/**
 * Nobody waits for those in the background, and each holds tens of megabytes; the next event starts another, as in the cloud.
 */
const IDLE_MILLISECONDS = 20_000;
/** What waits shorter than a start takes is served sooner by an environment that is there, and a start costs more than most events. */
const GROW_AFTER_MILLISECONDS = 50;

/** Those of a function: the one that worked last first, and another one only while events wait. */
export function createWarmEnvironments(
  lambda: LambdaFunction,
  limit: number,
  options: ThreadOptions,
  onCpu: (microseconds: number) => void,
) {
  const idle = new Map<LambdaEnvironment, NodeJS.Timeout | undefined>();
  const all = new Set<LambdaEnvironment>();
  const waiting: PromiseWithResolvers<LambdaEnvironment>[] = [];
  let isStarting = false;
  let isStopped = false;
  let growing: NodeJS.Timeout | undefined;

  const grow = () => {
    if (isStarting || isStopped || waiting.length === 0 || all.size >= limit) return;
    isStarting = true;
    const environment = startEnvironment(lambda, options, onCpu);
    all.add(environment);
    environment.ready
      .then(
        () => release(environment),
        (failure: unknown) => {
          all.delete(environment);
          waiting.shift()?.reject(failure);
        },
      )
      .finally(() => {
        isStarting = false;
        growSoon();
      });
  };
  const growSoon = () => {
    if (all.size === 0) grow();
    else
      growing ??= setTimeout(() => {
        growing = undefined;
        grow();
      }, GROW_AFTER_MILLISECONDS);
  };
  const end = (environment: LambdaEnvironment) => {
    idle.delete(environment);
    all.delete(environment);
    void environment.stop();
  };
  const release = (environment: LambdaEnvironment) => {
    if (!environment.alive()) {
      all.delete(environment);
      growSoon();
      return;
    }
    const next = waiting.shift();
    if (next) {
      next.resolve(environment);
      return;
    }
    const ending = options.inBackground ? setTimeout(() => end(environment), IDLE_MILLISECONDS) : undefined;
    idle.set(environment, ending?.unref());
  };
  const takeWarm = () => {
    for (const environment of idle.keys()) {
      if (environment.alive()) continue;
      idle.delete(environment);
      all.delete(environment);
    }
    // The one that worked last, so that others may end.
    const warm = [...idle.keys()].at(-1);
    if (!warm) return undefined;
    clearTimeout(idle.get(warm));
    idle.delete(warm);
    return warm;
  };
  const acquire = async (): Promise<LambdaEnvironment> => {
    if (isStopped) throw new Error(`${lambda.name} is stopped`);
    const warm = takeWarm();
    if (warm) return warm;
    const turn = Promise.withResolvers<LambdaEnvironment>();
    waiting.push(turn);
    growSoon();
    return turn.promise;
  };
  return {
    /** To one event at a time. */
    async lend<T>(use: (environment: LambdaEnvironment) => Promise<T>): Promise<T> {
      const environment = await acquire();
      try {
        return await use(environment);
      } finally {
        release(environment);
      }
    },
    async stop() {
      isStopped = true;
      clearTimeout(growing);
      await Promise.all([...all].map((environment) => environment.stop()));
      for (const turn of waiting.splice(0)) turn.reject(new Error(`${lambda.name} is stopped`));
    },
  };
}
