import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import { createWorkerHarness } from './worker-harness.ts';

const stopped = () =>
  Promise.reject(new Failure(commonReasons['delete-breaker'], { details: { limit: 20, hours: 1 } }));
const sweepOf = { entity: SWEEP, id: 'all' } as const;

test('a replayed sweep is told what it stopped at, any other is not', async () => {
  const harness = await createWorkerHarness();
  const approvals: unknown[] = [];
  harness.script.sweep = (_cursor, approved) => {
    approvals.push(approved);
    return stopped();
  };
  for (const cause of ['sweep', 'sweep', 'replay'] as const) {
    await harness.process(harness.pointer({ ...sweepOf, cause, force: true }));
  }
  expect(approvals).toEqual([undefined, undefined, { limit: 20, hours: 1 }]);
});

test('an approval outlives a vendor that did not answer, until the sweep has ended', async () => {
  const harness = await createWorkerHarness();
  const approvals: unknown[] = [];
  const ends = [stopped, () => Promise.reject(new Error('no answer')), stopped];
  harness.script.sweep = async (_cursor, approved) => {
    approvals.push(approved);
    return (ends.shift() ?? (async () => ({ cursor: undefined, sent: 0 })))();
  };
  await harness.process(harness.pointer({ ...sweepOf, cause: 'sweep', force: true }));
  await harness.process(harness.pointer({ ...sweepOf, cause: 'replay', force: true }));
  const [again] = harness.takeQueued();
  if (!again) throw new Error('the sweep is to be tried again');
  await harness.process(again.pointer);
  expect(approvals).toEqual([undefined, { limit: 20, hours: 1 }, { limit: 20, hours: 1 }]);
});

test('a replay approves nothing when the sweep did not stop', async () => {
  const harness = await createWorkerHarness();
  const approvals: unknown[] = [];
  harness.script.sweep = async (_cursor, approved) => {
    approvals.push(approved);
    return { cursor: undefined, sent: 0 };
  };
  await harness.process(harness.pointer({ ...sweepOf, cause: 'sweep', force: true }));
  await harness.process(harness.pointer({ ...sweepOf, cause: 'replay', force: true }));
  expect(approvals).toEqual([undefined, undefined]);
});

test('what a sweep found beside is kept with its outcome', async () => {
  const harness = await createWorkerHarness();
  harness.script.sweep = async () => ({ cursor: undefined, sent: 2, report: { unmapped: 'Sabbatical (3)' } });
  await harness.process(harness.pointer(sweepOf));
  const link = await harness.links.get({ connection: 'c1', entity: SWEEP, sourceId: 'made-up/all' });
  expect(link?.outcome?.details).toEqual({ sent: 2, unmapped: 'Sabbatical (3)' });
});

test('a sweep waits for its calls where a record books a slot', async () => {
  const harness = await createWorkerHarness({ callsPerTwoMinutes: 60 });
  const began = harness.now().getTime();
  harness.script.sweep = async (_cursor, _approved, { meter }) => {
    for (let call = 0; call < 60; call += 1) await meter.spend('moco');
    return { cursor: undefined, sent: 0 };
  };
  expect(await harness.process(harness.pointer(sweepOf))).toMatchObject({
    kind: 'skipped',
    calls: { moco: 60 },
  });
  expect(harness.now().getTime()).toBeGreaterThan(began + 60_000);
});
