import { expect, test } from '@jest/globals';
import { countingLinks } from '../../../shared/figures/counting-links.ts';
import { noFigures } from '../../../shared/figures/figures.ts';
import { createTally, NEWS_WAIT_MILLISECONDS } from '../../../shared/figures/tally.ts';
import type { ClaimedLink, Settlement } from '../../../shared/links/link.ts';
import { defineReasons, nothing as nothingToDo } from '../../../shared/reason.ts';
import { createMemoryFigures } from '../../twins/memory-figures.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';

const said = { en: 'x', de: 'x', no: 'x' };
const reasons = defineReasons({
  'nobody-there': { kind: 'wait', ...said, todo: said },
  'timer-runs': { kind: 'wait', ...said, todo: nothingToDo },
});

function createCounted() {
  let clock = Date.parse('2026-03-02T08:00:00Z');
  const store = createMemoryFigures();
  const tally = createTally('one-way', store, { now: () => new Date(clock), later: () => {} });
  const links = countingLinks(
    createMemoryLinks(() => new Date(clock)),
    tally,
    { id: 'one-way', entities: ['time'], reasons },
  );
  const key = (sourceId: string, entity = 'time') => ({ connection: 'agency', entity, sourceId });
  const claim = async (sourceId: string, entity?: string): Promise<ClaimedLink> => {
    const taken = await links.claim({ key: key(sourceId, entity), leaseSeconds: 45 });
    if (taken.kind !== 'claimed') throw new Error(taken.kind);
    return taken.link;
  };
  const settlement = (kind: Settlement['outcome']['kind'], change: Partial<Settlement> = {}): Settlement => {
    const isOpen = kind !== 'done' && kind !== 'skipped';
    const openSince = isOpen ? '2026-03-02T08:00:00Z' : undefined;
    return { outcome: { kind, code: 'x', details: {}, at: '' }, openSince, ...change };
  };
  return {
    ...{ links, claim, settlement },
    pass: (seconds: number) => void (clock += seconds * 1000),
    async counted() {
      clock += NEWS_WAIT_MILLISECONDS;
      await tally.flush();
      const figures = (await store.of(['agency'])).get('agency');
      if (!figures) return undefined;
      const { revision: _revision, ...counts } = figures;
      return counts;
    },
  };
}

const nothing = noFigures;

test('O11: a record counts for the state it is in, and for the other side once it is there', async () => {
  const { links, claim, settlement, counted } = createCounted();
  await links.settle(await claim('1'), settlement('parked'));
  await links.settle(await claim('2'), settlement('waiting'));
  expect(await counted()).toEqual({ ...nothing, parked: 1, waiting: 1 });
  await links.settle(await claim('1'), settlement('retrying'));
  await links.settle(await claim('2'), settlement('done', { targetId: '22' }));
  expect(await counted()).toEqual({ ...nothing, retrying: 1, linked: 1 });
  await links.settle(await claim('1'), settlement('done', { targetId: '11' }));
  await links.settle(await claim('2'), settlement('done', { targetId: undefined }));
  expect(await counted()).toEqual({ ...nothing, linked: 1 });
});

test('O11: a record in the same state again is not counted twice', async () => {
  const { links, claim, settlement, counted } = createCounted();
  for (let round = 0; round < 3; round += 1) await links.settle(await claim('1'), settlement('parked'));
  expect(await counted()).toEqual({ ...nothing, parked: 1 });
});

test('O11: a target that was written down before the record was settled counts once', async () => {
  const { links, claim, settlement, counted } = createCounted();
  const link = await links.save(await claim('1'), { targetId: '11' });
  await links.settle(link, settlement('done'));
  expect(await counted()).toEqual({ ...nothing, linked: 1 });
  await links.release(await links.save(await claim('2'), { targetId: '22' }));
  expect(await counted()).toEqual({ ...nothing, linked: 2 });
});

test('O11: who lost the claim counts nothing', async () => {
  const { links, claim, settlement, counted, pass } = createCounted();
  const lost = await claim('1');
  pass(60);
  await links.settle(await claim('1'), settlement('waiting'));
  expect(await links.settle(lost, settlement('parked'))).toBe(false);
  expect(await counted()).toEqual({ ...nothing, waiting: 1 });
});

test('O11: what is remembered of a task beside the records does not count', async () => {
  const { links, claim, settlement, counted } = createCounted();
  await links.settle(await claim('7', 'task'), settlement('done', { targetId: 'x' }));
  expect(await counted()).toBeUndefined();
});

test('O11: a comparison that stopped counts as parked', async () => {
  const { links, claim, settlement, counted } = createCounted();
  await links.settle(await claim('one-way/all', '*'), settlement('parked', { targetId: 'x' }));
  expect(await counted()).toEqual({ ...nothing, parked: 1 });
});

test('O11: of what waits, only that counts as needing somebody for which a person must do something', async () => {
  const { links, claim, settlement, counted } = createCounted();
  const waits = (code: string) => ({
    ...settlement('waiting'),
    outcome: { ...settlement('waiting').outcome, code },
  });
  await links.settle(await claim('1'), waits('nobody-there'));
  await links.settle(await claim('2'), waits('timer-runs'));
  expect(await counted()).toEqual({ ...nothing, waiting: 2, needing: 1 });
  await links.settle(await claim('1'), settlement('done', { targetId: '11' }));
  expect(await counted()).toEqual({ ...nothing, waiting: 1, linked: 1 });
});

test('O11: what stays different counts until both sides are the same', async () => {
  const { links, claim, settlement, counted } = createCounted();
  const differsSince = '2026-03-02T08:00:00Z';
  await links.settle(await claim('1'), settlement('skipped', { differsSince }));
  expect(await counted()).toEqual({ ...nothing, differing: 1 });
  await links.settle(await claim('1'), settlement('done', { targetId: '11' }));
  expect(await counted()).toEqual({ ...nothing, linked: 1 });
});
