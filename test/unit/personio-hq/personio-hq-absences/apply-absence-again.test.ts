import { expect, test } from '@jest/globals';
import { preparePerson } from '../../../../functions/personio-hq/personio-hq-absences/compare-person.ts';
import { rememberMatches } from '../../../../functions/personio-hq/personio-hq-absences/person-link.ts';
import { stepsOf } from '../../shared/steps-of.ts';
import { openClaim } from '../../../../shared/links/open-claim.ts';
import {
  answerLost,
  createAbsenceHarness,
  createEnteredHarness,
  killed,
  unavailable,
} from './absence-harness.ts';
import { absenceExample, hqUserId, longer } from './absence-examples.ts';

const found = { kind: 'found', hqUserId } as const;
const second = '9002 of 11: Vacation 06-08 to 06-14';

test('P3: what is left of an edit is removed without entering the absence once more', async () => {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', longer);
  harness.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: killed });
  await harness.handle();
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.writes).toEqual(['create Vacation', 'delete 9001']);
  expect(harness.hq.shown()).toEqual([second]);
});

test('P3: HQ that refuses deletions for a while does not get another absence with every retry', async () => {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', longer);
  for (let run = 0; run < 4; run += 1) {
    harness.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: unavailable });
    await harness.handle();
  }
  expect(harness.hq.shown()).toEqual(['9001 of 11: Vacation 06-08 to 06-13', second]);
});

test('P3: a create that was looked for in vain enters nothing where HQ is in step', async () => {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', longer);
  harness.hq.troubles.push({ call: 'createAbsence', when: 'before', error: killed });
  await harness.handle();
  harness.source.set('absence-1', absenceExample());
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.writes).toEqual([]);
});

test('P3: an absence whose first create got lost is removed when Personio deletes it', async () => {
  const harness = createAbsenceHarness();
  await harness.knows(found);
  harness.hq.troubles.push({ call: 'createAbsence', when: 'after', error: answerLost });
  await harness.handle();
  harness.source.clear();
  await harness.handle();
  expect([harness.hq.shown(), harness.deletions.counted]).toEqual([[], 1]);
});

test('P2: an absence whose create got lost does not stay with the HQ user its person had before', async () => {
  const harness = createAbsenceHarness();
  await harness.knows(found);
  harness.hq.troubles.push({ call: 'createAbsence', when: 'after', error: answerLost });
  await harness.handle();
  await harness.knows({ kind: 'found', hqUserId: 12 });
  await harness.handle();
  expect(harness.hq.shown()).toEqual(['9002 of 12: Vacation 06-08 to 06-13']);
});

test('P2: the absence of somebody who shares an address waits, also after that person was compared', async () => {
  const harness = createAbsenceHarness();
  const { tools, sent } = harness;
  const sharers = ['101', '102'].map((id) => [id, { kind: 'ambiguous' }] as const);
  await rememberMatches(new Map(sharers), tools);
  expect(await harness.handle()).toBe('email-ambiguous');
  for (const { id, entity } of sent.filter((pointer) => pointer.entity === 'person')) {
    const claimed = await tools.links.claim({
      key: { connection: 'c1', entity, sourceId: id },
      leaseSeconds: 60,
    });
    if (claimed.kind !== 'claimed') throw new Error(claimed.kind);
    const claim = openClaim(tools, claimed.link);
    const change = await stepsOf(await preparePerson(id, tools)).apply(claim);
    const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: '' } as const;
    await tools.links.settle(claim.link, { ...change, outcome });
  }
  expect(await harness.handle()).toBe('email-ambiguous');
  expect(harness.hq.shown()).toEqual([]);
});

test('P1: one before the start date that somebody removed in HQ is let go, so that no run asks for it again', async () => {
  const harness = await createEnteredHarness();
  harness.tools.settings = { ...harness.tools.settings, startDate: '2026-07-01' };
  harness.hq.remove(9001);
  expect(await harness.handle()).toBe('absence-too-early');
  expect(await harness.link()).toMatchObject({ targetId: undefined, outcome: { kind: 'skipped' } });
  expect(harness.hq.writes).toEqual([]);
});

test('P1: one before the start date that HQ still holds stays known as ours', async () => {
  const harness = await createEnteredHarness();
  harness.tools.settings = { ...harness.tools.settings, startDate: '2026-07-01' };
  expect(await harness.handle()).toBe('absence-too-early');
  expect(await harness.link()).toMatchObject({ targetId: '9001' });
});
