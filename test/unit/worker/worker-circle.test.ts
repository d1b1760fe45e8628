import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { createWorkerHarness } from './worker-harness.ts';

/** A record that its target never keeps; each write comes back as a webhook. */
async function createCircle({
  version = 'v1',
  secondsBetween = 5,
}: { version?: string; secondsBetween?: number } = {}) {
  const harness = await createWorkerHarness();
  const { script } = harness;
  const state = { version, writes: 0 };
  script.steps = [{ do: 'update-record', what: 'update it' }];
  script.sourceVersion = () => state.version;
  script.apply = () => ({ ...((state.writes += 1), {}), sourceVersion: state.version });
  const hooks = async (count: number, changes: object = {}) => {
    const codes: string[] = [];
    for (let round = 0; round < count; round += 1) {
      harness.pass(secondsBetween);
      codes.push((await harness.process(harness.pointer(changes))).reason.code);
    }
    return codes;
  };
  return { ...harness, state, hooks };
}

test('a record that comes back as its own webhook is parked after ten writes, with one dead letter', async () => {
  const { hooks, state, queue } = await createCircle();
  const codes = await hooks(30);
  expect(state.writes).toBe(10);
  expect(codes.at(-1)).toBe('write-circle');
  expect(queue.deadLetters).toMatchObject([{ note: { code: 'write-circle' } }]);
});

test('a record whose write is refused in the same way every time is parked after ten as well', async () => {
  const { hooks, script, state } = await createCircle();
  script.apply = () => {
    state.writes += 1;
    throw new Failure(commonReasons['vendor-refused'], { details: { n: state.writes } });
  };
  await hooks(30);
  expect(state.writes).toBe(10);
});

test('a circle stays parked however much time passes, until its source changes', async () => {
  const { hooks, state, pass } = await createCircle();
  await hooks(11);
  pass(86_400);
  expect(await hooks(1)).toEqual(['write-circle']);
  state.version = 'v2';
  expect(await hooks(1)).toEqual(['brought-in-line']);
});

test('whoever asks as an operator is not held back by it', async () => {
  const { hooks } = await createCircle();
  await hooks(11);
  expect(await hooks(1, { cause: 'replay', force: true })).toEqual(['brought-in-line']);
});

test('twenty quick edits of one record at its source are all brought over', async () => {
  const { hooks, state } = await createCircle();
  for (let edit = 0; edit < 20; edit += 1) {
    state.version = `edit ${edit}`;
    expect(await hooks(1)).toEqual(['brought-in-line']);
  }
});

test('ten writes that take longer than ten minutes are no circle', async () => {
  const { hooks, state } = await createCircle({ secondsBetween: 70 });
  await hooks(30);
  expect(state.writes).toBe(30);
});

test('a record that is only looked at, however often, is not written', async () => {
  const { hooks, script } = await createCircle();
  script.steps = [{ do: 'compare-records', what: 'compare' }];
  expect(new Set(await hooks(30))).toEqual(new Set(['brought-in-line']));
});
