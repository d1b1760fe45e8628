import type { Pointer } from '../../shared/pointer.ts';
import { forced } from '../../shared/pointer.ts';
import type { MemoryQueue } from '../twins/memory-queue.ts';

/** Has what the queue itself parked handled again, as the command for it does; answers how many records were sent. */
export function replayCrashed({ queue }: { queue: MemoryQueue }, now: Date): number {
  const { deadLetters } = queue;
  const crashed = deadLetters.filter(({ note }) => note.code === 'crashed');
  const records = new Map<string, Pointer>();
  for (const letter of crashed) {
    deadLetters.splice(deadLetters.indexOf(letter), 1);
    const { pointer } = letter;
    if (typeof pointer === 'object')
      records.set(`${pointer.direction} ${pointer.entity} ${pointer.id}`, pointer);
  }
  void queue.send([...records.values()].map((pointer) => forced(pointer, 'replay', now)));
  return records.size;
}
