import { expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collections } from '../vendors/kit/collection.ts';
import { createStores } from '../vendors/kit/stores.ts';
import { type Simulated, simulated } from '../vendors/simulators.ts';
import { aworkJourney } from './specifications/awork/journey.ts';
import { hqJourney } from './specifications/hq/journey.ts';
import type { Travelled } from './specifications/journey.ts';
import { mocoJourney } from './specifications/moco/journey.ts';
import { momentJourney } from './specifications/moment/journey.ts';
import { personioJourney } from './specifications/personio/journey.ts';
import { powerOfficeJourney } from './specifications/poweroffice/journey.ts';
import { standingWorld } from './specifications/standing-world.ts';

const journeys: Record<Simulated, (collections?: Collections) => Promise<Travelled>> = {
  moco: (collections) => mocoJourney(standingWorld(collections)),
  awork: (collections) => aworkJourney(standingWorld(collections)),
  personio: (collections) => personioJourney('v2', standingWorld(collections)),
  hq: (collections) => hqJourney('v2', standingWorld(collections)),
  moment: (collections) => momentJourney(standingWorld(collections)),
  poweroffice: (collections) => powerOfficeJourney(standingWorld(collections)),
};

const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'tandem-stores-'));

test.each(simulated)(
  '%s: opening the store twice gives the same one, in a directory and in memory',
  (name) => {
    for (const directory of [emptyDirectory(), undefined]) {
      const stores = createStores(directory);
      stores(name).open('records').put('a', 'kept');
      expect(stores(name).open('records').get('a')).toBe('kept');
      const others = simulated.filter((each) => each !== name);
      expect(others.map((each) => stores(each).open('records').get('a'))).toEqual(
        others.map(() => undefined),
      );
    }
  },
);

test.each(simulated)('%s: two parts that open the same records see each other’s changes', (name) => {
  const store = createStores(emptyDirectory())(name);
  const [one, other] = [store.open<string>('tokens'), store.open<string>('tokens')];
  one.put('a', 'issued');
  expect([other.get('a'), other.values()]).toEqual(['issued', ['issued']]);
  other.remove('a');
  expect(one.values()).toEqual([]);
});

test.each(simulated)(
  '%s: over a new directory it answers every call as it does from memory',
  async (name) => {
    const kept = await journeys[name](createStores(emptyDirectory())(name));
    const forgotten = await journeys[name]();
    expect(told(kept)).toEqual(told(forgotten));
  },
);

test.each(simulated)('%s: what it was told is there after a restart', (name) => {
  const directory = emptyDirectory();
  createStores(directory)(name).open('records').put('a', 'kept');
  expect(createStores(directory)(name).open('records').get('a')).toBe('kept');
});

/** Without the port, which is another one each time. */
function told({ exchanges }: Travelled): string[] {
  return exchanges.map(({ method, path, status, answer }) =>
    JSON.stringify({ method, path, status, answer }).replace(/127\.0\.0\.1:\d+/g, 'vendor'),
  );
}
