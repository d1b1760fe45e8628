import { expect, test } from '@jest/globals';
import { SWEEP } from '../../../shared/pointer.ts';
import { connectionId } from '../../simulation/personio-hq/company.ts';
import { openTransferred } from './transferred-harness.ts';

type Transferred = Awaited<ReturnType<typeof openTransferred>>;

const twoDays = { firstDay: '2026-03-16', lastDay: '2026-03-17' };

/** Whole days and hours of Anna's are in HQ, and everything was compared. */
async function openAtWork() {
  const harness = await openTransferred();
  const { personio, personId, absenceId, handle, stores, hq } = harness;
  const typeId = personio.person.createAbsenceType({ name: 'Dienstgang', unit: 'HOUR' }).id;
  const times = { startsAt: '2026-03-18T09:00:00', endsAt: '2026-03-18T11:00:00' };
  const { id: hoursId } = personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...times });
  await handle('absence', hoursId);
  await handle(SWEEP, 'all');
  stores.queue.messages.splice(0);
  const numberOf = (id: string) =>
    String(personio.state().absences.find((row) => row.id === id)?.numericId ?? 0);
  return { ...harness, hoursId, number: numberOf(absenceId), numberOf, entered: hq.state().absences };
}

const linkOf = ({ stores }: Transferred, sourceId: string) =>
  stores.links.get({ connection: connectionId, entity: 'absence', sourceId });

/** Handles what is in the queue, until nothing is. */
async function workOff({ stores, handle }: Transferred): Promise<string[]> {
  const ended: string[] = [];
  for (let next; (next = stores.queue.messages.shift());) {
    const { entity, id } = JSON.parse(next.body) as { entity: string; id: string };
    ended.push(await handle(entity, id));
  }

  return ended;
}

test('P1 the version of the Personio API is switched there and back: HQ stays as it is, and so do our links', async () => {
  const harness = await openAtWork();
  const { handle, hq, switchTo, absenceId, hoursId, number, entered } = harness;
  const before = await linkOf(harness, absenceId);
  for (const [version, id, former] of [
    ['v1', number, absenceId],
    ['v2', absenceId, number],
    ['v1', number, absenceId],
  ] as const) {
    switchTo(version);
    expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
    const { targetId, fingerprints } = before ?? {};
    const outcome = { kind: 'done', code: 'absence-carried-over' };
    expect(await linkOf(harness, id)).toMatchObject({ targetId, fingerprints, outcome });
    expect((await linkOf(harness, former))?.targetId).toBeUndefined();
    expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
    expect([await handle('absence', id), await handle('absence', hoursId)]).toEqual([
      'skipped up-to-date',
      'skipped up-to-date',
    ]);
  }
  expect(hq.state().absences).toEqual(entered);
  expect(await harness.reconcileAll()).toMatchObject([{ rows: [] }]);
});

test('P1 an absence of days that becomes one of hours after the switch is entered under the number it has then', async () => {
  const harness = await openAtWork();
  const { handle, hq, personio, switchTo, absenceId, number, hoursId } = harness;
  switchTo('v1');
  await handle(SWEEP, 'all');
  const hours = personio.state().absences.find((row) => row.id === hoursId);
  const times = { startsAt: '2026-03-16T09:00:00', endsAt: '2026-03-16T11:00:00' };
  personio.person.updateAbsence(absenceId, { typeId: hours?.typeId ?? '', ...times });
  await handle(SWEEP, 'all');
  await workOff(harness);
  await handle(SWEEP, 'all');
  await workOff(harness);
  const { targetId } = (await linkOf(harness, absenceId)) ?? {};
  expect((await linkOf(harness, number))?.targetId).toBeUndefined();
  expect(
    hq
      .state()
      .absences.map(({ id, start }) => [String(id), start])
      .toSorted(),
  ).toEqual(
    [
      [(await linkOf(harness, hoursId))?.targetId, '2026-03-18T08:00:00Z'],
      [targetId, '2026-03-16T08:00:00Z'],
    ].toSorted(),
  );
});

test('P1 before the numbers are taken over nothing is entered or deleted, by whichever number it is asked for', async () => {
  const harness = await openAtWork();
  const { handle, hq, stores, switchTo, absenceId, number, entered } = harness;
  switchTo('v1');
  for (const id of [absenceId, number]) {
    const isBound = id === absenceId;
    expect(await handle('absence', id)).toBe('waiting numbers-changing');
    expect((await linkOf(harness, id))?.targetId !== undefined).toBe(isBound);
  }
  await expect(harness.reconcileAll()).rejects.toThrow('numbers-first');
  expect(new Set(await workOff(harness))).toEqual(new Set(['skipped up-to-date']));
  expect(hq.state().absences).toEqual(entered);
  expect(await handle('absence', number)).toBe('skipped up-to-date');
  expect(await handle('absence', absenceId)).toBe('skipped absence-renumbered');
  expect(await workOff(harness)).toEqual(['skipped up-to-date']);
  expect(stores.queue.deadLetters).toEqual([]);
});

