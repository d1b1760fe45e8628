import { expect, test } from '@jest/globals';
import { createAbsences } from './absences-office.ts';

test('A2: what a former integration entered is taken over where MOCO has it too, and left otherwise', async () => {
  const office = await createAbsences({ takesOverAbsencesOf: ['MOCO'] });
  await office.enteredBy('MOCO', '2026-03-09', '2026-03-13');
  await office.enteredBy('MOCO', '2026-03-23', '2026-03-27');
  await office.enteredBy('MOCO', '2026-04-06', '2026-04-06');
  const [same, longer] = office.awork.state().absences;
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-23', '2026-03-24');
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13', '2026-03-23 – 2026-03-24', '2026-04-06']);
  expect(office.awork.state().absences.slice(0, 2)).toMatchObject([
    { id: same?.id, description: 'Abwesend' },
    { id: longer?.id, description: 'Abwesend' },
  ]);
});

test('A2: of several of a former integration the one for just that time is taken over', async () => {
  const office = await createAbsences({ takesOverAbsencesOf: ['MOCO'] });
  await office.enteredBy('MOCO', '2026-03-09', '2026-03-13');
  await office.enteredBy('MOCO', '2026-03-10', '2026-03-10');
  const [longer, same] = office.awork.state().absences;
  office.takeDays('2026-03-10', '2026-03-10');
  await office.look();
  expect(office.awork.state().absences).toMatchObject([
    { id: longer?.id, description: 'Urlaub' },
    { id: same?.id, description: 'Abwesend' },
  ]);
});

test('A2: one of ours stays with what no former integration is in the way of, where awork takes no two at once', async () => {
  const office = await createAbsences(
    { takesOverAbsencesOf: ['MOCO'] },
    { awork: { refusesOverlappingAbsences: true } },
  );
  const days = office.takeDays('2026-03-13', '2026-03-18');
  await office.look();
  const monday = days.find(({ date }) => date === '2026-03-16');
  await office.enteredBy('MOCO', '2026-03-11', '2026-03-11');
  office.takeDays('2026-03-10', '2026-03-12');
  await office.removeDay(monday?.id ?? 0);
  expect(office.shown()).toEqual(['2026-03-10 – 2026-03-13', '2026-03-17 – 2026-03-18']);
});

test('A2: one of ours is not moved to where a former integration has just that', async () => {
  const office = await createAbsences({ takesOverAbsencesOf: ['MOCO'] });
  const [, second] = office.takeDays('2026-03-09', '2026-03-10');
  await office.look();
  await office.enteredBy('MOCO', '2026-03-09', '2026-03-09');
  await office.removeDay(second?.id ?? 0);
  expect(office.shown()).toEqual(['2026-03-09']);
  expect(office.awork.state().absences).toMatchObject([{ description: 'Abwesend' }]);
});

test('A2: those of an integration that is not named stay as they are, and are not doubled', async () => {
  const office = await createAbsences();
  await office.enteredBy('Kalender', '2026-03-09', '2026-03-13');
  office.takeDays('2026-03-09', '2026-03-13');
  await office.sweep();
  expect(office.awork.state().absences).toMatchObject([
    { description: 'Urlaub', externalProvider: 'Kalender' },
  ]);
});

test('A2: after the connection was ended and began anew its absences are known by their mark', async () => {
  const office = await createAbsences();
  const days = office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-23', '2026-03-23');
  await office.sweep();
  const ids = office.awork.state().absences.map(({ id }) => id);
  office.links.forget('nordagentur');
  for (const { id } of days.slice(-2)) office.moco.person.removeDay(id);
  await office.sweep();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-11', '2026-03-23']);
  expect(office.awork.state().absences.map(({ id }) => id)).toEqual(ids);
});

test('A2: after the connection began anew the absences go that stand at whom the person was in awork before', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  await office.sweep();
  office.links.forget('nordagentur');
  office.awork.person.deactivateUser(office.aworkId('Lena'));
  const anew = { firstName: 'Lena', lastName: 'Vogel', email: 'lena@example.org' };
  const { id } = office.awork.person.createUser(anew);
  await office.sweep();
  expect(office.awork.state().absences.map(({ userId }) => userId)).toEqual([id]);
  expect(office.shown()).toEqual([]);
  expect((await office.compare()).totals).toMatchObject([{ source: 5, target: 5 }]);
});

test('A2: what changed while nobody looked is found by the comparison, deletions too', async () => {
  const office = await createAbsences();
  const days = office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' });
  await office.sweep();
  for (const { id } of days) office.moco.person.removeDay(id);
  office.takeDays('2026-03-18', '2026-03-18', { name: 'Jonas' });
  office.takeDays('2026-03-19', '2026-03-19', { name: 'Mira' });
  await office.sweep();
  expect([office.shown(), office.shown('Jonas'), office.shown('Mira')]).toEqual([
    [],
    ['2026-03-16 – 2026-03-18'],
    ['2026-03-19'],
  ]);
});

test('A1: without any kind in the settings nothing is transferred, and nothing removed', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  await office.sweep();
  const connection = await office.operator.connections.get('nordagentur');
  if (!connection) throw new Error('there is a connection');
  await office.operator.connections.put({
    ...connection,
    settings: { ...connection.settings, absenceKinds: [] },
  });
  for (const { id } of office.moco.state().schedules) office.moco.person.removeDay(id);
  await office.look();
  await office.sweep();
  expect(await office.outcome()).toMatchObject({ code: 'absences-off' });
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
});

test('O6 both sides of absences agree by days per person and month, and what others entered is told', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-27', '2026-04-02');
  office.takeDays('2026-03-09', '2026-03-09', { name: 'Jonas', pm: false });
  office.byHand('2026-03-16', '2026-03-17');
  await office.sweep();
  const { causes, totals } = await office.compare();
  expect(causes).toEqual(['not-ours']);
  expect(totals).toEqual([
    { group: { month: '2026-03', person: 'Lena Vogel' }, unit: 'days', source: 3, target: 3, others: 2 },
    { group: { month: '2026-04', person: 'Lena Vogel' }, unit: 'days', source: 2, target: 2, others: 0 },
    { group: { month: '2026-03', person: 'Jonas Vogel' }, unit: 'days', source: 0.5, target: 0.5, others: 0 },
  ]);
});

test('O6 a difference of absences is found with its person', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  expect((await office.compare()).causes).toEqual(['missing']);
});
