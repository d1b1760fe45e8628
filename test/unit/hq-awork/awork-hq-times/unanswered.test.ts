import { expect, test } from '@jest/globals';
import type { Fault } from '../../../vendors/kit/faults.ts';
import { createTimes } from './times-office.ts';

type Office = Awaited<ReturnType<typeof createTimes>>;

/** Looks again until nothing is on its way, as the queue would. */
async function settle({ hq, awork, pass, look }: Office, ids: readonly string[]) {
  for (let round = 0; round < 3; round += 1) {
    pass(90);
    await hq.faults.flush();
    await awork.faults.flush();
    for (const id of ids) await look('time', id);
  }
}

const faults: [string, Fault][] = [
  ['made', { kind: 'lost-answer' }],
  ['made half a minute later', { kind: 'late-commit', seconds: 30 }],
  ['never made', { kind: 'late-commit', seconds: 1e9 }],
];

test.each(faults)('R1: a reporting that was %s without an answer is there once', async (_how, fault) => {
  const office = await createTimes();
  await office.booked({ note: 'Vorher' });
  office.hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault });
  const entry = await office.booked();
  await settle(office, [entry.id]);
  expect(office.reportings().map(({ note }) => note)).toEqual(['Vorher', 'Entwurf']);
});

test.each(faults)('R2: a task that was %s without an answer is there once', async (_how, fault) => {
  const office = await createTimes();
  office.hq.faults.add({ method: 'POST', path: 'v1/ProjectTasks', times: 1, fault });
  const entry = await office.booked();
  await settle(office, [entry.id]);
  expect(office.tasks()).toHaveLength(2);
  expect(office.reportings()).toHaveLength(1);
});

test('R1: of two alike entries whose reportings were made without an answer each has its own', async () => {
  const office = await createTimes();
  await office.booked({ note: 'Vorher' });
  const fault: Fault = { kind: 'lost-answer' };
  office.hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 2, fault });
  const [one, other] = [await office.booked(), await office.booked()];
  await settle(office, [one.id, other.id]);
  expect(office.reportings()).toHaveLength(3);
  const targets = [await office.linkOf('time', one.id), await office.linkOf('time', other.id)];
  expect(new Set(targets.map((link) => link?.targetId)).size).toBe(2);
});

test('R1: an entry that is deleted while its reporting is unconfirmed leaves none behind', async () => {
  const office = await createTimes();
  await office.booked({ note: 'Vorher' });
  office.hq.faults.add({
    method: 'POST',
    path: 'do.CreateReporting',
    times: 1,
    fault: { kind: 'lost-answer' },
  });
  const entry = await office.booked();
  office.awork.person.deleteTimeEntry(entry.id);
  await settle(office, [entry.id]);
  expect(office.reportings().map(({ note }) => note)).toEqual(['Vorher']);
});

test('R1: a person’s change whose removal was not answered ends with one reporting of the right person', async () => {
  const office = await createTimes();
  const { awork, hq } = office;
  const miaHq = hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const entry = await office.booked();
  hq.faults.add({ method: 'DELETE', times: 1, fault: { kind: 'lost-answer' } });
  awork.person.moveTimeEntry(entry.id, { userId: mia.id });
  office.pass(700);
  await office.look('time', entry.id);
  await settle(office, [entry.id]);
  expect(office.reportings()).toEqual([expect.objectContaining({ userId: miaHq.id })]);
});

test.each(faults)(
  'R1: a time deleted in HQ whose edit was %s without an answer is there once',
  async (_how, fault) => {
    const office = await createTimes();
    const entry = await office.booked();
    office.hq.person.deleteReporting(office.reportings()[0]?.id ?? 0);
    office.awork.person.updateTimeEntry(entry.id, { durationSeconds: 7200 });
    office.hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault });
    await office.look('time', entry.id);
    await settle(office, [entry.id]);
    expect(office.reportings().map(({ duration }) => duration)).toEqual([7200]);
  },
);

test('R1: a reporting found again after a lost answer goes with its entry, though no webhook tells', async () => {
  const office = await createTimes();
  await office.booked({ note: 'Vorher' });
  office.hq.faults.add({
    method: 'POST',
    path: 'do.CreateReporting',
    times: 1,
    fault: { kind: 'lost-answer' },
  });
  const entry = await office.booked();
  await settle(office, [entry.id]);
  office.awork.person.deleteTimeEntry(entry.id);
  await office.sweep('awork-hq-times', 'all');
  expect(office.reportings().map(({ note }) => note)).toEqual(['Vorher']);
});

test('R1: what was made without an answer goes along when its awork project is linked with another HQ project', async () => {
  const office = await createTimes();
  const { hq, reportings } = office;
  await office.booked({ note: 'Vorher' });
  hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault: { kind: 'lost-answer' } });
  const entry = await office.booked();
  await settle(office, [entry.id]);
  const otherId = await office.relink();
  expect(reportings().map(({ projectId }) => projectId)).toEqual([otherId, otherId]);
});