test('P1 P3 what was edited, deleted or entered around the switch is brought in line once', async () => {
  const harness = await openAtWork();
  const { handle, hq, personio, personId, switchTo, absenceId, hoursId } = harness;
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  switchTo('v1');
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-11' });
  personio.person.deleteAbsence(hoursId);
  personio.person.createAbsence({ personId, typeId, status: 'APPROVED', ...twoDays });
  expect(await handle(SWEEP, 'all')).toBe('done differences-sent');
  await workOff(harness);
  const held = hq.state().absences.map(({ start, end }) => `${start.slice(5, 10)} ${end.slice(5, 10)}`);
  expect(held).toEqual(['03-09 03-12', '03-16 03-18']);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
});

test.each(['v1', 'v2'] as const)(
  'P1 P3 an absence that was moved to before the start date around the switch to %s is followed, though no list shows it',
  async (version) => {
    const harness = await openAtWork();
    const { handle, hq, stores, personio, switchTo, absenceId } = harness;
    switchTo(version === 'v1' ? 'v2' : 'v1');
    await handle(SWEEP, 'all');
    personio.person.updateAbsence(absenceId, { firstDay: '2026-01-12', lastDay: '2026-01-13' });
    switchTo(version);
    await handle(SWEEP, 'all');
    await workOff(harness);
    await handle(SWEEP, 'all');
    await workOff(harness);
    expect(stores.queue.deadLetters).toEqual([]);
    const held = hq.state().absences.map(({ start, end }) => `${start.slice(5, 10)} ${end.slice(5, 10)}`);
    expect(held.toSorted()).toEqual(['01-12 01-14', '03-18 03-18']);
    expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  },
);

test('P5 a switch is no edit: the HQ type stays, whatever the mapping says by then', async () => {
  const harness = await openAtWork();
  const { handle, hq, changeSettings, switchTo, entered } = harness;
  changeSettings({ mapping: { SpecialLeave: 'Urlaub', CompanyAbsence: 'Dienstgang' } });
  switchTo('v1');
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  expect(hq.state().absences).toEqual(entered);
});

test('P1 whoever is stopped while links are moved is followed by somebody who goes on, and nothing is doubled', async () => {
  const harness = await openAtWork();
  const { handle, hq, stores, switchTo, absenceId, number, entered, pass } = harness;
  const { settle } = stores.links;
  let moves = 0;
  stores.links.settle = async (link, settlement) => {
    // The new link is written, the old one no more.
    if (link.key.sourceId === absenceId && (moves += 1) === 1) throw new Error('killed');
    return settle(link, settlement);
  };
  switchTo('v1');
  expect(await handle(SWEEP, 'all')).toBe('retrying unexpected');
  expect((await linkOf(harness, number))?.targetId).toBe((await linkOf(harness, absenceId))?.targetId);
  expect(await handle('absence', absenceId)).toBe('waiting numbers-changing');
  pass(120_000);
  expect(await handle(SWEEP, 'all')).not.toContain('retrying');
  await workOff(harness);
  expect((await linkOf(harness, absenceId))?.targetId).toBeUndefined();
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  expect(hq.state().absences).toEqual(entered);
});

test('P1 what was entered under its new number before anything was ever compared is there once in the end', async () => {
  const harness = await openTransferred();
  const { handle, hq, personio, switchTo } = harness;
  switchTo('v1');
  const [row] = personio.state().absences;
  expect(await handle('absence', String(row?.numericId))).toBe('done brought-in-line');
  await handle(SWEEP, 'all');
  await workOff(harness);
  expect(hq.state().absences).toHaveLength(1);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  expect(await harness.reconcileAll()).toMatchObject([{ rows: [] }]);
});

test('P5 what was entered under its new number, and under another mapping, keeps the HQ type that it had first', async () => {
  const harness = await openTransferred();
  const { handle, hq, personio, changeSettings, switchTo, held } = harness;
  const number = String(personio.state().absences[0]?.numericId);
  changeSettings({ mapping: { SpecialLeave: 'Urlaub' } });
  switchTo('v1');
  expect(await handle('absence', number)).toBe('done brought-in-line');
  await handle(SWEEP, 'all');
  await workOff(harness);
  expect(hq.state().absences).toEqual(held);
  expect(await handle('absence', number)).toBe('skipped up-to-date');
  expect(await harness.reconcileAll()).toMatchObject([{ rows: [] }]);
});

