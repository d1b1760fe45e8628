import { repairPointers } from '../../../functions/ops/reconcile/repair.ts';
import type { ReconcileRow } from '../../../shared/reconcile/reconcile.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { unexplainedRows } from '../unexplained-differences.ts';
import type { World, WorldOptions } from '../world.ts';
import type { Office } from './office.ts';

/** The days that people work on. */
const period = { fromDay: '2026-02-05', toDay: '2026-03-11' };

/** What a reconcile of the times finds and cannot explain. */
export async function unexplainedTimes(
  world: World,
  { now, random, pass }: Pick<WorldOptions, 'now' | 'random' | 'pass'>,
): Promise<ReconcileRow[]> {
  const clock = {
    get milliseconds() {
      return now().getTime();
    },
    set milliseconds(until: number) {
      pass(until - now().getTime());
    },
  };
  const found = await unexplainedRows({ world, random, clock }, period);
  return found.filter(({ direction }) => direction === 'awork-moco-times').map(({ row }) => row);
}

/** Repairs them, as the command for it does; answers how many. */
export async function repairTimes(
  rows: ReconcileRow[],
  { connectionId, stores }: World,
  now: Date,
): Promise<number> {
  const reconciled = { direction: 'awork-moco-times', compared: rows.length, totals: [], rows };
  const pointers = repairPointers(connectionId, reconciled, now);
  await stores.queue.send(pointers);
  return pointers.length;
}

/** Has an entry sent again, as the command for it does. */
export function sendAgain(id: string, { connection, queue }: Office, now: Date): void {
  const target = { direction: 'awork-moco-times', connection: connection.id, entity: 'time', id };
  void queue.send([forced(createPointer(target, 'operator', now), 'operator', now)]);
}
