import { expect, test } from '@jest/globals';
import { createTimes } from './times-office.ts';

type Office = Awaited<ReturnType<typeof createTimes>>;

/** Goes live now: what is booked before may be in HQ already. */
async function goLive({ operator, now, pass }: Office) {
  const connection = await operator.connections.get('nordagentur');
  if (!connection) throw new Error('there is a connection');
  pass(60);
  await operator.connections.put({ ...connection, liveSince: now().toISOString() });
  pass(60);
}

function reportedBefore({ hq, hqProjectId, jonasHq }: Office, note: string, taskId?: number) {
  return hq.person.createReporting({
    ...{ userId: jonasHq.id, projectId: hqProjectId, startOn: '2026-03-02T00:00:00Z', duration: 5400, note },
    ...(taskId !== undefined && { taskId }),
  });
}

test('R1: what the integration before us booked is taken over as it is, once per entry', async () => {
  const office = await createTimes();
  const [first, second] = [office.book(), office.book()];
  reportedBefore(office, 'Entwurf');
  reportedBefore(office, 'Entwurf');
  await goLive(office);
  for (const { id } of [first, second]) await office.look('time', id);
  expect(office.reportings()).toHaveLength(2);
  const links = [await office.linkOf('time', first.id), await office.linkOf('time', second.id)];
  expect(new Set(links.map((link) => link?.targetId)).size).toBe(2);
  expect(links.map((link) => link?.outcome?.code)).toEqual(['reporting-adopted', 'reporting-adopted']);
  expect((await office.compare('awork-hq-times')).causes).toEqual([]);
});

test('R1: what was taken over stays as it is when its task is made in HQ for other time', async () => {
  const office = await createTimes();
  const entry = office.book();
  reportedBefore(office, 'Früher gebucht');
  await goLive(office);
  await office.look('time', entry.id);
  const before = office.reportings();
  await office.booked({ note: 'Neu' });
  expect(office.tasks().map(({ name }) => name)).toContain('Grobkonzept');
  await office.look('time', entry.id);
  expect(office.reportings().filter(({ note }) => note !== 'Neu')).toEqual(before);
  const { causes } = await office.compare('awork-hq-times');
  expect(causes).toEqual([]);
});

test('R1: what was taken over follows its entry to another task, though HQ has neither of them', async () => {
  const office = await createTimes();
  const entry = office.book();
  reportedBefore(office, 'Früher gebucht');
  await goLive(office);
  await office.look('time', entry.id);
  const other = office.awork.person.createTask({ projectId: office.aworkProjectId, name: 'Feinkonzept' });
  office.awork.person.moveTimeEntry(entry.id, { taskId: other.id });
  await office.look('time', entry.id);
  const task = office.tasks().find(({ name }) => name.startsWith('Feinkonzept'));
  expect(task).toBeDefined();
  expect(office.reportings()).toMatchObject([{ taskId: task?.id }]);
});

test('R1: one whose taking over was cut off before the entry was edited follows the edit', async () => {
  const office = await createTimes();
  const entry = office.book();
  reportedBefore(office, 'Entwurf');
  await goLive(office);
  office.hq.faults.add({ path: '/v1/UserReportings(', times: 1, fault: { kind: 'reset' } });
  await office.ask('awork-hq-times', 'time', entry.id);
  await office.workOnce();
  office.awork.person.updateTimeEntry(entry.id, { durationSeconds: 1800 });
  await office.look('time', entry.id);
  expect(office.reportings().map(({ duration }) => duration)).toEqual([1800]);
});

test('R1: what was booked in HQ since we are live is nobody’s from before, so it is not taken over', async () => {
  const office = await createTimes();
  const entry = office.book();
  await goLive(office);
  const theirs = reportedBefore(office, 'Von Hand');
  await office.look('time', entry.id);
  expect(office.reportings()).toHaveLength(2);
  expect((await office.linkOf('time', entry.id))?.targetId).not.toBe(String(theirs.id));
});

