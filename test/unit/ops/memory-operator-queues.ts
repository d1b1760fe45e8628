import type { OperatorQueues, RawDeadLetter } from '../../../functions/ops/access/operator-queues.ts';
import type { MemoryQueue } from '../../twins/memory-queue.ts';

export interface MemoryOperatorQueues extends OperatorQueues {
  /** Puts a message into a dead-letter queue as SQS itself would. */
  drop(direction: string, body: string): void;
  /** Letters that somebody holds and has not given back. */
  held(): number;
  left(direction: string): RawDeadLetter[];
}

/** The queues of the in-memory twin as operators look at them. What workers park there shows up here. */
export function createMemoryOperatorQueues(queue: MemoryQueue, now: () => Date): MemoryOperatorQueues {
  let letters: (RawDeadLetter & { direction: string })[] = [];
  let nextId = 1;
  let heldNow = 0;
  const drop = (direction: string, body: string) => {
    letters.push({
      direction,
      body,
      messageId: String(nextId).padStart(4, '0'),
      sentAt: now().toISOString(),
    });
    nextId += 1;
  };
  const collect = () => {
    for (const { direction, ...letter } of queue.deadLetters.splice(0))
      drop(direction, JSON.stringify(letter));
  };
  const left = (direction: string) => {
    collect();
    return letters.filter((letter) => letter.direction === direction);
  };
  return {
    drop,
    left,
    held: () => heldNow,
    async counts(direction) {
      const own = queue.messages.filter((message) => message.direction === direction);
      const delayed = own.filter(({ visibleAt }) => visibleAt > now().getTime()).length;
      return { queued: own.length - delayed, inFlight: 0, delayed, deadLetters: left(direction).length };
    },
    async holdDeadLetters(direction) {
      const held = left(direction);
      heldNow += held.length;
      return {
        letters: held,
        elsewhere: 0,
        async remove(messageIds) {
          letters = letters.filter(({ messageId }) => !messageIds.includes(messageId));
        },
        async close() {
          heldNow -= held.length;
          return 0;
        },
      };
    },
  };
}
