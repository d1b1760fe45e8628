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

test('what was sent without an answer is looked for, and made again, only when a minute has passed', async () => {
  const { again, creates, pass, takeQueued, link } = await createUnanswered();
  pass(2);
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'write-unconfirmed' } });
  expect(takeQueued()).toMatchObject([{ delaySeconds: 58 }]);
  pass(57);
  expect(await again()).toMatchObject({ kind: 'retrying' });
  expect(creates).toHaveLength(1);
  pass(1);
  expect(await again()).toMatchObject({ kind: 'done' });
  expect(creates).toHaveLength(2);
  expect(await link()).toMatchObject({ targetId: 't1' });
});

test('nothing is written over a change that may still come true, and nothing is left as it is before', async () => {
  const { again, script, pass } = await createUnanswered();
  const verdicts = [
    { steps: [{ do: 'update-record', what: 'change it' }] },
    { verdict: upToDate, known: { targetId: 't1' } },
    { verdict: { kind: 'park', reason: commonReasons['vendor-refused'], details: {} } },
  ];
  for (const verdict of verdicts) {
    Object.assign(script, { steps: undefined, verdict: undefined, known: undefined, ...verdict });
    pass(2);
    expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'write-unconfirmed' } });
  }
  Object.assign(script, verdicts[1], { steps: undefined });
  pass(60);
  expect(await again()).toMatchObject({ kind: 'skipped' });
});

test('a record that is parked before it is looked for keeps in mind that it may be there', async () => {
  const { again, script, pass } = await createUnanswered();
  const seen: unknown[] = [];
  script.read = (link) => void seen.push('unfinishedSince' in link && link.unfinishedSince);
  pass(60);
  script.verdict = { kind: 'park', reason: commonReasons['vendor-refused'], details: {} };
  expect(await again()).toMatchObject({ kind: 'parked' });
  expect(await again()).toMatchObject({ kind: 'parked' });
  expect(seen).toEqual([expect.any(Number), expect.any(Number)]);
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
  expect(await again()).toMatchObject({ kind: 'retrying', reason: { code: 'write-unconfirmed' } });
  harness.pass(29);
  expect(await again()).toMatchObject({ kind: 'done' });
});
