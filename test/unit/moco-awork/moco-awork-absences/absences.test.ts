import { expect, test } from '@jest/globals';
import { explainRecord } from '../../../../functions/ops/explain/explain-record.ts';
import { createCache } from '../../../../shared/cache.ts';
import { createPointer } from '../../../../shared/pointer.ts';
import { createAbsences } from './absences-office.ts';

test('A1: days of one holiday are one absence in awork, also over a weekend', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-17');
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-17']);
});

test('A1: a day at work, another kind, or more than two weeks between them make two of them', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-10');
  office.takeDays('2026-03-12', '2026-03-12');
  office.takeDays('2026-03-13', '2026-03-16', { code: 3 });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-10', '2026-03-12', '2026-03-13 – 2026-03-16']);
});

test('A1: half days are half days, on both sides of a weekend too', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-06', '2026-03-06', { am: false });
  office.takeDays('2026-03-09', '2026-03-09', { pm: false });
  office.takeDays('2026-03-11', '2026-03-11', { pm: false });
  office.takeDays('2026-03-19', '2026-03-19', { am: false });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-06 pm – 2026-03-09 am', '2026-03-11 am', '2026-03-19 pm']);
  expect(office.awork.state().absences).toMatchObject([
    { isHalfDayOnStart: true, isHalfDayOnEnd: true },
    { isHalfDayOnStart: true, isHalfDayOnEnd: false },
    { isHalfDayOnStart: false, isHalfDayOnEnd: true },
  ]);
});

test('A1: days off by the pattern of work do not split a holiday', async () => {
  const office = await createAbsences();
  const [full, none] = [4, 0];
  office.moco.person.employ({
    ...{ userId: office.mocoId('Lena'), from: '2026-01-01' },
    ...{ am: [full, full, none, full, full], pm: [full, none, none, full, none] },
  });
  office.takeDays('2026-03-09', '2026-03-09');
  office.takeDays('2026-03-10', '2026-03-10', { pm: false });
  office.takeDays('2026-03-12', '2026-03-12');
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-12']);
});

test('A1: kinds are chosen by setting, and what lies before the chosen day stays away', async () => {
  const office = await createAbsences({ absenceKinds: ['holiday'], absencesFrom: '2026-03-10' });
  office.takeDays('2026-03-09', '2026-03-11');
  office.takeDays('2026-03-18', '2026-03-18', { code: 3 });
  office.takeDays('2026-03-19', '2026-03-19', { code: 2 });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-10 – 2026-03-11']);
});

test('A1: of two kinds on one half day sickness counts, and no half day is entered twice', async () => {
  const office = await createAbsences({}, { awork: { refusesOverlappingAbsences: true } });
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-11', '2026-03-11', { code: 3, pm: false });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-10', '2026-03-11 am', '2026-03-11 pm – 2026-03-13']);
});

test('A1: old records without their kind are told apart as well', async () => {
  const office = await createAbsences({}, { moco: { schedulesWithoutCodeBefore: '2026-03-12' } });
  office.takeDays('2026-03-09', '2026-03-10');
  office.takeDays('2026-03-11', '2026-03-11', { code: 3 });
  office.takeDays('2026-03-12', '2026-03-12', { code: 2 });
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-10', '2026-03-11']);
});

test('A1: an old record whose kind changes while the kinds are read one by one is not missed', async () => {
  const office = await createAbsences({}, { moco: { schedulesWithoutCodeBefore: '2026-03-12' } });
  const [day] = office.takeDays('2026-03-09', '2026-03-09', { code: 5 });
  await office.look();
  const { fetch: ask = fetch } = office.operator;
  office.operator.fetch = async (input, init) => {
    const answer = await ask(input, init);
    const isOfHolidays = new Request(input, init).url.includes('absence_code=4&');
    if (isOfHolidays) office.moco.person.changeDay(day?.id ?? 0, { absence_code: 4 });
    return answer;
  };
  await office.look();
  office.operator.fetch = ask;
  expect(office.shown()).toEqual(['2026-03-09']);
});

