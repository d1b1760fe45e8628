import { expect, test } from '@jest/globals';
import { MAX_RECEIVES } from '../../../shared/queue/pointer-queue.ts';
import { createSqsHarness } from './sqs-harness.ts';

test('O2 a record whose work was cut off again and again is parked as crashed, unread, before the queue moves it unseen', async () => {
  const { handleAgain, pointer, queue, links, readings } = await createSqsHarness();
  expect(await handleAgain(MAX_RECEIVES, pointer({ force: true, cause: 'repair' }))).toEqual({
    batchItemFailures: [],
  });
  expect(readings()).toBe(0);
  expect(queue.deadLetters).toHaveLength(1);
  const [link] = await Array.fromAsync(links.listOpen(pointer().connection));
  expect(link).toMatchObject({ outcome: { kind: 'parked', code: 'crashed' } });
});

test('O2 one that came to its end before its batch was cut off is not parked', async () => {
  const { handle, handleAgain, pointer, queue, pass } = await createSqsHarness();
  const told = pointer();
  pass(60);
  await handle(told);
  await handleAgain(MAX_RECEIVES, told);
  expect(queue.deadLetters).toEqual([]);
});

test('O2 one that is handed out once less is worked on as ever', async () => {
  const { handleAgain, pointer, queue, readings } = await createSqsHarness();
  await handleAgain(MAX_RECEIVES - 1, pointer());
  expect([readings(), queue.deadLetters]).toEqual([1, []]);
});
