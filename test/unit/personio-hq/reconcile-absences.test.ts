import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../shared/pointer.ts';
import { connectionId } from '../../simulation/personio-hq/company.ts';
import { openTransferred } from './transferred-harness.ts';

type Transferred = Awaited<ReturnType<typeof openTransferred>>;

/** The rows as `cause what-is-different`, of the only stretch. */
async function compared(harness: Transferred, period?: { fromDay: string; toDay: string }) {
  const [stretch] = await harness.reconcileAll(period);
  const rows = stretch?.rows ?? [];
  return { ...stretch, causes: rows.map(({ cause }) => cause), rows };
}

function heldOf({ held }: Transferred) {
  const [absence] = held;
  if (!absence) throw new Error('the absence is in HQ');
  return absence;
}

const anna = { person: 'Anna Berg', type: 'Urlaub' };

test('O6 both sides agree: nothing is found, and the days of both are the same', async () => {
  const harness = await openTransferred();
  const { rows, totals, compared: count } = await compared(harness);
  expect({ rows, totals, count }).toEqual({
    rows: [],
    totals: [{ group: anna, unit: 'days', source: 5, target: 5, others: 0 }],
    count: 1,
  });
});

test('O6 P3 an absence of ours that somebody removed in HQ is gone, and a repair enters it again', async () => {
  const harness = await openTransferred();
  harness.hq.person.deleteAbsence(heldOf(harness).id);
  const { rows, totals } = await compared(harness);
  expect(rows).toMatchObject([{ cause: 'gone', id: harness.absenceId, steps: [{ do: 'create-absence' }] }]);
  expect(totals).toMatchObject([{ source: 5, target: 0 }]);
  await harness.handle('absence', harness.absenceId);
  expect((await compared(harness)).rows).toEqual([]);
});

test('O6 P3 an absence of ours that somebody changed in HQ differs, told field by field', async () => {
  const harness = await openTransferred();
  harness.hq.person.changeAbsence(heldOf(harness).id, { end: '2026-03-12T12:00:00', note: 'Kur' });
  const { rows, totals } = await compared(harness);
  expect(rows).toMatchObject([
    {
      cause: 'differs',
      fields: [
        { field: 'to', wanted: '2026-03-13', held: '2026-03-12 12:00' },
        { field: 'description', wanted: 'Urlaub', held: 'Kur' },
      ],
    },
  ]);
  expect(totals).toMatchObject([{ source: 5, target: 3.5 }]);
});

test('O6 P3 one that is withdrawn in Personio and still in HQ is gone at its source', async () => {
  const harness = await openTransferred();
  harness.personio.person.deleteAbsence(harness.absenceId);
  expect((await compared(harness)).rows).toMatchObject([{ cause: 'source-gone', id: harness.absenceId }]);
});

test('O6 what is in HQ once more is doubled, what is there besides is not ours, and neither is touched', async () => {
  const harness = await openTransferred();
  const { userId, type, start, end } = heldOf(harness);
  const byHand = { userId, type, start, end, note: 'von Hand', isApproved: true };
  harness.hq.person.createAbsence(byHand);
  harness.hq.person.createAbsence({ ...byHand, start: '2026-03-14T00:00:00', end: '2026-03-15T12:00:00' });
  const before = harness.hq.state().absences;
  const { causes, totals } = await compared(harness);
  expect(causes).toEqual(['doubled', 'not-ours']);
  expect(totals).toMatchObject([{ source: 5, target: 5, others: 6.5 }]);
  expect(harness.hq.state().absences).toEqual(before);
});

test('O6 P2 an absence that waits for its person is told as waiting, with its days', async () => {
  const harness = await openTransferred();
  const { personio, handle } = harness;
  const { id: personId } = personio.person.createPerson({
    ...{ firstName: 'Carl', lastName: 'Neu', email: 'carl@suedagentur.example' },
  });
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  const days = { firstDay: '2026-03-16', lastDay: '2026-03-16', startsAtNoon: true };
  const { id } = personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...days });
  await handle('absence', id);
  const { rows, totals } = await compared(harness);
  expect(rows).toMatchObject([{ cause: 'waiting', id, reason: { code: 'absent-person-unknown' } }]);
  expect(totals).toContainEqual({
    ...{ group: { person: 'Carl Neu', type: 'Urlaub' }, unit: 'days' },
    ...{ source: 0.5, target: 0, others: 0 },
  });
});

test('O6 O7 an equal absence from before us is not linked, and counts on both sides', async () => {
  const harness = await openTransferred();
  const { stores, now } = harness;
  stores.links.forget(connectionId);
  const connection = await stores.connections.get(connectionId);
  if (connection) await stores.connections.put({ ...connection, liveSince: now().toISOString() });
  await harness.handle(SWEEP, 'all');
  const { rows, totals } = await compared(harness);
  expect(rows).toMatchObject([{ cause: 'not-linked', steps: [{ do: 'adopt-absence' }] }]);
  expect(totals).toMatchObject([{ source: 5, target: 5, others: 0 }]);
});

test('O6 only what lies in the period is compared, and nothing before the start date', async () => {
  const harness = await openTransferred();
  harness.hq.person.deleteAbsence(heldOf(harness).id);
  const { userId, type } = heldOf(harness);
  const early = { start: '2026-02-02T00:00:00', end: '2026-02-03T00:00:00', note: '', isApproved: true };
  harness.hq.person.createAbsence({ userId, type, ...early });
  expect(await harness.reconcileAll({ fromDay: '2026-01-01', toDay: '2026-02-28' })).toEqual([]);
  const part = (fromDay: string, toDay: string) => compared(harness, { fromDay, toDay });
  expect((await part('2026-01-01', '2026-03-08')).rows).toEqual([]);
  expect((await part('2026-01-01', '2026-03-09')).causes).toEqual(['gone']);
  expect((await part('2026-03-13', '2026-03-20')).totals).toMatchObject([{ source: 1, target: 0 }]);
  expect((await part('2026-03-14', '2026-03-20')).rows).toEqual([]);
});

test('O6 an absence that was moved out of the period in Personio differs as long as HQ has it there', async () => {
  const harness = await openTransferred();
  harness.personio.person.updateAbsence(harness.absenceId, { firstDay: '2026-05-04', lastDay: '2026-05-08' });
  const { rows } = await compared(harness);
  expect(rows).toMatchObject([{ cause: 'differs', id: harness.absenceId }]);
  await harness.handle('absence', harness.absenceId);
  expect((await compared(harness)).rows).toEqual([]);
});

test('O6 comparing writes nothing, neither to HQ nor to a link', async () => {
  const harness = await openTransferred();
  const { hq, stores } = harness;
  hq.person.deleteAbsence(heldOf(harness).id);
  const before = [stores.links.items(), hq.state(), stores.queue.messages];
  await compared(harness);
  expect([stores.links.items(), hq.state(), stores.queue.messages]).toEqual(before);
});
