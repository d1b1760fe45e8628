import type { Connection } from '../connections/connection.ts';
import { createPointer } from '../pointer.ts';
import type { PointerQueue } from '../queue/pointer-queue.ts';
import type { Ask } from '../run-context.ts';

/** Sends pointers to a direction for one connection. */
export function createAsk(
  direction: string,
  { id: connection }: Pick<Connection, 'id'>,
  { queue, now }: { queue: Pick<PointerQueue, 'send'>; now(): Date },
): Ask {
  return async (entity, ids, cause, delaySeconds = 0) => {
    const at = new Date(now().getTime() + delaySeconds * 1000);
    const pointers = ids.map((id) => createPointer({ direction, connection, entity, id }, cause, at));
    if (pointers.length > 0) await queue.send(pointers, delaySeconds);
  };
}
