import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, jest, test } from '@jest/globals';
import { eventually } from './eventually.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';
import { openTimesOffice } from './moco-awork/times-office.ts';

/** A record in the middle of a kill is taken up again only after its lease of 150 s. */
const SETTLED_SECONDS = 240;
jest.setTimeout((SETTLED_SECONDS + 100) * 1000);

const data = mkdtempSync(join(tmpdir(), 'tandem-kill-'));
const suites: RunningSuite[] = [];
const ROUNDS = 3;
const ENTRIES_PER_ROUND = 20;

afterAll(async () => {
  for (const suite of suites) await suite.stop();
  rmSync(data, { recursive: true, force: true });
});

async function startAgain(): Promise<RunningSuite> {
  const suite = await startSuite({ connector: 'moco-awork', data });
  suites.push(suite);
  return suite;
}

/** Books, edits and deletes side by side; what the kill cuts off simply did not happen, or did unheard. */
async function bookUntilKilled(suite: RunningSuite, projectId: string, round: number): Promise<void> {
  const office = openTimesOffice(suite);
  const { awork } = suite.vendors;
  const entry = await office.bookingOf({ projectId, note: '' });
  const numbers = Array.from({ length: ENTRIES_PER_ROUND }, (_, index) => index);
  const work = numbers.map(async (each) => {
    await sleep(each * 60);
    const note = `Runde ${round}, ${each}`;
    const { id } = await awork.person<{ id: string }>('createTimeEntry', { ...entry, note });
    if (each % 4 === 0) await office.edit(id, { durationSeconds: 1800 + each });
    if (each % 5 === 0) await awork.person('deleteTimeEntry', id);
  });
  const killed = sleep(900 + 500 * round).then(() => suite.kill());
  await Promise.all([Promise.allSettled(work), killed]);
}

test('T1 after the whole suite was killed at work several times, every entry is in MOCO exactly once', async () => {
  const { aworkId } = await openTimesOffice(await startAgain()).linkProject('Stromausfall');
  await suites[0]?.idle();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const suite = suites.at(-1);
    if (suite) await bookUntilKilled(suite, aworkId, round);
    await startAgain();
  }
  const last = suites.at(-1);
  if (!last) throw new Error('nothing runs');
  const wanted = async () => {
    const { timeEntries } = await last.vendors.awork.state();
    return timeEntries.map(({ id, note, duration }) => [`awork:${id}`, note, duration]).toSorted();
  };
  const held = async () => {
    const { activities } = await last.vendors.moco.state();
    return activities
      .map(({ remote_id, description, seconds }) => [remote_id, description, seconds])
      .toSorted();
  };
  const isSame = async () => isDeepStrictEqual(await held(), await wanted());
  await eventually('both sides agree', isSame, SETTLED_SECONDS).catch(() => undefined);
  const inAwork = await wanted();
  expect(await held()).toEqual(inAwork);
  expect(inAwork.length).toBeGreaterThan(ROUNDS * 5);
});
