import { expect, test } from '@jest/globals';
import { createTimes } from './times-office.ts';

const email = 'buero@example.org';

/** With somebody to book for in HQ, and an entry of Jonas that HQ does not have yet. */
async function createDeleted(settings: object = { fallbackPerson: email }) {
  const office = await createTimes(settings);
  const fallback = office.hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email });
  const { id: userId } = fallback;
  office.hq.person.addProjectMember({
    ...{ projectId: office.hqProjectId, userId, projectRoleId: office.role.id },
  });
  return {
    ...{ ...office, fallback },
    deleteJonas() {
      office.awork.person.deleteUser(office.jonas.id);
      office.pass(700);
    },
  };
}

test('R4: time of somebody deleted in awork is booked for the fallback person, and goes to whoever gets the entry', async () => {
  const office = await createDeleted();
  const entry = office.book();
  office.deleteJonas();
  await office.look('time', entry.id);
  expect(office.reportings()).toMatchObject([
    { userId: office.fallback.id, note: 'Gelöschte Person: Entwurf' },
  ]);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'booked-for-deleted' });
  await office.sweep('awork-hq-times', 'all');
  await office.look('time', entry.id);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'up-to-date' });
  const miaHq = office.hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const mia = office.awork.person.createUser({
    firstName: 'Mia',
    lastName: 'Maas',
    email: 'mia@example.org',
  });
  office.pass(700);
  office.awork.person.moveTimeEntry(entry.id, { userId: mia.id });
  await office.look('time', entry.id);
  expect(office.reportings()).toMatchObject([{ userId: miaHq.id, note: 'Entwurf' }]);
});

test('R4: time of somebody deleted in awork that waits is booked once a fallback person is named', async () => {
  const office = await createDeleted({});
  const entry = office.book();
  office.deleteJonas();
  await office.look('time', entry.id);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'person-deleted' });
  const connection = await office.operator.connections.get('nordagentur');
  if (!connection) throw new Error('there is a connection');
  const settings = { startDate: '2020-01-01', fallbackPerson: email };
  await office.operator.connections.put({ ...connection, settings });
  await office.sweep('awork-hq-times', 'waiting');
  await office.work();
  expect(office.reportings()).toMatchObject([{ userId: office.fallback.id }]);
});

test('R4: what is booked already of somebody deleted in awork stays theirs as long as HQ has them, also in another project', async () => {
  const office = await createDeleted();
  const [stays, moves] = [await office.booked(), await office.booked({ note: 'Zweiter' })];
  const second = await office.linkedProject('Messe', 'P-2');
  office.deleteJonas();
  office.awork.person.updateTimeEntry(stays.id, { durationSeconds: 60 });
  office.awork.person.moveTimeEntry(moves.id, { projectId: second.aworkProjectId });
  for (const { id } of [stays, moves]) await office.look('time', id);
  const [userId, projectId] = [office.jonasHq.id, second.hqProjectId];
  expect(office.reportings()).toMatchObject([
    { userId, note: 'Entwurf', duration: 60 },
    { userId, note: 'Zweiter', projectId },
  ]);
});
