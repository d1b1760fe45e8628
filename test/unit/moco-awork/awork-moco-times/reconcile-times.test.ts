import { expect, test } from '@jest/globals';
import { createPointer } from '../../../../shared/pointer.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimesOffice } from './times-office.ts';

async function createBooked(count = 1) {
  const office = await createTimesOffice();
  const entries = Array.from({ length: count }, () => office.book());
  for (const { id } of entries) await office.webhook(id);
  const { moco, project, paid } = office;
  const userId = moco.state().users.find(({ email }) => email === 'jonas@example.org')?.id ?? 0;
  const inMoco = (changes: object = {}) =>
    moco.person.createActivity(userId, {
      ...{ date: '2026-03-02', project_id: project.id, task_id: paid.id, seconds: 3600 },
      ...{ description: 'Von Hand', ...changes },
    });
  return { ...office, entries, inMoco };
}

test('O6 what is in step is compared and totalled per month, project and person, without a row', async () => {
  const { compare, inMoco } = await createBooked(2);
  inMoco({ seconds: 601 });
  const { rows, totals, compared } = await compare();
  expect(rows).toMatchObject([{ cause: 'not-ours' }]);
  expect(compared).toBe(2);
  expect(totals).toEqual([
    {
      group: { month: '2026-03', project: expect.stringMatching(/^P\d+ Relaunch$/), person: 'Jonas Keller' },
      ...{ unit: 'min', source: 120, target: 120, others: 10.02 },
    },
  ]);
});

test('O6 both sides in step cost the pages of the lists and the people, however many hours there are', async () => {
  const { compare, moco, awork } = await createBooked(5);
  const calls = () =>
    [moco.calls(), awork.calls()].map((each) => Object.values(each).reduce((a, b) => a + b, 0));
  const before = calls();
  await compare({ fromDay: '2026-03-01', toDay: '2026-03-07' });
  const [inMoco = 0, inAwork = 0] = calls().map((count, index) => count - (before[index] ?? 0));
  expect([inMoco <= 2, inAwork <= 2]).toEqual([true, true]);
});

test('O6 an activity that was deleted, edited, or moved to another week is told once and by its cause', async () => {
  const { compare, moco, entries, activitiesOf } = await createBooked(3);
  const [gone, edited, moved] = entries.map(({ id }) => activitiesOf(id)[0]?.id ?? 0);
  moco.person.deleteActivity(gone ?? 0);
  moco.person.updateActivity(edited ?? 0, { seconds: 60 });
  moco.person.updateActivity(moved ?? 0, { date: '2026-03-09' });
  const { rows } = await compare();
  expect(rows.map(({ cause, id }) => [cause, id])).toEqual([
    ['gone', entries[0]?.id],
    ['differs', entries[1]?.id],
    ['differs', entries[2]?.id],
  ]);
});

test('O6 an hour whose webhook was lost is missing, and nothing before the start date is compared', async () => {
  const { compare, book, operator } = await createBooked();
  book();
  expect((await compare()).causes).toEqual(['missing']);
  const connection = await operator.connections.get(connectionId);
  if (!connection) throw new Error('it is connected');
  await operator.connections.put({
    ...connection,
    settings: { ...connection.settings, startDate: '2026-03-03' },
  });
  expect(await compare()).toMatchObject({ compared: 0, rows: [] });
});

test('O6 a second activity with our mark is doubled, and the totals show it', async () => {
  const { compare, inMoco, entries } = await createBooked();
  const twin = inMoco({ remote_id: `awork:${entries[0]?.id}` });
  const { rows, totals } = await compare();
  expect(rows).toMatchObject([{ cause: 'doubled', targetId: String(twin.id), id: null }]);
  expect(totals).toMatchObject([{ source: 60, target: 120 }]);
});

test('O6 the activity of an entry that awork lost is told, linked or only marked, and removed by a repair', async () => {
  const { compare, inMoco, awork, entries, repair, moco } = await createBooked();
  const [entry] = entries;
  const lost = 'bbbbbbbb-0000-4000-8000-000000000009';
  inMoco({ remote_id: `awork:${lost}` });
  awork.person.deleteTimeEntry(entry?.id ?? '');
  expect((await compare()).causes).toEqual(['source-gone', 'source-gone']);
  for (const id of [entry?.id ?? '', lost]) await repair(id);
  expect(moco.state().activities).toEqual([]);
});

