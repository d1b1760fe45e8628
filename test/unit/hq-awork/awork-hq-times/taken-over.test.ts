import { expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import { createField, createHqOffice, linkField } from '../hq-office.ts';

const day = '2026-03-04';
const period = { fromDay: '2026-03-01', toDay: '2026-03-31' };

/** Live for a week, with a project that HQ's own integration has linked and books the times of. */
async function createLinkedByHq() {
  const office = await createHqOffice();
  const { hq, awork, operator, now, pass, concept, jonas, jonasHq } = office;
  const change = (changes: object) =>
    operator.connections.get(connectionId).then((connection) => {
      if (!connection) throw new Error('there is a connection');
      return operator.connections.put({ ...connection, ...changes });
    });
  await change({ liveSince: now().toISOString() });
  pass(3600);
  const { id: aworkProjectId } = awork.person.createProject({ name: 'Relaunch' });
  const { id: hqProjectId } = office.project();
  hq.person.linkByHq(hqProjectId, aworkProjectId);
  hq.person.setProjectField(hqProjectId, createField, 'true');
  await office.sync(hqProjectId);
  const task = awork.person.createTask({
    ...{ projectId: aworkProjectId, name: 'Grobkonzept', typeOfWorkId: concept.id },
  });
  const book = (note: string) =>
    awork.person.createTimeEntry({
      ...{ userId: jonas.id, typeOfWorkId: concept.id, taskId: task.id, startDateLocal: day },
      ...{ durationSeconds: 5400, note, isBillable: true },
    });
  const report = (note: string) =>
    hq.person.createReporting({
      ...{ userId: jonasHq.id, projectId: hqProjectId, startOn: `${day}T00:00:00Z`, duration: 5400, note },
    });
  const allowTakeOver = () => {
    pass(86_400);
    return change({ settings: { startDate: '2026-03-01', takesOverLinksOfHq: true } });
  };
  return {
    ...{ ...office, hqProjectId, aworkProjectId, book, report },
    /** As HQ's own integration does it. */
    bookOnBothSides: (note: string) => [book(note), report(note)],
    allowTakeOver,
    async takeOver() {
      await allowTakeOver();
      await office.sync(hqProjectId);
    },
    notes: () => hq.state().reportings.map(({ note }) => note),
  };
}

test('H2: what HQ’s own integration booked while we were live already is taken over with the project, not booked again', async () => {
  const office = await createLinkedByHq();
  expect(await office.outcomeOf('project', office.hqProjectId)).toMatchObject({ code: 'linked-by-hq' });
  for (const note of ['Eins', 'Zwei', 'Drei']) office.bookOnBothSides(note);
  office.book('Nur in awork');
  await office.takeOver();
  expect(office.notes().toSorted()).toEqual(['Drei', 'Eins', 'Nur in awork', 'Zwei']);
  expect((await office.compare('awork-hq-times', period)).causes).toEqual([]);
});

test('H2: what HQ’s own integration booked counts as ours before each of it is taken over', async () => {
  const office = await createLinkedByHq();
  for (const note of ['Eins', 'Zwei']) office.bookOnBothSides(note);
  await office.allowTakeOver();
  await office.ask('hq-awork-projects', 'project', String(office.hqProjectId));
  await office.workOnce();
  const { causes, totals } = await office.compare('awork-hq-times', period);
  expect(causes).toEqual(['not-linked', 'not-linked']);
  expect(totals).toMatchObject([{ source: 180, target: 180, others: 0 }]);
});

test('R1: what is booked after a project was taken over is new, and costs no look at what HQ holds', async () => {
  const office = await createLinkedByHq();
  await office.takeOver();
  office.report('Von Hand');
  await office.look('time', office.book('Danach').id);
  const entry = office.book('Noch eins');
  const before = office.calls();
  await office.look('time', entry.id);
  expect(office.calls() - before).toBe(2);
  expect(office.notes().toSorted()).toEqual(['Danach', 'Noch eins', 'Von Hand']);
});

test('H2: a transfer that begins again takes over what was booked in HQ while it was off', async () => {
  const office = await createLinkedByHq();
  await office.takeOver();
  office.hq.person.setProjectField(office.hqProjectId, createField, 'false');
  office.hq.person.setProjectField(office.hqProjectId, linkField, '');
  office.pass(600);
  await office.sync(office.hqProjectId);
  office.bookOnBothSides('Dazwischen');
  office.pass(600);
  office.hq.person.setProjectField(office.hqProjectId, createField, 'true');
  await office.sync(office.hqProjectId);
  expect(office.notes()).toEqual(['Dazwischen']);
});
