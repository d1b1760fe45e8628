import { expect, test } from '@jest/globals';
import { approveDeletions } from '../../../functions/ops/approve.ts';
import type { DeadLetterFilter } from '../../../functions/ops/dead-letters/dead-letter-filter.ts';
import { listDeadLetters, showDeadLetter } from '../../../functions/ops/dead-letters/list.ts';
import { discardDeadLetters, replayDeadLetters } from '../../../functions/ops/dead-letters/replay.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import type { Report } from '../../../functions/ops/output/report.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { createOpsHarness } from './ops-harness.ts';

const projects = 'moco-awork-projects';
const times = 'awork-moco-times';

/** Three parked records (one of them twice), one crashed pointer and one unreadable message. */
async function createLetterHarness() {
  const harness = createOpsHarness();
  const { operator, queue, queues, now, pass } = harness;
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
  queues.drop(times, JSON.stringify(pointer(times, 'two', 'time', 'b')));
  queues.drop(times, 'hello');
  return harness;
}

const matching: [string, DeadLetterFilter, string[]][] = [
  ['all', {}, ['1', '2', 'a', 'b', '?']],
  ['of a connection', { connection: 'one' }, ['1', 'a']],
  ['of a direction', { direction: times }, ['a', 'b', '?']],
  ['of a reason', { reason: 'crashed' }, ['b']],
  ['of a record', { id: '1' }, ['1']],
  ['older than three hours', { olderThanSeconds: 3 * 3600 }, ['1']],
  ['of a connection and reason', { connection: 'two', reason: 'vendor-refused' }, ['2']],
];

test.each(matching)('the list shows %s', async (_name, filter, ids) => {
  const { operator, queues } = await createLetterHarness();
  const { data } = await listDeadLetters(filter, operator);
  expect(data.letters.map(({ id }) => id ?? '?')).toEqual(ids);
  expect(queues.held()).toBe(0);
});

test.each([
  listDeadLetters,
  (filter: DeadLetterFilter, operator: Operator) => replayDeadLetters(filter, false, operator),
])('letters of a connection that does not exist are refused, not shown as none', async (command) => {
  const { operator } = await createLetterHarness();
  await expect(command({ connection: 'oen' }, operator)).rejects.toThrow('There are: one, two.');
});

test('a letter says why in the language of the operator, and whether it settled since', async () => {
  const { operator, links, now } = await createLetterHarness();
  const claim = await links.claim({
    key: { connection: 'one', entity: 'project', sourceId: '1' },
    leaseSeconds: 9,
  });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: now().toISOString() } as const;
  await links.settle(claim.link, { outcome });
  const { data } = await listDeadLetters({ connection: 'one' }, operator);
  expect(data.letters[0]).toMatchObject({
    number: 1,
    sentence: expect.stringContaining('"Kampagne"'),
    ageSeconds: 3 * 3600,
  });
  expect(data.letters.map(({ settledSince }) => settledSince)).toEqual([true, false]);
});

test('O3 letters of one record and reason are one row with their number, and all of them are taken', async () => {
  const { operator, queues } = await createLetterHarness();
  const { data } = await listDeadLetters({ id: '1' }, operator);
  expect(data.letters).toMatchObject([
    { count: 2, firstAt: '2026-03-04T10:00:00.000Z', at: '2026-03-04T11:00:00.000Z' },
  ]);
  expect((await replayDeadLetters({ id: '1' }, false, operator)).data).toMatchObject({
    replayed: 2,
    records: 1,
  });
  expect(queues.left(projects)).toHaveLength(1);
});

test.each([
  listDeadLetters,
  (filter: DeadLetterFilter, operator: Operator) => showDeadLetter(1, filter, operator),
])('O3 a reason that there is not is refused with those that the letters have', async (command) => {
  const { operator, queues } = await createLetterHarness();
  await expect(command({ reason: 'nope' }, operator)).rejects.toThrow('crashed, pointer-unreadable');
  expect(queues.held()).toBe(0);
});

test('O3 letters are taken with those of the same record and reason that came after them', async () => {
  const { operator, queues } = await createLetterHarness();
  const { data } = await replayDeadLetters({ olderThanSeconds: 3.5 * 3600 }, false, operator);
  expect(data).toMatchObject({ replayed: 2, letters: [{ id: '1', count: 2 }] });
  expect(queues.left(projects)).toHaveLength(1);
});

test('O3 letters that were not given back are told beside the answer', async () => {
  const { operator, queues, warnings } = await createLetterHarness();
  const stuck = {
    ...operator,
    queues: {
      ...queues,
      holdDeadLetters: async (direction: string) => ({
        ...(await queues.holdDeadLetters(direction)),
        close: async () => 1,
      }),
    },
  };
  const { data } = await listDeadLetters({ direction: projects }, stuck);
  expect(data.letters).toHaveLength(2);
  expect(warnings).toEqual(['1 dead letter will be seen again in at most five minutes.']);
});

