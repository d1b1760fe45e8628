import { expect, test } from '@jest/globals';
import { checkDeletions } from '../../../../functions/personio-hq/personio-hq-absences/sweep-absences.ts';
import type { Details } from '../../../../shared/wording.ts';
import { settings } from './absence-examples.ts';

function check(count: number, ours: number, limits: Partial<typeof settings> = {}, approved?: Details) {
  return () => checkDeletions({ count, ours }, approved, { ...settings, ...limits });
}

const often = { maxDeletionsPerRun: 10_000 };
const all = { maxDeletionShare: 1 };

test.each<[string, number, number, Partial<typeof settings>, number]>([
  ['at most the set number', 20, 1000, {}, 20],
  ['at most the set share', 10, 50, often, 10],
  ['the smaller of both, here the share', 8, 40, {}, 8],
  ['the smaller of both, here the number', 5, 1000, { maxDeletionsPerRun: 5 }, 5],
  ['no fraction of an absence', 4, 24, often, 4],
  ['three out of three', 3, 3, {}, 3],
  ['three where nothing is ours any more', 3, 0, {}, 3],
  ['three, however small the share', 3, 100, { maxDeletionShare: 0.001 }, 3],
  ['all of them where the settings say so', 500, 500, { ...often, ...all }, 500],
])('P8: a run may delete %s, and one more stops and asks', (_rule, count, ours, limits, limit) => {
  expect(check(count, ours, limits)).not.toThrow();
  expect(check(count + 1, ours, limits)).toThrow(
    expect.objectContaining({
      reason: expect.objectContaining({ code: 'too-many-deletions', kind: 'park' }),
      details: { count: count + 1, ours, limit },
    }),
  );
});

test('P8: a run without deletions never stops', () => {
  expect(check(0, 0)).not.toThrow();
});

test('P8: who approves lets exactly as many go as the run stopped with', () => {
  const approved = { count: 60, ours: 100, limit: 20 };
  expect(check(60, 100, {}, approved)).not.toThrow();
  expect(check(59, 100, {}, approved)).not.toThrow();
  expect(check(61, 100, {}, approved)).toThrow(
    expect.objectContaining({ details: { count: 61, ours: 100, limit: 60 } }),
  );
});

test('P8: an approval of something else allows no deletions', () => {
  expect(check(60, 100, {}, {})).toThrow(
    expect.objectContaining({ details: { count: 60, ours: 100, limit: 20 } }),
  );
  expect(check(60, 100, {}, { people: 200 })).toThrow('too-many-deletions');
});

test('P8: an approval never allows less than the settings do', () => {
  expect(check(20, 1000, {}, { count: 4 })).not.toThrow();
});
