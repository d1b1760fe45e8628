import type { Handled } from '../../shared/worker/worker-deps.ts';
import type { MemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';

const LOOK_MILLISECONDS = 100;
/** What reading and writing the table takes while a record is handled. */
const TABLE_SECONDS = 0.02;

interface Waiting {
  connection: string;
  body: string;
}

export interface FairQueueOptions {
  /** So many messages are in hand at once, of all environments. */
  atOnce: number;
  /** Told of every message that was handled. */
  onHandled(connection: string, body: string, handled: Handled): void;
}

/**
 * The queue's side, as SQS gives out the messages of a standard queue whose groups are connections: of those that are due, one of
 * the connection with the fewest in hand. https://docs.aws.amazon.com/AWSSimpleQueueService, fair queues
 */
export async function giveOut(
  worker: MemoryWorker,
  clock: VirtualClock,
  { atOnce, onHandled }: FairQueueOptions,
): Promise<void> {
  const later = new Map<number, Waiting[]>();
  const due = new Map<string, Waiting[]>();
  const inHand = new Map<string, number>();
  let running = 0;
  const handle = async ({ connection, body }: Waiting) => {
    running += 1;
    inHand.set(connection, (inHand.get(connection) ?? 0) + 1);
    await clock.sleep(TABLE_SECONDS);
    const handled = await worker.handle(body);
    inHand.set(connection, (inHand.get(connection) ?? 0) - 1);
    running -= 1;
    onHandled(connection, body, handled);
  };
  for (let look = lookOf(clock.now().getTime()); ; look = lookOf(clock.now().getTime())) {
    for (const { body, visibleAt } of worker.queue.messages.splice(0)) {
      const { connection }: { connection: string } = JSON.parse(body) as { connection: string };
      pushTo(later, Math.max(look, lookOf(visibleAt)), { connection, body });
    }
    for (const message of later.get(look) ?? []) pushTo(due, message.connection, message);
    later.delete(look);
    while (running < atOnce) {
      const next = fewest(due, inHand)?.shift();
      if (!next) break;
      void handle(next);
    }
    await clock.sleep(LOOK_MILLISECONDS / 1000);
  }
}

const lookOf = (milliseconds: number) => Math.ceil(milliseconds / LOOK_MILLISECONDS);

function pushTo<Key>(lists: Map<Key, Waiting[]>, key: Key, message: Waiting): void {
  const list = lists.get(key);
  if (list) list.push(message);
  else lists.set(key, [message]);
}

function fewest(
  due: ReadonlyMap<string, Waiting[]>,
  inHand: ReadonlyMap<string, number>,
): Waiting[] | undefined {
  const [first] = [...due]
    .filter(([, messages]) => messages.length > 0)
    .toSorted(([one], [other]) => (inHand.get(one) ?? 0) - (inHand.get(other) ?? 0));
  return first?.[1];
}
