import { isRepairable } from '../../../shared/reconcile/cause.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import type { Reconciled } from './reconciled.ts';

/** What nothing explains, or somebody removed, and a worker can bring in line, each to be read again on both sides. */
export function repairPointers(connection: string, { direction, rows }: Reconciled, now: Date): Pointer[] {
  return rows.flatMap(({ cause, entity, id, steps }) => {
    if (!isRepairable(cause) || entity === null || id === null || steps.length === 0) return [];
    const pointer = createPointer({ direction, connection, entity, id }, 'repair', now);
    return [forced(pointer, 'repair', now)];
  });
}