const asked: [string, (operator: Operator) => Promise<Report>][] = [
  ['list', (operator) => listDeadLetters({}, operator)],
  ['replay', (operator) => replayDeadLetters({}, false, operator)],
  ['discard', (operator) => discardDeadLetters({}, { dryRun: false, all: true }, operator)],
  ['approve', (operator) => approveDeletions('one', {}, operator)],
];

test.each(asked)(
  'O3 %s does not pass for the whole while somebody else holds letters',
  async (_name, ask) => {
    const { operator, queues } = await createLetterHarness();
    const holdDeadLetters = async (direction: string) => ({
      ...(await queues.holdDeadLetters(direction)),
      elsewhere: direction === times ? 2 : 0,
    });
    const report = await ask({ ...operator, queues: { ...queues, holdDeadLetters } });
    expect(report.exitCode).toBe(1);
    expect(report.text).toContain('2 more dead letters may be looked at elsewhere just now');
  },
);

test('O3 a reason that no letter has is answered with none', async () => {
  const { operator } = await createLetterHarness();
  expect((await listDeadLetters({ reason: 'rate-limited' }, operator)).data.letters).toEqual([]);
});

test('replay sends each record once, forced, and leaves what cannot be read', async () => {
  const { operator, pointers, queues } = await createLetterHarness();
  const { data, exitCode } = await replayDeadLetters({}, false, operator);
  expect(data).toMatchObject({ replayed: 5, records: 4, refused: 1 });
  expect(exitCode).toBe(1);
  expect(pointers().map(({ id, cause, force }) => [id, cause, force])).toEqual(
    ['1', '2', 'a', 'b'].map((id) => [id, 'replay', true]),
  );
  expect([...queues.left(projects), ...queues.left(times)].map(({ body }) => body)).toEqual(['hello']);
});

test.each([
  ['posting-refused', 'repair'],
  ['delete-breaker', 'replay'],
])('a repair that was parked as %s is replayed as a %s', async (code, cause) => {
  const { operator, pointers, queue, now } = await createLetterHarness();
  const parked = createPointer(
    { direction: times, connection: 'one', entity: 'time', id: 'a' },
    'repair',
    now(),
  );
  await queue.park(times, { pointer: parked, note: { code, details: {}, at: now().toISOString() } });
  const { data } = await replayDeadLetters({ id: 'a' }, false, operator);
  expect(data).toMatchObject({ replayed: 2, records: 1 });
  expect(pointers()).toMatchObject([{ id: 'a', cause, force: true }]);
});

test('replaying twice changes nothing', async () => {
  const { operator, pointers } = await createLetterHarness();
  await replayDeadLetters({ connection: 'one' }, false, operator);
  const sent = pointers().length;
  expect((await replayDeadLetters({ connection: 'one' }, false, operator)).data.replayed).toBe(0);
  expect(pointers()).toHaveLength(sent);
});

test('a dry run neither sends nor removes', async () => {
  const { operator, pointers, queues } = await createLetterHarness();
  expect((await replayDeadLetters({}, true, operator)).data.replayed).toBe(5);
  expect((await discardDeadLetters({}, { dryRun: true, all: false }, operator)).data.discarded).toBe(6);
  expect(pointers()).toEqual([]);
  expect(queues.left(projects).length + queues.left(times).length).toBe(6);
});

test('letters stay when their pointers cannot be sent', async () => {
  const { operator, queues } = await createLetterHarness();
  const broken = {
    ...operator,
    queue: { ...operator.queue, send: () => Promise.reject(new Error('no queue')) },
  };
  await expect(replayDeadLetters({}, false, broken)).rejects.toThrow('no queue');
  expect(queues.left(projects).length + queues.left(times).length).toBe(6);
  expect(queues.held()).toBe(0);
});

test('discarding everything has to be said', async () => {
  const { operator, queues } = await createLetterHarness();
  await expect(discardDeadLetters({}, { dryRun: false, all: false }, operator)).rejects.toThrow('--all');
  await discardDeadLetters({ reason: 'pointer-unreadable' }, { dryRun: false, all: false }, operator);
  expect(queues.left(times)).toHaveLength(2);
});

test('show gives one letter in full by its number', async () => {
  const { operator } = await createLetterHarness();
  const { data } = await showDeadLetter(2, { direction: times }, operator);
  expect(data).toMatchObject({ code: 'crashed', pointer: { id: 'b', connection: 'two' }, text: null });
  expect((await showDeadLetter(5, {}, operator)).data).toMatchObject({ pointer: null, text: 'hello' });
  await expect(showDeadLetter(6, {}, operator)).rejects.toThrow('the list has 5');
});
