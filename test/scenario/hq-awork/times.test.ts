import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { handled, letterOf, told } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import type { Agency } from './agency.ts';
import { startAgency, startSuiteFor } from './agency.ts';
import type { HqOffice, LinkedProject } from './hq-office.ts';
import { DAY, namesOf, openHqOffice } from './hq-office.ts';

jest.setTimeout(240_000);

let suite: RunningSuite;
let agency: Agency;
/** All tasks in one phase, and unknown people wait. */
let office: HqOffice;
/** Phases by list, and time of unknown people is Jonas’s. */
let byList: HqOffice;
let alpha: LinkedProject;
let beta: LinkedProject;

beforeAll(async () => {
  agency = await startAgency('zeitwerk');
  suite = await startSuiteFor(agency);
  office = openHqOffice(suite, agency, namesOf('zeitwerk'));
  byList = openHqOffice(suite, agency, namesOf('listenwerk'));
  await office.add({}, { status: 'active' });
  const settings = { phases: 'by-list', fallbackPerson: agency.email('Jonas') };
  await byList.add(settings, { status: 'active' });
  alpha = await office.linkProject('Alpha');
  beta = await office.linkProject('Beta');
  await office.quiet();
});
afterAll(async () => {
  await suite?.stop();
  await agency.close();
});

const codeOf = (entry: string, code: string, { id: connection }: HqOffice = office) =>
  handled(suite, entry, { code, connection });
const tasksNamed = (name: string) => agency.hq.state().tasks.filter((task) => task.name === name);

test('R1 an entry that is booked, edited, moved to another task, person and project and deleted is one reporting each time, and none in the end', async () => {
  const { awork } = agency;
  const note = 'Reise';
  const [draft = '', detail = ''] = ['Grobkonzept', 'Feinkonzept'].map((name) =>
    office.createTask(alpha.aworkId, name),
  );
  const kept = agency.hq.person.createReporting({
    ...{ userId: office.hqUser('Lena'), projectId: alpha.hqId, startOn: `${DAY}T08:00:00Z`, duration: 3600 },
    note: 'Von Hand gebucht',
  });
  const id = office.book({ taskId: draft, note });
  const first = await office.reportingOnce(note);
  expect(first).toMatchObject({
    ...{ userId: office.hqUser('Lena'), projectId: alpha.hqId, duration: 3600, note },
    ...{ startOn: expect.stringContaining(DAY), chargeRateValue: 120, internalChargeRateValue: 60 },
  });
  expect(office.placeOf(first)).toBe('awork - Zeiten: Grobkonzept');
  awork.person.updateTimeEntry(id, {
    ...{ durationSeconds: 5401, startDateLocal: '2026-11-05', note: `Lange ${note}` },
  });
  const edited = await office.reportingOnce(note, ({ duration }) => duration === 5401);
  expect(edited).toMatchObject({ id: first.id, note: 'Lange Reise' });
  expect(edited.startOn).toContain('2026-11-05');
  awork.person.moveTimeEntry(id, { taskId: detail });
  await office.reportingOnce(note, (each) => office.placeOf(each) === 'awork - Zeiten: Feinkonzept');
  awork.person.moveTimeEntry(id, { userId: office.aworkUser('Jonas') });
  await office.reportingOnce(note, ({ userId }) => userId === office.hqUser('Jonas'));
  awork.person.moveTimeEntry(id, { taskId: office.createTask(beta.aworkId, 'Umzug') });
  const moved = await office.reportingOnce(note, ({ projectId }) => projectId === beta.hqId);
  expect(moved).toMatchObject({ duration: 5401, userId: office.hqUser('Jonas') });
  expect(office.placeOf(moved)).toBe('awork - Zeiten: Umzug');
  await office.quiet();
  expect(office.reportings(note)).toEqual([moved]);
  awork.person.deleteTimeEntry(id);
  await eventually('it is gone', async () => office.reportings(note).length === 0);
  await office.quiet();
  expect(agency.hq.state().reportings).toEqual([kept]);
});

test('R1 a timer waits with that reason and is one reporting once it is stopped and put right', async () => {
  const { awork } = agency;
  const userId = office.aworkUser('Lena');
  const start = { typeOfWorkId: office.typeOfWork('Konzept'), projectId: alpha.aworkId };
  const { id } = awork.person.startTimer(userId, start);
  awork.person.updateTimeEntry(id, { note: 'Uhr' });
  await codeOf(id, 'timer-running');
  expect(office.reportings('Uhr')).toEqual([]);
  awork.person.stopTimer(userId);
  awork.person.updateTimeEntry(id, { durationSeconds: 1801 });
  await office.reportingOnce('Uhr', ({ duration }) => duration === 1801);
});