test('O6 an activity with the mark of an entry of another workspace, on a project we do not serve, is none of ours', async () => {
  const { compare, inMoco, moco, project, repair } = await createBooked();
  const foreign = 'bbbbbbbb-0000-4000-8000-000000000009';
  const other = moco.person.createProject({ name: 'Andere', customer_id: project.customer.id });
  const task = moco.person.addTask(other.id, { name: 'Anderes' });
  const owner = moco.state().activities[0]?.user?.id ?? 0;
  moco.person.assignUser(other.id, owner);
  inMoco({ remote_id: `awork:${foreign}`, project_id: other.id, task_id: task.id });
  const { rows, totals } = await compare();
  expect(rows).toEqual([]);
  expect(totals).toMatchObject([{ source: 60, target: 60, others: 0 }]);
  await repair(foreign);
  expect(moco.state().activities).toHaveLength(2);
});

test('O6 an entry that waits is told with its reason, and counts on the side of awork', async () => {
  const { compare, awork, book } = await createBooked();
  const mira = awork.person.createUser({ firstName: 'Mira', lastName: 'Sommer', email: 'mira@example.org' });
  book(mira.id);
  const { rows, totals } = await compare();
  expect(rows).toMatchObject([{ cause: 'waiting', reason: { code: 'person-unknown' } }]);
  const ofMira = totals.find(({ group }) => group['person'] === 'Mira Sommer');
  expect(ofMira).toMatchObject({ source: 60, target: 0 });
});

test.each([
  ['an equal', 3600, { seconds: 3600, description: 'Früher übertragen' }],
  ['a rounded', 3000, { seconds: 3600, description: 'Konzept' }],
])(
  'O6 O7 %s activity of a former integration is not linked yet, and no stray',
  async (_what, durationSeconds, held) => {
    const { compare, inMoco, book, awork, operator, now, pass } = await createBooked();
    awork.person.updateTimeEntry(book().id, { note: 'Konzept', durationSeconds });
    inMoco(held);
    pass(60);
    const connection = await operator.connections.get(connectionId);
    if (connection) await operator.connections.put({ ...connection, liveSince: now().toISOString() });
    const { rows, totals } = await compare();
    expect(rows).toMatchObject([{ cause: 'not-linked', steps: [{ do: 'adopt-activity' }] }]);
    expect(totals).toMatchObject([{ source: 60 + durationSeconds / 60, target: 120, others: 0 }]);
  },
);

test('O6 an hour whose link was lost is not linked, and a repair links it again and writes nothing', async () => {
  const { compare, links, linkOf, entries, repair, moco } = await createBooked();
  const before = moco.state().activities;
  const id = entries[0]?.id ?? '';
  const claim = await links.claim({
    key: { connection: connectionId, entity: 'time', sourceId: id },
    leaseSeconds: 1,
  });
  const outcome = { kind: 'skipped', code: 'never-arrived', details: {}, at: '' } as const;
  if (claim.kind === 'claimed')
    await links.settle(claim.link, { outcome, targetId: undefined, fingerprints: {}, data: {} });
  expect((await compare()).causes).toEqual(['not-linked']);
  await repair(id);
  expect(moco.state().activities).toEqual(before);
  expect((await linkOf(id))?.targetId).toBe(String(before[0]?.id));
  expect((await compare()).rows).toEqual([]);
});

test('O6 a service item that got another name moves no hour that is booked, unless an operator asks for that hour', async () => {
  const office = await createTimesOffice();
  const { moco, awork, operator, paid, project, now, work, compare, repair, resync, activitiesOf } = office;
  const { id } = awork.person.createTimeEntry({
    ...{ userId: office.person.id, projectId: office.aworkProject, startDateLocal: '2026-03-02' },
    ...{ durationSeconds: 3600, typeOfWorkId: office.typeOfWork('Beratung') },
  });
  await office.webhook(id);
  const itemOf = () => activitiesOf(id)[0]?.task?.id;
  expect(itemOf()).toBe(paid.id);
  moco.person.updateTask(paid.id, { name: 'Workshop' });
  const target = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
  await operator.queue.send([createPointer({ ...target, id: String(project.id) }, 'webhook', now())]);
  await work();
  expect((await compare()).rows).toEqual([]);
  await repair(id);
  expect(itemOf()).toBe(paid.id);
  moco.person.updateActivity(activitiesOf(id)[0]?.id ?? 0, { description: 'Von Hand' });
  expect((await compare()).causes).toEqual(['differs']);
  await resync(id);
  expect(itemOf()).not.toBe(paid.id);
});
