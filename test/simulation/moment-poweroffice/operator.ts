import { replayLetters as replay } from '../replay-letters.ts';
import type { Firm } from './firm.ts';

/** Replays every dead letter; answers how many records were sent. */
export function replayLetters({ stores, now, removals }: Firm): number {
  const pointers = replay(stores.queue, now(), () => true);
  for (const { cause, entity, id } of pointers)
    if (cause === 'repair') removals.repaired.add(`${entity} ${id}`);
  return pointers.length;
}
