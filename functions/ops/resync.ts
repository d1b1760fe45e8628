import type { Pointer, PointerTarget } from '../../shared/pointer.ts';
import { createPointer, forced } from '../../shared/pointer.ts';
import { findSecret, findLive } from './access/find-connection.ts';
import { openDirection } from './access/open-direction.ts';
import { noteAct } from './history/note-act.ts';
import type { Operator } from './operator.ts';
import { counted } from './output/counted.ts';
import type { Report } from './output/report.ts';
import type { ResyncOptions } from './plan/resync-request.ts';
import { readRequest } from './plan/resync-request.ts';

const SEND_AT_ONCE = 100;

export interface Resynced {
  connection: string;
  /** Records sent, by direction. */
  sent: Record<string, number>;
}

/** Has records read again on both sides, whatever was read before. */
export async function resyncRecords(
  id: string,
  options: ResyncOptions,
  operator: Operator,
): Promise<Report<Resynced>> {
  const connection = await findLive(id, operator);
  const { directions, entity, filter } = readRequest(connection.connector, options, operator);
  const secret = await findSecret(connection, operator);
  const sent: Record<string, number> = {};
  for (const registered of directions) {
    const direction = registered.definition.id;
    const run = await openDirection(registered, connection, secret, operator);
    const records = run.list(filter);
    const cause = options.bringBack ? 'repair' : 'operator';
    sent[direction] = await sendAll({ direction, connection: id, cause }, records, entity, operator);
  }
  const count = Object.values(sent).reduce((sum, each) => sum + each, 0);
  await noteAct(id, 'looked-again', { count }, operator);
  const parts = Object.entries(sent).map(
    ([direction, count]) => `${direction}: ${counted(count, 'record')} sent`,
  );
  const paused = connection.status === 'paused' ? [`${id} is paused; they wait until it is resumed.`] : [];
  return { data: { connection: id, sent }, text: [...parts, ...paused].join('\n'), exitCode: 0 };
}

async function sendAll(
  { cause, ...target }: Pick<Pointer, 'direction' | 'connection' | 'cause'>,
  records: AsyncIterable<Pick<PointerTarget, 'entity' | 'id'>>,
  entity: string | undefined,
  { queue, now, progress }: Operator,
): Promise<number> {
  let batch: Pointer[] = [];
  let sent = 0;
  const flush = async () => {
    await queue.send(batch);
    sent += batch.length;
    batch = [];
    progress(`${target.direction}: ${counted(sent, 'record')} sent`);
  };
  for await (const record of records) {
    if (entity !== undefined && record.entity !== entity) continue;
    const pointer = createPointer({ ...target, entity: record.entity, id: record.id }, cause, now());
    batch.push(forced(pointer, cause, now()));
    if (batch.length === SEND_AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  return sent;
}
