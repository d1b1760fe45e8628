import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Suite } from '../../infra/local/suite.ts';
import { queueIsEmpty } from '../contract/local-runtime/queue-depth.ts';

/** A message on its way from one queue to the next may be missed by one look, not by two. */
const LOOK_AGAIN_MILLISECONDS = 200;

/**
 * Whether no message of the suite of that directory is queued, in flight or delayed. Asks the queues themselves, as a
 * process per look would cost more than what it waits for.
 */
export async function areQueuesEmpty(cwd: string): Promise<boolean> {
  const file = readFileSync(join(cwd, '.tandem/suite.json'), 'utf8');
  const suite = JSON.parse(file) as Pick<Suite, 'endpoints' | 'queues'>;
  const names = Object.values(suite.queues).map(({ queueUrl }) => queueUrl.split('/').at(-1) ?? '');
  const look = async () => (await Promise.all(names.map((name) => queueIsEmpty(suite, name)))).every(Boolean);
  if (!(await look())) return false;
  await sleep(LOOK_AGAIN_MILLISECONDS);
  return look();
}
