import { expect, test } from '@jest/globals';
import { preparePerson } from '../../../functions/personio-hq-absences/compare-person.ts';
import { rememberMatches } from '../../../functions/personio-hq-absences/person-link.ts';
import { openClaim } from '../../../shared/links/open-claim.ts';
import { answerLost, createAbsenceBench, createEnteredBench, killed, unavailable } from './absence-bench.ts';
import { absenceExample, hqUserId, longer } from './absence-examples.ts';

const found = { kind: 'found', hqUserId } as const;
const second = '9002 of 11: Vacation 06-08 to 06-14';

test('P3: what is left of an edit is removed without entering the absence once more', async () => {
  const bench = await createEnteredBench();
  bench.source.set('absence-1', longer);
  bench.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: killed });
  await bench.handle();
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.writes).toEqual(['create Vacation', 'delete 9001']);
  expect(bench.hq.shown()).toEqual([second]);
});

test('P3: HQ that refuses deletions for a while does not get another absence with every retry', async () => {
  const bench = await createEnteredBench();
  bench.source.set('absence-1', longer);
  for (let run = 0; run < 4; run += 1) {
    bench.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: unavailable });
    await bench.handle();
  }
  expect(bench.hq.shown()).toEqual(['9001 of 11: Vacation 06-08 to 06-13', second]);
});

test('P3: a create that was looked for in vain enters nothing where HQ is in step', async () => {
  const bench = await createEnteredBench();
  bench.source.set('absence-1', longer);
  bench.hq.troubles.push({ call: 'createAbsence', when: 'before', error: killed });
  await bench.handle();
  bench.source.set('absence-1', absenceExample());
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.writes).toEqual([]);
});

test('P3: an absence whose first create got lost is removed when Personio deletes it', async () => {
  const bench = createAbsenceBench();
  await bench.knows(found);
  bench.hq.troubles.push({ call: 'createAbsence', when: 'after', error: answerLost });
  await bench.handle();
  bench.source.clear();
  await bench.handle();
  expect([bench.hq.shown(), bench.deletions.counted]).toEqual([[], 1]);
});

test('P2: an absence whose create got lost does not stay with the HQ user its person had before', async () => {
  const bench = createAbsenceBench();
  await bench.knows(found);
  bench.hq.troubles.push({ call: 'createAbsence', when: 'after', error: answerLost });
  await bench.handle();
  await bench.knows({ kind: 'found', hqUserId: 12 });
  await bench.handle();
  expect(bench.hq.shown()).toEqual(['9002 of 12: Vacation 06-08 to 06-13']);
});

test('P2: the absence of somebody who shares an address waits, also after that person was compared', async () => {
  const bench = createAbsenceBench();
  const { tools, sent } = bench;
  const sharers = ['101', '102'].map((id) => [id, { kind: 'ambiguous' }] as const);
  await rememberMatches(new Map(sharers), tools);
  expect(await bench.handle()).toBe('email-ambiguous');
  for (const { id, entity } of sent.filter((pointer) => pointer.entity === 'person')) {
    const claimed = await tools.links.claim({
      key: { connection: 'c1', entity, sourceId: id },
      leaseSeconds: 60,
    });
    if (claimed.kind !== 'claimed') throw new Error(claimed.kind);
    const claim = openClaim(tools.links, claimed.link);
    const { kind, reason, details, ...change } = await (await preparePerson(id, tools)).apply(claim);
    const outcome = { kind, code: reason.code, details, at: tools.now().toISOString() };
    await tools.links.settle(claim.link, { ...change, outcome });
  }
  expect(await bench.handle()).toBe('email-ambiguous');
  expect(bench.hq.shown()).toEqual([]);
});

test('P1: one before the start date that somebody removed in HQ is let go, so that no run asks for it again', async () => {
  const bench = await createEnteredBench();
  bench.tools.settings = { ...bench.tools.settings, startDate: '2026-07-01' };
  bench.hq.remove(9001);
  expect(await bench.handle()).toBe('absence-too-early');
  expect(await bench.link()).toMatchObject({ targetId: undefined, outcome: { kind: 'skipped' } });
  expect(bench.hq.writes).toEqual([]);
});

test('P1: one before the start date that HQ still holds stays known as ours', async () => {
  const bench = await createEnteredBench();
  bench.tools.settings = { ...bench.tools.settings, startDate: '2026-07-01' };
  expect(await bench.handle()).toBe('absence-too-early');
  expect(await bench.link()).toMatchObject({ targetId: '9001' });
});
