import type { DeadLetter, PointerQueue } from '../../shared/queue/pointer-queue.ts';

/** A message in flight or waiting. Times are epoch milliseconds. */
export interface QueuedMessage {
  id: number;
  direction: string;
  body: string;
  visibleAt: number;
  received: number;
}

export interface MemoryQueue extends PointerQueue {
  messages: QueuedMessage[];
  deadLetters: (DeadLetter & { direction: string })[];
}

export function createMemoryQueue(now: () => Date): MemoryQueue {
  const messages: QueuedMessage[] = [];
  const deadLetters: MemoryQueue['deadLetters'] = [];
  let nextId = 1;
  return {
    messages,
    deadLetters,
    async send(pointers, delaySeconds = 0) {
      const visibleAt = now().getTime() + delaySeconds * 1000;
      for (const pointer of pointers) {
        messages.push({
          id: nextId,
          direction: pointer.direction,
          body: JSON.stringify(pointer),
          visibleAt,
          received: 0,
        });
        nextId += 1;
      }
    },
    async park(direction, letter) {
      deadLetters.push({ ...structuredClone(letter), direction });
    },
  };
}
