import { expect, test } from '@jest/globals';
import { dayText, isAllSeen, playDay } from '../../infra/local/demo/day.ts';
import type { DemoConnector, Scene } from '../../infra/local/demo/demo-connector.ts';
import type { Simulators } from '../../infra/local/simulators.ts';

const simulators = {} as Simulators;
/** Enough for a few looks on a busy machine. */
const PATIENCE_MILLISECONDS = 2_000;
const nothing = () => [];

function demo(hours: Partial<Pick<DemoConnector, 'morning' | 'noon' | 'afternoon'>>): DemoConnector {
  return {
    entry: () => {
      throw new Error('not asked for');
    },
    seed: () => undefined,
    begin: () => undefined,
    morning: nothing,
    noon: nothing,
    afternoon: nothing,
    ...hours,
  };
}

const scene = (act: string, more: Partial<Scene> = {}): Scene => ({
  ...{ system: 'MOCO', act, effect: 'awork follows' },
  play: () => undefined,
  holds: () => true,
  ...more,
});
const fails = () => {
  throw new Error('the project is not there');
};

async function played(...demos: DemoConnector[]) {
  const compareNow = async () => undefined;
  const day = await playDay({ simulators, compareNow, demos, patienceMilliseconds: PATIENCE_MILLISECONDS });
  return {
    rows: day.map(({ scene: { act }, seconds }) => [act, seconds === undefined ? 'not seen' : 'seen']),
    text: dayText(day),
    isAllSeen: isAllSeen(day),
  };
}

test('an expectation that never comes is a row of the table, and the day goes on', async () => {
  const never = scene('renames the project', { holds: () => false });
  const day = await played(demo({ morning: () => [never], noon: () => [scene('books an hour')] }));
  expect(day.rows).toEqual([
    ['renames the project', 'not seen'],
    ['books an hour', 'seen'],
  ]);
  expect(day.text).toContain('not seen');
  expect(day.text).toContain('1 of 2 expectations');
  expect(day.isAllSeen).toBe(false);
});

test('what cannot be played because something before it did not come is a row as well', async () => {
  const day = await played(
    demo({ morning: () => [scene('books a cost', { play: fails }), scene('goes home')] }),
  );
  expect(day.rows).toEqual([
    ['books a cost', 'not seen'],
    ['goes home', 'seen'],
  ]);
});

test('what cannot be looked for yet is looked for again', async () => {
  let looks = 0;
  const holds = () => (looks += 1) > 2 || fails();
  expect((await played(demo({ morning: () => [scene('tags it', { holds })] }))).isAllSeen).toBe(true);
});

test('an hour that cannot begin is a row, and the others play theirs', async () => {
  const day = await played(demo({ afternoon: fails }), demo({ afternoon: () => [scene('credits it')] }));
  expect(day.rows.map(([, seen]) => seen)).toEqual(['not seen', 'seen']);
});

test('a day on which all came says so', async () => {
  const day = await played(demo({ noon: () => [scene('books an hour')] }));
  expect(day).toMatchObject({ isAllSeen: true, text: expect.stringContaining('The expectation held.') });
});
