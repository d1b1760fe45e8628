import { expect, test } from '@jest/globals';
import type { FiguresStore } from '../../../shared/figures/figures.ts';
import { createTally } from '../../../shared/figures/tally.ts';
import { createMemoryFigures } from '../../twins/memory-figures.ts';

/** Counts what is written, and refuses while it is told to. */
function createWatched() {
  const memory = createMemoryFigures();
  const state = { writes: 0, refuses: false };
  const write = async (work: () => Promise<void>) => {
    if (state.refuses) throw new Error('the table does not answer');
    state.writes += 1;
    await work();
  };
  const store: FiguresStore = {
    ...memory,
    add: (...change) => write(() => memory.add(...change)),
    addFlow: (...flow) => write(() => memory.addFlow(...flow)),
  };
  return { store, state, memory };
}
const at = new Date('2026-03-02T08:30:00Z');

test('ten records of one batch cost one write of each kind', async () => {
  const { store, state, memory } = createWatched();
  const tally = createTally('one-way', store);
  for (let index = 0; index < 10; index += 1) {
    tally.count('agency', { linked: 1 });
    tally.arrived({ connection: 'agency', at, liveMilliseconds: 100 });
  }
  await tally.flush();
  expect(state.writes).toBe(2);
  expect(await memory.flows('agency', 'one-way', '2026-03-02', '2026-03-02')).toEqual([
    { hour: '2026-03-02T08', records: 10, live: 10, liveMilliseconds: 1000 },
  ]);
});

test('what comes to nothing is not written', async () => {
  const { store, state } = createWatched();
  const tally = createTally('one-way', store);
  tally.count('agency', { parked: 1 });
  tally.count('agency', { parked: -1 });
  await tally.flush();
  expect(state.writes).toBe(0);
});

test('what could not be written is written the next time, once', async () => {
  const { store, state, memory } = createWatched();
  const tally = createTally('one-way', store);
  tally.count('agency', { parked: 1 });
  tally.arrived({ connection: 'agency', at });
  state.refuses = true;
  await expect(tally.flush()).rejects.toThrow('does not answer');
  state.refuses = false;
  tally.count('agency', { parked: 1 });
  await tally.flush();
  await tally.flush();
  expect((await memory.of(['agency'])).get('agency')).toMatchObject({ parked: 2 });
  expect(await memory.flows('agency', 'one-way', '2026-03-02', '2026-03-02')).toMatchObject([{ records: 1 }]);
});
