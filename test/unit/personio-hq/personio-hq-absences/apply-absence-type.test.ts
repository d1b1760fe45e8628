import { expect, test } from '@jest/globals';
import { createEnteredHarness, unavailable } from './absence-harness.ts';
import { absenceExample, hours } from './absence-examples.ts';

test('P5: a change of type that was taken back before it was finished is undone in HQ', async () => {
  const harness = await createEnteredHarness();
  const before = harness.hq.shown();
  harness.source.set('absence-1', absenceExample(hours('2026-06-08T09:00:00', '2026-06-08T11:00:00')));
  harness.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: unavailable });
  await harness.handle();
  harness.source.set('absence-1', absenceExample());
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown().map((row) => row.replace(/^\d+/, ''))).toEqual(
    before.map((row) => row.replace(/^\d+/, '')),
  );
});
