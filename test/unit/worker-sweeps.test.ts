import { expect, test } from '@jest/globals';
import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import { SWEEP } from '../../shared/pointer.ts';
import { createWorkerBench } from './worker-bench.ts';

const stopped = () =>
  Promise.reject(new Failure(commonReasons['delete-breaker'], { details: { limit: 20, hours: 1 } }));
const sweepOf = { entity: SWEEP, id: 'all' } as const;

test('a replayed sweep is told what it stopped at, any other is not', async () => {
  const bench = await createWorkerBench();
  const approvals: unknown[] = [];
  bench.script.sweep = (_cursor, approved) => {
    approvals.push(approved);
    return stopped();
  };
  for (const cause of ['sweep', 'sweep', 'replay'] as const) {
    await bench.process(bench.pointer({ ...sweepOf, cause, force: true }));
  }
  expect(approvals).toEqual([undefined, undefined, { limit: 20, hours: 1 }]);
});

test('an approval outlives a vendor that did not answer, until the sweep has ended', async () => {
  const bench = await createWorkerBench();
  const approvals: unknown[] = [];
  const ends = [stopped, () => Promise.reject(new Error('no answer')), stopped];
  bench.script.sweep = async (_cursor, approved) => {
    approvals.push(approved);
    return (ends.shift() ?? (async () => ({ cursor: undefined, sent: 0 })))();
  };
  await bench.process(bench.pointer({ ...sweepOf, cause: 'sweep', force: true }));
  await bench.process(bench.pointer({ ...sweepOf, cause: 'replay', force: true }));
  const [again] = bench.takeQueued();
  if (!again) throw new Error('the sweep is to be tried again');
  await bench.process(again.pointer);
  expect(approvals).toEqual([undefined, { limit: 20, hours: 1 }, { limit: 20, hours: 1 }]);
});

test('a replay approves nothing when the sweep did not stop', async () => {
  const bench = await createWorkerBench();
  const approvals: unknown[] = [];
  bench.script.sweep = async (_cursor, approved) => {
    approvals.push(approved);
    return { cursor: undefined, sent: 0 };
  };
  await bench.process(bench.pointer({ ...sweepOf, cause: 'sweep', force: true }));
  await bench.process(bench.pointer({ ...sweepOf, cause: 'replay', force: true }));
  expect(approvals).toEqual([undefined, undefined]);
});

test('what a sweep found beside is kept with its outcome', async () => {
  const bench = await createWorkerBench();
  bench.script.sweep = async () => ({ cursor: undefined, sent: 2, report: { unmapped: 'Sabbatical (3)' } });
  await bench.process(bench.pointer(sweepOf));
  const link = await bench.links.get({ connection: 'c1', entity: SWEEP, sourceId: 'made-up/all' });
  expect(link?.outcome?.details).toEqual({ sent: 2, unmapped: 'Sabbatical (3)' });
});

test('a sweep waits for its calls where a record books a slot', async () => {
  const bench = await createWorkerBench({ callsPerTwoMinutes: 60 });
  const began = bench.now().getTime();
  bench.script.sweep = async (_cursor, _approved, { meter }) => {
    for (let call = 0; call < 60; call += 1) await meter.spend('moco');
    return { cursor: undefined, sent: 0 };
  };
  expect(await bench.process(bench.pointer(sweepOf))).toMatchObject({ kind: 'done', calls: { moco: 60 } });
  expect(bench.now().getTime()).toBeGreaterThan(began + 60_000);
});
