import { expect, test } from '@jest/globals';
import { createTimesOffice } from './times-office.ts';

/** A billable hour on a service item whose hours are never billed. */
async function createUnpaid() {
  const office = await createTimesOffice();
  const { awork, aworkProject, person, typeOfWork, moco } = office;
  const entry = awork.person.createTimeEntry({
    ...{ userId: person.id, projectId: aworkProject, startDateLocal: '2026-03-02', durationSeconds: 3600 },
    ...{ typeOfWorkId: typeOfWork('Kulanz'), isBillable: true, note: 'Nachbesserung' },
  });
  await office.webhook(entry.id);
  const writes = () => moco.calls()['PUT /activities/:id'] ?? 0;
  return { ...office, entry, writes };
}

test('T4: an hour that MOCO makes non-billable by its service item is done with that remark', async () => {
  const { entry, activitiesOf, linkOf } = await createUnpaid();
  expect(activitiesOf(entry.id)).toMatchObject([{ billable: false, task: { name: 'Kulanz' } }]);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({
    ...{
      kind: 'done',
      code: 'activity-adjusted',
      details: { fields_en: 'billable', fields_de: 'verrechenbar' },
    },
  });
});

test('T4: what MOCO made of a value is written again by no webhook, no resync and no repair', async () => {
  const { entry, webhook, resync, repair, writes, linkOf, compare } = await createUnpaid();
  const before = writes();
  for (const look of [webhook, resync, repair]) await look(entry.id);
  expect(writes()).toBe(before);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({ code: 'up-to-date' });
  expect((await compare()).rows).toEqual([]);
});

test('T4 T8: an hour that moves to a service item that is billed becomes billable in MOCO', async () => {
  const { awork, entry, webhook, activitiesOf, typeOfWork, linkOf } = await createUnpaid();
  awork.person.updateTimeEntry(entry.id, { typeOfWorkId: typeOfWork('Beratung') });
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ billable: true, task: { name: 'Beratung' } }]);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({ code: 'brought-in-line' });
});

test('T4: a service item that can be billed by now is a difference, which a resync mends', async () => {
  const { moco, unpaid, entry, resync, activitiesOf, compare } = await createUnpaid();
  moco.person.updateTask(unpaid.id, { billable: true });
  expect((await compare()).rows).toMatchObject([
    { cause: 'differs', fields: [{ field: 'billable', wanted: 'yes', held: 'no' }] },
  ]);
  await resync(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ billable: true }]);
});

test('T4: a person’s edit of another field is not taken for what MOCO made of ours', async () => {
  const { moco, awork, entry, webhook, activitiesOf, compare } = await createUnpaid();
  const [activity] = activitiesOf(entry.id);
  moco.person.updateActivity(activity?.id ?? 0, { description: 'Anders' });
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 1800 });
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ seconds: 1800, description: 'Anders' }]);
  expect((await compare()).rows).toMatchObject([
    {
      cause: 'differs',
      fields: [{ field: 'text', wanted: 'Nachbesserung', held: 'Anders' }, { field: 'billable' }],
    },
  ]);
});
