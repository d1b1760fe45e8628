import { expect, test } from '@jest/globals';
import { openTransferred } from './transferred-harness.ts';

test('O12: an absence is shown by its person, its type and its days, as Personio has it', async () => {
  const { show, absenceId } = await openTransferred();
  expect((await show(absenceId))?.fields).toEqual([
    { field: 'person', value: 'Anna Berg' },
    { field: 'type', value: 'Urlaub' },
    { field: 'period', value: '2026-03-09 – 2026-03-13' },
  ]);
  expect(await show('00000000-0000-4000-8000-000000000000')).toBeUndefined();
});
