import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { createWorkerHarness } from './worker-harness.ts';

const create = { do: 'create-record', what: 'create it' };
const upToDate = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} } as const;

/** A create was sent, and the vendor did not answer. */
async function createUnanswered() {
  const harness = await createWorkerHarness();
  const creates: number[] = [];
  harness.script.steps = [create];
  harness.script.apply = () => {
    creates.push(harness.now().getTime());
    if (creates.length === 1) throw new Failure(commonReasons['answer-lost']);
    return { targetId: 't1' };
  };
  await harness.process(harness.pointer());
  harness.takeQueued();
  const again = () => harness.process({ ...harness.pointer(), force: true });
  return { ...harness, creates, again };
}

test('a create without an answer is looked for at once, and made again only when a minute has passed', async () => {
  const { again, creates, pass, takeQueued, readings, link } = await createUnanswered();
  pass(2);
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'create-unconfirmed' } });
  expect(takeQueued()).toMatchObject([{ delaySeconds: 58 }]);
  expect([readings(), creates.length]).toEqual([2, 1]);
  pass(57);
  expect(await again()).toMatchObject({ kind: 'retrying' });
  pass(1);
  expect(await again()).toMatchObject({ kind: 'done' });
  expect(creates).toHaveLength(2);
  expect(await link()).toMatchObject({ targetId: 't1' });
});

test('what was found of an unanswered create is settled at once', async () => {
  const { again, creates, script, pass, link } = await createUnanswered();
  pass(2);
  Object.assign(script, { verdict: upToDate, known: { targetId: 't1' } });
  expect(await again()).toMatchObject({ kind: 'skipped' });
  expect(creates).toHaveLength(1);
  expect(await link()).toMatchObject({ targetId: 't1' });
});

test('a change of what was found of an unanswered create is carried out at once', async () => {
  const { again, script, pass } = await createUnanswered();
  pass(2);
  script.steps = [{ do: 'update-record', what: 'change it' }];
  expect(await again()).toMatchObject({ kind: 'done' });
});

test('a record that is gone at its source is looked at again before its unanswered create is given up', async () => {
  const { again, script, pass } = await createUnanswered();
  pass(2);
  script.verdict = upToDate;
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'create-unconfirmed' } });
  pass(60);
  expect(await again()).toMatchObject({ kind: 'skipped' });
});

test('nothing else is taken over before an unanswered create is given up', async () => {
  const { again, script, pass } = await createUnanswered();
  pass(2);
  script.steps = [{ do: 'adopt-record', what: 'take over another' }];
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'create-unconfirmed' } });
  pass(60);
  expect(await again()).toMatchObject({ kind: 'done' });
});

test('a parked record keeps in mind that its create may come true', async () => {
  const { again, creates, script, pass } = await createUnanswered();
  pass(2);
  script.verdict = { kind: 'park', reason: commonReasons['vendor-refused'], details: {} };
  expect(await again()).toMatchObject({ kind: 'parked' });
  script.verdict = undefined;
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'create-unconfirmed' } });
  expect(creates).toHaveLength(1);
});

test('a create that was refused is not waited for', async () => {
  const harness = await createWorkerHarness();
  harness.script.steps = [create];
  harness.script.apply = () => {
    throw new Failure(commonReasons['rate-limited']);
  };
  await harness.process(harness.pointer());
  harness.script.apply = () => ({ targetId: 't1' });
  harness.pass(1);
  expect(await harness.process({ ...harness.pointer(), force: true })).toMatchObject({ kind: 'done' });
});

test('what a dead worker may have sent is waited for after its lease, then made', async () => {
  const harness = await createWorkerHarness();
  harness.script.steps = [create];
  harness.script.apply = () => new Promise(() => {});
  void harness.process(harness.pointer());
  await new Promise(setImmediate);
  harness.script.apply = () => ({ targetId: 't1' });
  harness.pass(46);
  const again = () => harness.process({ ...harness.pointer(), force: true });
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'create-unconfirmed' } });
  harness.pass(29);
  expect(await again()).toMatchObject({ kind: 'done' });
});
