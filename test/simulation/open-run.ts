import type { RegisteredDirection } from '../../shared/connector.ts';
import { createCache } from '../../shared/cache.ts';
import type { DirectionRun } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import type { LinkStore } from '../../shared/links/link-store.ts';
import { createPointer, forced, SWEEP } from '../../shared/pointer.ts';
import { createRateLimiter } from '../../shared/quota/rate-limiter.ts';
import { openRun } from '../../shared/worker/open-run.ts';
import type { Stage } from './scheduler.ts';
import type { World } from './world.ts';
import { connectionFor } from './world.ts';

/** Whose sleep it is; workers have other numbers. */
const OPERATOR = -1_000_000;

/** Lets an operator's work go on to its end, while time passes only where it waits. */
export async function letTimePass<T>({ clock, turns }: Stage, work: Promise<T>): Promise<T> {
  let isOver = false;
  const end = () => void (isOver = true);
  work.then(end, end);
  while (!isOver) {
    await turns.settled();
    const next = turns.nextWake();
    if (next === undefined) continue;
    clock.milliseconds = Math.max(clock.milliseconds, next);
    turns.wake(clock.milliseconds);
  }
  return work;
}

/** An operator's command waits for its calls however long it takes. */
export function patience({ clock, turns }: Stage) {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const seconds = error instanceof Failure && error.options.retryAfterSeconds;
        if (!seconds) throw error;
        await turns.sleep(OPERATOR, clock.milliseconds + seconds * 1000);
      }
    }
  };
}

/** A direction as an operator's sweep of that scope opens it, on the links of the world or on others. */
export function openOperatorRun(
  registered: RegisteredDirection,
  scope: string,
  { world, clock, turns, random }: Stage,
  links: LinkStore = world.stores.links,
): Promise<DirectionRun> {
  const now = () => new Date(clock.milliseconds);
  const sleep = (seconds: number) => turns.sleep(OPERATOR, clock.milliseconds + seconds * 1000);
  const stores = { ...world.stores, links };
  return openSweepRun(registered, scope, { ...world, stores, now, sleep, random });
}

/** A world as a run sees it. */
export interface RunGround extends Pick<World, 'connectionId' | 'connectionOf' | 'vendorFetch'> {
  stores: Omit<World['stores'], 'links'> & { links: LinkStore };
  now(): Date;
  sleep(seconds: number): Promise<void>;
  random(): number;
}

export async function openSweepRun(
  { definition, load }: RegisteredDirection,
  scope: string,
  ground: RunGround,
): Promise<DirectionRun> {
  const { stores, vendorFetch, now, sleep, random } = ground;
  const connectionId = connectionFor(ground, definition);
  const connection = await stores.connections.get(connectionId);
  if (!connection) throw new Error('the connection of the world is gone');
  const target = { direction: definition.id, connection: connectionId, entity: SWEEP, id: scope };
  const { run } = await openRun(
    forced(createPointer(target, 'operator', now()), 'operator', now()),
    connection,
    await stores.secrets.read(connection),
    {
      ...{ ...stores, direction: await load(), allowedBaseUrls: [], now, sleep, random },
      ...{ rateLimiter: createRateLimiter(stores.quota, now, sleep), cache: createCache(now) },
      ...{ claims: new Set(), fetch: vendorFetch },
    },
  );
  return run;
}
