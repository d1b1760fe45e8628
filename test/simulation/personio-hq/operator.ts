import type { Pointer } from '../../../shared/pointer.ts';
import { forced } from '../../../shared/pointer.ts';
import type { Company } from './company.ts';

const stops = ['too-many-deletions', 'delete-breaker'];

/** Lets stopped deletions go, as the command for it does. */
export function approveDeletions({ stores, now }: Company): number {
  const { deadLetters } = stores.queue;
  const stopped = deadLetters.filter(({ note }) => stops.includes(note.code));
  const records = new Map<string, Pointer>();
  for (const { pointer } of stopped) {
    if (typeof pointer === 'object') records.set(`${pointer.entity} ${pointer.id}`, pointer);
  }
  void stores.queue.send([...records.values()].map((pointer) => forced(pointer, 'replay', now())));
  for (const letter of stopped) deadLetters.splice(deadLetters.indexOf(letter), 1);
  return records.size;
}
