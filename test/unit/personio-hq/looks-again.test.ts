import { expect, test } from '@jest/globals';
import { createCache } from '../../../shared/cache.ts';
import { openTransferred } from './transferred-harness.ts';

test('O2 what an operator has sent again goes by the names that absence types have by then', async () => {
  const { handle, personio, absenceId, now } = await openTransferred();
  const cache = createCache(now);
  expect(await handle('absence', absenceId, cache)).toBe('skipped up-to-date');
  const [type] = personio.state().absenceTypes;
  personio.person.renameAbsenceType(type?.id ?? '', 'Sabbatical');
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-12' });
  expect(await handle('absence', absenceId, cache)).toBe('parked type-no-longer-mapped');
  const before = personio.calls()['GET /v2/absence-types'];
  personio.person.renameAbsenceType(type?.id ?? '', 'Urlaub');
  expect(await handle('absence', absenceId, cache)).toBe('done brought-in-line');
  expect(personio.calls()['GET /v2/absence-types']).toBe((before ?? 0) + 1);
});
