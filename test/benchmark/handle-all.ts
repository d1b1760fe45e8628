import type { MemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';

const LOOK_SECONDS = 0.1;

/** Hands out what is due, so many at once, until the queue is empty. */
export async function handleAll(worker: MemoryWorker, clock: VirtualClock, atOnce: number): Promise<void> {
  const { messages } = worker.queue;
  let running = 0;
  let trouble: string | undefined;
  const start = async (body: string) => {
    running += 1;
    const { kind, reason } = await worker.handle(body);
    running -= 1;
    if (kind === 'parked') trouble = reason.code;
  };
  const isDone = () => trouble !== undefined || (running === 0 && messages.length === 0);
  const dispatch = async () => {
    while (!isDone()) {
      const due = messages.findIndex(({ visibleAt }) => visibleAt <= clock.now().getTime());
      const [message] = due >= 0 && running < atOnce ? messages.splice(due, 1) : [];
      if (message) void start(message.body);
      else await clock.sleep(LOOK_SECONDS);
    }
  };
  void dispatch();
  await clock.run(isDone);
  if (trouble) throw new Error(`parked: ${trouble}`);
}

/** Lets time go by with nothing to do. */
export async function pass({ now, sleep, run }: VirtualClock, seconds: number): Promise<void> {
  const until = now().getTime() + seconds * 1000;
  void sleep(seconds);
  await run(() => now().getTime() >= until);
}
