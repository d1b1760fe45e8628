import { directions as registered } from '../../functions/registry.ts';
import { createCache } from '../../shared/cache.ts';
import type { Direction } from '../../shared/direction.ts';
import { createContendedQuota } from '../../shared/quota/contended-quota.ts';
import { createRateLimiter } from '../../shared/quota/rate-limiter.ts';
import { pointerSchema } from '../../shared/pointer.ts';
import { processPointer } from '../../shared/worker/process-pointer.ts';
import type { WorkerDeps } from '../../shared/worker/worker-deps.ts';
import type { QueuedMessage } from '../twins/memory-queue.ts';
import { interruptible } from './environment.ts';
import { racingBuckets } from './racing-buckets.ts';
import type { Stores } from './stores.ts';
import type { Turns } from './turns.ts';
import type { World } from './world.ts';

/** A message in a worker's hands. */
export interface Run {
  id: number;
  message: QueuedMessage;
  environment: number;
}

export interface Workers {
  running(): readonly Run[];
  /** Receives one message; it stays invisible until it is deleted, or its time is over. */
  receive(message: QueuedMessage): void;
  /** Ends one execution environment with everything it was doing. Messages come back after their visibility timeout. */
  kill(): Run[];
}

const ENVIRONMENTS = 2;
const VISIBILITY_MILLISECONDS = 720_000;
const MAX_RECEIVES = 5;

export async function createWorkers(
  { definitions, stores, vendorFetch, leavesAtOnce }: World,
  now: () => Date,
  random: () => number,
  turns: Turns,
  log: (text: string) => void,
): Promise<Workers> {
  const directions = new Map<string, Direction>();
  for (const { definition, load } of registered)
    if (definitions.includes(definition)) directions.set(definition.id, await load());
  const sleepOf = (owner: number) => (seconds: number) =>
    turns.sleep(owner, now().getTime() + seconds * 1000);
  let environmentsSoFar = 0;
  const fresh = () => {
    // Counts down, because runs count up.
    const owner = (environmentsSoFar -= 1);
    const chance = { now, sleep: sleepOf(owner), random };
    const quota = createContendedQuota(racingBuckets(stores.buckets, chance), chance);
    const rateLimiter = createRateLimiter(quota, now, sleepOf(owner));
    return { owner, cache: createCache(now), rateLimiter };
  };
  const environments = Array.from({ length: ENVIRONMENTS }, fresh);
  let runs: Run[] = [];
  let nextId = 1;

  const start = (run: Run, direction: Direction) => {
    const environment = environments[run.environment] ?? fresh();
    const deps: WorkerDeps = {
      direction,
      ...stores,
      ...environment,
      allowedBaseUrls: [],
      now,
      sleep: sleepOf(run.id),
      random,
    };
    const isAlive = () => runs.includes(run);
    processPointer(
      run.message.body,
      interruptible(deps, run.id, turns, { send: vendorFetch, leavesAtOnce, log }),
    ).then(
      (handled) => {
        if (!isAlive()) return;
        log(`run ${run.id} ${handled.kind} ${handled.reason.code}`);
        remove(stores, run.message);
        end(run);
      },
      (error: unknown) => {
        if (!isAlive()) return;
        log(`run ${run.id} failed: ${String(error)}`);
        end(run);
      },
    );
  };
  const end = (run: Run) => {
    runs = runs.filter((each) => each !== run);
    turns.touch();
  };
  return {
    running: () => runs,
    receive(message) {
      message.received += 1;
      message.visibleAt = now().getTime() + VISIBILITY_MILLISECONDS;
      if (message.received > MAX_RECEIVES) return deadLetter(stores, message, now());
      const direction = directions.get(message.direction);
      if (!direction) throw new Error(`no direction ${message.direction}`);
      const run: Run = { id: nextId, message, environment: Math.floor(random() * ENVIRONMENTS) };
      nextId += 1;
      runs = [...runs, run];
      log(`run ${run.id} takes ${message.body}`);
      start(run, direction);
    },
    kill() {
      const environment = Math.floor(random() * ENVIRONMENTS);
      const killed = runs.filter((run) => run.environment === environment);
      runs = runs.filter((run) => run.environment !== environment);
      for (const run of killed) turns.drop(run.id);
      turns.drop(environments[environment]?.owner ?? 0);
      environments[environment] = fresh();
      return killed;
    },
  };
}

/** What SQS does by itself after too many receives. */
function deadLetter(stores: Stores, message: QueuedMessage, now: Date): void {
  remove(stores, message);
  const note = { code: 'crashed', details: {}, at: now.toISOString() };
  stores.queue.deadLetters.push({
    direction: message.direction,
    pointer: pointerSchema.parse(JSON.parse(message.body)),
    note,
  });
}

function remove({ queue: { messages } }: Stores, message: QueuedMessage): void {
  messages.splice(messages.indexOf(message), 1);
}