test('A2: a day more or less changes, splits and joins absences, and nothing else', async () => {
  const office = await createAbsences();
  const days = office.takeDays('2026-03-09', '2026-03-13');
  await office.look();
  const [first] = office.awork.state().absences;
  await office.removeDay(days[2]?.id ?? 0);
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-10', '2026-03-12 – 2026-03-13']);
  office.takeDays('2026-03-11', '2026-03-11');
  await office.look();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
  expect(office.awork.state().absences[0]?.id).toBe(first?.id);
  for (const { id } of office.moco.state().schedules) office.moco.person.removeDay(id);
  await office.look();
  expect(office.shown()).toEqual([]);
});

test('A2: what people entered in awork is left alone, an equal one is not doubled, and ours comes once theirs is gone', async () => {
  const office = await createAbsences();
  const equal = office.byHand('2026-03-09', '2026-03-13');
  office.byHand('2026-03-20', '2026-03-27');
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-23', '2026-03-24');
  await office.look();
  const byHand = ['2026-03-09 – 2026-03-13', '2026-03-20 – 2026-03-27'];
  expect(office.shown()).toEqual([...byHand, '2026-03-23 – 2026-03-24']);
  office.awork.person.deleteAbsence(equal.id);
  await office.sweep();
  expect(office.shown()).toEqual([...byHand, '2026-03-23 – 2026-03-24']);
  expect(office.awork.state().absences.filter(({ externalProvider }) => externalProvider)).toHaveLength(2);
});

test('A2: an absence of ours is not moved to where others have just that already', async () => {
  const office = await createAbsences();
  const [, second] = office.takeDays('2026-03-09', '2026-03-10');
  await office.look();
  const equal = office.byHand('2026-03-09', '2026-03-09');
  await office.removeDay(second?.id ?? 0);
  expect(office.shown()).toEqual(['2026-03-09']);
  office.awork.person.deleteAbsence(equal.id);
  await office.sweep();
  expect(office.shown()).toEqual(['2026-03-09']);
});

test('A2: what somebody removed or changed of ours through awork’s interface comes back', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-16', '2026-03-17', { name: 'Jonas' });
  await office.sweep();
  const [ofLena, ofJonas] = office.awork.state().absences;
  const write = (id: string | undefined, method: string, body?: object) =>
    office.operator.fetch?.(`https://api.awork.com/api/v1/absences/${id}`, {
      ...{ method, headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' } },
      ...(body && { body: JSON.stringify(body) }),
    });
  await write(ofLena?.id, 'DELETE');
  await write(ofJonas?.id, 'PUT', {
    ...{ userId: office.aworkId('Jonas'), startOn: '2026-03-16T00:00:00Z', endOn: '2026-03-20T00:00:00Z' },
  });
  await office.sweep();
  expect(office.shown()).toEqual(['2026-03-09 – 2026-03-13']);
  expect(office.shown('Jonas')).toEqual(['2026-03-16 – 2026-03-17']);
});

test('A3: awork learns no more than that somebody is away, in the words of the customer', async () => {
  const office = await createAbsences();
  office.moco.person.takeDays({
    ...{ userId: office.mocoId('Lena'), from: '2026-03-09', to: '2026-03-09' },
    ...{ code: 3, comment: 'Grippe' },
  });
  await office.look();
  expect(office.awork.state().absences).toMatchObject([{ description: 'Abwesend' }]);
  expect(JSON.stringify(office.awork.state().absences)).not.toContain('Grippe');
  const other = await createAbsences({ absenceText: 'Nicht da' });
  other.takeDays('2026-03-09', '2026-03-09');
  await other.look();
  expect(other.awork.state().absences).toMatchObject([{ description: 'Nicht da' }]);
});

