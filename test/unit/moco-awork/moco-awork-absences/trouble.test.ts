import { expect, test } from '@jest/globals';
import { providerOf } from '../../../../functions/moco-awork/moco-awork-absences/awork-absence.ts';
import { createPointer } from '../../../../shared/pointer.ts';
import type { Fault } from '../../../vendors/kit/faults.ts';
import { createAbsences } from './absences-office.ts';

type Office = Awaited<ReturnType<typeof createAbsences>>;

/** Looks again until nothing is on its way, as the queue would. */
async function settle(office: Office) {
  for (let round = 0; round < 3; round += 1) {
    office.pass(90);
    await office.awork.faults.flush();
    await office.look();
  }
}

test.each<[string, Fault]>([
  ['made', { kind: 'lost-answer' }],
  ['made half a minute later', { kind: 'late-commit', seconds: 30 }],
  ['never made', { kind: 'late-commit', seconds: 1e9 }],
])('A1: an absence that was %s without an answer is there once', async (_how, fault) => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  office.awork.faults.add({ method: 'POST', path: 'absences', times: 1, fault });
  await office.look();
  await settle(office);
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
});

test('A2: what awork refuses is named, and keeps nothing else of the person back', async () => {
  const office = await createAbsences({}, { awork: { refusesOverlappingAbsences: true } });
  office.byHand('2026-03-10', '2026-03-11');
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-23', '2026-03-24');
  await office.look();
  expect(office.shown()).toEqual(['2026-03-10 – 2026-03-11', '2026-03-23 – 2026-03-24']);
  expect(await office.outcome()).toMatchObject({
    ...{ kind: 'parked', code: 'absence-refused' },
    details: { person: 'Lena Vogel', absence: '2026-03-09 – 2026-03-13' },
  });
  const calls = office.awork.calls()['POST /absences'];
  await office.sweep();
  expect(office.awork.calls()['POST /absences']).toBe(calls);
  for (const { id, externalProvider } of office.awork.state().absences)
    if (!externalProvider) office.awork.person.deleteAbsence(id);
  await office.look('Lena', 'replay');
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13', '2026-03-23 – 2026-03-24']);
});

test('A2: an absence that awork refuses takes none of ours away from another', async () => {
  const office = await createAbsences({}, { awork: { refusesOverlappingAbsences: true } });
  office.byHand('2026-03-20', '2026-03-20');
  office.takeDays('2026-03-20', '2026-03-23');
  office.takeDays('2026-03-24', '2026-03-24', { code: 3 });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-20', '2026-03-24']);
  const ours = office.awork.state().absences.find(({ externalProvider }) => externalProvider);
  office.awork.person.changeAbsenceByApi(ours?.id ?? '', { startOn: '2026-03-23' });
  await office.look('Lena', 'replay');
  expect(office.shown()).toEqual(['2026-03-20', '2026-03-24']);
  expect(await office.outcome()).toMatchObject({ details: { absence: '2026-03-20 – 2026-03-23' } });
});

test('A2: a MOCO key that sees nobody’s absences any more deletes nothing, and it is said', async () => {
  const office = await createAbsences();
  const days = [
    ...office.takeDays('2026-03-09', '2026-03-13'),
    ...office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' }),
  ];
  await office.sweep();
  const path = 'schedules';
  office.moco.faults.add({
    method: 'GET',
    path,
    times: 99,
    fault: { kind: 'status', status: 200, body: [] },
  });
  await office.look();
  expect(await office.outcome()).toMatchObject({ kind: 'parked', code: 'absences-unlisted' });
  await office.sweep();
  expect(office.shown()).toHaveLength(1);
  expect(office.shown('Jonas')).toHaveLength(1);
  office.moco.faults.clear();
  for (const { id } of days) office.moco.person.removeDay(id);
  await office.look('Jonas', 'operator');
  expect(office.shown('Jonas')).toHaveLength(1);
});

test('A2: a MOCO key that sees nobody any more shortens no absence that began before the first day', async () => {
  const office = await createAbsences({ absencesFrom: '2026-03-01' });
  office.takeDays('2026-03-02', '2026-03-13');
  office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' });
  await office.sweep();
  const connection = await office.operator.connections.get('nordagentur');
  if (!connection) throw new Error('there is a connection');
  const settings = { ...connection.settings, absencesFrom: '2026-03-09' };
  await office.operator.connections.put({ ...connection, settings });
  const fault: Fault = { kind: 'status', status: 200, body: [] };
  office.moco.faults.add({ method: 'GET', path: 'schedules', times: 99, fault });
  await office.look();
  expect(await office.outcome()).toMatchObject({ kind: 'parked', code: 'absences-unlisted' });
  expect(office.shown()).toEqual(['2026-03-02 – 2026-03-13']);
});

