import type { MemoryQueue } from '../twins/memory-queue.ts';

/** Whether the queue itself parked the record, because every worker that received it was killed. */
export function isCrashed({ deadLetters }: Pick<MemoryQueue, 'deadLetters'>, id: string): boolean {
  return deadLetters.some(
    ({ note, pointer }) => note.code === 'crashed' && JSON.stringify(pointer).includes(id),
  );
}
