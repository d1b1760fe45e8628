import type { Operator } from '../../../functions/ops/operator.ts';
import { createPointer } from '../../../shared/pointer.ts';
import type { OpsHarness } from './ops-harness.ts';
import { connectionId } from './ops-harness.ts';

/** Has a worker look at a project, for which it asks awork. */
export async function processedBy(
  { work }: Pick<OpsHarness, 'work'>,
  { queue, now }: Operator,
): Promise<void> {
  const target = {
    direction: 'awork-moco-times',
    entity: 'time',
    id: '11111111-1111-4111-8111-111111111111',
  };
  await queue.send([createPointer({ ...target, connection: connectionId }, 'webhook', now())]);
  await work();
}