test('A3: people are matched by e-mail; nobody found waits with the reason and follows by itself', async () => {
  const office = await createAbsences();
  const { moco, awork } = office;
  const { id } = moco.person.createUser({ firstname: 'Nele', lastname: 'Neu', email: 'nele@example.org' });
  moco.person.takeDays({ userId: id, from: '2026-03-09', to: '2026-03-09', code: 4 });
  await office.sweep();
  const key = { connection: 'nordagentur', entity: 'person', sourceId: String(id) };
  expect((await office.links.get(key))?.outcome).toMatchObject({
    ...{ kind: 'waiting', code: 'no-awork-person' },
    details: { person: 'Nele Neu', email: 'nele@example.org' },
  });
  awork.person.createUser({ firstName: 'Nele', lastName: 'Neu', email: 'Nele@example.org' });
  await office.sweep('waiting');
  expect(awork.state().absences).toHaveLength(1);
});

test('A3: whoever waited is looked for in a directory that knows them, whichever worker does it', async () => {
  const office = await createAbsences();
  const { moco, awork, operator, now } = office;
  const { id } = moco.person.createUser({ firstname: 'Nele', lastname: 'Neu', email: 'nele@example.org' });
  moco.person.takeDays({ userId: id, from: '2026-03-09', to: '2026-03-09', code: 4 });
  await office.sweep();
  const target = { direction: 'moco-awork-absences', connection: 'nordagentur' };
  // Its directory is read a moment before she is added.
  const otherCache = createCache(now);
  await operator.queue.send([
    createPointer({ ...target, entity: 'person', id: String(id) }, 'webhook', now()),
  ]);
  await office.work(otherCache);
  awork.person.createUser({ firstName: 'Nele', lastName: 'Neu', email: 'nele@example.org' });
  await operator.queue.send([createPointer({ ...target, entity: '*', id: 'waiting' }, 'webhook', now())]);
  await office.workOnce();
  await office.work(otherCache);
  expect(awork.state().absences).toHaveLength(1);
});

test('A4: what is entered from MOCO cannot be changed by people in awork, and nothing is written to MOCO', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-09');
  const before = JSON.stringify(office.moco.state().schedules);
  await office.look();
  const [absence] = office.awork.state().absences;
  expect(() => office.awork.person.deleteAbsence(absence?.id ?? '')).toThrow();
  await office.sweep();
  expect(JSON.stringify(office.moco.state().schedules)).toBe(before);
});

test('A2: a deleted day that was never ours is nobody’s, and one of ours leads to its person', async () => {
  const office = await createAbsences();
  const key = (sourceId: number) => ({
    connection: 'nordagentur',
    entity: 'day',
    sourceId: String(sourceId),
  });
  const [day] = office.takeDays('2026-03-09', '2026-03-09');
  await office.look();
  await office.removeDay(day?.id ?? 0);
  expect((await office.links.get(key(day?.id ?? 0)))?.outcome).toMatchObject({ code: 'day-looked-for' });
  const [unseen] = office.takeDays('2026-03-11', '2026-03-11');
  await office.removeDay(unseen?.id ?? 0);
  expect((await office.links.get(key(unseen?.id ?? 0)))?.outcome).toMatchObject({ code: 'day-of-nobody' });
});

test('A2: both sides of a person are shown day by day, and found by name', async () => {
  const office = await createAbsences();
  office.takeDays('2026-03-09', '2026-03-13');
  office.takeDays('2026-03-23', '2026-03-23');
  await office.look();
  office.takeDays('2026-03-30', '2026-03-30');
  const { data } = await explainRecord('nordagentur', 'lena', undefined, office.operator);
  expect(data.records).toMatchObject([
    {
      entity: 'person',
      sides: [
        { field: 'absence', of: '2026-03-09 – 2026-03-13', wanted: 'Abwesend', held: 'Abwesend', same: true },
        { field: 'absence', of: '2026-03-23', wanted: 'Abwesend', held: 'Abwesend', same: true },
        { field: 'absence', of: '2026-03-30', wanted: 'Abwesend', held: null, same: false },
      ],
      source: {
        fields: [
          { field: 'person', value: expect.stringContaining('Lena') },
          { field: 'absence', of: '2026-03-09 – 2026-03-13', value: 'Abwesend' },
          { field: 'absence', of: '2026-03-23', value: 'Abwesend' },
          { field: 'absence', of: '2026-03-30', value: 'Abwesend' },
        ],
      },
    },
  ]);
});
