import { expect, test } from '@jest/globals';
import { absenceExample, boundary, hqUserId, wantedFields } from './absence-examples.ts';
import { createAbsenceHarness } from './absence-harness.ts';

const madeBefore = { createdAt: '2026-05-01T10:00:00Z' };

/** Personio has the same absence twice, both older than the connection. */
async function createOldTwins() {
  const harness = createAbsenceHarness();
  const { tools, hq, source } = harness;
  await harness.knows({ kind: 'found', hqUserId });
  tools.connection = { ...tools.connection, liveSince: '2026-05-20T10:00:00Z' };
  source.set('absence-1', absenceExample(madeBefore));
  source.set('absence-2', absenceExample({ ...madeBefore, id: 'absence-2' }));
  const enterBefore = () => hq.put(wantedFields, new Date('2026-05-02T10:00:00Z'));
  const targets = async () => [
    (await harness.link('absence-1'))?.targetId,
    (await harness.link('absence-2'))?.targetId,
  ];
  return { ...harness, enterBefore, targets };
}

/** The index of targets shows nothing of the last writes for so many readings. */
function lag({ tools: { links } }: Awaited<ReturnType<typeof createOldTwins>>, readings: number): void {
  const { findByTarget, save } = links;
  const hidden = new Map<string, number>();
  links.save = async (link, change) => {
    if (change.targetId !== undefined) hidden.set(change.targetId, readings);
    return save(link, change);
  };
  links.findByTarget = async (connection, entity, targetId) => {
    const left = hidden.get(targetId) ?? 0;
    hidden.set(targetId, left - 1);
    return left > 0 ? undefined : findByTarget(connection, entity, targetId);
  };
}

test('O7 P1: of two equal absences each takes over another one, and a third is not entered', async () => {
  const harness = await createOldTwins();
  const { handle, hq, enterBefore, targets } = harness;
  enterBefore();
  enterBefore();
  expect([await handle('absence-1'), await handle('absence-2')]).toEqual([
    'absence-adopted',
    'absence-adopted',
  ]);
  expect((await targets()).toSorted()).toEqual(['9001', '9002']);
  expect(hq.writes).toEqual([]);
});

test('O7 P1: however late the index shows a target, one HQ absence is taken over once', async () => {
  const harness = await createOldTwins();
  const { handle, hq, enterBefore, targets } = harness;
  enterBefore();
  lag(harness, 2);
  const first = handle('absence-1');
  expect(await handle('absence-2')).toBe('claim-held');
  expect(await first).toBe('absence-adopted');
  expect(await handle('absence-2')).toBe('brought-in-line');
  expect(await targets()).toEqual(['9001', '9002']);
  expect(hq.writes).toEqual(['create Vacation']);
});

test('O7 P1: what a later one takes over, while an edit has only just replaced it, is not deleted any more', async () => {
  const harness = await createOldTwins();
  const { handle, hq, source, enterBefore, targets } = harness;
  enterBefore();
  await handle('absence-1');
  source.set('absence-1', absenceExample({ ...madeBefore, ends: boundary('2026-06-14', 'SECOND_HALF') }));
  const down = new Error('killed');
  hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: down });
  await handle('absence-1');
  expect(await handle('absence-2')).toBe('absence-adopted');
  expect(await handle('absence-1')).toBe('brought-in-line');
  expect(await targets()).toEqual(['9002', '9001']);
  expect(hq.shown()).toEqual(['9001 of 11: Vacation 06-08 to 06-13', '9002 of 11: Vacation 06-08 to 06-14']);
});

test('O7: taking over reads no other links than those of the HQ absences in question', async () => {
  const harness = await createOldTwins();
  const { handle, tools, enterBefore } = harness;
  enterBefore();
  let listings = 0;
  const { list } = tools.links;
  tools.links.list = (connection, entity) => {
    listings += 1;
    return list(connection, entity);
  };
  expect(await handle('absence-1')).toBe('absence-adopted');
  expect(listings).toBe(0);
});
