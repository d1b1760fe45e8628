import { expect, test } from '@jest/globals';
import { absenceTypes } from '../../../functions/personio-hq/run.ts';
import { createCache } from '../../../shared/cache.ts';
import { personioTwin } from './personio-hq-absences/personio-twin.ts';

/** The name of the only type, before and after somebody changed it in Personio so many seconds ago. */
async function namesAfter(seconds: number, isAskedAgain = false): Promise<string[]> {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  let name = 'Krank';
  const now = () => new Date(clock);
  const cache = createCache(now);
  const personio = {
    ...personioTwin(new Map(), []),
    absenceTypes: async () => [{ id: 'type-1', name, unit: 'day' as const }],
  };
  const read = async (askedAt?: Date) =>
    (await absenceTypes({ cache, personio, now, ...(askedAt && { askedAt }) })).map((type) => type.name);
  const before = await read();
  name = 'Ehrenamt';
  clock += seconds * 1000;
  return [...before, ...(await read(isAskedAgain ? now() : undefined))];
}

test('O4 whoever looks again works with the names of types as they are, as the plan before did', async () => {
  expect(await namesAfter(20, true)).toEqual(['Krank', 'Ehrenamt']);
});

test('P4 everybody else learns of another name within ten minutes', async () => {
  expect(await namesAfter(20)).toEqual(['Krank', 'Krank']);
  expect(await namesAfter(601)).toEqual(['Krank', 'Ehrenamt']);
});