/** As when a customer switches because Personio ended the older version. */
function endFirstVersion({ personio }: Transferred): void {
  const fault = { kind: 'status', status: 404, body: { success: false } } as const;
  for (const path of ['/v1/company/time-offs', '/v1/company/absence-periods'])
    personio.faults.add({ path, fault });
}

/** The connection begins with v1, which ends then. */
async function openOnFirst() {
  const harness = await openAtWork();
  const { handle, switchTo, stores } = harness;
  switchTo('v1');
  await handle(SWEEP, 'all');
  stores.queue.messages.splice(0);
  return harness;
}

test('P1 where the former version answers no more, absences keep what equals them in HQ', async () => {
  const harness = await openOnFirst();
  const { handle, hq, switchTo, absenceId, number, entered } = harness;
  endFirstVersion(harness);
  switchTo('v2');
  await handle(SWEEP, 'all');
  expect(new Set(await workOff(harness))).toEqual(new Set(['skipped up-to-date']));
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
  expect((await linkOf(harness, absenceId))?.targetId).toBe(String(entered[0]?.id));
  expect((await linkOf(harness, number))?.targetId).toBeUndefined();
  expect(hq.state().absences).toEqual(entered);
});

test('P1 what cannot be told apart then is parked on both sides, and entered once after HQ was tidied', async () => {
  const harness = await openOnFirst();
  const { handle, hq, personio, stores, switchTo, absenceId, number, entered } = harness;
  endFirstVersion(harness);
  switchTo('v2');
  personio.person.updateAbsence(absenceId, { lastDay: '2026-03-12' });
  expect(await handle(SWEEP, 'all')).toBe('done differences-sent');
  expect((await workOff(harness)).toSorted()).toEqual([
    'parked absence-ambiguous',
    'parked absence-not-renumbered',
    'skipped up-to-date',
  ]);
  expect(hq.state().absences).toEqual(entered);
  expect(await harness.reconcileAll()).toMatchObject([{ rows: [{ cause: 'parked' }, { cause: 'parked' }] }]);
  expect(stores.queue.deadLetters).toMatchObject([{}, {}]);
  hq.person.deleteAbsence(entered[0]?.id ?? 0);
  expect(await handle('absence', number)).toBe('skipped deleted-in-personio');
  expect(await handle('absence', absenceId)).toBe('done brought-in-line');
  await handle(SWEEP, 'all');
  await workOff(harness);
  expect(hq.state().absences).toMatchObject([{ id: entered[1]?.id }, { end: '2026-03-13T00:00:00' }]);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
});

test('P1 the former version is asked no more than once for what holds nothing in HQ', async () => {
  const harness = await openOnFirst();
  const { handle, personio, personId, switchTo, numberOf } = harness;
  const typeId = personio.state().absenceTypes[0]?.id ?? '';
  const { id } = personio.person.createAbsence({ personId, typeId, status: 'PENDING', ...twoDays });
  expect(await handle('absence', numberOf(id))).toBe('skipped not-approved');
  endFirstVersion(harness);
  switchTo('v2');
  await handle(SWEEP, 'all');
  await workOff(harness);
  const before = personio.calls();
  await handle(SWEEP, 'all');
  const isFirst = ([call]: [string, number]) => call.includes('/v1/');
  expect(Object.entries(personio.calls()).filter(isFirst)).toEqual(Object.entries(before).filter(isFirst));
});

/** The first comparison, during which a worker that was begun with v1 still enters that absence. */
async function compareWhileEntered({ handle, stores, switchTo }: Transferred, id: string): Promise<void> {
  const { list } = stores.links;
  let entered = '';
  stores.links.list = async function* (...wanted) {
    stores.links.list = list;
    yield* list(...wanted);
    switchTo('v1');
    entered = await handle('absence', id);
    switchTo('v2');
  };
  expect(await handle(SWEEP, 'all')).toBe('done differences-sent');
  expect(entered).toBe('done brought-in-line');
}

