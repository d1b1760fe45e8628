import { expect, test } from '@jest/globals';
import { ageText, parseAge } from '../../../functions/ops/output/ages.ts';

test.each([
  ['30m', 1800],
  ['2h', 7200],
  ['3d', 259_200],
])('%s is an age of %d seconds', (text, seconds) => {
  expect(parseAge(text)).toBe(seconds);
});

test.each(['', '2', 'h', '2w', '-2h', '1.5h', '2h30m'])('"%s" is no age', (text) => {
  expect(() => parseAge(text)).toThrow('is no age');
});

test.each([
  [0, '0s'],
  [59, '59s'],
  [3600, '60m'],
  [7200, '2h'],
  [172_800, '2d'],
])('%d seconds read as %s', (seconds, text) => {
  expect(ageText(seconds)).toBe(text);
});
