import { expect, test } from '@jest/globals';
import { exactly, figure } from '../../benchmark/figure.ts';
import { figuresJson, figuresTable } from '../../benchmark/print-figures.ts';

const measured = { name: 'calls', value: 2, unit: '×' };

test.each([
  [{ atMost: 2 }, true],
  [{ atMost: 1.99 }, false],
  [{ atLeast: 2 }, true],
  [{ atLeast: 2.01 }, false],
  [{ atLeast: 1.9, atMost: 2.1 }, true],
  [exactly(2), true],
  [exactly(2.01), false],
])('of 2 the goal %j holds: %s', (goal, holds) => {
  expect(figure({ ...measured, goal }).holds).toBe(holds);
});

test('what could not be measured holds no goal', () => {
  expect(figure({ ...measured, value: NaN, goal: { atMost: 5 } }).holds).toBe(false);
});

test('a figure without a goal neither holds nor fails, and says so', () => {
  const without = figure(measured);
  expect(without.holds).toBeNull();
  expect(figuresTable([without])).toContain('no goal');
});

test('machines read the name, value, unit, goal and whether it holds, and nothing else', () => {
  const figures = [
    figure({ ...measured, goal: { atMost: 3 }, isEvidence: true }),
    figure({ name: 'size', value: 0.123456, unit: 'KB' }),
  ];
  expect(JSON.parse(figuresJson(figures))).toEqual([
    { name: 'calls', value: 2, unit: '×', goal: { atMost: 3 }, holds: true },
    { name: 'size', value: 0.123456, unit: 'KB', goal: null, holds: null },
  ]);
});

test('people read three digits, and whole numbers of what is large', () => {
  const table = figuresTable([
    figure({ name: 'small', value: 1.23456, unit: 'ms', goal: { atMost: 2.2 } }),
    figure({ name: 'large', value: 1589.753, unit: 'KB', goal: exactly(700) }),
  ]);
  for (const said of ['1.23 ms', '≤ 2.2 ms', '1,590 KB', '= 700 KB', 'yes', 'no'])
    expect(table).toContain(said);
});
