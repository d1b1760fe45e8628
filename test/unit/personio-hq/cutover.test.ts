import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../shared/pointer.ts';
import { connectionId } from '../../simulation/personio-hq/company.ts';
import { openTransferred } from './transferred-harness.ts';

type Transferred = Awaited<ReturnType<typeof openTransferred>>;

/** Everything we remember is gone, and what is there now is older than the connection. */
async function begin({ stores, now, handle }: Transferred) {
  stores.links.forget(connectionId);
  const connection = await stores.connections.get(connectionId);
  if (connection) await stores.connections.put({ ...connection, liveSince: now().toISOString() });
  await handle(SWEEP, 'all');
  stores.queue.messages.splice(0);
}

test('O7 P1: a customer who cancels and comes back has every absence once, and nothing is written', async () => {
  const harness = await openTransferred();
  const { handle, hq, absenceId, held } = harness;
  await begin(harness);
  expect(await handle('absence', absenceId)).toBe('done absence-adopted');
  expect(hq.state().absences).toEqual(held);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
});

test('O7 P3: what was taken over follows later edits and deletions in Personio', async () => {
  const harness = await openTransferred();
  const { handle, hq, personio, absenceId, held } = harness;
  await begin(harness);
  await handle('absence', absenceId);
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-12' });
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toMatchObject([{ start: held[0]?.start }]);
  expect(hq.state().absences[0]?.end).not.toBe(held[0]?.end);
  personio.person.deleteAbsence(absenceId);
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toEqual([]);
});

test('O7 P1: an equal absence that somebody entered in HQ before is taken over as it is', async () => {
  const harness = await openTransferred();
  const { handle, hq, absenceId, held } = harness;
  const [ours] = held;
  if (!ours) throw new Error('the absence is in HQ');
  hq.person.deleteAbsence(ours.id);
  const { userId, type, start, end } = ours;
  const byHand = hq.person.createAbsence({ userId, type, start, end, note: 'Ostern', isApproved: true });
  await begin(harness);
  expect(await handle('absence', absenceId)).toBe('done absence-adopted');
  expect(hq.state().absences).toEqual([byHand]);
});

test('O7 P5: what was entered under another mapping is taken over as it is, until it is edited', async () => {
  const harness = await openTransferred();
  const { handle, hq, personio, absenceId, held } = harness;
  const [ours] = held;
  if (!ours) throw new Error('the absence is in HQ');
  hq.person.changeAbsence(ours.id, { type: 'RemoteWork' });
  const before = hq.state().absences;
  await begin(harness);
  expect(await handle('absence', absenceId)).toBe('done absence-adopted');
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  expect(hq.state().absences).toEqual(before);
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-12' });
  await handle('absence', absenceId);
  expect(hq.state().absences).toMatchObject([{ type: ours.type }]);
});

test('O7 P1: what was edited while nobody looked is parked with what HQ has, and entered once that is gone', async () => {
  const harness = await openTransferred();
  const { handle, hq, personio, stores, absenceId, held } = harness;
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-12' });
  await begin(harness);
  expect(await handle('absence', absenceId)).toBe('parked absence-ambiguous');
  expect(hq.state().absences).toEqual(held);
  const details = {
    absence_de: 'Urlaub von Anna Berg, 09.03.2026 – 12.03.2026',
    candidates_de: 'Urlaub, 09.03.2026 – 13.03.2026',
  };
  expect(stores.queue.deadLetters).toMatchObject([{ note: { details } }]);
  hq.person.deleteAbsence(held[0]?.id ?? 0);
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  expect(hq.state().absences).toMatchObject([{ end: '2026-03-13T00:00:00' }]);
});

test('P3: an absence that is younger than the connection takes nothing over, and costs one entry in HQ', async () => {
  const harness = await openTransferred();
  const { handle, hq, personio, personId, held } = harness;
  await begin(harness);
  const [ours] = held;
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  const days = { firstDay: '2026-04-06', lastDay: '2026-04-10' };
  const { userId = 0, type = '' } = ours ?? {};
  const of = (day: string) => `2026-04-${day}T00:00:00`;
  hq.person.createAbsence({ userId, type, start: of('06'), end: of('11'), note: 'Ostern', isApproved: true });
  const { id } = personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...days });
  const before = Object.values(hq.calls()).reduce((sum, count) => sum + count, 0);
  expect(await handle('absence', id)).toBe('done brought-in-line');
  expect(hq.state().absences).toHaveLength(held.length + 2);
  const after = Object.values(hq.calls()).reduce((sum, count) => sum + count, 0);
  expect(after - before).toBe(1);
});
