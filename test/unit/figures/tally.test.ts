import { expect, test } from '@jest/globals';
import type { FiguresStore } from '../../../shared/figures/figures.ts';
import type { HandledMessage } from '../../../shared/figures/tally.ts';
import {
  createTally,
  NEWS_WAIT_MILLISECONDS,
  USAGE_WAIT_MILLISECONDS,
} from '../../../shared/figures/tally.ts';
import { createMemoryFigures } from '../../twins/memory-figures.ts';

/** Counts what is written, and refuses while it is told to. Time passes only when told. */
function createWatched() {
  const memory = createMemoryFigures();
  const state = { writes: 0, refuses: false, now: Date.parse('2026-03-02T08:30:00Z') };
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
  const awaited: (() => void)[] = [];
  const now = () => new Date(state.now);
  const later = (_milliseconds: number, work: () => void) => void awaited.push(work);
  const tally = createTally('one-way', store, { now, later });
  const message = (more: Partial<HandledMessage> = {}): HandledMessage => ({
    ...{ connection: 'agency', at: now(), milliseconds: 20, calls: { moco: 1 } },
    ...more,
  });
  return {
    ...{ state, memory, tally, message, awaited },
    pass: (milliseconds: number) => void (state.now += milliseconds),
    flows: () => memory.flows('agency', 'one-way', '2026-03-02', '2026-03-02'),
    usage: () => memory.usage('agency', 'one-way', '2026-03-02', '2026-03-02'),
  };
}

test('ten records of one batch cost one write of each kind', async () => {
  const { tally, message, state, flows, usage } = createWatched();
  for (let index = 0; index < 10; index += 1) {
    tally.count('agency', { linked: 1 });
    tally.handled(message({ arrived: { liveMilliseconds: 100 } }));
  }
  await tally.flush();
  expect(state.writes).toBe(2);
  expect(await flows()).toEqual([{ hour: '2026-03-02T08', records: 10, live: 10, liveMilliseconds: 1000 }]);
  const took = { runs: 10, milliseconds: 200, calls: { moco: 10 } };
  expect(await usage()).toEqual([{ day: '2026-03-02', records: 10, ...took }]);
});

test('of a burst, what only a chart shows is written every few seconds, and nothing of it is lost', async () => {
  const { tally, message, state, pass, flows } = createWatched();
  for (let batch = 0; batch < 50; batch += 1) {
    tally.count('agency', { linked: 10 });
    tally.handled(message({ arrived: {} }));
    await tally.flush();
    pass(NEWS_WAIT_MILLISECONDS / 10);
  }
  expect(state.writes).toBe(10);
  pass(NEWS_WAIT_MILLISECONDS);
  await tally.flush();
  expect(await flows()).toMatchObject([{ records: 50 }]);
});

test('the last of a burst is written also when nothing comes behind it', async () => {
  const { tally, message, pass, awaited, flows } = createWatched();
  for (let batch = 0; batch < 3; batch += 1) {
    tally.handled(message({ arrived: {} }));
    await tally.flush();
  }
  expect(awaited).toHaveLength(1);
  pass(NEWS_WAIT_MILLISECONDS);
  awaited.forEach((work) => work());
  await tally.flush();
  expect(await flows()).toMatchObject([{ records: 3 }]);
});

test('what becomes undone, or is so no more, shows at once', async () => {
  const { tally, memory } = createWatched();
  tally.count('agency', { linked: 1 });
  await tally.flush();
  tally.count('agency', { parked: 1 });
  await tally.flush();
  expect((await memory.of(['agency'])).get('agency')).toMatchObject({ linked: 1, parked: 1 });
  tally.count('agency', { parked: -1 });
  await tally.flush();
  expect((await memory.of(['agency'])).get('agency')).toMatchObject({ parked: 0 });
});

test('O10: what led to nothing costs no write of its own within a minute', async () => {
  const { tally, message, state, pass, usage } = createWatched();
  for (let index = 0; index < 5; index += 1) {
    tally.handled(message());
    await tally.flush();
    pass(1000);
  }
  expect(state.writes).toBe(0);
  pass(USAGE_WAIT_MILLISECONDS);
  await tally.flush();
  expect(state.writes).toBe(1);
  expect(await usage()).toMatchObject([{ records: 0, runs: 5, milliseconds: 100 }]);
});

test('what comes to nothing is not written', async () => {
  const { tally, state } = createWatched();
  tally.count('agency', { parked: 1 });
  tally.count('agency', { parked: -1 });
  await tally.flush();
  expect(state.writes).toBe(0);
});

test('what could not be written is written the next time, once', async () => {
  const { tally, message, state, memory, pass, flows } = createWatched();
  tally.count('agency', { parked: 1 });
  tally.handled(message({ arrived: {} }));
  state.refuses = true;
  await expect(tally.flush()).rejects.toThrow('does not answer');
  state.refuses = false;
  tally.count('agency', { parked: 1 });
  await tally.flush();
  pass(NEWS_WAIT_MILLISECONDS);
  await tally.flush();
  expect((await memory.of(['agency'])).get('agency')).toMatchObject({ parked: 2 });
  expect(await flows()).toMatchObject([{ records: 1 }]);
});
