import { expect, test } from '@jest/globals';
import { createEnteredBench, unavailable } from './absence-bench.ts';
import { absenceExample, hours } from './absence-examples.ts';

test('P5: a change of type that was taken back before it was finished is undone in HQ', async () => {
  const bench = await createEnteredBench();
  const before = bench.hq.shown();
  bench.source.set('absence-1', absenceExample(hours('2026-06-08T09:00:00', '2026-06-08T11:00:00')));
  bench.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: unavailable });
  await bench.handle();
  bench.source.set('absence-1', absenceExample());
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.shown().map((row) => row.replace(/^\d+/, ''))).toEqual(
    before.map((row) => row.replace(/^\d+/, '')),
  );
});
