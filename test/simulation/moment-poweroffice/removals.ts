import { pointerSchema } from '../../../shared/pointer.ts';
import type { MemoryQueue } from '../../twins/memory-queue.ts';

/** What people took away at a target where we knew of it, and what operators sent to be repaired, as `invoice 1`. */
export interface Removals {
  invoices: Set<string>;
  /** Vouchers of expenses, by the id of the expense that was deleted. */
  expenses: Map<number, string>;
  repaired: Set<string>;
}

export function createRemovals(): Removals {
  return { invoices: new Set(), expenses: new Map(), repaired: new Set() };
}

/** Somebody takes away what was repaired before. A repair that is still on its way makes it again all the same. */
export function forgetRepair(
  record: { entity: string; id: string },
  { repaired }: Removals,
  { messages }: Pick<MemoryQueue, 'messages'>,
): void {
  const isOnItsWay = messages.some(({ body }) => {
    const { cause, entity, id } = pointerSchema.parse(JSON.parse(body));
    return cause === 'repair' && entity === record.entity && id === record.id;
  });
  if (!isOnItsWay) repaired.delete(`${record.entity} ${record.id}`);
}
