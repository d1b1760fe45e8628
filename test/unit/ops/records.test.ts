import { expect, test } from '@jest/globals';
import { connectionStates } from '../../../functions/ops/connection-state.ts';
import { explainRecord } from '../../../functions/ops/explain/explain-record.ts';
import { listRecords } from '../../../functions/ops/records/list-records.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { showStatus } from '../../../functions/ops/status.ts';
import { recount, recountAll, recountOpen } from '../../../functions/watch/figures/recount.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId } from './ops-harness.ts';

const times = { direction: 'awork-moco-times' };

/** One hour that arrived, and three of two people whom MOCO does not have. */
async function createOffice() {
  const office = await createLinkedProject();
  const { awork, operator, book, work } = office;
  const strangers = ['Ida', 'Ole'].map((firstName) =>
    awork.person.createUser({ firstName, lastName: 'Ohne', email: `${firstName.toLowerCase()}@example.org` }),
  );
  book();
  for (const { id } of [strangers[0], strangers[0], strangers[1]].filter((each) => each !== undefined))
    book(id);
  await resyncRecords(connectionId, times, operator);
  await work();
  const connection = await operator.connections.get(connectionId);
  return { ...office, strangers, connection: connection as Connection };
}

test('O11: what is undone is listed by cause, each record as a sentence that names it', async () => {
  const { operator } = await createOffice();
  const { data, text } = await listRecords(connectionId, {}, operator);
  expect(data.causes).toMatchObject([
    { ...times, state: 'waiting', code: 'person-unknown', count: 3, since: expect.any(String) },
  ]);
  const sentences = data.causes.flatMap(({ records }) => records.map(({ sentence }) => sentence));
  expect(sentences.filter((sentence) => sentence.includes('Ida Ohne'))).toHaveLength(2);
  expect(text).toContain('awork-moco-times: 3 records waiting, person-unknown');
});

test('O11: so many of each cause are shown as were asked for, and how many there are besides', async () => {
  const { operator } = await createOffice();
  const { data, text } = await listRecords(connectionId, { most: 1 }, operator);
  expect(data.causes).toMatchObject([{ count: 3, records: [{ entity: 'time' }] }]);
  expect(text).toContain('2 more');
});

test('O11: only what was asked for is listed, and a reason that does not exist is refused with those there are', async () => {
  const { operator } = await createOffice();
  const causes = async (options: object) => (await listRecords(connectionId, options, operator)).data.causes;
  expect(await causes({ state: 'parked' })).toEqual([]);
  expect(await causes({ state: 'waiting', reason: 'person-unknown' })).toHaveLength(1);
  expect(await causes({ direction: 'moco-awork-projects' })).toEqual([]);
  await expect(causes({ reason: 'nope' })).rejects.toThrow(/no reason "nope".*There are: absence/);
  await expect(causes({ reason: 'up-to-date' })).rejects.toThrow('no reason');
});

test('O11: a record that went through is listed no more, and the figures say so too', async () => {
  const { operator, moco, work } = await createOffice();
  for (const firstname of ['Ida', 'Ole'])
    moco.person.createUser({ firstname, lastname: 'Ohne', email: `${firstname.toLowerCase()}@example.org` });
  await resyncRecords(connectionId, times, operator);
  await work();
  expect((await listRecords(connectionId, {}, operator)).data.causes).toEqual([]);
  const { data } = await showStatus({ id: connectionId }, operator);
  expect(data.connections).toMatchObject([{ waiting: 0, parked: 0, retrying: 0, done: 5 }]);
});

test('O11: figures that were lost are counted anew', async () => {
  const { operator, connection } = await createOffice();
  const counted = async () => (await showStatus({}, operator)).data.connections[0];
  const before = await counted();
  await operator.figures.add(connectionId, { waiting: 7, parked: 2, linked: 9 });
  expect(await recountOpen(connection, operator)).toBe(true);
  expect(await counted()).toMatchObject({ waiting: 3, parked: 0, done: (before?.done ?? 0) + 9 });
  expect(await recountAll(connection, operator)).toBe(true);
  expect(await counted()).toEqual(before);
});

test('O11: the list of all connections says since when the oldest is undone as it was counted last, or as it is', async () => {
  const { operator, connection } = await createOffice();
  const light = async () => (await connectionStates([connection], operator, 'light'))[0]?.oldestOpenSince;
  const exact = (await connectionStates([connection], operator))[0]?.oldestOpenSince;
  expect(await light()).toBe(exact);
  await recountOpen(connection, operator);
  const stored = (await operator.figures.of([connectionId])).get(connectionId);
  expect(stored?.watched?.oldestOpenSince).toBe(exact);
  await operator.figures.add(connectionId, { waiting: 1 });
  expect(await light()).toBe(exact);
});

