import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { connectionId } from '../worker/worker-harness.ts';
import { createSqsHarness } from './sqs-harness.ts';

const defect = () => new TypeError('x is undefined');
const unavailable = () => new Failure(commonReasons['vendor-unavailable'], { cause: defect() });

test('O9 a defect while reading is logged as an error with its stack, and its record is retried', async () => {
  const { script, pointer, handle, errors, counts } = await createSqsHarness();
  const thrown = defect();
  script.read = () => Promise.reject(thrown);
  expect(await handle(pointer())).toEqual({ batchItemFailures: [] });
  const record = { connection: connectionId, entity: 'record', id: '1' };
  expect(errors).toEqual([{ direction: 'made-up', ...record, error: thrown }]);
  expect(counts).toMatchObject({ Defects: 1, 'Records retrying': 1 });
});

test('O9 so is a defect while writing', async () => {
  const { script, pointer, handle, errors } = await createSqsHarness();
  const thrown = defect();
  script.apply = () => Promise.reject(thrown);
  await handle(pointer());
  expect(errors).toMatchObject([{ error: thrown }]);
});

test('O9 a defect in a sweep is logged, and so is the last one of a record that is given up', async () => {
  const { script, pointer, handle, errors, pass } = await createSqsHarness();
  script.sweep = () => Promise.reject(defect());
  script.read = () => Promise.reject(defect());
  const old = pointer();
  pass(8 * 86_400);
  await handle(pointer({ entity: '*', id: 'changed' }), old);
  expect(errors).toHaveLength(2);
});

test('O9 what is thrown that is no error is logged as one', async () => {
  const { script, pointer, handle, errors } = await createSqsHarness();
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is tested
  script.read = () => Promise.reject('a text');
  await handle(pointer());
  expect(errors).toMatchObject([{ error: expect.any(Error) }]);
});

test('O9 a failure of ours, whatever caused it, is no defect', async () => {
  const { script, pointer, handle, errors, counts } = await createSqsHarness();
  script.read = () => Promise.reject(unavailable());
  await handle(pointer());
  expect(errors).toEqual([]);
  expect(counts).not.toHaveProperty('Defects');
});

test('O9 a mail about a pause that cannot be sent is logged with what went wrong', async () => {
  const { script, pointer, handle, errors, notices } = await createSqsHarness();
  const cause = new Error('SES is away');
  notices.paused = () => Promise.reject(cause);
  script.read = () => Promise.reject(new Failure(commonReasons['credentials-missing']));
  await handle(pointer());
  expect(errors).toMatchObject([{ connection: connectionId, error: { errors: [cause] } }]);
});

test('O9 a record that could not be settled is logged with its error, counted and given back to the queue', async () => {
  const { script, pointer, handle, errors, counts, queue } = await createSqsHarness();
  const away = new Error('the queue is away');
  script.read = () => Promise.reject(unavailable());
  queue.send = () => Promise.reject(away);
  expect(await handle(pointer())).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
  expect(errors).toMatchObject([{ error: away }]);
  expect(counts).toEqual({ Defects: 1 });
});
