import { expect, test } from '@jest/globals';
import { createTimesOffice } from './times-office.ts';

async function createBooked() {
  const office = await createTimesOffice();
  const entry = office.book();
  await office.webhook(entry.id);
  const [activity] = office.activitiesOf(entry.id);
  if (!activity) throw new Error('it must have arrived');
  const writes = () => Object.entries(office.moco.calls()).filter(([name]) => !name.startsWith('GET'));
  return { ...office, entry, activity, writes };
}

test('O2 a resync reads MOCO although nothing changed in awork, and mends what a person edited there', async () => {
  const { moco, entry, activity, resync, activitiesOf } = await createBooked();
  moco.person.updateActivity(activity.id, { description: 'Anders', date: '2026-03-09' });
  await resync(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([
    { id: activity.id, description: activity.description, date: '2026-03-02' },
  ]);
});

test('O2 a resync of what is equal writes nothing and says so', async () => {
  const { entry, resync, writes, linkOf } = await createBooked();
  const before = writes();
  await resync(entry.id);
  expect(writes()).toEqual(before);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({ kind: 'skipped', code: 'up-to-date' });
});

test('T1: a webhook without a change leaves what a person edited in MOCO, and does not read it', async () => {
  const { moco, entry, activity, webhook, activitiesOf } = await createBooked();
  moco.person.updateActivity(activity.id, { description: 'Anders' });
  const readings = () => moco.calls()['GET /activities/:id'];
  const before = readings();
  await webhook(entry.id);
  expect(readings()).toBe(before);
  expect(activitiesOf(entry.id)).toMatchObject([{ description: 'Anders' }]);
});

test('T7 O2 a billed activity that a person had edited is told and left alone by a resync', async () => {
  const { moco, entry, activity, resync, activitiesOf, linkOf } = await createBooked();
  moco.person.updateActivity(activity.id, { description: 'Anders' });
  moco.person.billActivity(activity.id);
  await resync(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ description: 'Anders' }]);
  expect((await linkOf(entry.id))?.outcome).toMatchObject({
    code: 'activity-billed',
    details: { difference_en: 'text', difference_de: 'Beschreibung' },
  });
});

test('O6 what a person deleted in MOCO stays away after webhooks and resyncs, and comes back by a repair', async () => {
  const { moco, entry, activity, webhook, resync, repair, activitiesOf, linkOf } = await createBooked();
  moco.person.deleteActivity(activity.id);
  await webhook(entry.id);
  await resync(entry.id);
  expect(activitiesOf(entry.id)).toEqual([]);
  const link = await linkOf(entry.id);
  expect(link).toMatchObject({ targetId: String(activity.id), outcome: { code: 'activity-gone' } });
  await repair(entry.id);
  expect(activitiesOf(entry.id)).toHaveLength(1);
});

test('O6 a worker that died before leaves a deleted activity deleted', async () => {
  const { moco, entry, activity, links, webhook, pass, activitiesOf, linkOf } = await createBooked();
  moco.person.deleteActivity(activity.id);
  const link = await linkOf(entry.id);
  if (!link) throw new Error('it is linked');
  await links.claim({ key: link.key, leaseSeconds: 1 });
  pass(60);
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toEqual([]);
});

test('T1: an edit in awork after the deletion in MOCO makes it anew', async () => {
  const { moco, awork, entry, activity, webhook, activitiesOf } = await createBooked();
  moco.person.deleteActivity(activity.id);
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 1800 });
  await webhook(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ seconds: 1800 }]);
});

test('O6 a repair of what was edited before it was deleted makes exactly one', async () => {
  const { moco, awork, entry, activity, webhook, repair, activitiesOf } = await createBooked();
  awork.person.updateTimeEntry(entry.id, { durationSeconds: 1800 });
  await webhook(entry.id);
  moco.person.deleteActivity(activity.id);
  await repair(entry.id);
  await repair(entry.id);
  expect(activitiesOf(entry.id)).toMatchObject([{ seconds: 1800 }]);
});

test('O6 a repair takes up an activity with our mark rather than make one more', async () => {
  const { moco, entry, activity, repair, activitiesOf, linkOf } = await createBooked();
  const { date, seconds, description, project, task, user } = activity;
  const fields = { date, seconds, description, project_id: project.id, task_id: task.id };
  const twin = moco.person.createActivity(user?.id ?? 0, { ...fields, remote_id: `awork:${entry.id}` });
  moco.person.deleteActivity(activity.id);
  await repair(entry.id);
  expect(activitiesOf(entry.id)).toHaveLength(1);
  expect((await linkOf(entry.id))?.targetId).toBe(String(twin.id));
});

test('O2 an id that cannot be one of awork is an entry that does not exist, and no dead letter', async () => {
  const { resync, linkOf } = await createTimesOffice();
  await resync('abc');
  expect((await linkOf('abc'))?.outcome).toMatchObject({ kind: 'skipped', code: 'never-arrived' });
});
