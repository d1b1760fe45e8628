import { expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimes } from './times-office.ts';

test('R1: once the start date is moved back, what had been left out for it follows as well', async () => {
  const office = await createTimes({ startDate: '2026-03-01' });
  const seen = await office.booked({ startDateLocal: '2026-02-05', note: 'Gesehen' });
  expect(await office.outcomeOf('time', seen.id)).toMatchObject({ code: 'before-start-date' });
  office.book({ startDateLocal: '2026-02-06', note: 'Nie gesehen' });
  const connection = await office.operator.connections.get(connectionId);
  if (!connection) throw new Error('there is a connection');
  await office.operator.connections.put({ ...connection, settings: { startDate: '2026-02-01' } });
  await office.sweep('awork-hq-times', 'all');
  const notes = office.reportings().map(({ note }) => note);
  expect(notes.toSorted()).toEqual(['Gesehen', 'Nie gesehen']);
});
