import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { countHandled } from '../../../shared/lambda/count-handled.ts';
import type { Handled } from '../../../shared/worker/worker-deps.ts';

function countsOf(handled: readonly Handled[], failures = 0) {
  const counts: Record<string, number> = {};
  const addDimensions = (dimensions: Record<string, string>) => ({
    addMetric: (name: string, _unit: 'Count', value: number) =>
      (counts[[name, ...Object.values(dimensions)].join(' ')] = value),
  });
  countHandled(handled, failures, { singleMetric: () => ({ addDimensions }) });
  return counts;
}

const done: Handled = { kind: 'done', reason: commonReasons['brought-in-line'] };

test('whatever fields a vendor invents, they make one metric', () => {
  const drift = Array.from({ length: 300 }, (_, index) => `moco.field${index}`);
  expect(
    countsOf([
      { ...done, drift },
      { ...done, drift: ['awork.other'] },
    ]),
  ).toEqual({
    'UndocumentedFields moco': 300,
    'UndocumentedFields awork': 1,
  });
});

test('O9 what could not be written down is a defect, and what flows well makes no metric', () => {
  const calls = { moco: 2, awork: 1 };
  expect(
    countsOf(
      [
        { ...done, calls },
        { ...done, kind: 'skipped' },
        { ...done, kind: 'waiting' },
      ],
      1,
    ),
  ).toEqual({
    Defects: 1,
  });
});

test.each(['parked', 'paused', 'retrying'] as const)(
  'O9 records that are %s are counted as a sum',
  (kind) => {
    expect(countsOf([{ ...done, kind }, { ...done, kind }, done])).toEqual({
      [`Records ${kind}`]: 2,
    });
  },
);
