import { expect, test } from '@jest/globals';
import { connectionId, createWorkerHarness } from './worker-harness.ts';

const key = { connection: connectionId, entity: 'record', sourceId: '1' };

test('a run that makes vendor calls for minutes keeps its claim', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = async (_link, { meter }) => {
    for (let call = 0; call < 10; call += 1) {
      harness.pass(35);
      await meter.spend('moco');
    }
    harness.pass(35);
    expect(await harness.links.claim({ key, leaseSeconds: 45 })).toMatchObject({ kind: 'held' });
  };
  expect(await harness.process(harness.pointer())).toMatchObject({ kind: 'done' });
});

test('the record of a worker that died is free 45 seconds after its last vendor call', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = () => new Promise(() => {});
  void harness.process(harness.pointer());
  await new Promise(setImmediate);
  harness.pass(45);
  expect(await harness.links.claim({ key, leaseSeconds: 45 })).toMatchObject({ kind: 'held' });
  harness.pass(1);
  expect(await harness.links.claim({ key, leaseSeconds: 45 })).toMatchObject({ kind: 'claimed' });
});

test('a run that was taken over while it hung makes no further vendor call, and comes back', async () => {
  const harness = await createWorkerHarness();
  const calls: string[] = [];
  harness.script.read = async (_link, { meter }) => {
    harness.pass(46);
    await harness.links.claim({ key, leaseSeconds: 45 });
    await meter.spend('awork');
    calls.push('awork');
  };
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'retrying',
    reason: { code: 'claim-lost' },
  });
  expect(calls).toEqual([]);
  expect(harness.takeQueued()).toHaveLength(1);
});

test('a run that hung longer than its lease goes on when nobody took over', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = async (_link, { meter }) => {
    harness.pass(300);
    await meter.spend('awork');
  };
  expect(await harness.process(harness.pointer())).toMatchObject({ kind: 'done' });
});
