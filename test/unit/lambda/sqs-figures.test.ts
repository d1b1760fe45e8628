import { expect, test } from '@jest/globals';
import { createSqsHarness } from './sqs-harness.ts';

test('O11: a record that arrived counts in its hour, with how long it took from its webhook', async () => {
  const { pointer, handle, figures, pass } = await createSqsHarness();
  const live = pointer();
  pass(30);
  await handle(live, pointer({ id: '2', cause: 'sweep' }));
  const flows = await figures.flows(live.connection, 'made-up', '2000-01-01', '2100-01-01');
  expect(flows).toMatchObject([{ records: 2, live: 1, liveMilliseconds: 30_000 }]);
});

test('O11: a comparison, and a record that could not be read, count as no arrival', async () => {
  const { script, pointer, handle, figures } = await createSqsHarness();
  script.read = () => Promise.reject(new Error('unreadable'));
  await handle(pointer(), pointer({ entity: '*', id: 'changed' }));
  expect(await figures.flows(pointer().connection, 'made-up', '2000-01-01', '2100-01-01')).toEqual([]);
});

test('O11: figures that cannot be written hold no record back, and are told', async () => {
  const { pointer, handle, figures, errors } = await createSqsHarness();
  const away = new Error('the table is away');
  figures.addFlow = () => Promise.reject(away);
  expect(await handle(pointer())).toEqual({ batchItemFailures: [] });
  expect(errors).toEqual([{ error: away }]);
});
