import { expect, test } from '@jest/globals';
import type { LetterFilter } from '../../../functions/ops/dead-letters/letter-filter.ts';
import { listLetters, showLetter } from '../../../functions/ops/dead-letters/list.ts';
import { discardLetters, replayLetters } from '../../../functions/ops/dead-letters/replay.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { createOpsBench } from './ops-bench.ts';

const projects = 'moco-awork-projects';
const times = 'awork-moco-times';

/** Three parked records (one of them twice), one crashed pointer and one unreadable message. */
async function createLetterBench() {
  const bench = createOpsBench();
  const { operator, queue, desk, now, pass } = bench;
  for (const id of ['one', 'two']) {
    await operator.connections.put({
      id,
      connector: 'moco-awork',
      status: 'active',
      settings: {},
      accounts: {},
    });
  }
  const pointer = (direction: string, connection: string, entity: string, id: string) =>
    createPointer({ direction, connection, entity, id }, 'webhook', now());
  const park = async (direction: string, connection: string, id: string, code: string) => {
    const letter = pointer(direction, connection, direction === projects ? 'project' : 'time', id);
    const note = { code, details: { template: 'Kampagne' }, at: now().toISOString() };
    await queue.park(direction, { pointer: letter, note });
    pass(3600);
  };
  await park(projects, 'one', '1', 'template-unknown');
  await park(projects, 'one', '1', 'template-unknown');
  await park(projects, 'two', '2', 'vendor-refused');
  await park(times, 'one', 'a', 'activity-billed');
  desk.drop(times, JSON.stringify(pointer(times, 'two', 'time', 'b')));
  desk.drop(times, 'hello');
  return bench;
}

const matching: [string, LetterFilter, string[]][] = [
  ['all', {}, ['1', '1', '2', 'a', 'b', '?']],
  ['of a connection', { connection: 'one' }, ['1', '1', 'a']],
  ['of a direction', { direction: times }, ['a', 'b', '?']],
  ['of a reason', { reason: 'crashed' }, ['b']],
  ['of a record', { id: '1' }, ['1', '1']],
  ['older than three hours', { olderThanSeconds: 3 * 3600 }, ['1', '1']],
  ['of a connection and reason', { connection: 'two', reason: 'vendor-refused' }, ['2']],
];

test.each(matching)('the list shows %s', async (_name, filter, ids) => {
  const { operator, desk } = await createLetterBench();
  const { data } = await listLetters(filter, operator);
  expect(data.letters.map(({ id }) => id ?? '?')).toEqual(ids);
  expect(desk.held()).toBe(0);
});

test.each([
  listLetters,
  (filter: LetterFilter, operator: Operator) => replayLetters(filter, false, operator),
])('letters of a connection that does not exist are refused, not shown as none', async (command) => {
  const { operator } = await createLetterBench();
  await expect(command({ connection: 'oen' }, operator)).rejects.toThrow('There are: one, two.');
});

test('a letter says why in the language of the operator, and whether it settled since', async () => {
  const { operator, links, now } = await createLetterBench();
  const claim = await links.claim({
    key: { connection: 'one', entity: 'project', sourceId: '1' },
    leaseSeconds: 9,
  });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: now().toISOString() } as const;
  await links.settle(claim.link, { outcome });
  const { data } = await listLetters({ connection: 'one' }, operator);
  expect(data.letters[0]).toMatchObject({
    number: 1,
    sentence: expect.stringContaining('no project template named "Kampagne"'),
    ageSeconds: 4 * 3600,
  });
  expect(data.letters.map(({ settledSince }) => settledSince)).toEqual([true, true, false]);
});

test('replay sends each record once, forced, and leaves what cannot be read', async () => {
  const { operator, pointers, desk } = await createLetterBench();
  const { data, exitCode } = await replayLetters({}, false, operator);
  expect(data).toMatchObject({ replayed: 5, records: 4, refused: 1 });
  expect(exitCode).toBe(1);
  expect(pointers().map(({ id, cause, force }) => [id, cause, force])).toEqual(
    ['1', '2', 'a', 'b'].map((id) => [id, 'replay', true]),
  );
  expect([...desk.left(projects), ...desk.left(times)].map(({ body }) => body)).toEqual(['hello']);
});

test('replaying twice changes nothing', async () => {
  const { operator, pointers } = await createLetterBench();
  await replayLetters({ connection: 'one' }, false, operator);
  const sent = pointers().length;
  expect((await replayLetters({ connection: 'one' }, false, operator)).data.replayed).toBe(0);
  expect(pointers()).toHaveLength(sent);
});

test('a dry run neither sends nor removes', async () => {
  const { operator, pointers, desk } = await createLetterBench();
  expect((await replayLetters({}, true, operator)).data.replayed).toBe(5);
  expect((await discardLetters({}, { dryRun: true, all: false }, operator)).data.discarded).toBe(6);
  expect(pointers()).toEqual([]);
  expect(desk.left(projects).length + desk.left(times).length).toBe(6);
});

test('letters stay when their pointers cannot be sent', async () => {
  const { operator, desk } = await createLetterBench();
  const broken = { ...operator, queue: { send: () => Promise.reject(new Error('no queue')) } };
  await expect(replayLetters({}, false, broken)).rejects.toThrow('no queue');
  expect(desk.left(projects).length + desk.left(times).length).toBe(6);
  expect(desk.held()).toBe(0);
});

test('discarding everything has to be said', async () => {
  const { operator, desk } = await createLetterBench();
  await expect(discardLetters({}, { dryRun: false, all: false }, operator)).rejects.toThrow('--all');
  await discardLetters({ reason: 'pointer-unreadable' }, { dryRun: false, all: false }, operator);
  expect(desk.left(times)).toHaveLength(2);
});

test('show gives one letter in full by its number', async () => {
  const { operator } = await createLetterBench();
  const { data } = await showLetter(2, { direction: times }, operator);
  expect(data).toMatchObject({ code: 'crashed', pointer: { id: 'b', connection: 'two' }, text: null });
  expect((await showLetter(6, {}, operator)).data).toMatchObject({ pointer: null, text: 'hello' });
  await expect(showLetter(7, {}, operator)).rejects.toThrow('the list has 6');
});
