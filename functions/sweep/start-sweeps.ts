import * as z from 'zod';
import type { ConnectionStore } from '../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../shared/direction.ts';
import { SWEEP, createPointer } from '../../shared/pointer.ts';
import type { PointerQueue } from '../../shared/queue/pointer-queue.ts';

/** The constant input of a schedule. */
export const sweepRequest = z.strictObject({ direction: z.string(), scope: z.string() });
export type SweepRequest = z.infer<typeof sweepRequest>;

export interface SweepDeps {
  definitions: readonly DirectionDefinition[];
  connections: Pick<ConnectionStore, 'list'>;
  queue: Pick<PointerQueue, 'send'>;
  now(): Date;
}

/** Sends one sweep pointer for every active connection of the direction; answers how many. */
export async function startSweeps({ direction, scope }: SweepRequest, deps: SweepDeps): Promise<number> {
  const definition = deps.definitions.find(({ id }) => id === direction);
  if (!definition) throw new Error(`there is no direction ${direction}`);
  const connections = await deps.connections.list(definition.connector);
  const active = connections.filter(({ status }) => status === 'active');
  const target = (connection: string) => ({ direction, connection, entity: SWEEP, id: scope });
  await deps.queue.send(active.map(({ id }) => createPointer(target(id), 'sweep', deps.now())));
  return active.length;
}