test('R1: several that may be the entry are left alone, and said', async () => {
  const office = await createTimes();
  const entry = office.book({ note: 'Entwurf' });
  reportedBefore(office, 'Dies');
  reportedBefore(office, 'Jenes');
  await goLive(office);
  await office.look('time', entry.id);
  expect(office.reportings()).toHaveLength(2);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'reporting-ambiguous' });
});

test.each<[string, object]>([
  ['a fallback person', { fallbackPerson: 'buero@example.org' }],
  ['nobody', {}],
])(
  'R4: what was booked before us of somebody who has left HQ is taken over as theirs, with %s to book for',
  async (_who, settings) => {
    const office = await createTimes(settings);
    office.hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email: 'buero@example.org' });
    const entry = office.book();
    const theirs = reportedBefore(office, 'Entwurf');
    office.hq.person.deactivateUser(office.jonasHq.id);
    await goLive(office);
    office.pass(700);
    await office.look('time', entry.id);
    expect(office.reportings()).toEqual([theirs]);
    expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'reporting-adopted' });
    await office.look('time', entry.id);
    expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'up-to-date' });
    expect((await office.compare('awork-hq-times')).causes).toEqual([]);
  },
);

test('R2: a phase and a task that were there before are used and take our reference', async () => {
  const office = await createTimes();
  const { hq, hqProjectId, task } = office;
  const phase = hq.person.createTask({ projectId: hqProjectId, name: 'awork - Zeiten' });
  const theirs = hq.person.createTask({ projectId: hqProjectId, name: 'Grobkonzept', parentId: phase.id });
  await office.booked();
  expect(office.tasks()).toHaveLength(2);
  expect(office.tasks().find(({ id }) => id === theirs.id)?.syncId).toBe(task.id);
  expect(office.reportings()[0]?.taskId).toBe(theirs.id);
});

test('R1: what was booked before the start date stays in awork, and what has no project, duration or end is none of ours', async () => {
  const office = await createTimes({ startDate: '2026-03-01' });
  const { awork, jonas, concept, task } = office;
  const codes = async (id: string) => (await office.outcomeOf('time', id))?.code;
  const early = await office.booked({ startDateLocal: '2026-02-27' });
  expect(await codes(early.id)).toBe('before-start-date');
  const free = await office.booked({ taskId: undefined });
  expect(await codes(free.id)).toBe('no-project');
  awork.person.startTimer(jonas.id, { typeOfWorkId: concept.id, taskId: task.id });
  const running = awork.state().timeEntries.at(-1)?.id ?? '';
  await office.look('time', running);
  expect(await codes(running)).toBe('timer-running');
  awork.person.stopTimer(jonas.id);
  awork.person.startTimer(jonas.id, { typeOfWorkId: concept.id });
  const elsewhere = awork.state().timeEntries.at(-1)?.id ?? '';
  await office.look('time', elsewhere);
  expect(await codes(elsewhere)).toBe('no-project');
  const empty = office.book();
  const body = { ...empty, duration: null };
  awork.faults.add({ path: `timeentries/${empty.id}`, fault: { kind: 'status', status: 200, body } });
  await office.look('time', empty.id);
  expect(await codes(empty.id)).toBe('empty-entry');
  const unknown = '00000000-0000-4000-8000-00000000dead';
  await office.look('time', unknown);
  expect(await codes(unknown)).toBe('never-in-hq');
  expect(office.reportings()).toEqual([]);
});

test('R1: people that awork or HQ do not know well enough are said for what they are', async () => {
  const office = await createTimes();
  const { awork, hq } = office;
  const codeOf = async (userId: string) => {
    office.pass(700);
    return (await office.outcomeOf('time', (await office.booked({ userId })).id))?.code;
  };
  const silent = awork.person.createUser({ firstName: 'Ada', lastName: 'Alt' });
  expect(await codeOf(silent.id)).toBe('person-without-address');
  const leaverHq = hq.person.createUser({ firstName: 'Tim', lastName: 'Weg', email: 'tim@example.org' });
  hq.person.deactivateUser(leaverHq.id);
  const leaver = awork.person.createUser({ firstName: 'Tim', lastName: 'Weg', email: 'tim@example.org' });
  expect(await codeOf(leaver.id)).toBe('person-inactive-in-hq');
  const entry = office.book();
  awork.person.deleteUser(office.jonas.id);
  await office.look('time', entry.id);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'person-deleted' });
});