test('A2: nobody is away any more, and that is so as long as the key still sees what others had before', async () => {
  const office = await createAbsences({ absencesFrom: '2026-03-01' });
  office.takeDays('2025-08-04', '2025-08-08', { name: 'Mira' });
  const days = [
    ...office.takeDays('2026-03-09', '2026-03-13'),
    ...office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' }),
  ];
  await office.sweep();
  for (const { id } of days) office.moco.person.removeDay(id);
  await office.sweep();
  expect([...office.shown(), ...office.shown('Jonas')]).toEqual([]);
  expect((await office.compare()).causes).toEqual([]);
});

test('A2: a MOCO key that sees only its owner’s absences any more deletes nothing of others', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' });
  const owner = office.moco.state().users.find(({ firstname }) => firstname === 'Olivia');
  const own = { userId: owner?.id ?? 0, from: '2026-03-23', to: '2026-03-23', code: 4 } as const;
  office.awork.person.createUser({ firstName: 'Olivia', lastName: 'O', email: owner?.email ?? '' });
  const [day] = office.moco.person.takeDays(own);
  await office.sweep();
  const fault: Fault = { kind: 'status', status: 200, body: [day] };
  office.moco.faults.add({ method: 'GET', path: 'schedules', times: 2, fault });
  await office.sweep();
  office.moco.faults.add({
    ...{ method: 'GET', path: 'schedules', times: 1 },
    fault: { kind: 'status', status: 200, body: [] },
  });
  office.moco.faults.add({ method: 'GET', path: 'schedules', times: 2, fault });
  await office.look();
  expect(await office.outcome()).toMatchObject({ code: 'absences-unlisted' });
  expect([...office.shown(), ...office.shown('Jonas')]).toHaveLength(2);
});

test('A2: an absence that is removed while it is changed is entered again', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  await office.look();
  office.takeDays('2026-03-16', '2026-03-16');
  office.awork.faults.add({
    ...{ method: 'PUT', path: 'absences', times: 1 },
    fault: { kind: 'status', status: 404, body: {} },
  });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-16']);
});

test('A2: the last absence of all may go', async () => {
  const office = await createAbsences();
  const [day] = office.takeDays('2026-03-09', '2026-03-09');
  await office.sweep();
  await office.removeDay(day?.id ?? 0);
  expect(office.shown()).toEqual([]);
});

test('A2: more deletions than the settings allow stop and ask', async () => {
  const office = await createAbsences({ maxDeletionsPerHour: 1 });
  for (const week of ['09', '16', '23']) office.takeDays(`2026-03-${week}`, `2026-03-${week}`);
  office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' });
  await office.sweep();
  for (const { id, user } of office.moco.state().schedules)
    if (user?.id === office.mocoId('Lena')) office.moco.person.removeDay(id);
  await office.look();
  expect(await office.outcome()).toMatchObject({ kind: 'parked', code: 'delete-breaker' });
  expect(office.shown().length).toBeGreaterThan(0);
});

test('A3: somebody deactivated in MOCO keeps what awork has, and gets nothing new', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  await office.sweep();
  office.takeDays('2026-03-23', '2026-03-24');
  office.moco.person.updateUser(office.mocoId('Lena'), { active: false });
  office.pass(700);
  await office.look();
  expect(await office.outcome()).toMatchObject({
    code: 'person-left-moco',
    details: { person: 'Lena Vogel' },
  });
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
});

test('A3: with another address absences go to whom it belongs to by now, and are nobody else’s any more', async () => {
  const office = await createAbsences();
  const { moco, awork } = office;
  office.takeDays('2026-03-09', '2026-03-13');
  await office.sweep();
  const other = awork.person.createUser({ firstName: 'L.', lastName: 'Vogel', email: 'lv@example.org' });
  moco.person.updateUser(office.mocoId('Lena'), { email: 'lv@example.org' });
  office.pass(700);
  await office.sweep();
  expect(office.shown()).toEqual([]);
  expect(awork.state().absences).toMatchObject([{ userId: other.id }]);
});

