import type { Connection } from '../../shared/connections/connection.ts';
import { allConnections } from '../ops/access/find-connection.ts';
import type { Operator } from '../ops/operator.ts';
import type { WatchStep } from './steps.ts';

/** They mostly wait for vendors. */
const AT_ONCE = 4;

export interface WatchDeps {
  steps: readonly (readonly [name: string, step: WatchStep])[];
  /** After this, no other connection is begun; it comes first the next time. */
  until: Date;
  /** A step that failed by a defect, or because a service of ours was out of reach. */
  onError(error: unknown, where: { connection: string; step: string }): void;
}

export interface Watched {
  watched: number;
  /** Left for the next run. */
  left: number;
}

/** Watches every connection that is active or paused, those first that were not watched for longest. */
export async function watchConnections(operator: Operator, deps: WatchDeps): Promise<Watched> {
  const waiting = await inTurn(operator);
  let watched = 0;
  const lane = async () => {
    for (;;) {
      if (operator.now() >= deps.until) return;
      const connection = waiting.shift();
      if (!connection) return;
      await watchConnection(connection, operator, deps);
      watched += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { watched, left: waiting.length };
}

async function inTurn(operator: Operator): Promise<Connection[]> {
  const all = await allConnections(operator);
  const running = all.filter(({ status }) => status === 'active' || status === 'paused');
  const turns: { connection: Connection; last: string }[] = [];
  for (const connection of running)
    turns.push({ connection, last: (await operator.watchTurns.last(connection.id)) ?? '' });
  return turns.toSorted((one, other) => (one.last < other.last ? -1 : 1)).map(({ connection }) => connection);
}

async function watchConnection(
  connection: Connection,
  operator: Operator,
  { steps, onError }: WatchDeps,
): Promise<void> {
  const attempt = async (step: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      onError(error, { connection: connection.id, step });
    }
  };
  // Noted before, so that one on which a run ends is not first in the next.
  await attempt('turn', () => operator.watchTurns.begin(connection.id));
  for (const [name, step] of steps) await attempt(name, () => step(connection, operator));
}
