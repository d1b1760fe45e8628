import { expect, test } from '@jest/globals';
import { phaseName, readTarget } from '../../../../functions/hq-awork/awork-hq-times/target-effort.ts';

test.each([
  ['Konzept [5,4d]', 43.2],
  ['Konzept [2.5h]', 2.5],
  ['[30m] Abstimmung', 0.5],
  ['Konzept [ 1 D ]', 8],
])('R2: the target of "%s" is %d hours', (name, hours) => {
  expect(readTarget(name, 8)).toEqual({ kind: 'hours', hours });
});

test.each(['Konzept', 'Konzept [intern]', 'Konzept []', 'Konzept 5d'])('R2: "%s" has no target', (name) => {
  expect(readTarget(name, 8)).toEqual({ kind: 'none' });
});

test.each(['Konzept [5,4]', 'Konzept [5 Tage]', 'Konzept [1,2,3d]', 'Konzept [-2h]'])(
  'R2: the target of "%s" is malformed',
  (name) => {
    expect(readTarget(name, 8).kind).toBe('malformed');
  },
);

test('R2: the target leaves the name of the phase only where the setting says so and it can be read', () => {
  expect(phaseName('Konzept [5,4d] Web', true, 8)).toBe('Konzept [5,4d] Web');
  expect(phaseName('Konzept [5,4d] Web', false, 8)).toBe('Konzept Web');
  expect(phaseName('[5,4d]', false, 8)).toBe('[5,4d]');
  expect(phaseName('Konzept [5 Tage]', false, 8)).toBe('Konzept [5 Tage]');
});
