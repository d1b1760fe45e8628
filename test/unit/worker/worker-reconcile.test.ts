import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { SWEEP } from '../../../shared/pointer.ts';
import type { ListedStretch } from '../../../shared/reconcile/listed-stretch.ts';
import { createWorkerHarness } from './worker-harness.ts';

const nightly = { entity: SWEEP, id: 'reconcile', cause: 'sweep' } as const;
const stretch = (changes: Partial<ListedStretch> = {}): ListedStretch => ({
  ...{ compared: 1, totals: [], suspects: [], strays: [], next: undefined },
  ...changes,
});
const suspect = { entity: 'record', id: '1', what: 'the record' };

async function openHarness(stretches: ListedStretch[]) {
  const harness = await createWorkerHarness();
  const asked: (string | undefined)[] = [];
  harness.script.reconcile = async function* (from) {
    asked.push(from);
    yield* stretches;
  };
  const link = () => harness.links.get({ connection: 'c1', entity: SWEEP, sourceId: 'made-up/reconcile' });
  const secondLook = async () => {
    const [again] = harness.takeQueued();
    if (!again) throw new Error('it is to be compared again');
    harness.pass(again.delaySeconds);
    return harness.process(again.pointer);
  };
  return { ...harness, asked, link, secondLook };
}

test('O6 a night in which both sides agree ends quietly and says of how many records', async () => {
  const { process, pointer, link, queue } = await openHarness([stretch({ next: '2026-02-08' }), stretch()]);
  expect(await process(pointer(nightly))).toMatchObject({ reason: { code: 'reconciled' } });
  const details = { from: '2026-02-01', to: '2026-03-03', compared: 2 };
  expect((await link())?.outcome).toMatchObject({ code: 'reconciled', details });
  expect(queue.deadLetters).toEqual([]);
});

test('O6 what the lists show differently but agrees when it is read is no difference', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  harness.script.verdict = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  expect(await harness.process(harness.pointer(nightly))).toMatchObject({ reason: { code: 'reconciled' } });
});

test('O6 a difference that nothing explains lies with the dead letters, one that waits does not', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  const waits = { reason: commonReasons['connection-paused'], details: {}, waitingFor: 'x' };
  harness.script.verdict = { kind: 'wait', ...waits };
  await harness.process(harness.pointer(nightly));
  expect(harness.queue.deadLetters).toEqual([]);
  harness.script.verdict = undefined;
  harness.script.steps = [{ do: 'create-record', what: 'create it' }];
  expect(await harness.process(harness.pointer(nightly))).toMatchObject({
    reason: { code: 'differences-seen' },
  });
  expect(harness.queue.deadLetters).toEqual([]);
  await harness.secondLook();
  const note = { code: 'differences-found', details: { count: 1, missing: 1 } };
  expect(harness.queue.deadLetters).toMatchObject([{ note }]);
});

test('O6 a comparison that takes too long goes on where it stopped, and is told as one', async () => {
  const stretches = [stretch({ next: '2026-02-08' })];
  const harness = await openHarness(stretches);
  harness.script.reconcile = async function* (from) {
    harness.asked.push(from);
    harness.pass(90);
    yield stretch(from === undefined ? { next: '2026-02-08' } : {});
  };
  expect(await harness.process(harness.pointer(nightly))).toMatchObject({
    reason: { code: 'reconcile-goes-on' },
  });
  const [again] = harness.takeQueued();
  if (!again) throw new Error('it is to go on');
  harness.pass(again.delaySeconds);
  await harness.process(again.pointer);
  expect(harness.asked).toEqual([undefined, '2026-02-08']);
  expect((await harness.link())?.outcome?.details).toMatchObject({ compared: 2 });
});

test('O6 what was only on its way when the night began is no difference at the second look', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  harness.script.steps = [{ do: 'create-record', what: 'create it' }];
  await harness.process(harness.pointer(nightly));
  harness.script.verdict = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  expect(await harness.secondLook()).toMatchObject({ reason: { code: 'reconciled' } });
  expect(harness.queue.deadLetters).toEqual([]);
});

test('O6 whoever replays the dead letter is told at once whether the differences are still there', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  harness.script.steps = [{ do: 'create-record', what: 'create it' }];
  const replayed = { ...nightly, cause: 'replay', force: true } as const;
  expect(await harness.process(harness.pointer(replayed))).toMatchObject({
    reason: { code: 'differences-found' },
  });
});

test('O6 a night in which the only differences are explained elsewhere says so, and not that both sides agree', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  const waits = { reason: commonReasons['connection-paused'], details: {}, waitingFor: 'x' };
  harness.script.verdict = { kind: 'wait', ...waits };
  expect(await harness.process(harness.pointer(nightly))).toMatchObject({
    reason: { code: 'reconciled-but' },
  });
  expect((await harness.link())?.outcome?.details).toMatchObject({ known: 1, waiting: 1 });
});

test('O6 what a night found and nothing explains is kept by name until the next one', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  harness.script.steps = [{ do: 'create-record', what: 'create it' }];
  await harness.process(harness.pointer(nightly));
  await harness.secondLook();
  expect((await harness.link())?.data).toEqual({
    found: [{ cause: 'missing', entity: 'record', id: '1', what: 'the record', fields: [] }],
  });
  harness.script.verdict = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  expect(await harness.process(harness.pointer(nightly))).toMatchObject({ reason: { code: 'reconciled' } });
  expect((await harness.link())?.data).toBeUndefined();
});

test('O6 what somebody removed and whoever looked has seen is explained, and a night rings no more for it', async () => {
  const harness = await openHarness([stretch({ suspects: [suspect] })]);
  const key = { connection: 'c1', entity: 'record', sourceId: '1' };
  const claim = await harness.links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const at = harness.now().toISOString();
  await harness.links.settle(claim.link, {
    ...{ targetId: '11', differsSince: at },
    outcome: { kind: 'skipped', code: 'record-removed', details: {}, at },
  });
  harness.script.steps = [{ do: 'create-record', what: 'create it' }];
  expect(await harness.process(harness.pointer(nightly))).toMatchObject({
    reason: { code: 'reconciled-but' },
  });
  expect((await harness.link())?.outcome?.details).toMatchObject({ known: 1, removed: 1 });
  expect(harness.queue.deadLetters).toEqual([]);
});
