import { expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimes } from './times-office.ts';

/** Live, with an entry of Jonas that is in HQ, and somebody who books more there without us. */
async function createBooked(settings: object = {}) {
  const office = await createTimes(settings);
  const reportInHq = (changes: object = {}) =>
    office.hq.person.createReporting({
      ...{ userId: office.jonasHq.id, projectId: office.hqProjectId, startOn: '2026-03-02T00:00:00Z' },
      ...{ duration: 5400, note: 'Entwurf', ...changes },
    });
  const goLive = async () => {
    office.pass(3600);
    const connection = await office.operator.connections.get(connectionId);
    if (!connection) throw new Error('there is a connection');
    await office.operator.connections.put({ ...connection, liveSince: office.now().toISOString() });
    office.pass(3600);
  };
  return {
    ...{ ...office, reportInHq, goLive },
    compare: () => office.compare('awork-hq-times'),
  };
}

test('O6: a time that HQ has once more than awork is doubled, and counts in HQ', async () => {
  const office = await createBooked();
  await office.goLive();
  await office.booked();
  office.reportInHq();
  expect(await office.compare()).toMatchObject({
    causes: ['doubled'],
    totals: [{ source: 90, target: 180, others: 0 }],
  });
});

test.each([
  { what: 'another text', changes: { note: 'Entwurf 2' } },
  { what: 'another length', changes: { duration: 5399 } },
  { what: 'another day', changes: { startOn: '2026-03-03T00:00:00Z' } },
])('O6: a time of $what that only HQ has is not ours', async ({ changes }) => {
  const office = await createBooked();
  await office.goLive();
  await office.booked();
  office.reportInHq(changes);
  expect((await office.compare()).causes).toEqual(['not-ours']);
});

test('O6: as many alike times as awork has entries that are not in HQ yet may be theirs, and only one more is doubled', async () => {
  const office = await createBooked();
  await office.goLive();
  await office.booked();
  office.book();
  office.reportInHq();
  expect((await office.compare()).causes).toEqual(['missing', 'not-ours']);
  office.reportInHq();
  expect((await office.compare()).causes).toEqual(['doubled', 'missing', 'not-ours']);
});

test('O6: a time that was in HQ before us is not called doubled, whatever became of its entry', async () => {
  const office = await createBooked();
  const entry = office.book();
  for (const _ of ['once', 'twice']) office.reportInHq();
  await office.goLive();
  await office.look('time', entry.id);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'reporting-adopted' });
  expect((await office.compare()).causes).toEqual(['not-ours']);
  office.hq.person.deleteReporting(office.reportings()[0]?.id ?? 0);
  await office.booked();
  expect((await office.compare()).causes).not.toContain('doubled');
});

test('O6: time of their own of whom others are booked for is not doubled', async () => {
  const email = 'buero@example.org';
  const office = await createBooked({ fallbackPerson: email });
  await office.goLive();
  const { id: userId } = office.hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email });
  const { id } = office.awork.person.createUser({
    firstName: 'Fritz',
    lastName: 'Frei',
    email: 'f@example.org',
  });
  await office.booked({ userId: id });
  office.reportInHq({ userId });
  expect((await office.compare()).causes).toEqual(['not-ours']);
  office.reportInHq({ userId, note: 'Fritz Frei: Entwurf' });
  expect((await office.compare()).causes).toEqual(['doubled', 'not-ours']);
});
