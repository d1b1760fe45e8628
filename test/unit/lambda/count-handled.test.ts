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
  countHandled('made-up', handled, failures, { singleMetric: () => ({ addDimensions }) });
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
    'Records made-up done': 2,
    'UndocumentedFields made-up moco': 300,
    'UndocumentedFields made-up awork': 1,
  });
});

test('calls are summed by vendor over the whole batch', () => {
  expect(
    countsOf(
      [
        { ...done, calls: { moco: 2, awork: 1 } },
        { ...done, calls: { moco: 1 } },
      ],
      1,
    ),
  ).toEqual({
    'Records made-up done': 2,
    'Records made-up failed': 1,
    'Defects made-up': 1,
    'VendorCalls made-up moco': 3,
    'VendorCalls made-up awork': 1,
  });
});
