import type { Connection } from '../../shared/connections/connection.ts';
import { renewed } from '../ops/connections/renewed.ts';
import type { Operator } from '../ops/operator.ts';

/** Longer than whoever lets a connection run takes to send all of it. */
const RESUME_MILLISECONDS = 300_000;

/**
 * Sends what is still remembered of a connection that runs, because its resume broke off, or a worker took it for paused a
 * moment longer; answers how many records.
 */
export async function sendRemembered(
  { id }: Pick<Connection, 'id'>,
  { connections, reminders, queue, now }: Pick<Operator, 'connections' | 'reminders' | 'queue' | 'now'>,
): Promise<number> {
  const current = await connections.get(id);
  const { status, resumedAt = '' } = current ?? {};
  if (status !== 'active' || resumedAt > new Date(now().getTime() - RESUME_MILLISECONDS).toISOString())
    return 0;
  const remembered = await Array.fromAsync(reminders.list(id));
  await queue.send(remembered.map((pointer) => renewed(pointer, now())));
  for (const pointer of remembered) await reminders.forget(pointer);
  return remembered.length;
}