test('R4: time that goes back to somebody unknown is theirs again, though its move to another was never answered', async () => {
  const office = await createTimes({ fallbackPerson: 'jonas@example.org' });
  const { awork, hq, reportings } = office;
  const jonas = hq.state().users.find(({ email }) => email === 'jonas@example.org');
  hq.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const mia = awork.person.createUser({ firstName: 'Mia', lastName: 'Maas', email: 'mia@example.org' });
  const guest = awork.person.createUser({ firstName: 'Tom', lastName: 'Brandt', email: 'tom@example.org' });
  const entry = await office.booked({ userId: guest.id });
  hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault: { kind: 'lost-answer' } });
  awork.person.moveTimeEntry(entry.id, { userId: mia.id });
  office.pass(700);
  await office.ask('awork-hq-times', 'time', entry.id);
  await office.workOnce();
  awork.person.moveTimeEntry(entry.id, { userId: guest.id });
  await settle(office, [entry.id]);
  expect(reportings()).toEqual([expect.objectContaining({ userId: jonas?.id, note: 'Tom Brandt: Entwurf' })]);
});

test('R4: what was made without an answer for one person goes to the fallback of the next, though its removal fails', async () => {
  const office = await createTimes({ fallbackPerson: 'buero@example.org' });
  const { awork, hq, reportings } = office;
  const fallback = hq.person.createUser({ firstName: 'Büro', lastName: 'Nord', email: 'buero@example.org' });
  const guest = awork.person.createUser({ firstName: 'Tom', lastName: 'Brandt', email: null });
  await office.booked({ note: 'Vorher' });
  hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault: { kind: 'lost-answer' } });
  const entry = office.book();
  await office.ask('awork-hq-times', 'time', entry.id);
  await office.workOnce();
  awork.person.moveTimeEntry(entry.id, { userId: guest.id });
  hq.faults.add({ method: 'DELETE', times: 1, fault: { kind: 'status', status: 503 } });
  office.pass(700);
  await settle(office, [entry.id]);
  expect(reportings().map(({ userId, note }) => ({ userId, note }))).toEqual([
    { userId: office.jonasHq.id, note: 'Vorher' },
    { userId: fallback.id, note: 'Tom Brandt: Entwurf' },
  ]);
});

test.each(['phase', 'task'])(
  'R2: a %s that was made for another HQ project right before a crash is the one of that project',
  async (entity) => {
    const office = await createTimes();
    const { hq, links } = office;
    const entry = await office.booked();
    const { settle: settleLink } = links;
    let isKilled = false;
    links.settle = async (link, settlement) => {
      if (isKilled || link.key.entity !== entity) return settleLink(link, settlement);
      isKilled = true;
      throw new Error('killed');
    };
    const otherId = await office.relink();
    await settle(office, [entry.id]);
    expect(isKilled).toBe(true);
    const { tasks, reportings } = hq.state();
    const task = tasks.find(({ id }) => id === reportings[0]?.taskId);
    expect([task, tasks.find(({ id }) => id === task?.parentId)]).toMatchObject([
      { projectId: otherId },
      { projectId: otherId },
    ]);
  },
);

test('R1: a reporting that somebody changed in HQ before its entry was known to have it is there once', async () => {
  const office = await createTimes();
  const { hq, look, linkOf, reportings } = office;
  await office.booked({ note: 'Vorher' });
  const entry = office.book();
  const [apply] = await office.prepareAll('awork-hq-times', 'time', [entry.id]);
  // Whoever made it is killed before it is settled.
  await apply?.();
  const made = reportings().find(({ note }) => note === 'Entwurf');
  hq.person.updateReporting(made?.id ?? 0, { duration: 1800, note: 'In HQ geändert' });
  office.pass(60);
  await look('time', entry.id);
  expect(reportings()).toHaveLength(2);
  expect((await linkOf('time', entry.id))?.targetId).toBe(String(made?.id));
});

test('R1: a reporting found again after its entry lost its project goes with the entry, though the webhook is lost', async () => {
  const office = await createTimes();
  const { hq, awork } = office;
  await office.booked({ note: 'Vorher' });
  hq.faults.add({ method: 'POST', path: 'do.CreateReporting', times: 1, fault: { kind: 'lost-answer' } });
  const entry = office.book();
  await office.ask('awork-hq-times', 'time', entry.id);
  await office.workOnce();
  awork.person.moveTimeEntry(entry.id, { projectId: null });
  await settle(office, [entry.id]);
  expect(await office.outcomeOf('time', entry.id)).toMatchObject({ code: 'kept-project-lost' });
  awork.person.deleteTimeEntry(entry.id);
  await office.sweep('awork-hq-times', 'all');
  expect(office.reportings().map(({ note }) => note)).toEqual(['Vorher']);
});

test.each(faults)(
  'R2: the name of a list that was %s at its phase without an answer is no edit of a person',
  async (_how, fault) => {
    const office = await createTimes({ phases: 'by-list' });
    const { awork, hq } = office;
    const list = awork.person.createList(office.aworkProjectId, 'Test [30m]');
    awork.person.putTaskInLists(office.task.id, [list.id]);
    await office.booked();
    hq.faults.add({ method: 'PUT', path: 'v1/ProjectTasks', times: 1, fault });
    awork.person.renameList(list.id, 'Ideen');
    await office.ask('awork-hq-times', 'phase', list.id);
    await office.workOnce();
    awork.person.renameList(list.id, 'Test [1h]');
    for (let round = 0; round < 3; round += 1) {
      office.pass(90);
      await hq.faults.flush();
      await office.look('phase', list.id);
    }
    const phase = office.tasks().find(({ parentId }) => parentId === null);
    expect(phase).toMatchObject({ name: 'Test [1h]', plannedEffort: 1 });
  },
);
