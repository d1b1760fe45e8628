import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDynamoJobs } from '../../shared/jobs/dynamo-jobs.ts';
import type { Job } from '../../shared/jobs/job.ts';
import type { Jobs } from '../../shared/jobs/jobs.ts';
import { createMemoryJobs } from '../twins/memory-jobs.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

let clock = Date.parse('2026-03-02T08:00:00Z');
const now = () => new Date(clock);
const inSeconds = (seconds: number) => new Date(clock + seconds * 1000);
let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(now);
});
afterAll(() => testTable.stop());

function job(connection: string, id: string): Job {
  return {
    ...{ id, connection, kind: 'plan', state: 'asked', language: 'de' },
    who: { kind: 'customer', name: 'Jana' },
    askedAt: now().toISOString(),
    until: inSeconds(3600).toISOString(),
  };
}

describe.each<[string, () => Jobs]>([
  ['the in-memory twin', () => createMemoryJobs(now)],
  ['DynamoDB', () => createDynamoJobs(testTable.table)],
])('jobs: %s', (_name, create) => {
  test('of twenty who ask at once one is taken, and of twenty who begin it one does', async () => {
    const jobs = create();
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, index) => jobs.ask(job('many', `j${index}`))),
    );
    expect(asked.filter(Boolean)).toHaveLength(1);
    const kept = await jobs.read('many', 'plan');
    if (!kept) throw new Error('nothing is kept');
    const begun = await Promise.all(Array.from({ length: 20 }, () => jobs.begin(kept, inSeconds(900))));
    expect(begun.filter(Boolean)).toMatchObject([{ id: kept.id, state: 'running' }]);
    expect(await jobs.ask(job('many', 'later'))).toBe(false);
  });

  test('a job that has ended makes room for the next, and what it came to is kept', async () => {
    const jobs = create();
    await jobs.ask(job('ended', 'first'));
    await jobs.begin(job('ended', 'first'), inSeconds(900));
    await jobs.tell(job('ended', 'first'), 25);
    expect(await jobs.read('ended', 'plan')).toMatchObject({ state: 'running', count: 25 });
    const result = { groups: [{ plan: 'create', count: 2, name: undefined }] };
    await jobs.end(job('ended', 'first'), { state: 'done', result });
    expect(await jobs.read('ended', 'plan')).toMatchObject({
      state: 'done',
      endedAt: now().toISOString(),
      result: { groups: [{ plan: 'create', count: 2 }] },
    });
    expect(await jobs.begin(job('ended', 'first'), inSeconds(900))).toBeUndefined();
    expect(await jobs.ask(job('ended', 'second'))).toBe(true);
  });

  test('a job whose worker is gone can be begun again, and an order that was replaced cannot', async () => {
    const jobs = create();
    await jobs.ask(job('crashed', 'first'));
    await jobs.begin(job('crashed', 'first'), inSeconds(900));
    clock += 901_000;
    expect(await jobs.begin(job('crashed', 'first'), inSeconds(900))).toMatchObject({ id: 'first' });
    clock += 901_000;
    expect(await jobs.ask(job('crashed', 'second'))).toBe(true);
    expect(await jobs.begin(job('crashed', 'first'), inSeconds(900))).toBeUndefined();
    await jobs.end(job('crashed', 'first'), { state: 'done', result: {} });
    expect(await jobs.read('crashed', 'plan')).toMatchObject({ id: 'second', state: 'asked' });
  });

  test.each(['asked', 'begun'])(
    'O12 a connection that was to go live and whose job was given up once %s does not go live later by itself',
    async (state) => {
      const jobs = create();
      const order = { ...job(`late-${state}`, 'first'), kind: 'go-live' } as const;
      await jobs.ask(order);
      if (state === 'begun') await jobs.begin(order, inSeconds(900));
      clock += 5400_000;
      expect(await jobs.begin(order, inSeconds(900))).toBeUndefined();
      expect(await jobs.ask({ ...order, id: 'second', until: inSeconds(900).toISOString() })).toBe(true);
    },
  );

  test('pages are read as they were written, and those of an earlier job are not taken for its own', async () => {
    const jobs = create();
    await jobs.writePage(job('pages', 'first'), 0, [{ id: 'a' }]);
    await jobs.writePage(job('pages', 'first'), 1, [{ id: 'b' }]);
    await jobs.writePage(job('pages', 'second'), 0, [{ id: 'c' }]);
    expect(await jobs.readPage(job('pages', 'second'), 0)).toEqual([{ id: 'c' }]);
    expect(await jobs.readPage(job('pages', 'second'), 1)).toBeUndefined();
    expect(await jobs.readPage(job('pages', 'first'), 1)).toEqual([{ id: 'b' }]);
  });
});
