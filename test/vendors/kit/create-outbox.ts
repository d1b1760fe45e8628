import { randomUUID } from 'node:crypto';
import type { Delivery, Outbox, OutboxTrouble } from './outbox.ts';
import type { SimulatorWorld } from './simulator.ts';

export interface OutboxPolicy {
  /** Attempts in all, and the wait before each further one. */
  maxAttempts: number;
  backoffSeconds(attempt: number): number;
  /** Called once per attempt, so that the vendor can switch a failing hook off. */
  onResult(subscription: string, ok: boolean): void;
}

export function createOutbox(world: SimulatorWorld, policy: OutboxPolicy): Outbox {
  const queue = world.collections.open<Delivery>('outbox');
  const trouble: OutboxTrouble = { lost: 0, doubled: 0, late: 0 };
  const underway = new Set<string>();
  const put = (delivery: Omit<Delivery, 'id'>) => {
    const id = randomUUID();
    queue.put(id, { ...delivery, id });
  };
  const attempt = async (delivery: Delivery) => {
    const { url, headers, body, subscription } = delivery;
    const ok = await world
      .send(new Request(url, { method: 'POST', headers, body }))
      .then((response) => response.ok)
      .catch(() => false);
    // Removed only now, so that a killed simulator sends it again, as a vendor would.
    queue.remove(delivery.id);
    policy.onResult(subscription, ok);
    if (ok || delivery.attempt >= policy.maxAttempts) return;
    const dueAt = world.now().getTime() + policy.backoffSeconds(delivery.attempt) * 1000;
    put({ ...delivery, attempt: delivery.attempt + 1, dueAt });
  };
  // A flush may begin while a slow receiver still holds an earlier one.
  const attemptOnce = async (delivery: Delivery) => {
    underway.add(delivery.id);
    await attempt(delivery).finally(() => underway.delete(delivery.id));
  };
  return {
    trouble,
    post(delivery) {
      if (world.random() < trouble.lost) return;
      const copies = world.random() < trouble.doubled ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const delaySeconds = world.random() < trouble.late ? world.random() * 60 : 0;
        put({ ...delivery, attempt: 1, dueAt: world.now().getTime() + delaySeconds * 1000 });
      }
    },
    async flush() {
      const now = world.now().getTime();
      const due = queue.values().filter((delivery) => delivery.dueAt <= now && !underway.has(delivery.id));
      await Promise.all(due.map(attemptOnce));
    },
    pending: () => queue.values(),
  };
}
