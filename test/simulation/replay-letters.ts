import { replayPointers } from '../../functions/ops/dead-letters/replay-pointers.ts';
import type { Pointer } from '../../shared/pointer.ts';
import type { MemoryQueue } from '../twins/memory-queue.ts';

/** Has what the queue itself parked handled again, as the command for it does; answers how many records were sent. */
export function replayCrashed({ queue }: { queue: MemoryQueue }, now: Date): number {
  return replayLetters(queue, now, ({ note }) => note.code === 'crashed').length;
}

/** The same for those dead letters; answers what was sent. */
export function replayLetters(
  { deadLetters, send }: MemoryQueue,
  now: Date,
  isMeant: (letter: MemoryQueue['deadLetters'][number]) => boolean,
): Pointer[] {
  const meant = deadLetters.filter(isMeant);
  for (const letter of meant) deadLetters.splice(deadLetters.indexOf(letter), 1);
  const readable = meant.flatMap(({ pointer, note: { code } }) =>
    typeof pointer === 'object' ? [{ code, pointer }] : [],
  );
  const pointers = replayPointers(readable, now);
  void send(pointers);
  return pointers;
}
