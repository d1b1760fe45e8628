import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import { projectReasons } from '../../../functions/moco-awork/moco-awork-projects/reasons.ts';
import { timeReasons } from '../../../functions/moco-awork/awork-moco-times/reasons.ts';
import { connectionId, createWorkerHarness } from './worker-harness.ts';

test('a record that is done leaves its target, fingerprints and outcome on the link, and no message', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = () => ({
    targetId: 't',
    fingerprints: { name: 'x' },
    sourceVersion: 'v',
    data: { a: 1 },
  });
  const handled = await harness.process(harness.pointer({ hint: 'h' }));
  expect(handled).toMatchObject({ kind: 'done', connection: connectionId, calls: { moco: 1 } });
  const expected = {
    targetId: 't',
    fingerprints: { name: 'x' },
    sourceVersion: 'v',
    data: { a: 1 },
    hint: 'h',
    readAt: harness.now().getTime(),
  };
  expect(await harness.link()).toMatchObject({
    ...expected,
    outcome: { kind: 'done', code: 'brought-in-line' },
  });
  expect(harness.takeQueued()).toEqual([]);
});

test('fields no vendor documented are told with the outcome, each once', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = (_link, { onDrift }) => {
    onDrift('moco', ['mood', 'weather']);
    onDrift('moco', ['mood']);
  };
  const handled = await harness.process(harness.pointer());
  expect(handled).toMatchObject({ kind: 'done', drift: ['moco.mood', 'moco.weather'] });
});

test('a skipped record keeps what its link says and is not open', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = () => ({ targetId: 't', data: { a: 1 } });
  await harness.process(harness.pointer());
  harness.pass(60);
  harness.script.verdict = { kind: 'nothing', reason: projectReasons['sync-ended'], details: {} };
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'skipped',
    reason: { code: 'sync-ended' },
  });
  const link = await harness.link();
  expect(link).toMatchObject({ targetId: 't', data: { a: 1 }, outcome: { kind: 'skipped' } });
  expect(link?.openSince).toBeUndefined();
});

test('a waiting record says for what and since when, and sends no message', async () => {
  const harness = await createWorkerHarness();
  const result = {
    kind: 'wait',
    reason: timeReasons['person-unknown'],
    details: { person: 'J' },
    waitingFor: 'person:1',
  } as const;
  harness.script.verdict = result;
  const first = harness.pointer();
  expect(await harness.process(first)).toMatchObject({ kind: 'waiting' });
  harness.pass(3600);
  await harness.process(harness.pointer());
  expect(await harness.link()).toMatchObject({ waitingFor: 'person:1', openSince: first.firstAt });
  expect(harness.takeQueued()).toEqual([]);
});

test('a waiting record that goes through is no longer open, and no longer waits', async () => {
  const harness = await createWorkerHarness();
  harness.script.verdict = {
    kind: 'wait',
    reason: timeReasons['timer-running'],
    details: {},
    waitingFor: 'timer',
  };
  await harness.process(harness.pointer());
  harness.pass(60);
  harness.script.verdict = undefined;
  await harness.process(harness.pointer());
  const link = await harness.link();
  expect([link?.openSince, link?.waitingFor]).toEqual([undefined, undefined]);
});

test('ten hints for one edit cost one reading: what was read later than the change is superseded', async () => {
  const harness = await createWorkerHarness();
  const pointers = Array.from({ length: 10 }, (_, index) => harness.pointer({ hint: `h${index}` }));
  harness.pass(2);
  const kinds: string[] = [];
  for (const pointer of pointers) kinds.push((await harness.process(pointer)).reason.code);
  expect(kinds).toEqual(['brought-in-line', ...Array.from({ length: 9 }, () => 'superseded')]);
  expect(harness.readings()).toBe(1);
});

test('a reading within the replica lag of the change does not supersede it', async () => {
  const harness = await createWorkerHarness();
  await harness.process(harness.pointer());
  await harness.process(harness.pointer());
  expect(harness.readings()).toBe(2);
});

test('a webhook delivered twice costs one reading, even where the clock stands still', async () => {
  const harness = await createWorkerHarness();
  await harness.process(harness.pointer({ hint: 'h' }));
  expect(await harness.process(harness.pointer({ hint: 'h' }))).toMatchObject({
    kind: 'skipped',
    reason: { code: 'superseded' },
  });
  expect(harness.readings()).toBe(1);
});

test('a forced pointer is handled whatever was read before', async () => {
  const harness = await createWorkerHarness();
  const pointer = harness.pointer({ hint: 'h' });
  harness.pass(60);
  await harness.process(pointer);
  await harness.process({ ...pointer, force: true });
  expect(harness.readings()).toBe(2);
});

test('a record that failed before is not superseded by its own failed attempt', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(new Error('broken'));
  const pointer = harness.pointer({ hint: 'h' });
  harness.pass(60);
  await harness.process(pointer);
  harness.script.read = () => {};
  expect(await harness.process(pointer)).toMatchObject({ kind: 'done' });
});

test('a claim that somebody else holds sends the record back soon, without a reading', async () => {
  const harness = await createWorkerHarness();
  await harness.links.claim({
    key: { connection: connectionId, entity: 'record', sourceId: '1' },
    leaseSeconds: 150,
  });
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'retrying',
    reason: commonReasons['claim-held'],
  });
  expect(harness.takeQueued()).toMatchObject([{ pointer: { attempt: 1 }, delaySeconds: 2 }]);
  expect(harness.readings()).toBe(0);
});

test('a sweep gets what the last one of its scope returned, and other scopes do not', async () => {
  const harness = await createWorkerHarness();
  const seen: unknown[] = [];
  harness.script.sweep = async (cursor) => ({ cursor: { page: seen.push(cursor) }, sent: 3 });
  const sweep = async (id: string) => {
    harness.pass(60);
    return harness.process(harness.pointer({ entity: SWEEP, id, cause: 'sweep' }));
  };
  await sweep('changed');
  await sweep('changed');
  await sweep('all');
  expect(seen).toEqual([undefined, { page: 1 }, undefined]);
});

test('a sweep that fails keeps the cursor of the last one that did not', async () => {
  const harness = await createWorkerHarness();
  const sweep = harness.pointer({ entity: SWEEP, id: 'changed', cause: 'sweep' });
  harness.script.sweep = async () => ({ cursor: 'one', sent: 0 });
  await harness.process(sweep);
  harness.script.sweep = () => Promise.reject(new Error('broken'));
  await harness.process({ ...sweep, force: true });
  const seen: unknown[] = [];
  harness.script.sweep = async (cursor) => ({ cursor, sent: seen.push(cursor) });
  await harness.process({ ...sweep, force: true });
  expect(seen).toEqual(['one']);
});

test.each([
  [3, 'differences-sent'],
  [0, 'up-to-date'],
])('a sweep that sent %d pointers is told as %s', async (sent, code) => {
  const harness = await createWorkerHarness();
  harness.script.sweep = async () => ({ cursor: undefined, sent });
  await harness.process(harness.pointer({ entity: '*', id: 'changed' }));
  const key = { connection: connectionId, entity: '*', sourceId: 'made-up/changed' };
  expect((await harness.links.get(key))?.outcome).toMatchObject({
    kind: sent > 0 ? 'done' : 'skipped',
    code,
    details: { sent },
  });
});
