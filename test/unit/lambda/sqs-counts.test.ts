import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createSqsHarness } from './sqs-harness.ts';

const refusal = (problem: string) => new Failure(commonReasons['vendor-refused'], { details: { problem } });

async function countParked(asked: Partial<Pointer>, problem = 'closed') {
  const { script, pointer, handle, counts, pass } = await createSqsHarness();
  script.read = () => Promise.reject(refusal('closed'));
  await handle(pointer());
  script.read = () => Promise.reject(refusal(problem));
  pass(60);
  await handle(pointer(asked));
  return counts;
}

test('O9 a record that stays parked for the same reason is not counted as newly parked', async () => {
  expect(await countParked({})).toEqual({ 'Records parked': 1 });
});

test.each<[string, Partial<Pointer>, string]>([
  ['another reason', {}, 'locked'],
  ['an operator', { cause: 'replay', force: true }, 'closed'],
])('O9 one that is parked again because of %s is counted anew', async (_case, asked, problem) => {
  expect(await countParked(asked, problem)).toMatchObject({ 'Records parked': 2 });
});

test.each(['claim-held', 'quota-booked'] as const)(
  'O9 a record that only waits for its turn (%s) is not counted as retrying',
  async (code) => {
    const { script, pointer, handle, counts } = await createSqsHarness();
    script.read = () => Promise.reject(new Failure(commonReasons[code]));
    await handle(pointer());
    expect(counts).toEqual({});
  },
);