test('H2: times of a project whose transfer has ended are kept, as are those that lose their project', async () => {
  const office = await createTimes();
  const { awork, hq, hqProjectId } = office;
  const [kept, lost] = [await office.booked(), await office.booked({ note: 'Zweiter' })];
  hq.person.setProjectField(hqProjectId, 'awork-Projekt anlegen', 'false');
  hq.person.setProjectField(hqProjectId, 'awork Link', '');
  await office.sync(hqProjectId);
  awork.person.updateTimeEntry(kept.id, { durationSeconds: 60 });
  await office.look('time', kept.id);
  expect(await office.outcomeOf('time', kept.id)).toMatchObject({ code: 'kept-transfer-ended' });
  awork.person.deleteTask(office.task.id);
  awork.person.moveTimeEntry(lost.id, { projectId: null });
  await office.look('time', lost.id);
  expect(await office.outcomeOf('time', lost.id)).toMatchObject({ code: 'kept-project-lost' });
  expect(office.reportings().map(({ duration }) => duration)).toEqual([5400, 5400]);
});

test('R2: a list without a phase of ours, or whose phase somebody changed or deleted in HQ, is left alone', async () => {
  const office = await createTimes({ phases: 'by-list' });
  const { awork, hq, task, aworkProjectId } = office;
  const list = awork.person.createList(aworkProjectId, 'Konzept [5d]');
  const codes = async () => {
    await office.look('phase', list.id);
    return (await office.outcomeOf('phase', list.id))?.code;
  };
  expect(await codes()).toBe('phase-not-ours');
  awork.person.putTaskInLists(task.id, [list.id]);
  await office.booked();
  const phase = office.tasks().find(({ parentId }) => parentId === null);
  hq.person.updateTask(phase?.id ?? 0, { name: 'Unser Konzept' });
  awork.person.renameList(list.id, 'Konzept [6d]');
  expect(await codes()).toBe('phase-edited');
  awork.person.deleteList(list.id);
  expect(await codes()).toBe('phase-left');
  expect(office.tasks().find(({ id }) => id === phase?.id)?.name).toBe('Unser Konzept');
});

test('H2: the times of an awork project that is linked no more are kept, whatever becomes of the entries', async () => {
  const office = await createTimes();
  const { awork, hq, hqProjectId } = office;
  const [edited, deleted] = [await office.booked(), await office.booked({ note: 'Zweiter' })];
  const free = awork.person.createProject({ name: 'Frei' });
  hq.person.setProjectField(hqProjectId, 'awork Link', `https://nordagentur.awork.com/projects/${free.id}`);
  await office.sync(hqProjectId);
  office.pass(60);
  awork.person.updateTimeEntry(edited.id, { durationSeconds: 60 });
  awork.person.deleteTimeEntry(deleted.id);
  for (const { id } of [edited, deleted]) await office.look('time', id);
  expect(office.reportings().map(({ duration }) => duration)).toEqual([5400, 5400]);
});

test('R4: nothing is removed for somebody who left HQ, and what was deleted there waits for them', async () => {
  const office = await createTimes();
  const { awork, hq } = office;
  const [moved, removed] = [await office.booked(), await office.booked({ note: 'Zweiter' })];
  const second = await office.linkedProject('Messe', 'P-2');
  hq.person.deactivateUser(office.jonasHq.id);
  office.pass(700);
  awork.person.moveTimeEntry(moved.id, { projectId: second.aworkProjectId });
  await office.look('time', moved.id);
  const note = ({ note: text }: { note: string | null }) => text;
  expect(office.reportings().map(note)).toEqual(['Entwurf', 'Zweiter']);
  expect(await office.outcomeOf('time', moved.id)).toMatchObject({ code: 'person-inactive-in-hq' });
  const held = office.reportings().find((each) => each.note === 'Zweiter');
  hq.person.deleteReporting(held?.id ?? 0);
  await office.look('time', removed.id, 'repair');
  expect(await office.outcomeOf('time', removed.id)).toMatchObject({ code: 'person-inactive-in-hq' });
});

