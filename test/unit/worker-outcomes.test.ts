import { expect, test } from '@jest/globals';
import { commonReasons } from '../../shared/common-reasons.ts';
import { SWEEP } from '../../shared/pointer.ts';
import { projectReasons } from '../../functions/moco-awork-projects/reasons.ts';
import { timeReasons } from '../../functions/awork-moco-times/reasons.ts';
import { connectionId, createWorkerBench, upToDate } from './worker-bench.ts';

test('a record that is done leaves its target, fingerprints and outcome on the link, and no message', async () => {
  const bench = await createWorkerBench();
  bench.script.apply = () => ({
    ...upToDate,
    targetId: 't',
    fingerprints: { name: 'x' },
    sourceVersion: 'v',
    data: { a: 1 },
  });
  const handled = await bench.process(bench.pointer({ hint: 'h' }));
  expect(handled).toMatchObject({ kind: 'done', connection: connectionId, calls: { moco: 1 } });
  const expected = {
    targetId: 't',
    fingerprints: { name: 'x' },
    sourceVersion: 'v',
    data: { a: 1 },
    hint: 'h',
    readAt: bench.now().getTime(),
  };
  expect(await bench.link()).toMatchObject({ ...expected, outcome: { kind: 'done', code: 'up-to-date' } });
  expect(bench.takeQueued()).toEqual([]);
});

test('fields no vendor documented are told with the outcome, each once', async () => {
  const bench = await createWorkerBench();
  bench.script.read = (_link, { onDrift }) => {
    onDrift('moco', ['mood', 'weather']);
    onDrift('moco', ['mood']);
  };
  const handled = await bench.process(bench.pointer());
  expect(handled).toMatchObject({ kind: 'done', drift: ['moco.mood', 'moco.weather'] });
});

test('a skipped record keeps what its link says and is not open', async () => {
  const bench = await createWorkerBench();
  bench.script.apply = () => ({ ...upToDate, targetId: 't', data: { a: 1 } });
  await bench.process(bench.pointer());
  bench.pass(60);
  bench.script.apply = () => ({ kind: 'skipped', reason: projectReasons['sync-ended'], details: {} });
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'skipped',
    reason: { code: 'sync-ended' },
  });
  const link = await bench.link();
  expect(link).toMatchObject({ targetId: 't', data: { a: 1 }, outcome: { kind: 'skipped' } });
  expect(link?.openSince).toBeUndefined();
});

test('a waiting record says for what and since when, and sends no message', async () => {
  const bench = await createWorkerBench();
  const result = {
    kind: 'waiting',
    reason: timeReasons['person-unknown'],
    details: { person: 'J' },
    waitingFor: 'person:1',
  } as const;
  bench.script.apply = () => result;
  const first = bench.pointer();
  expect(await bench.process(first)).toMatchObject({ kind: 'waiting' });
  bench.pass(3600);
  await bench.process(bench.pointer());
  expect(await bench.link()).toMatchObject({ waitingFor: 'person:1', openSince: first.firstAt });
  expect(bench.takeQueued()).toEqual([]);
});

test('a waiting record that goes through is no longer open, and no longer waits', async () => {
  const bench = await createWorkerBench();
  bench.script.apply = () => ({
    kind: 'waiting',
    reason: timeReasons['timer-running'],
    details: {},
    waitingFor: 'timer',
  });
  await bench.process(bench.pointer());
  bench.pass(60);
  bench.script.apply = () => upToDate;
  await bench.process(bench.pointer());
  const link = await bench.link();
  expect([link?.openSince, link?.waitingFor]).toEqual([undefined, undefined]);
});

test('ten hints for one edit cost one reading: what was read later than the change is superseded', async () => {
  const bench = await createWorkerBench();
  const pointers = Array.from({ length: 10 }, (_, index) => bench.pointer({ hint: `h${index}` }));
  bench.pass(2);
  const kinds: string[] = [];
  for (const pointer of pointers) kinds.push((await bench.process(pointer)).reason.code);
  expect(kinds).toEqual(['up-to-date', ...Array.from({ length: 9 }, () => 'superseded')]);
  expect(bench.readings()).toBe(1);
});

