import { expect, test } from '@jest/globals';
import { recountOpen } from '../../../functions/watch/figures/recount.ts';
import { renewLetters } from '../../../functions/watch/letters/renew-letters.ts';
import { connectionStates } from '../../../functions/ops/connection-state.ts';
import { healthOf } from '../../../functions/ops/health/health.ts';
import { listDeadLetters } from '../../../functions/ops/dead-letters/list.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { discardDeadLetters } from '../../../functions/ops/dead-letters/replay.ts';
import { listRecords } from '../../../functions/ops/records/list-records.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Outcome } from '../../../shared/links/link.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { createOpsHarness } from '../ops/ops-harness.ts';

const direction = 'awork-moco-times';
const day = 86_400;
const connection: Connection = {
  ...{ id: 'one', connector: 'moco-awork', status: 'active', settings: {}, accounts: {} },
};

/** Parks as a worker does: a letter, and an outcome that says when it was written. */
async function createParked() {
  const harness = createOpsHarness();
  const { operator, links, queue, queues, now, pass } = harness;
  await operator.connections.put(connection);
  const settle = async (id: string, changes: Partial<Outcome> = {}, openSince?: string) => {
    const key = { connection: 'one', entity: 'time', sourceId: id };
    const taken = await links.claim({ key, leaseSeconds: 9 });
    if (taken.kind !== 'claimed') throw new Error(taken.kind);
    const at = now().toISOString();
    const outcome: Outcome = { kind: 'parked', code: 'vendor-refused', details: { problem: 'closed' }, at };
    await links.settle(taken.link, { outcome: { ...outcome, ...changes }, openSince });
  };
  return {
    ...harness,
    settle,
    async park(id: string, openSince = now().toISOString(), code = 'vendor-refused') {
      const at = now().toISOString();
      const note = { code, details: { problem: 'closed' }, at };
      const pointer = createPointer({ direction, connection: 'one', entity: 'time', id }, 'webhook', now());
      await queue.park(direction, { pointer, note });
      await settle(id, { code, letterAt: at }, openSince);
    },
    renew: () => renewLetters(connection, operator),
    /** As many days, with a look each. Answers on which a letter was written. */
    async live(days: number): Promise<number[]> {
      const renewedOn: number[] = [];
      for (let each = 1; each <= days; each += 1) {
        pass(day);
        if ((await renewLetters(connection, operator)) > 0) renewedOn.push(each);
      }
      return renewedOn;
    },
    letters: () => queues.left(direction).map(({ body }) => JSON.parse(body) as unknown),
  };
}

test('O3 the letter of a record that stays parked is written again every twelve days, before it would be forgotten', async () => {
  const { park, live } = await createParked();
  await park('a');
  expect(await live(40)).toEqual([12, 24, 36]);
});

test('O3 a letter written again names its record, and says since when and why as the first one does', async () => {
  const { park, live, letters } = await createParked();
  await park('a');
  await live(12);
  const [first, again] = letters();
  expect(again).toMatchObject({
    pointer: { direction, connection: 'one', entity: 'time', id: 'a' },
    note: (first as { note: object }).note,
  });
});

test('O3 the list shows one letter while both are there', async () => {
  const { park, live, operator } = await createParked();
  await park('a');
  await live(12);
  expect((await listDeadLetters({}, operator)).data.letters).toMatchObject([
    { id: 'a', count: 1, ageSeconds: 12 * day },
  ]);
});

test('O3 looks within one day write nothing twice', async () => {
  const { park, pass, renew } = await createParked();
  await park('a');
  pass(12 * day);
  expect([await renew(), await renew()]).toEqual([1, 0]);
  pass(3600);
  expect(await renew()).toBe(0);
});

test('O3 two looks at once write a letter once', async () => {
  const { park, pass, renew, letters } = await createParked();
  await park('a');
  pass(12 * day);
  await Promise.all([renew(), renew()]);
  expect(letters()).toHaveLength(2);
});

test('O3 a look that failed is done over on the next day, not before', async () => {
  const { park, pass, renew, letters, queue } = await createParked();
  await park('a');
  pass(12 * day);
  const { park: send } = queue;
  queue.park = () => Promise.reject(new Error('the queue is away'));
  await expect(renew()).rejects.toThrow('the queue is away');
  queue.park = send;
  pass(3600);
  expect(await renew()).toBe(0);
  pass(day);
  expect(await renew()).toBe(1);
  expect(letters()).toHaveLength(2);
});

test('O3 a letter that is missing since looks failed is written by the next look', async () => {
  const { park, pass, live } = await createParked();
  await park('a');
  expect(await live(10)).toEqual([]);
  pass(5 * day);
  expect(await live(1)).toEqual([1]);
});

test('O3 a record that was open long before it was parked has its first letter for twelve days', async () => {
  const { park, live, now } = await createParked();
  const before = new Date(now().getTime() - 30 * day * 1000).toISOString();
  await park('a', before);
  expect(await live(13)).toEqual([12]);
});