test('R4: what moves to another project of somebody who left HQ is booked there for the fallback person', async () => {
  const office = await createTimes({ fallbackPerson: 'buero@example.org' });
  const { awork, hq } = office;
  const fallback = hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email: 'buero@example.org' });
  const [moved, stays] = [await office.booked(), await office.booked({ note: 'Zweiter' })];
  const second = await office.linkedProject('Messe', 'P-2');
  hq.person.deactivateUser(office.jonasHq.id);
  office.pass(700);
  awork.person.moveTimeEntry(moved.id, { projectId: second.aworkProjectId });
  for (const { id } of [moved, stays]) await office.look('time', id);
  expect(office.reportings().map(({ projectId, userId, note }) => ({ projectId, userId, note }))).toEqual([
    { projectId: office.hqProjectId, userId: office.jonasHq.id, note: 'Zweiter' },
    { projectId: second.hqProjectId, userId: fallback.id, note: 'Jonas Keller: Entwurf' },
  ]);
});

test('R4: what was deleted in HQ of somebody who left is booked for the fallback person once it is edited', async () => {
  const office = await createTimes({ fallbackPerson: 'buero@example.org' });
  const { awork, hq } = office;
  const fallback = hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email: 'buero@example.org' });
  const entry = await office.booked();
  hq.person.deleteReporting(office.reportings()[0]?.id ?? 0);
  hq.person.deactivateUser(office.jonasHq.id);
  office.pass(700);
  await office.look('time', entry.id);
  expect(office.reportings()).toEqual([]);
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 1200 });
  await office.look('time', entry.id);
  expect(office.reportings()).toMatchObject([{ userId: fallback.id, note: 'Jonas Keller: Entwurf' }]);
});

test('R4: what is booked for the fallback person stays there once they left HQ, and what was deleted waits', async () => {
  const office = await createTimes({ fallbackPerson: 'buero@example.org' });
  const { awork, hq } = office;
  const fallback = hq.person.createUser({ firstName: 'Das', lastName: 'Büro', email: 'buero@example.org' });
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  office.pass(700);
  const moved = await office.booked({ userId: mia.id });
  const removed = await office.booked({ userId: mia.id, note: 'Zweiter' });
  const second = await office.linkedProject('Messe', 'P-2');
  hq.person.deactivateUser(fallback.id);
  office.pass(700);
  awork.person.moveTimeEntry(moved.id, { projectId: second.aworkProjectId });
  await office.look('time', moved.id);
  const held = office.reportings().find(({ note }) => note === 'Mia Maas: Zweiter');
  hq.person.deleteReporting(held?.id ?? 0);
  await office.look('time', removed.id, 'repair');
  expect(office.reportings().map(({ note }) => note)).toEqual(['Mia Maas: Entwurf']);
  for (const { id } of [moved, removed])
    expect(await office.outcomeOf('time', id)).toMatchObject({ code: 'person-not-in-hq' });
});

test('R1: nothing from before is taken over while a reporting of ours may still come true', async () => {
  const office = await createTimes();
  const { awork, hq, reportings, look } = office;
  const entry = await office.booked();
  const { hqProjectId, aworkProjectId } = await office.linkedProject('Messe', 'P-2');
  const former = reportedBefore({ ...office, hqProjectId }, 'Entwurf');
  await goLive(office);
  const fault = { kind: 'late-commit', seconds: 30 } as const;
  hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault });
  awork.person.moveTimeEntry(entry.id, { projectId: aworkProjectId });
  for (let round = 0; round < 3; round += 1) {
    await look('time', entry.id);
    office.pass(30);
    await hq.faults.flush();
  }
  await look('time', entry.id);
  const ours = reportings().find(({ id }) => id !== former.id);
  expect(reportings()).toHaveLength(2);
  expect((await office.linkOf('time', entry.id))?.targetId).toBe(String(ours?.id));
});
