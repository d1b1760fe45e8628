import { expect, test } from '@jest/globals';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { SWEEP, createPointer } from '../../../shared/pointer.ts';
import { createLinkedProject } from '../ops/linked-project.ts';
import { connectionId } from '../ops/ops-harness.ts';
import type { Harness } from './cutover-office.ts';
import { compareAll, createCutover } from './cutover-office.ts';

async function comeBack(harness: Harness) {
  const { operator, add, pass } = harness;
  await cancelConnection(connectionId, operator);
  pass(3600);
  await add();
  await setUpConnection(connectionId, operator);
  await compareAll(harness);
}

const writesOf = (calls: Record<string, number>) =>
  Object.entries(calls).filter(
    ([name]) => name.startsWith('POST') && /activities|tasks|projects$/.test(name),
  );

test('O7 T1: a customer who cancels and comes back has every hour once, and nothing is written again', async () => {
  const harness = await createLinkedProject();
  const { moco, awork, book, links } = harness;
  for (const _hour of [1, 2, 3]) book();
  await compareAll(harness);
  const [activities, tasks] = [moco.state().activities, awork.state().tasks];
  expect(activities).toHaveLength(3);
  const written = [writesOf(moco.calls()), writesOf(awork.calls())];
  await comeBack(harness);
  expect(moco.state().activities).toEqual(activities);
  expect(awork.state().tasks).toEqual(tasks);
  expect(awork.state().projects).toHaveLength(1);
  expect([writesOf(moco.calls()), writesOf(awork.calls())]).toEqual(written);
  const linked = links.items().filter(({ entity }) => entity === 'time');
  expect(linked.map(({ targetId }) => Number(targetId)).sort()).toEqual(
    activities.map(({ id }) => id).sort(),
  );
});

test('O7 T1: what was edited in awork while the connection was cancelled follows, what MOCO changed stays', async () => {
  const harness = await createLinkedProject();
  const { moco, awork, book, operator, add, pass } = harness;
  const [edited, rounded] = [book(), book()];
  await compareAll(harness);
  await cancelConnection(connectionId, operator);
  pass(60);
  const of = (entry: { id: string }) =>
    moco.state().activities.find(({ remote_id }) => remote_id === `awork:${entry.id}`);
  moco.person.updateActivity(of(rounded)?.id ?? 0, { description: 'Von Hand geschrieben' });
  awork.person.updateTimeEntry(edited.id, { durationSeconds: 5400 });
  pass(3600);
  await add();
  await compareAll(harness);
  expect(moco.state().activities).toHaveLength(2);
  expect(of(edited)?.seconds).toBe(5400);
  expect(of(rounded)?.description).toBe('Von Hand geschrieben');
});

test('O7 T4: another text from while the connection was cancelled leaves what a lead bills of an hour', async () => {
  const harness = await createLinkedProject();
  const { moco, awork, book, operator, add, pass } = harness;
  const { id } = book();
  await compareAll(harness);
  moco.person.setBillableSeconds(moco.state().activities[0]?.id ?? 0, 1800);
  await cancelConnection(connectionId, operator);
  pass(60);
  awork.person.updateTimeEntry(id, { note: 'Abstimmung' });
  pass(3600);
  await add();
  await compareAll(harness);
  expect(moco.state().activities).toMatchObject([
    { description: 'Abstimmung', seconds: 1800, worked_seconds: 3600 },
  ]);
});

/** A customer is back; MOCO changed an hour before, and the first look at it was cut off. */
async function comeBackCutOff() {
  const harness = await createLinkedProject();
  const { moco, book, operator, links, add, pass } = harness;
  const { id } = book();
  await compareAll(harness);
  await cancelConnection(connectionId, operator);
  pass(60);
  const [activity] = moco.state().activities;
  moco.person.updateActivity(activity?.id ?? 0, { description: 'Von Hand geschrieben' });
  pass(3600);
  await add();
  await links.claim({ key: { connection: connectionId, entity: 'time', sourceId: id }, leaseSeconds: 1 });
  return { harness, activity };
}

test('O7 T1: what MOCO changed before a customer came back stays, also where the first look at it was cut off', async () => {
  const { harness } = await comeBackCutOff();
  harness.pass(60);
  await compareAll(harness);
  expect(harness.moco.state().activities).toMatchObject([{ description: 'Von Hand geschrieben' }]);
});

test('O7 T1: that stays also where the entry waits for its person in between', async () => {
  const { harness, activity } = await comeBackCutOff();
  const { moco, awork, operator, links, pass, person, work, now } = harness;
  awork.person.updateUser(person.id, { email: 'anders@example.org' });
  pass(60);
  await compareAll(harness);
  const link = () => links.items().find(({ entity }) => entity === 'time');
  expect(link()).toMatchObject({ outcome: { code: 'person-unknown' } });
  awork.person.updateUser(person.id, { email: 'jonas@example.org' });
  pass(700);
  const direction = 'awork-moco-times';
  await operator.queue.send([
    createPointer({ direction, connection: connectionId, entity: SWEEP, id: 'waiting' }, 'sweep', now()),
  ]);
  await work();
  expect(link()).toMatchObject({ targetId: String(activity?.id), outcome: { kind: 'done' } });
  expect(moco.state().activities).toMatchObject([{ description: 'Von Hand geschrieben' }]);
});