test('O3 one that was parked anew counts from then on', async () => {
  const { park, live } = await createParked();
  await park('a');
  await live(8);
  await park('a');
  expect(await live(12)).toEqual([12]);
});

test('O3 one whose letter is of before links kept its date is taken for as old as what it is about', async () => {
  const { settle, live, now } = await createParked();
  await settle('a', {}, now().toISOString());
  expect(await live(12)).toEqual([12]);
});

test.each<[string, Partial<Outcome>]>([
  ['went through', { kind: 'done', code: 'brought-in-line' }],
  ['waits', { kind: 'waiting', code: 'project-not-linked' }],
])('O3 nothing is written for a record that %s by now', async (_case, outcome) => {
  const { park, settle, live, now } = await createParked();
  await park('a');
  await settle('a', outcome, outcome.kind === 'done' ? undefined : now().toISOString());
  expect(await live(13)).toEqual([]);
});

test('O3 what somebody discarded is not written again, until it is parked anew', async () => {
  const { park, live, pass, operator } = await createParked();
  await park('a');
  await park('b');
  pass(day);
  await discardDeadLetters({ id: 'a' }, { dryRun: false, all: false }, operator);
  await live(12);
  expect((await listDeadLetters({}, operator)).data.letters).toMatchObject([{ id: 'b' }]);
  await park('a');
  expect(await live(12)).toContain(12);
});

test('O3 O11 what somebody discarded is listed as set aside by them, until it is parked anew', async () => {
  const { park, pass, operator } = await createParked();
  const setAside = async () => {
    const { data } = await listRecords('one', {}, operator);
    return data.causes.flatMap(({ records }) => records.map((record) => [record.id, record.setAside?.by]));
  };
  await park('a');
  await park('b');
  pass(day);
  const asLena: Operator = { ...operator, who: { kind: 'operator', name: 'Lena' } };
  await discardDeadLetters({ id: 'a' }, { dryRun: false, all: false }, asLena);
  expect(await setAside()).toEqual([
    ['a', 'Lena'],
    ['b', undefined],
  ]);
  expect((await listRecords('one', {}, operator)).text).toContain('(set aside by Lena)');
  pass(day);
  await park('a');
  expect(await setAside()).toEqual([
    ['b', undefined],
    ['a', undefined],
  ]);
});

test('O3 O11 discarding an outdated letter leaves the record to whoever is to solve what is wrong with it now', async () => {
  const { park, live, pass, operator } = await createParked();
  const setAside = async () => {
    const { data } = await listRecords('one', {}, operator);
    return data.causes.flatMap(({ records }) => records.map((record) => record.setAside?.by));
  };
  const discard = (code: string) =>
    discardDeadLetters({ reason: code }, { dryRun: false, all: false }, operator);
  await park('a', undefined, 'gave-up');
  pass(8 * day);
  await park('a');
  pass(day);
  await discard('gave-up');
  expect(await setAside()).toEqual([undefined]);
  expect(await live(12)).toContain(11);
  await discard('vendor-refused');
  expect(await setAside()).toEqual(['Ada']);
});

test('O3 O11 a connection whose only parked records are set aside needs nobody, until another is parked', async () => {
  const { park, pass, operator } = await createParked();
  const look = async () => {
    await recountOpen(connection, operator);
    const [state] = await connectionStates([connection], operator, 'light');
    return state && { health: healthOf(state), parked: state.parked, setAside: state.setAside };
  };
  await park('a');
  expect(await look()).toEqual({ health: 'needs-you', parked: 1, setAside: 0 });
  pass(day);
  await discardDeadLetters({ id: 'a' }, { dryRun: false, all: false }, operator);
  expect(await look()).toEqual({ health: 'in-step', parked: 0, setAside: 1 });
  pass(day);
  await park('b');
  expect(await look()).toEqual({ health: 'needs-you', parked: 1, setAside: 1 });
  await park('a');
  expect(await look()).toEqual({ health: 'needs-you', parked: 2, setAside: 0 });
});

test('O3 a sweep that stopped, and a hundred records at once, are written again too', async () => {
  const { park, settle, live, letters, links, now } = await createParked();
  const key = { connection: 'one', entity: '*', sourceId: `${direction}/changed` };
  const taken = await links.claim({ key, leaseSeconds: 9 });
  if (taken.kind !== 'claimed') throw new Error(taken.kind);
  const at = now().toISOString();
  const outcome: Outcome = { kind: 'parked', code: 'vendor-refused', details: {}, at, letterAt: at };
  await links.settle(taken.link, { outcome, openSince: at });
  for (let id = 0; id < 100; id += 1) await settle(String(id), { letterAt: at }, at);
  await park('a');
  await live(12);
  expect(letters()).toHaveLength(1 + 102);
  expect(letters()).toContainEqual(
    expect.objectContaining({ pointer: expect.objectContaining({ entity: '*', id: 'changed' }) }),
  );
});