test('R1 a reporting that somebody deleted in HQ stays deleted until its entry is edited', async () => {
  const id = office.book({ projectId: alpha.aworkId, note: 'Verworfen' });
  const { id: reportingId } = await office.reportingOnce('Verworfen');
  agency.hq.person.deleteReporting(reportingId);
  await office.must('resync', office.id, '--direction', 'awork-hq-times', '--ids', id);
  await codeOf(id, 'reporting-gone');
  await office.quiet();
  expect(office.reportings('Verworfen')).toEqual([]);
  agency.awork.person.updateTimeEntry(id, { durationSeconds: 1800 });
  await office.reportingOnce('Verworfen', ({ duration }) => duration === 1800);
});

test('R2 twenty entries at once on three new tasks make three tasks with their planned effort, in one phase', async () => {
  const { hqId, aworkId } = await office.linkProject('Andrang');
  const names = ['Eins', 'Zwei', 'Drei'];
  const tasks = names.map((name) => office.createTask(aworkId, name));
  for (const task of tasks) agency.awork.person.updateTask(task, { plannedDuration: 43_200 });
  const notes = Array.from({ length: 20 }, (_, index) => `Andrang ${index}.`);
  for (const [index, note] of notes.entries()) office.book({ taskId: tasks[index % 3] ?? '', note });
  for (const note of notes) await office.reportingOnce(note);
  await office.quiet();
  const held = office.tasksOf(hqId);
  const [phase, ...others] = held.filter(({ parentId }) => parentId === null);
  expect([phase?.name, others]).toEqual(['awork - Zeiten', []]);
  const made = held.filter(({ parentId }) => parentId === phase?.id);
  expect(made.map(({ name, plannedEffort }) => [name, plannedEffort]).toSorted()).toEqual(
    names.map((name) => [name, 12]).toSorted(),
  );
  expect(made.map(({ syncId }) => syncId).toSorted()).toEqual(tasks.toSorted());
  expect(office.reportings('.').filter(({ projectId }) => projectId === hqId)).toHaveLength(20);
});

test('R2 by-list, entries at once make one phase called like their list, whose target is its planned effort and follows the list', async () => {
  const { awork } = agency;
  const { hqId, aworkId } = await byList.linkProject('Listen');
  const [list] = ['Konzept [5,4d]', 'Konzept [5,4d]']
    .map((name) => awork.person.createList(aworkId, name))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const lists = awork.state().taskLists.filter(({ projectId }) => projectId === aworkId);
  const tasks = ['Kreis', 'Kante'].map((name) => byList.createTask(aworkId, name));
  for (const task of tasks)
    awork.person.putTaskInLists(
      task,
      lists.map(({ id }) => id),
    );
  const notes = Array.from({ length: 8 }, (_, index) => `Liste ${index}!`);
  for (const [index, note] of notes.entries()) byList.book({ taskId: tasks[index % 2] ?? '', note });
  for (const note of notes) await byList.reportingOnce(note);
  await byList.quiet();
  const phases = () => byList.tasksOf(hqId).filter(({ parentId }) => parentId === null);
  expect(phases()).toMatchObject([{ name: 'Konzept [5,4d]', plannedEffort: 43.2, syncId: list?.id }]);
  expect(byList.tasksOf(hqId)).toHaveLength(3);
  awork.person.renameList(list?.id ?? '', 'Konzept, groß [6d]');
  await eventually('the phase follows', async () => phases()[0]?.plannedEffort === 48);
  expect(phases()).toMatchObject([{ name: 'Konzept, groß [6d]' }]);
  awork.person.renameList(list?.id ?? '', 'Konzept [6 Tage]');
  await byList.quiet();
  expect(phases()).toMatchObject([{ name: 'Konzept, groß [6d]', plannedEffort: 48 }]);
  awork.person.renameList(list?.id ?? '', 'Konzept [30m]');
  await eventually('the phase follows again', async () => phases()[0]?.plannedEffort === 0.5);
});

test('R3 the task type is the one named like the type of work; where HQ has none it is said and never made', async () => {
  const { hq } = agency;
  const taskTypes = hq.state().taskTypes;
  const design = office.createTask(alpha.aworkId, 'Screens', { typeOfWork: 'Design' });
  office.book({ taskId: design, note: 'Mit Typ', typeOfWork: 'Design' });
  await office.reportingOnce('Mit Typ');
  expect(tasksNamed('Screens')).toMatchObject([
    { taskTypeId: taskTypes.find(({ name }) => name === 'Design')?.id },
  ]);
  const support = office.createTask(alpha.aworkId, 'Hotline', { typeOfWork: 'Support' });
  const id = office.book({ taskId: support, note: 'Ohne Typ', typeOfWork: 'Support' });
  const { sentence } = await told(suite, id, { code: 'rate-missing-type', connection: office.id });
  expect(sentence).toContain('"Support"');
  expect(tasksNamed('Hotline')).toMatchObject([{ taskTypeId: null }]);
  expect(hq.state().taskTypes).toEqual(taskTypes);
});

