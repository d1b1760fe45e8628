import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../shared/pointer.ts';
import { openTransferred } from './transferred-harness.ts';

/** Anna's HQ user is deactivated, and everybody was compared since. */
async function openDeactivated() {
  const harness = await openTransferred();
  const { hq, handle, stores } = harness;
  const [absence] = hq.state().absences;
  const userId = absence?.userId ?? 0;
  hq.person.deactivateUser(userId);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  stores.queue.messages.splice(0);
  return { ...harness, userId };
}

test('P2 somebody deactivated in HQ keeps what is there, gets nothing new, and follows once active again', async () => {
  const harness = await openDeactivated();
  const { hq, handle, personio, personId, absenceId, held, userId, stores } = harness;
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  const days = { firstDay: '2026-04-06', lastDay: '2026-04-10' };
  const { id } = personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...days });
  expect(await handle('absence', id)).toBe('waiting absent-person-deactivated');
  expect(await handle('absence', absenceId)).toBe('skipped up-to-date');
  expect(hq.state().absences).toEqual(held);
  stores.queue.messages.splice(0);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  hq.person.updateUser(userId, { isDeactivated: false });
  expect(await handle(SWEEP, 'all')).toBe('done differences-sent');
  expect(await handle('absence', id)).toBe('done brought-in-line');
  expect(stores.queue.deadLetters).toEqual([]);
});

test('P2 somebody who is active again in HQ need not wait for a comparison: their person is asked for', async () => {
  const harness = await openDeactivated();
  const { hq, handle, personio, personId, absenceId, userId } = harness;
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-12' });
  expect(await handle('absence', absenceId)).toBe('waiting absent-person-deactivated');
  hq.person.updateUser(userId, { isDeactivated: false });
  expect(await handle('person', personId)).toBe('done brought-in-line');
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toMatchObject([{ end: '2026-03-13T00:00:00' }]);
});

test('P3 what is deleted in Personio goes in HQ, whoever is deactivated there', async () => {
  const { hq, handle, personio, absenceId } = await openDeactivated();
  personio.person.deleteAbsence(absenceId);
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toEqual([]);
});
