import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MILLISECONDS = 20;
const LONGEST_MILLISECONDS = 120_000;

export async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + LONGEST_MILLISECONDS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('not everything arrived within two minutes');
    await sleep(LOOK_MILLISECONDS);
  }
}
