import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Connection, ConnectionStore } from '../../shared/connections/connection.ts';
import type { DirectionDefinition, SweepSchedule } from '../../shared/direction-definition.ts';
import type { Pointer } from '../../shared/pointer.ts';
import { SWEEP, createPointer } from '../../shared/pointer.ts';
import type { PointerQueue } from '../../shared/queue/pointer-queue.ts';
import { MAX_DELAY_SECONDS } from '../../shared/queue/pointer-queue.ts';

/** The constant input of a schedule. */
export const sweepRequest = z.strictObject({ direction: z.string(), scope: z.string() });
export type SweepRequest = z.infer<typeof sweepRequest>;

export interface SweepDeps {
  definitions: readonly DirectionDefinition[];
  connections: Pick<ConnectionStore, 'list'>;
  queue: Pick<PointerQueue, 'send'>;
  now(): Date;
}

/** Sends one sweep pointer for every active connection that is due; answers how many. */
export async function startSweeps({ direction, scope }: SweepRequest, deps: SweepDeps): Promise<number> {
  const definition = deps.definitions.find(({ id }) => id === direction);
  const schedule = definition?.sweeps.find((sweep) => sweep.scope === scope);
  if (!definition || !schedule) throw new Error(`there is no sweep ${scope} of ${direction}`);
  const connections = await deps.connections.list(definition.connector);
  const due = connections.filter(
    (connection) => connection.status === 'active' && isDue(connection, schedule, deps.now()),
  );
  const id = schedule.onRequest?.instead ?? scope;
  const target = (connection: string) => ({ direction, connection, entity: SWEEP, id });
  const pointers = due.map((connection) => createPointer(target(connection.id), 'sweep', deps.now()));
  for (const { turn, delaySeconds } of turnsOf(pointers, schedule)) await deps.queue.send(turn, delaySeconds);
  return due.length;
}

/** As many as the queue takes in one call. */
const AT_ONCE = 10;

/**
 * Spread over the time until the next sweep, as far as the queue can delay them, always in the same order: many customers do
 * not ask the vendors, the table and the workers for everything in the same minute.
 */
function turnsOf(pointers: readonly Pointer[], { everyMinutes }: SweepSchedule) {
  const inOrder = pointers.toSorted(
    ({ connection: one }, { connection: other }) => spread(one) - spread(other) || one.localeCompare(other),
  );
  const turns = Array.from({ length: Math.ceil(inOrder.length / AT_ONCE) }, (_, index) =>
    inOrder.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const seconds = Math.min(everyMinutes * 60, MAX_DELAY_SECONDS) / turns.length;
  return turns.map((turn, index) => ({ turn, delaySeconds: Math.floor(index * seconds) }));
}

/** Connections with the same wish take different turns, so that they do not all come at once. */
function isDue({ id, settings }: Connection, { everyMinutes, onRequest }: SweepSchedule, now: Date): boolean {
  if (!onRequest) return true;
  const wanted = Number(settings[onRequest.setting]);
  if (!(wanted >= everyMinutes)) return false;
  const turn = Math.floor(now.getTime() / (everyMinutes * 60_000));
  return (turn + spread(id)) % Math.round(wanted / everyMinutes) === 0;
}

function spread(connectionId: string): number {
  return createHash('sha256').update(connectionId).digest().readUInt16BE();
}
