import { expect, test } from '@jest/globals';
import { createAbsenceHarness, createEnteredHarness } from './absence-harness.ts';
import {
  absenceExample,
  boundLink,
  hours,
  hqUserId,
  longer,
  remapped,
  termin,
  unmapped,
  wantedFields,
} from './absence-examples.ts';

const first = '9001 of 11: Vacation 06-08 to 06-13';
const second = '9002 of 11: Vacation 06-08 to 06-14';
const again = '9002 of 11: Vacation 06-08 to 06-13';
const found = { kind: 'found', hqUserId } as const;

test('P1: a new absence is entered, and the link says as what', async () => {
  const harness = createAbsenceHarness();
  await harness.knows(found);
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([first]);
  expect(await harness.link()).toMatchObject({ ...boundLink, outcome: { kind: 'done' } });
});

test('P1: a second run finds nothing to do and writes nothing', async () => {
  const harness = await createEnteredHarness();
  expect(await harness.handle()).toBe('up-to-date');
  expect(harness.hq.writes).toEqual([]);
  expect(await harness.link()).toMatchObject({ ...boundLink, outcome: { kind: 'skipped' } });
});

test('P3: an edit is entered before the old absence goes, and counts as no deletion', async () => {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', longer);
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.writes).toEqual(['create Vacation', 'delete 9001']);
  expect(harness.hq.shown()).toEqual([second]);
  expect(harness.deletions.counted).toBe(0);
  const link = await harness.link();
  expect(link).toMatchObject({ targetId: '9002', data: { hqUserId, hqType: 'Vacation', surplus: [] } });
  expect(link?.outcome?.details).toMatchObject({
    steps_de: 'Abwesenheit in HQ eingetragen, bisherige in HQ gelöscht',
  });
  expect(await harness.handle()).toBe('up-to-date');
});

test('P3: a deletion follows, is counted, and the link forgets the absence', async () => {
  const harness = await createEnteredHarness();
  harness.source.clear();
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([]);
  expect(harness.deletions.counted).toBe(1);
  expect(await harness.link()).toMatchObject({
    targetId: undefined,
    sourceVersion: undefined,
    fingerprints: {},
    data: {},
  });
});

test('P3: an absence that counts again after its deletion is entered anew', async () => {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', absenceExample({ status: 'PENDING' }));
  expect(await harness.handle()).toBe('brought-in-line');
  harness.source.set('absence-1', absenceExample());
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([again]);
});

test('P8: a deletion that is not allowed deletes nothing, and can be done later', async () => {
  const harness = await createEnteredHarness();
  harness.source.clear();
  harness.deletions.allowed = 0;
  expect(await harness.handle()).toBe('delete-breaker');
  expect(harness.hq.shown()).toEqual([first]);
  harness.deletions.allowed = 100;
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([]);
});

test('P3: what is gone on both sides is no deletion, and the link forgets it', async () => {
  const harness = await createEnteredHarness();
  harness.source.clear();
  harness.hq.remove(9001);
  expect(await harness.handle()).toBe('deleted-in-personio');
  expect([harness.hq.writes, harness.deletions.counted]).toEqual([[], 0]);
  expect(await harness.link()).toMatchObject({ targetId: undefined, fingerprints: {}, data: {} });
});

test('P3: one of ours that somebody removed in HQ comes back', async () => {
  const harness = await createEnteredHarness();
  harness.hq.remove(9001);
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([again]);
  expect(await harness.link()).toMatchObject({ targetId: '9002' });
});

test('P3: one of ours that somebody changed in HQ is put right', async () => {
  const harness = await createEnteredHarness();
  harness.hq.change(9001, { end: '2026-06-10T00:00:00' });
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([again]);
});

test('P3: what others entered in HQ is never touched, however alike', async () => {
  const harness = createAbsenceHarness();
  await harness.knows(found);
  harness.hq.put(wantedFields, new Date('2026-05-01T08:00:00Z'));
  for (const source of [absenceExample(), longer, undefined]) {
    if (source) harness.source.set('absence-1', source);
    else harness.source.clear();
    expect(await harness.handle()).toBe('brought-in-line');
  }
  expect(harness.hq.shown()).toEqual([first]);
  expect(harness.hq.writes).toEqual(['create Vacation', 'create Vacation', 'delete 9002', 'delete 9003']);
});

test('P2: an absence waits for its person, asks for that person, and is entered once that is known', async () => {
  const harness = createAbsenceHarness();
  expect(await harness.handle()).toBe('absent-person-unknown');
  expect(await harness.link()).toMatchObject({ outcome: { kind: 'waiting' }, waitingFor: 'person:101' });
  expect(harness.sent).toMatchObject([{ entity: 'person', id: '101', cause: 'chain' }]);
  await harness.knows(found);
  expect(await harness.handle()).toBe('brought-in-line');
  expect(await harness.link()).not.toHaveProperty('waitingFor');
});

test('P2: who moves to another HQ user takes the absence along', async () => {
  const harness = await createEnteredHarness();
  await harness.knows({ kind: 'found', hqUserId: 12 });
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual(['9002 of 12: Vacation 06-08 to 06-13']);
});

test('P5: a changed mapping reaches an absence with its next edit', async () => {
  const harness = await createEnteredHarness();
  harness.tools.settings = remapped;
  expect(await harness.handle()).toBe('up-to-date');
  expect(harness.hq.shown()).toEqual([first]);
  harness.source.set('absence-1', longer);
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual(['9002 of 11: SpecialLeave 06-08 to 06-14']);
});

test('P5: an edited absence without a mapping is parked, and HQ and link stay as they are', async () => {
  const harness = await createEnteredHarness();
  harness.tools.settings = unmapped;
  harness.source.set('absence-1', longer);
  expect(await harness.handle()).toBe('type-no-longer-mapped');
  expect(harness.hq.shown()).toEqual([first]);
  expect(await harness.link()).toMatchObject({ ...boundLink, outcome: { kind: 'parked' } });
});

test('P6: an absence edited into hours that are left out stays in HQ until somebody deletes it there', async () => {
  const harness = await createEnteredHarness();
  harness.tools.settings = { ...remapped, mapping: { SickLeave: termin.name } };
  harness.source.set('absence-1', absenceExample(hours('2026-06-08T10:00:00', '2026-06-08T11:00:00')));
  expect(await harness.handle()).toBe('hours-no-longer-entered');
  expect([harness.hq.writes, harness.deletions.counted]).toEqual([[], 0]);
  harness.hq.remove(9001);
  expect(await harness.handle()).toBe('hours-left-out');
  expect((await harness.link())?.targetId).toBeUndefined();
});

test('P3: an edit that HQ does not show is remembered without a write', async () => {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', absenceExample({ timeZone: 'Europe/Vienna' }));
  expect(await harness.handle()).toBe('up-to-date');
  expect(harness.hq.writes).toEqual([]);
  expect((await harness.link())?.sourceVersion).not.toBe(boundLink.sourceVersion);
});
