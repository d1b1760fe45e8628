import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import { createPointer, forced, SWEEP } from '../../../../shared/pointer.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import { createTimesOffice } from './times-office.ts';

const DAY_SECONDS = 86_400;
const direction = 'awork-moco-times';

/** An entry that reached MOCO, and was deleted in awork without a webhook while days went by. */
async function createDeleted(days: number, entries = 1) {
  const office = await createTimesOffice();
  const { awork, moco, operator, links, book, webhook, pass, work, now } = office;
  const ids: string[] = [];
  for (let count = 0; count < entries; count += 1) {
    const { id } = book();
    await webhook(id);
    ids.push(id);
  }
  for (const id of ids) awork.person.deleteTimeEntry(id);
  pass(days * DAY_SECONDS);
  /** As each day, until it has nothing left to go on with. */
  const sweepDaily = async () => {
    pass(DAY_SECONDS);
    const target = { direction, connection: connectionId, entity: SWEEP, id: 'all' };
    await operator.queue.send([createPointer(target, 'sweep', now())]);
    await work();
  };
  const outcome = async () =>
    (await links.get({ connection: connectionId, entity: 'time', sourceId: ids[0] ?? '' }))?.outcome;
  const changeSettings = async (more: Record<string, unknown>) => {
    const connection = await operator.connections.get(connectionId);
    if (!connection) throw new Error('there is a connection');
    await operator.connections.put({ ...connection, settings: { ...connection.settings, ...more } });
  };
  return {
    ...office,
    ids,
    sweepDaily,
    outcome,
    changeSettings,
    activities: () => moco.state().activities.length,
  };
}

test.each([30, 100, 330])(
  'T1: a deletion whose webhook was lost %i days ago follows, as the month is open',
  async (days) => {
    const { activities, sweepDaily } = await createDeleted(days);
    expect(activities()).toBe(1);
    await sweepDaily();
    expect(activities()).toBe(0);
  },
);

test('T7: a deletion in a month that is locked in MOCO is reported once, and follows when the month is opened', async () => {
  const { moco, queue, activities, sweepDaily, outcome } = await createDeleted(100);
  moco.person.lockPeriod('2026-03-31');
  await sweepDaily();
  await sweepDaily();
  expect(activities()).toBe(1);
  expect(await outcome()).toMatchObject({
    ...{ kind: 'parked', code: 'activity-locked' },
    details: { date: '2026-03-02', person: 'Jonas Keller', difference_de: 'gelöscht' },
  });
  expect(queue.deadLetters).toHaveLength(1);
  moco.person.lockPeriod(null);
  await sweepDaily();
  expect(activities()).toBe(0);
});

test('T1: how far back it is looked is a setting', async () => {
  const { activities, sweepDaily, changeSettings } = await createDeleted(100);
  await changeSettings({ lookBackMonths: 2 });
  await sweepDaily();
  expect(activities()).toBe(1);
  await changeSettings({ lookBackMonths: 4 });
  await sweepDaily();
  expect(activities()).toBe(0);
});

test('T1: nothing before the start date of the transfer is looked at', async () => {
  const { activities, sweepDaily, changeSettings } = await createDeleted(100);
  await changeSettings({ startDate: '2026-05-01' });
  await sweepDaily();
  expect(activities()).toBe(1);
});

test('O3: what the breaker stopped is not tried again by itself, day after day', async () => {
  const { links, ids, sweepDaily, operator, awork, work, now, pass, activities } = await createDeleted(
    100,
    2,
  );
  const key = { connection: connectionId, entity: 'time', sourceId: ids[0] ?? '' };
  const claim = await links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const { code } = commonReasons['delete-breaker'];
  const at = now().toISOString();
  await links.settle(claim.link, { outcome: { kind: 'parked', code, details: {}, at } });
  await sweepDaily();
  expect(activities()).toBe(1);
  expect(awork.state().timeEntries).toEqual([]);
  pass(60);
  const pointer = createPointer(
    { direction, connection: connectionId, entity: 'time', id: ids[0] ?? '' },
    'replay',
    now(),
  );
  await operator.queue.send([forced(pointer, 'replay', now())]);
  await work();
  expect(activities()).toBe(0);
});
