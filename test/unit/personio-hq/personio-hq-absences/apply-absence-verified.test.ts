import { expect, test } from '@jest/globals';
import { heldPrint } from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import type { HqAbsence } from '../../../../shared/vendors/hq/port.ts';
import { createAbsenceHarness } from './absence-harness.ts';
import { hqUserId, longer } from './absence-examples.ts';

/** HQ makes something else of what it is sent. */
async function createRuledHarness(otherwise: Partial<HqAbsence>) {
  const harness = createAbsenceHarness();
  await harness.knows({ kind: 'found', hqUserId });
  harness.hq.rule.otherwise = otherwise;
  return harness;
}

test.each<[string, Partial<HqAbsence>, string]>([
  ['type', { type: 'SpecialLeave' }, 'Art: Urlaub → Sonderurlaub'],
  ['start', { start: '2026-06-08T12:00:00' }, 'von: 08.06.2026 → 08.06.2026 12:00'],
  ['end', { end: '2026-06-12T00:00:00' }, 'bis: 12.06.2026 → 11.06.2026'],
  ['note', { note: 'Url' }, 'Beschreibung: Urlaub → Url'],
  ['approval', { isApproved: false }, 'genehmigt: ja → nein'],
])(
  'P3: another %s than was sent is told, and neither written again nor forgotten',
  async (_field, otherwise, changes_de) => {
    const harness = await createRuledHarness(otherwise);
    const { hq, handle, link } = harness;
    expect(await handle()).toBe('entered-otherwise');
    expect((await link())?.outcome).toMatchObject({ kind: 'done', details: { changes_de } });
    for (let again = 0; again < 2; again += 1) expect(await handle()).toBe('hq-holds-otherwise');
    expect((await link())?.outcome).toMatchObject({ details: { changes_de } });
    expect(hq.writes).toHaveLength(1);
  },
);

test('P3: what HQ made otherwise is sent again when the absence is edited, and told again', async () => {
  const { hq, source, handle } = await createRuledHarness({ note: 'Url' });
  await handle();
  source.set('absence-1', longer);
  expect(await handle()).toBe('entered-otherwise');
  hq.rule.otherwise = {};
  source.set('absence-1', { ...longer, ends: { at: '2026-06-17T00:00:00', half: 'SECOND_HALF' } });
  expect(await handle()).toBe('brought-in-line');
  expect(await handle()).toBe('up-to-date');
  expect(hq.shown()).toEqual(['9003 of 11: Vacation 06-08 to 06-17']);
});

test('P3: what somebody changes after HQ made it otherwise is mended', async () => {
  const { hq, handle } = await createRuledHarness({ end: '2026-06-12T00:00:00' });
  await handle();
  hq.change(9001, { note: 'Kur' });
  expect(await handle()).toBe('entered-otherwise');
  expect(hq.writes).toEqual(['create Vacation', 'create Vacation', 'delete 9001']);
});

test('P3: a hash of what HQ holds hides no difference: what HQ did not do itself is mended', async () => {
  const { hq, handle, link, tools } = await createRuledHarness({});
  await handle();
  // As if HQ had held this ever since we wrote.
  hq.change(9001, { type: 'SickLeave' });
  const before = await link();
  const claim = before && (await tools.links.claim({ key: before.key, leaseSeconds: 1 }));
  if (claim?.kind !== 'claimed' || !claim.link.outcome) throw new Error('the link is free');
  const held = await hq.port.absence(9001, hqUserId);
  if (!held) throw new Error('HQ has it');
  const fingerprints = { ...claim.link.fingerprints, held: heldPrint(held) };
  await tools.links.settle(claim.link, { fingerprints, outcome: claim.link.outcome });
  expect(await handle()).toBe('brought-in-line');
  expect(hq.shown()).toEqual(['9002 of 11: Vacation 06-08 to 06-13']);
});

test('P3: HQ that is changed to what Personio says by then is taken as asked for', async () => {
  const { hq, source, handle } = await createRuledHarness({});
  await handle();
  source.set('absence-1', longer);
  hq.change(9001, { end: '2026-06-14T00:00:00' });
  expect(await handle()).toBe('up-to-date');
  expect(hq.writes).toEqual(['create Vacation']);
  hq.change(9001, { end: '2026-06-13T00:00:00' });
  expect(await handle()).toBe('brought-in-line');
  expect(hq.shown()).toEqual(['9002 of 11: Vacation 06-08 to 06-14']);
});