test('A1: whoever has a person looked at again goes by the addresses and the employments of now', async () => {
  const office = await createAbsences();
  const { moco, awork } = office;
  office.takeDays('2026-03-10', '2026-03-12');
  const [, wednesday] = moco.state().schedules;
  moco.person.removeDay(wednesday?.id ?? 0);
  await office.look();
  const halves = [4, 4, 0, 4, 4];
  moco.person.employ({ userId: office.mocoId('Lena'), am: halves, pm: halves, from: '2026-01-01' });
  await office.look('Lena', 'operator');
  expect(office.shown()).toEqual(['2026-03-10 – 2026-03-12']);
  const other = awork.person.createUser({ firstName: 'L.', lastName: 'Vogel', email: 'lv@example.org' });
  moco.person.updateUser(office.mocoId('Lena'), { email: 'lv@example.org' });
  await office.look('Lena', 'operator');
  expect(awork.state().absences).toMatchObject([{ userId: other.id }]);
});

test('A3: what was entered without an answer for whom an address led to only meanwhile goes as well', async () => {
  const office = await createAbsences();
  const { moco, awork } = office;
  const lena = office.mocoId('Lena');
  office.takeDays('2026-03-09', '2026-03-09');
  awork.person.createUser({ firstName: 'L.', lastName: 'Vogel', email: 'lv@example.org' });
  moco.person.updateUser(lena, { email: 'lv@example.org' });
  awork.faults.add({ method: 'POST', path: 'absences', times: 1, fault: { kind: 'lost-answer' } });
  await office.lookOnce();
  moco.person.updateUser(lena, { email: 'lena@example.org' });
  office.pass(700);
  await office.look();
  expect(awork.state().absences).toMatchObject([{ userId: office.aworkId('Lena') }]);
});

test('A3: somebody without an address in MOCO waits with that reason', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-09');
  const users = office.moco.state().users.map((user) => ({ ...user, email: '' }));
  office.moco.faults.add({
    ...{ method: 'GET', path: 'users', times: 2 },
    fault: { kind: 'status', status: 200, body: users },
  });
  await office.look();
  expect(await office.outcome()).toMatchObject({ kind: 'waiting', code: 'no-moco-address' });
});

test('A2: an awork key without the right to plan people writes nothing, says so, and goes on once it has it', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  const fault: Fault = {
    ...{ kind: 'status', status: 200 },
    body: {
      userPermission: {
        permissions: [{ feature: 'user-planning-data', accessLevels: ['read'] }],
      },
    },
  };
  office.awork.faults.add({ method: 'GET', path: 'me/permissions', times: 1, fault });
  await office.sweep();
  expect(await office.outcome()).toMatchObject({ kind: 'waiting', code: 'absence-right-missing' });
  expect(office.shown()).toEqual([]);
  office.pass(700);
  await office.sweep('waiting');
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
});

test('A2: what awork makes of an absence counts, and is not written again and again', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  const made = await office.enteredBy(providerOf(office.mocoId('Lena')), '2026-03-09', '2026-03-13');
  const unseen: Fault = { kind: 'status', status: 200, body: [] };
  office.awork.faults.add({ method: 'GET', path: 'absences', times: 1, fault: unseen });
  office.awork.faults.add({
    ...{ method: 'POST', path: 'absences', times: 1 },
    fault: { kind: 'status', status: 200, body: made },
  });
  await office.look();
  expect(await office.outcome()).toMatchObject({ code: 'absence-adjusted', details: { count: 1 } });
  await office.look();
  expect(await office.outcome()).toMatchObject({ code: 'up-to-date' });
  expect(office.awork.state().absences).toMatchObject([{ description: 'Urlaub' }]);
});

test('A2: what lies before the months that are looked back stays, whatever MOCO says of it now', async () => {
  const office = await createAbsences({ absencesFrom: '2025-01-01', lookBackMonths: 2 });
  const old = office.takeDays('2025-12-22', '2026-01-09');
  await office.look();
  expect(office.shown()).toEqual(['2026-01-01 – 2026-01-09']);
  office.pass(35 * 86_400);
  await office.look();
  expect(office.shown()).toEqual(['2026-01-01 – 2026-01-09']);
  office.takeDays('2026-02-02', '2026-02-02');
  for (const { id } of old.slice(-3)) office.moco.person.removeDay(id);
  await office.look();
  expect(office.shown()).toEqual(['2026-01-01 – 2026-01-09', '2026-02-02']);
});

test('A1: twenty at once enter an absence once', async () => {
  const office = await createAbsences();
  const id = String(office.mocoId('Lena'));
  office.takeDays('2026-03-09', '2026-03-13');
  const target = { direction: 'moco-awork-absences', connection: 'nordagentur', entity: 'person', id };
  await office.operator.queue.send(
    Array.from({ length: 20 }, () => createPointer(target, 'webhook', office.now())),
  );
  await office.work(office.cache);
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
});
