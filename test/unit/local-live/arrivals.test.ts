import { expect, test } from '@jest/globals';
import { createArrivals } from '../../../infra/local/live/arrivals.ts';
import type { Change } from '../../../infra/local/live/changes.ts';
import { createLinkMemory } from '../../../infra/local/live/link-memory.ts';
import { timePhrase } from '../../../infra/local/live/phrases.ts';
import type { LiveRecord } from '../../../infra/local/live/records/record.ts';
import { createStory } from '../../../infra/local/live/story.ts';
import { openTracedLinks } from '../../../infra/local/live/traced-links.ts';
import { verbatim } from '../../../infra/local/live/told.ts';
import { connectors } from '../../../functions/registry.ts';
import { connectionSchema } from '../../../shared/connections/connection.ts';
import type { Language } from '../../../shared/wording.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';
import { createMemoryConnections } from '../../twins/memory-stores.ts';

const key = { connection: 'nordagentur', entity: 'time', sourceId: 'a1' };
const hours = (seconds = 5400) => ({
  ...{ at: '2026-03-04T08:00:00Z', facts: verbatim('') },
  phrase: timePhrase('Lena', 'Website', seconds),
});
const inAwork: LiveRecord = {
  ...{ key: 'awork/time/a1', vendor: 'awork', ...hours() },
  source: { entity: 'time', id: 'a1' },
};
const inMoco: LiveRecord = {
  ...{ key: 'moco/activity/7', vendor: 'moco', ...hours() },
  target: { entity: 'time', id: '7' },
};
const added = (record: LiveRecord): Change => ({ kind: 'added', record });

async function office() {
  let clock = Date.parse('2026-03-04T08:00:00Z');
  const now = () => new Date(clock);
  const links = createMemoryLinks(now);
  const connections = createMemoryConnections();
  const connection = { id: 'nordagentur', connector: 'moco-awork', settings: {}, status: 'active' };
  await connections.put(connectionSchema.parse(connection));
  const story = createStory(now);
  const sleep = async (milliseconds: number) => void (clock += milliseconds);
  const memory = createLinkMemory(openTracedLinks({ connections, connectors, links }));
  const arrivals = createArrivals({ links: memory, story, now, sleep });
  return {
    arrivals,
    pass: (milliseconds: number) => void (clock += milliseconds),
    async settle(targetId?: string) {
      const claim = await links.claim({ key, leaseSeconds: 45 });
      if (claim.kind !== 'claimed') throw new Error('somebody else has it');
      const outcome = {
        kind: 'done',
        code: 'brought-in-line',
        details: {},
        at: now().toISOString(),
      } as const;
      await links.settle(claim.link, { targetId, outcome });
    },
    /** Once everything that happened is told. */
    async told(language: Language = 'en') {
      for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
      return story.entries().map(({ said, from }) => [said(language), from]);
    },
    paths: () => story.entries().map(({ path }) => path),
  };
}

test('what arrives leads to the page of its record in the console', async () => {
  const { arrivals, settle, told, paths } = await office();
  arrivals.arrived(added(inMoco));
  await settle('7');
  await told();
  expect(paths()).toEqual(['/connections/nordagentur/records/awork-moco-times/time/a1']);
});

test('what arrives is told with the time since somebody entered it, and where from', async () => {
  const { arrivals, pass, settle, told } = await office();
  arrivals.caused(added(inAwork));
  pass(900);
  arrivals.arrived(added(inMoco));
  await settle('7');
  expect(await told()).toEqual([
    ['Entered in awork: Lena’s 1.5 h on “Website”', undefined],
    ['Lena’s 1.5 h on “Website” arrived in MOCO, 0.9 s later', 'awork'],
  ]);
});

test('it is told in German and Norwegian as well', async () => {
  const { arrivals, pass, settle, told } = await office();
  arrivals.caused(added(inAwork));
  pass(900);
  arrivals.arrived(added(inMoco));
  await settle('7');
  expect((await told('de'))[1]).toEqual([
    'In MOCO angekommen, 0,9 s später: 1,5 Std. von Lena auf „Website“',
    'awork',
  ]);
  expect((await told('no'))[1]).toEqual([
    '1,5 t av Lena på «Website» kom fram i MOCO, 0,9 s senere',
    'awork',
  ]);
});

test('a record that takes several calls is told once, as it is at the end', async () => {
  const { arrivals, settle, told } = await office();
  arrivals.arrived(added({ ...inMoco, ...hours(3600) }));
  arrivals.arrived({ kind: 'changed', record: inMoco });
  await settle('7');
  expect(await told()).toEqual([['Lena’s 1.5 h on “Website” arrived in MOCO', 'awork']]);
});

test('what nobody is seen to have entered is told without a time', async () => {
  const { arrivals, told } = await office();
  arrivals.arrived(added(inMoco));
  expect(await told()).toEqual([['Lena’s 1.5 h on “Website” arrived in MOCO', undefined]]);
});

test('what is removed on one side is told of the other, though its link leads to nothing any more', async () => {
  const { arrivals, pass, settle, told } = await office();
  await settle('7');
  arrivals.caused({ kind: 'removed', record: inAwork });
  await told();
  pass(1200);
  arrivals.arrived({ kind: 'removed', record: inMoco });
  await settle();
  expect((await told())[1]).toEqual(['Lena’s 1.5 h on “Website” left MOCO, 1.2 s later', 'awork']);
});

test('what Tandem writes back to the side it came from is nobody’s news', async () => {
  const { arrivals, told } = await office();
  arrivals.arrived({ kind: 'changed', record: inAwork });
  expect(await told()).toEqual([]);
});
