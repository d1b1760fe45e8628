import { expect, test } from '@jest/globals';
import { decideAbsence } from '../../../../functions/personio-hq/personio-hq-absences/decide-absence.ts';
import type { AbsenceFacts } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import type { Match } from '../../../../functions/personio-hq/match-people.ts';
import {
  absenceExample,
  absenceFacts,
  boundFacts,
  hqExample,
  hqUserId,
  longer,
  now,
  settings,
} from './absence-examples.ts';
import { createAbsenceHarness, createEnteredHarness } from './absence-harness.ts';

const match: Match = { kind: 'deactivated', hqUserId };

function decided(facts: AbsenceFacts): string {
  const { plan } = decideAbsence(wantedAbsence(facts, settings, now), facts);
  return plan.kind === 'steps'
    ? plan.steps.map((step) => step.do).join(', ')
    : `${plan.kind}: ${plan.reason.code}`;
}

test.each<[string, AbsenceFacts, string]>([
  ['a new absence waits', absenceFacts({ match }), 'wait: absent-person-deactivated'],
  ['an edit waits', boundFacts({ match, source: longer }), 'wait: absent-person-deactivated'],
  ['one removed in HQ waits', boundFacts({ match, held: undefined }), 'wait: absent-person-deactivated'],
  ['one that HQ holds stays', boundFacts({ match }), 'nothing: up-to-date'],
  ['a deletion follows', boundFacts({ match, source: undefined }), 'delete-absence'],
  [
    'one that is in HQ from before is taken over',
    absenceFacts({ match, former: { kind: 'equal', absence: hqExample() } }),
    'adopt-absence',
  ],
])('P2: of somebody who is deactivated in HQ %s', (_case, facts, expected) => {
  expect(decided(facts)).toBe(expected);
});

test('P2: what waits for somebody deactivated is entered once they are active again, and HQ is asked for nothing before', async () => {
  const harness = createAbsenceHarness();
  await harness.knows(match);
  expect(await harness.handle()).toBe('absent-person-deactivated');
  expect(harness.hq.writes).toEqual([]);
  expect((await harness.link())?.outcome?.details).toMatchObject({
    person: 'Anna Berg',
    absence_de: 'Urlaub von Anna Berg, 08.06.2026 – 12.06.2026',
  });
  await harness.knows({ kind: 'found', hqUserId });
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toHaveLength(1);
});

test('P3: an edit of somebody deactivated leaves HQ as it was until they are active again', async () => {
  const harness = await createEnteredHarness();
  await harness.knows(match);
  harness.source.set('absence-1', longer);
  expect(await harness.handle()).toBe('absent-person-deactivated');
  expect(harness.hq.shown()).toEqual(['9001 of 11: Vacation 06-08 to 06-13']);
  harness.source.set('absence-1', absenceExample());
  expect(await harness.handle()).toBe('up-to-date');
});
