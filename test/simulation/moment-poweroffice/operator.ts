import type { Pointer } from '../../../shared/pointer.ts';
import { forced } from '../../../shared/pointer.ts';
import type { Firm } from './firm.ts';

/** Replays every dead letter, as the command for it does; answers how many records were sent. */
export function replayLetters({ stores, now }: Firm): number {
  const { deadLetters } = stores.queue;
  const records = new Map<string, Pointer>();
  for (const { pointer } of deadLetters.splice(0)) {
    if (typeof pointer === 'object')
      records.set(`${pointer.direction} ${pointer.entity} ${pointer.id}`, pointer);
  }
  const causeOf = ({ cause }: Pointer) => (cause === 'repair' ? 'repair' : 'replay');
  void stores.queue.send([...records.values()].map((pointer) => forced(pointer, causeOf(pointer), now())));
  return records.size;
}
