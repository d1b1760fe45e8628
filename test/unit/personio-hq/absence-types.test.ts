import { expect, test } from '@jest/globals';
import { absenceTypes } from '../../../functions/personio-hq/run.ts';
import { createCache } from '../../../shared/cache.ts';
import { personioTwin } from './personio-hq-absences/personio-twin.ts';

/** The name of the only type, before and after somebody changed it in Personio so many seconds ago. */
async function namesAfter(seconds: number, looksAgain: boolean): Promise<string[]> {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  let name = 'Krank';
  const cache = createCache(() => new Date(clock));
  const personio = {
    ...personioTwin(new Map(), []),
    absenceTypes: async () => [{ id: 'type-1', name, unit: 'day' as const }],
  };
  const read = async () => (await absenceTypes({ cache, personio, looksAgain })).map((type) => type.name);
  const before = await read();
  name = 'Ehrenamt';
  clock += seconds * 1000;
  return [...before, ...(await read())];
}

test('O4 whoever looks again works with the names of types as they are, as the plan before did', async () => {
  expect(await namesAfter(20, true)).toEqual(['Krank', 'Ehrenamt']);
});

test('P4 everybody else learns of another name within ten minutes', async () => {
  expect(await namesAfter(20, false)).toEqual(['Krank', 'Krank']);
  expect(await namesAfter(601, false)).toEqual(['Krank', 'Ehrenamt']);
});