test('R4 the time of somebody HQ does not know waits with that reason, and passes by itself once HQ has them', async () => {
  const id = office.book({ projectId: alpha.aworkId, note: 'Von Mira', who: 'Mira' });
  const { sentence } = await codeOf(id, 'person-not-in-hq');
  expect(sentence).toContain('Mira Brandt');
  expect(office.reportings('Von Mira')).toEqual([]);
  const mira = { firstName: 'Mira', lastName: 'Brandt', email: agency.email('Mira') };
  const { id: userId } = agency.hq.person.createUser(mira);
  await office.look('waiting', 'awork-hq-times');
  expect(await office.reportingOnce('Von Mira')).toMatchObject({ userId });
  await eventually('nothing waits', async () => {
    const { connections } = await office.must<{ connections: { waiting: number }[] }>('status', office.id);
    return connections[0]?.waiting === 0;
  });
});

test('R4 with a fallback person it is booked for them with the real name, and moves to its own person once HQ has them', async () => {
  const { aworkId } = await byList.linkProject('Vertretung');
  const id = byList.book({ projectId: aworkId, note: 'Einsatz', who: 'Tom' });
  const booked = await byList.reportingOnce('Einsatz');
  expect(booked).toMatchObject({ userId: byList.hqUser('Jonas'), note: 'Tom Brandt: Einsatz' });
  await told(suite, id, { code: 'booked-for-fallback', connection: byList.id });
  const tom = { firstName: 'Tom', lastName: 'Brandt', email: agency.email('Tom') };
  const { id: userId } = agency.hq.person.createUser(tom);
  await eventually('it is Tom’s', async () => {
    await byList.look('all', 'awork-hq-times');
    await byList.quiet();
    return byList.reportings('Einsatz')[0]?.userId === userId;
  });
  await byList.quiet();
  expect(byList.reportings('Einsatz')).toMatchObject([{ userId, note: 'Einsatz' }]);
});

test('R5 a time that HQ finds no rate for is in HQ, and explain tells whose, for which task type, and what to do', async () => {
  const { id: hqId } = agency.hq.person.createProject({ name: 'Ohne Rollen', companyId: agency.companyId });
  office.flag(hqId);
  await office.look();
  const { id: aworkId } = await office.linked(hqId);
  const id = office.book({ projectId: aworkId, note: 'Ohne Satz' });
  expect(await office.reportingOnce('Ohne Satz')).toMatchObject({ chargeRateValue: null });
  const { sentence } = await told(suite, id, { code: 'rate-missing', connection: office.id });
  expect(sentence).toContain('Lena Brandt');
  expect(sentence).toContain('"Konzept"');
  expect(sentence).toContain('Please add the role or the rate in HQ');
});

test('R5 time that is not billable lies on a task of its own that HQ does not charge, and moves back when it is billable', async () => {
  const taskId = office.createTask(alpha.aworkId, 'Kulanzfall');
  office.book({ taskId, note: 'Bezahlt' });
  await office.reportingOnce('Bezahlt');
  const id = office.book({ taskId, note: 'Geschenkt', isBillable: false });
  const free = await office.reportingOnce('Geschenkt');
  expect(office.placeOf(free)).toBe('awork - Zeiten: Kulanzfall (nicht abrechenbar)');
  expect(tasksNamed('Kulanzfall (nicht abrechenbar)')).toMatchObject([{ chargeType: 'NotChargeable' }]);
  agency.awork.person.updateTimeEntry(id, { isBillable: true });
  await office.reportingOnce('Geschenkt', (each) => office.placeOf(each) === 'awork - Zeiten: Kulanzfall');
});

test('R5 approved and invoiced time is left as it is and the difference is parked, and follows a replay once it is opened', async () => {
  const { hq, awork } = agency;
  const ids = ['Freigegeben', 'Abgerechnet', 'Gelöscht'].map((note) =>
    office.book({ projectId: beta.aworkId, note }),
  );
  const [approved = '', invoiced = '', deleted = ''] = ids;
  const first = await office.reportingOnce('Freigegeben');
  const second = await office.reportingOnce('Abgerechnet');
  const third = await office.reportingOnce('Gelöscht');
  for (const { id } of [first, third]) hq.person.approveReporting(id);
  hq.person.billReporting(second.id);
  const settled = () => hq.state().reportings.filter(({ projectId }) => projectId === beta.hqId);
  const before = settled();
  for (const id of [approved, invoiced]) awork.person.updateTimeEntry(id, { durationSeconds: 60 });
  awork.person.deleteTimeEntry(deleted);
  const letter = await letterOf(suite, approved, 'reporting-approved');
  expect(letter.sentence).toContain('duration');
  await letterOf(suite, invoiced, 'reporting-locked');
  await letterOf(suite, deleted, 'reporting-approved');
  await office.quiet();
  expect(settled()).toEqual(before);
  hq.person.updateReporting(first.id, { isApproved: false });
  await office.must('dlq', 'replay', '--connection', office.id, '--reason', 'reporting-approved');
  await office.reportingOnce('Freigegeben', ({ duration }) => duration === 60);
  await office.quiet();
  expect(office.reportings('Gelöscht')).toHaveLength(1);
  expect(office.reportings('Abgerechnet')).toMatchObject([{ duration: 3600 }]);
});