test('O7 T1: equal hours of a former integration are taken over one to one, and get nothing but our mark', async () => {
  const harness = await createCutover();
  const { moco, book, booked, goLive, outcomeOf } = harness;
  const entries = [book(), book()];
  const before = [booked(), booked()];
  await goLive();
  await compareAll(harness);
  const marks = moco.state().activities.map(({ remote_id }) => remote_id);
  expect(marks.toSorted()).toEqual(entries.map(({ id }) => `awork:${id}`).toSorted());
  const shown = ({ seconds, description, task }: (typeof before)[number]) => ({
    seconds,
    description,
    task: task.id,
  });
  expect(moco.state().activities.map(shown)).toEqual(before.map(shown));
  for (const entry of entries)
    expect(await outcomeOf(entry)).toMatchObject({ kind: 'done', code: 'activity-adopted' });
});

test('O7 T1: an hour more than the former integration had is created', async () => {
  const harness = await createCutover();
  const { moco, book, booked, goLive } = harness;
  for (const _hour of [1, 2, 3]) book();
  booked();
  booked();
  await goLive();
  await compareAll(harness);
  expect(moco.state().activities).toHaveLength(3);
});

test('O7 T1: an hour that may be one of several is parked with the candidates, and nothing is written', async () => {
  const harness = await createCutover();
  const { moco, book, booked, goLive, outcomeOf } = harness;
  const entry = book();
  booked({ description: 'Konzept' });
  booked({ description: 'Korrektur' });
  await goLive();
  const before = moco.state().activities;
  await compareAll(harness);
  expect(moco.state().activities).toEqual(before);
  expect(await outcomeOf(entry)).toMatchObject({
    kind: 'parked',
    code: 'activity-ambiguous',
    details: { candidates: '2026-03-02 "Konzept", 2026-03-02 "Korrektur"' },
  });
});

test('O7 T7: a billed hour of a former integration is taken over as it is, without our mark, by one entry', async () => {
  const harness = await createCutover();
  const { moco, book, booked, goLive } = harness;
  book();
  book();
  const { id } = booked();
  moco.person.billActivity(id);
  await goLive();
  const before = moco.state().activities;
  await compareAll(harness);
  const after = moco.state().activities;
  expect(after.find((activity) => activity.id === id)).toEqual(before[0]);
  expect(after).toHaveLength(2);
});

test('O7 T4: an hour of a former integration of which a lead bills a part is taken over as it is', async () => {
  const { moco, book, booked, goLive, outcomeOf, ...harness } = await createCutover();
  const entry = book();
  moco.person.setBillableSeconds(booked().id, 1800);
  await goLive();
  await compareAll({ ...harness, moco, book });
  expect(moco.state().activities).toMatchObject([{ seconds: 1800, worked_seconds: 3600 }]);
  expect(await outcomeOf(entry)).toMatchObject({ kind: 'done', code: 'activity-adopted' });
});

test('T1: an hour that is younger than the connection costs one reading and one write', async () => {
  const harness = await createCutover();
  const { moco, awork, book, goLive } = harness;
  await goLive();
  book();
  const before = { moco: moco.calls(), awork: awork.calls() };
  await compareAll(harness);
  const more = (now: Record<string, number>, then: Record<string, number>) =>
    Object.entries(now).flatMap(([name, count]) =>
      /activit|timeentries/.test(name) ? [[name, count - (then[name] ?? 0)]] : [],
    );
  expect(more(moco.calls(), before.moco)).toEqual([['POST /activities', 1]]);
  expect(more(awork.calls(), before.awork)).toHaveLength(2);
});

test('O7 T1: a mark of ours that MOCO took late takes nothing from the entry that has the hour by then', async () => {
  const harness = await createCutover();
  const { moco, book, booked, goLive, outcomeOf, operator, now, work } = harness;
  const [one, other] = [book(), book()];
  const { id } = booked();
  await goLive();
  const look = async (entry: { id: string }) => {
    const target = { direction: 'awork-moco-times', connection: connectionId };
    const pointer = createPointer({ ...target, entity: 'time', id: entry.id }, 'operator', now());
    await operator.queue.send([pointer]);
    await work();
  };
  await look(one);
  expect(await outcomeOf(one)).toMatchObject({ code: 'activity-adopted' });
  moco.person.updateActivity(id, { remote_id: `awork:${other.id}` });
  await look(other);
  expect(await outcomeOf(other)).toMatchObject({ code: 'brought-in-line' });
  expect(moco.state().activities).toHaveLength(2);
});
