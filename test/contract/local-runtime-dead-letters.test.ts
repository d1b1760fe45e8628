import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, test } from '@jest/globals';
import { createSqsOperatorQueues } from '../../functions/ops/access/sqs-operator-queues.ts';
import { listDeadLetters, showDeadLetter } from '../../functions/ops/dead-letters/list.ts';
import { replayDeadLetters } from '../../functions/ops/dead-letters/replay.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { startEngines } from '../../infra/local/engines.ts';
import { LOCAL_ACCOUNT, localClient } from '../../infra/local/local-account.ts';
import { createPointer } from '../../shared/pointer.ts';
import type { PointerQueue } from '../../shared/queue/pointer-queue.ts';
import { createSqsQueue } from '../../shared/queue/sqs-queue.ts';
import { createOpsHarness } from '../unit/ops/ops-harness.ts';

const data = mkdtempSync(join(tmpdir(), 'tandem-dead-letters-'));
const direction = 'awork-moco-times';
const ids = ['a', 'b', 'c'];

afterAll(() => rmSync(data, { recursive: true, force: true }));

/** The queues of one run of the suite on the stored data, as an operator reaches them. */
async function run(work: (operator: Operator & { queue: PointerQueue }) => Promise<void>): Promise<void> {
  const { endpoints, stop } = await startEngines({ dataDirectory: data });
  const sqs = new SQSClient(localClient(endpoints.sqs));
  const urlOf = async (QueueName: string) => {
    await sqs.send(new CreateQueueCommand({ QueueName }));
    return `${endpoints.sqs}/${LOCAL_ACCOUNT}/${QueueName}`;
  };
  const { operator } = createOpsHarness();
  const names = operator.connectors.flatMap((each) => each.directions.map(({ definition }) => definition.id));
  const pairs = names.map(
    async (id) => [id, { queueUrl: await urlOf(id), deadLetterUrl: await urlOf(`${id}-dead`) }] as const,
  );
  const queues = Object.fromEntries(await Promise.all(pairs));
  try {
    await work({
      ...operator,
      queue: createSqsQueue(sqs, queues),
      queues: createSqsOperatorQueues(sqs, queues),
    });
  } finally {
    sqs.destroy();
    await stop();
  }
}

async function park({ queue, now }: Operator & { queue: PointerQueue }) {
  for (const id of ids) {
    const pointer = createPointer(
      { direction, connection: 'nordagentur', entity: 'time', id },
      'webhook',
      now(),
    );
    const note = { code: 'activity-billed', details: {}, at: now().toISOString() };
    await queue.park(direction, { pointer, note });
  }
}

const idsIn = async (operator: Operator) =>
  (await listDeadLetters({}, operator)).data.letters.map(({ id }) => id).toSorted();

test('O3 dead letters that were looked at stay where they are, also over a restart, until they are replayed', async () => {
  await run(async (operator) => {
    await park(operator);
    expect(await idsIn(operator)).toEqual(ids);
    expect((await showDeadLetter(1, {}, operator)).data.entity).toBe('time');
    expect(await idsIn(operator)).toEqual(ids);
  });
  await run(async (operator) => {
    expect(await idsIn(operator)).toEqual(ids);
    const { data: replayed } = await replayDeadLetters({ id: 'b' }, false, operator);
    expect(replayed).toMatchObject({ replayed: 1, records: 1 });
    expect(await idsIn(operator)).toEqual(['a', 'c']);
  });
  await run(async (operator) => {
    expect(await idsIn(operator)).toEqual(['a', 'c']);
    expect(await operator.queues.counts(direction)).toMatchObject({ queued: 1, deadLetters: 2 });
  });
}, 90_000);
