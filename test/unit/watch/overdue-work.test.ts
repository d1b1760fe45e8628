import { expect, test } from '@jest/globals';
import { letRun } from '../../../functions/ops/connections/resume.ts';
import { overdueWork } from '../../../functions/watch/overdue-work.ts';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import { createOpsHarness } from '../ops/ops-harness.ts';

const MINUTES = 60;

const directionSweeps = [
  'moco-awork-projects/changed',
  'moco-awork-projects/linked',
  'moco-awork-projects/reconcile',
  'awork-moco-times/changed',
  'awork-moco-times/waiting',
  'awork-moco-times/all',
  'awork-moco-times/reconcile',
  'moco-awork-absences/all',
  'moco-awork-absences/waiting',
  'moco-awork-absences/reconcile',
];

/** Connections of MOCO and awork that went live a while ago, and their sweeps. */
async function createLive(ids: readonly string[], changes: Partial<Connection> = {}) {
  const { operator, now, pass } = createOpsHarness();
  const liveSince = now().toISOString();
  for (const id of ids)
    await operator.connections.put({
      ...{ id, status: 'active', connector: 'moco-awork', settings: {}, accounts: {}, liveSince },
      ...changes,
    });
  const sweep = async (connection: string, scopes = directionSweeps) => {
    for (const sourceId of scopes) {
      const claim = await operator.links.claim({
        key: { connection, entity: '*', sourceId },
        leaseSeconds: 45,
      });
      if (claim.kind !== 'claimed') throw new Error('nobody else is here');
      const outcome = outcomeFor(commonReasons['vendor-unavailable'], {}, now());
      await operator.links.settle(claim.link, { outcome });
    }
  };
  return { operator, pass, sweep, overdue: () => overdueWork(operator) };
}

test('O8 a sweep that has run for no customer in two rounds is overdue', async () => {
  const { pass, overdue } = await createLive(['a', 'b']);
  pass(49 * MINUTES);
  expect(await overdue()).toEqual([]);
  pass(2 * MINUTES);
  expect(await overdue()).toHaveLength(2);
  pass(100 * MINUTES);
  expect(await overdue()).toEqual([
    expect.stringMatching(/^the sweep "changed" of moco-awork-projects has run for no customer since /),
    expect.stringMatching(/^the sweep "linked" of moco-awork-projects has run for no customer since /),
    expect.stringMatching(/^the sweep "changed" of awork-moco-times has run for no customer since /),
    expect.stringMatching(/^the sweep "waiting" of awork-moco-times has run for no customer since /),
    expect.stringMatching(/^the sweep "waiting" of moco-awork-absences has run for no customer since /),
  ]);
});

test('O8 each sweep has a schedule of its own: a daily one that is switched off is overdue after two days', async () => {
  const { pass, overdue, sweep } = await createLive(['a']);
  const others = directionSweeps.filter((each) => each !== 'awork-moco-times/reconcile');
  pass(2 * 1440 * MINUTES);
  await sweep('a', others);
  expect(await overdue()).toEqual([]);
  pass(31 * MINUTES);
  expect(await overdue()).toEqual([
    expect.stringContaining('the sweep "reconcile" of awork-moco-times has run for no customer'),
  ]);
});

test('O8 a schedule that reaches any customer runs, whatever comes of its sweep', async () => {
  const { pass, overdue, sweep } = await createLive(['a', 'b', 'c']);
  pass(1000 * MINUTES);
  await sweep('b');
  expect(await overdue()).toEqual([]);
  pass(49 * MINUTES);
  expect(await overdue()).toEqual([]);
  pass(1000 * MINUTES);
  await sweep('c', directionSweeps.slice(1));
  expect(await overdue()).toEqual([
    expect.stringContaining('of moco-awork-projects has run for no customer'),
  ]);
});

test('O8 after a long pause the sweeps have as much time as after going live', async () => {
  const { operator, pass, overdue } = await createLive(['a'], { status: 'paused' });
  pass(1000 * MINUTES);
  await letRun('a', operator);
  pass(49 * MINUTES);
  expect(await overdue()).toEqual([]);
  pass(2 * MINUTES);
  expect(await overdue()).toHaveLength(2);
});

test.each(['prepared', 'paused', 'cancelled'] as const)(
  'O8 where every customer is %s no sweep is overdue',
  async (status) => {
    const { pass, overdue } = await createLive(['a'], { status });
    pass(1000 * MINUTES);
    expect(await overdue()).toEqual([]);
  },
);

test('O7 a connection whose last day is over and that still is there after two hours is overdue', async () => {
  const endsAt = '2026-03-04T11:00:00.000Z';
  const { operator, pass, overdue } = await createLive(['a'], { status: 'paused', endsAt });
  const begun = operator.now().getTime();
  pass((Date.parse(endsAt) - begun) / 1000 + 119 * MINUTES);
  expect(await overdue()).toEqual([]);
  pass(2 * MINUTES);
  expect(await overdue()).toEqual([`the connection a should have ended at ${endsAt}`]);
});