test('a reading within the replica lag of the change does not supersede it', async () => {
  const bench = await createWorkerBench();
  await bench.process(bench.pointer());
  await bench.process(bench.pointer());
  expect(bench.readings()).toBe(2);
});

test('a webhook delivered twice costs one reading, even where the clock stands still', async () => {
  const bench = await createWorkerBench();
  await bench.process(bench.pointer({ hint: 'h' }));
  expect(await bench.process(bench.pointer({ hint: 'h' }))).toMatchObject({
    kind: 'skipped',
    reason: { code: 'superseded' },
  });
  expect(bench.readings()).toBe(1);
});

test('a forced pointer is handled whatever was read before', async () => {
  const bench = await createWorkerBench();
  const pointer = bench.pointer({ hint: 'h' });
  bench.pass(60);
  await bench.process(pointer);
  await bench.process({ ...pointer, force: true });
  expect(bench.readings()).toBe(2);
});

test('a record that failed before is not superseded by its own failed attempt', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(new Error('broken'));
  const pointer = bench.pointer({ hint: 'h' });
  bench.pass(60);
  await bench.process(pointer);
  bench.script.read = () => {};
  expect(await bench.process(pointer)).toMatchObject({ kind: 'done' });
});

test('a claim that somebody else holds sends the record back soon, without a reading', async () => {
  const bench = await createWorkerBench();
  await bench.links.claim({
    key: { connection: connectionId, entity: 'record', sourceId: '1' },
    leaseSeconds: 150,
  });
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'retrying',
    reason: commonReasons['claim-held'],
  });
  expect(bench.takeQueued()).toMatchObject([{ pointer: { attempt: 1 }, delaySeconds: 2 }]);
  expect(bench.readings()).toBe(0);
});

test('the lease outlives the function, so a slow run is never doubled', async () => {
  const bench = await createWorkerBench();
  let held: string | undefined;
  bench.script.apply = async (claim) => {
    held = String((claim.link.leaseUntil - bench.now().getTime()) / 1000);
    return upToDate;
  };
  await bench.process(bench.pointer());
  expect(Number(held)).toBeGreaterThan(120);
});

test('a sweep gets what the last one of its scope returned, and other scopes do not', async () => {
  const bench = await createWorkerBench();
  const seen: unknown[] = [];
  bench.script.sweep = async (cursor) => ({ cursor: { page: seen.push(cursor) }, sent: 3 });
  const sweep = async (id: string) => {
    bench.pass(60);
    return bench.process(bench.pointer({ entity: SWEEP, id, cause: 'sweep' }));
  };
  await sweep('changed');
  await sweep('changed');
  await sweep('all');
  expect(seen).toEqual([undefined, { page: 1 }, undefined]);
});

test('a sweep that fails keeps the cursor of the last one that did not', async () => {
  const bench = await createWorkerBench();
  const sweep = bench.pointer({ entity: SWEEP, id: 'changed', cause: 'sweep' });
  bench.script.sweep = async () => ({ cursor: 'one', sent: 0 });
  await bench.process(sweep);
  bench.script.sweep = () => Promise.reject(new Error('broken'));
  await bench.process({ ...sweep, force: true });
  const seen: unknown[] = [];
  bench.script.sweep = async (cursor) => ({ cursor, sent: seen.push(cursor) });
  await bench.process({ ...sweep, force: true });
  expect(seen).toEqual(['one']);
});

test.each([
  [3, 'differences-sent'],
  [0, 'up-to-date'],
])('a sweep that sent %d pointers is told as %s', async (sent, code) => {
  const bench = await createWorkerBench();
  bench.script.sweep = async () => ({ cursor: undefined, sent });
  await bench.process(bench.pointer({ entity: '*', id: 'changed' }));
  const key = { connection: connectionId, entity: '*', sourceId: 'made-up/changed' };
  expect((await bench.links.get(key))?.outcome).toMatchObject({ kind: 'done', code, details: { sent } });
});
