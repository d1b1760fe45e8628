import { expect, test } from '@jest/globals';
import type { HqChargeType } from '../../../../shared/vendors/hq/plan-port.ts';
import { createField } from '../hq-office.ts';
import { createTimes } from './times-office.ts';

type Office = Awaited<ReturnType<typeof createTimes>>;

/** A task that somebody made in HQ before anything was booked. */
function taskInHq({ hq, hqProjectId }: Office, phase: string, chargeType?: HqChargeType) {
  const { id: parentId } = hq.person.createTask({ projectId: hqProjectId, name: phase });
  const fields = { projectId: hqProjectId, name: 'Grobkonzept', parentId };
  return hq.person.createTask({ ...fields, ...(chargeType && { chargeType }) });
}

/** By the text of each reporting, the task that it is on. */
function tasksByNote({ tasks, reportings }: Office): Record<string, unknown> {
  const named = new Map(tasks().map(({ id, name, chargeType }) => [id, { name, chargeType }]));
  return Object.fromEntries(reportings().map(({ note, taskId }) => [note ?? '', named.get(taskId ?? 0)]));
}

test('R5: billable time does not go on a task found in HQ that is not charged, but beside it', async () => {
  const office = await createTimes();
  taskInHq(office, 'awork - Zeiten', 'NotChargeable');
  await office.booked({ note: 'Erste' });
  await office.booked({ note: 'Zweite' });
  await office.booked({ note: 'Kulanz', isBillable: false });
  const beside = { name: 'Grobkonzept (abrechenbar)', chargeType: 'Variable' };
  expect(tasksByNote(office)).toEqual({
    ...{ Erste: beside, Zweite: beside },
    Kulanz: { name: 'Grobkonzept', chargeType: 'NotChargeable' },
  });
});

test('R5: free time of an internal project does not go on a task found in HQ that is charged, but beside it', async () => {
  const office = await createTimes();
  const { hq, awork } = office;
  const { id: hqProjectId } = hq.person.createProject({ name: 'Intern', number: 'P-9' });
  hq.person.setProjectField(hqProjectId, createField, 'true');
  await office.sync(hqProjectId);
  const projectId = (await office.linkOf('project', hqProjectId))?.targetId ?? '';
  const { id: taskId } = awork.person.createTask({
    ...{ projectId, name: 'Grobkonzept', typeOfWorkId: office.concept.id },
  });
  taskInHq({ ...office, hqProjectId }, 'awork - Zeiten', 'Variable');
  await office.booked({ taskId, note: 'Frei', isBillable: false });
  await office.booked({ taskId, note: 'Bezahlt' });
  expect(tasksByNote(office)).toEqual({
    Frei: { name: 'Grobkonzept (nicht abrechenbar)', chargeType: 'NotChargeable' },
    Bezahlt: { name: 'Grobkonzept', chargeType: 'Variable' },
  });
});

test('R5: of entries that arrive at once none goes on a task found in HQ that is not charged', async () => {
  const office = await createTimes();
  taskInHq(office, 'awork - Zeiten', 'NotChargeable');
  const entries = Array.from({ length: 5 }, () => office.book());
  for (const { id } of entries) await office.ask('awork-hq-times', 'time', id);
  await office.work();
  expect(office.reportings()).toHaveLength(5);
  expect(office.tasks()).toHaveLength(3);
  expect(tasksByNote(office)).toEqual({
    Entwurf: { name: 'Grobkonzept (abrechenbar)', chargeType: 'Variable' },
  });
});

test.each(['Konzept [5,4d]', 'awork - Zeiten'])(
  'R2: by-list, a task that lies in HQ in the phase "%s" already is used, and takes our reference',
  async (phase) => {
    const office = await createTimes({ phases: 'by-list' });
    const { awork, task, aworkProjectId } = office;
    awork.person.putTaskInLists(task.id, [awork.person.createList(aworkProjectId, 'Konzept [5,4d]').id]);
    const found = taskInHq(office, phase);
    await office.booked();
    expect(office.tasks().filter(({ name }) => name === 'Grobkonzept')).toMatchObject([
      { id: found.id, syncId: task.id },
    ]);
    expect(office.reportings().map(({ taskId }) => taskId)).toEqual([found.id]);
  },
);

test('R2: by-list, of tasks of one name in both phases that of the list is meant', async () => {
  const office = await createTimes({ phases: 'by-list' });
  const { awork, task, aworkProjectId } = office;
  awork.person.putTaskInLists(task.id, [awork.person.createList(aworkProjectId, 'Konzept').id]);
  taskInHq(office, 'awork - Zeiten');
  const found = taskInHq(office, 'Konzept');
  await office.booked();
  expect(office.reportings().map(({ taskId }) => taskId)).toEqual([found.id]);
});