test('O11: of very many only the oldest are looked at where a page asks for it, and that is said', async () => {
  const { operator } = await createOffice();
  const some = await listRecords(connectionId, { lookAt: 2 }, operator);
  expect(some.data).toMatchObject({ isCut: true });
  expect(some.data.causes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect((await listRecords(connectionId, { lookAt: 3 }, operator)).data.isCut).toBe(false);
});

test('O11: while a worker changes them figures are not replaced by older ones', async () => {
  const { operator, connection } = await createOffice();
  const { figures } = operator;
  const of: typeof figures.of = async (ids) => {
    const found = await figures.of(ids);
    await figures.add(connectionId, { parked: 1 });
    return found;
  };
  expect(await recountOpen(connection, { ...operator, figures: { ...figures, of } })).toBe(false);
  expect((await figures.of([connectionId])).get(connectionId)).toMatchObject({ waiting: 3, parked: 1 });
});

test('O11: what stays different is listed apart, is nothing undone, and goes once both sides are the same', async () => {
  const { operator, moco, awork, work, connection, person } = await createOffice();
  const list = async (state?: 'different') =>
    (await listRecords(connectionId, { state }, operator)).data.causes;
  const counted = async () => (await showStatus({}, operator)).data.connections[0];
  expect((await listRecords(connectionId, { state: 'different' }, operator)).text).toBe(
    'Nothing stays different.',
  );
  const [activity] = moco.state().activities;
  moco.person.deleteActivity(activity?.id ?? 0);
  await resyncRecords(connectionId, times, operator);
  await work();
  expect(await list('different')).toMatchObject([
    { ...times, state: 'different', needs: false, code: 'activity-gone', count: 1 },
  ]);
  expect(await list()).toMatchObject([{ state: 'waiting', needs: true, code: 'person-unknown' }]);
  expect(await counted()).toMatchObject({ differing: 1, waiting: 3, needing: 3 });
  await operator.figures.add(connectionId, { differing: 5 });
  await recountOpen(connection, operator);
  expect(await counted()).toMatchObject({ differing: 6 });
  await recountAll(connection, operator);
  expect(await counted()).toMatchObject({ differing: 1 });
  const entry = awork.state().timeEntries.find(({ userId }) => userId === person.id);
  awork.person.updateTimeEntry(entry?.id ?? '', { durationSeconds: 7200 });
  await resyncRecords(connectionId, times, operator);
  await work();
  expect(await list('different')).toEqual([]);
  expect(await counted()).toMatchObject({ differing: 0 });
});

test('O5 O11: what is undone is found by any word of why, before everything else', async () => {
  const { operator } = await createOffice();
  const find = async (text: string) => (await explainRecord(connectionId, text, undefined, operator)).data;
  const { records, remarks } = await find('ida ohne');
  expect(records.length).toBeGreaterThanOrEqual(2);
  expect(records[0]?.link?.outcomes[0]).toMatchObject({ code: 'person-unknown' });
  expect(remarks.join()).not.toContain('Nothing was found');
  expect((await find('nirgends')).records).toEqual([]);
});

test('O11: the watch counts everything once a day, and what is undone every time', async () => {
  const { operator, connection, pass } = await createOffice();
  const counted = async () => (await showStatus({}, operator)).data.connections[0];
  await recount(connection, operator);
  const { done } = (await counted()) ?? { done: 0 };
  await operator.figures.add(connectionId, { linked: 4, parked: 2 });
  pass(900);
  await recount(connection, operator);
  expect(await counted()).toMatchObject({ done: done + 4, parked: 0 });
  pass(86_400);
  await recount(connection, operator);
  expect(await counted()).toMatchObject({ done, parked: 0 });
});

test('O11: a connection that never rests while it is counted is counted in full on another day', async () => {
  const { operator, connection, pass } = await createOffice();
  const { list } = operator.links;
  let lists = 0;
  operator.links.list = async function* (...those) {
    lists += 1;
    await operator.figures.add(connectionId, { retrying: 1 });
    yield* list(...those);
  };
  await recount(connection, operator);
  expect(lists).toBeGreaterThan(0);
  const before = lists;
  pass(900);
  await recount(connection, operator);
  expect(lists).toBe(before);
  expect((await showStatus({}, operator)).data.connections[0]).toMatchObject({ retrying: 0 });
});