test.each([
  ['hours', { startsAt: '2026-03-18T09:00:00', endsAt: '2026-03-18T11:00:00' }],
  ['days', twoDays],
])(
  'P1 %s that a worker with the former version enters late stay, once and without a dead letter',
  async (unit, times) => {
    const harness = await openTransferred();
    const { personio, personId, handle, hq, stores } = harness;
    const hours = personio.person.createAbsenceType({ name: 'Dienstgang', unit: 'HOUR' });
    const typeId = unit === 'hours' ? hours.id : (personio.state().absenceTypes[0]?.id ?? '');
    const { id, numericId } = personio.person.createAbsence({
      personId,
      typeId,
      status: 'APPROVED',
      ...times,
    });
    stores.queue.messages.splice(0);
    await compareWhileEntered(harness, unit === 'hours' ? id : String(numericId));
    await workOff(harness);
    await handle(SWEEP, 'all');
    await workOff(harness);
    expect(await handle('absence', id)).toBe('skipped up-to-date');
    expect(hq.state().absences).toHaveLength(2);
    expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
    expect(stores.queue.deadLetters).toEqual([]);
    expect(await harness.reconcileAll()).toMatchObject([{ rows: [] }]);
  },
);

/** An absence that HQ has taken without an answer to whoever entered it, by its numbers in v1 and v2. */
async function enterUnanswered(harness: Transferred, version: 'v1' | 'v2') {
  const { personio, personId, hq, handle, switchTo } = harness;
  const [first] = personio.state().absences;
  const { id, numericId } = personio.person.createAbsence({
    ...{ personId, typeId: first?.typeId ?? '', status: 'APPROVED', ...twoDays },
  });
  const number = String(numericId);
  switchTo(version);
  hq.faults.add({ method: 'POST', times: 1, fault: { kind: 'lost-answer' } });
  expect(await handle('absence', version === 'v1' ? number : id)).toBe('retrying answer-lost');
  return { id, number };
}

test('P1 what HQ did not confirm before the switch waits for its number, and is neither deleted nor entered again', async () => {
  const harness = await openTransferred();
  const { handle, hq, switchTo } = harness;
  const { id, number } = await enterUnanswered(harness, 'v2');
  const entered = hq.state().absences;
  switchTo('v1');
  harness.pass(120_000);
  expect(await handle('absence', id)).toBe('waiting numbers-changing');
  await workOff(harness);
  expect(await handle('absence', number)).toBe('skipped up-to-date');
  expect(hq.state().absences).toEqual(entered);
  expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
});

test.each<[string, (harness: Transferred, number: string) => Promise<void>]>([
  [
    'could not be read',
    async ({ handle, personio }, number) => {
      personio.faults.add({ times: 1, fault: { kind: 'status', status: 503 } });
      expect(await handle('absence', number)).toBe('retrying vendor-unavailable');
    },
  ],
  [
    'was entered once more',
    async ({ handle }, number) => {
      expect(await handle('absence', number)).toBe('done brought-in-line');
    },
  ],
  [
    'was entered once more without an answer',
    async ({ handle, hq }, number) => {
      hq.faults.add({ method: 'POST', times: 1, fault: { kind: 'lost-answer' } });
      expect(await handle('absence', number)).toBe('retrying answer-lost');
    },
  ],
])(
  'P1 what HQ did not confirm is in HQ once in the end, where by its other number it %s',
  async (_what, work) => {
    for (const [before, between] of [
      ['v2', 'v1'],
      ['v1', 'v2'],
    ] as const) {
      const harness = await openTransferred();
      const { handle, hq, switchTo } = harness;
      const { id, number } = await enterUnanswered(harness, before);
      switchTo(between);
      await work(harness, between === 'v1' ? number : id);
      switchTo(before);
      harness.pass(120_000);
      for (let round = 0; round < 2; round += 1) {
        await handle(SWEEP, 'all');
        await workOff(harness);
      }
      expect(hq.state().absences).toHaveLength(2);
      expect(await handle('absence', before === 'v1' ? number : id)).toBe('skipped up-to-date');
      expect(await handle(SWEEP, 'all')).toBe('skipped up-to-date');
      expect(await harness.reconcileAll()).toMatchObject([{ rows: [] }]);
    }
  },
);

test.each([
  ['v2', 'v1'],
  ['v1', 'v2'],
] as const)(
  'P1 hours moved to before the start date keep their number when %s is switched to %s, and nobody is asked',
  async (former, inUse) => {
    const harness = await openAtWork();
    const { handle, hq, personio, switchTo, hoursId } = harness;
    switchTo(former);
    await handle(SWEEP, 'all');
    const times = { startsAt: '2026-02-26T09:00:00', endsAt: '2026-02-26T11:00:00' };
    personio.person.updateAbsence(hoursId, times);
    expect(await handle('absence', hoursId)).toBe('done brought-in-line');
    const { absences } = hq.state();
    switchTo(inUse);
    await handle(SWEEP, 'all');
    await workOff(harness);
    expect(await handle('absence', hoursId)).toBe('skipped up-to-date');
    expect(hq.state().absences).toEqual(absences);
  },
);
