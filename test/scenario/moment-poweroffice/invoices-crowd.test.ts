import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startCrowd } from './crowd.ts';
import { eventually } from '../eventually.ts';
import type { Letters } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

/** Fewer calls a second than PowerOffice allows, so that their limit decides and not how busy this machine is. */
const CALLS_PER_SECOND = 3;
const SECONDS = 180;
jest.setTimeout((SECONDS + 120) * 1000);
let suite: RunningSuite;
let crowd: Awaited<ReturnType<typeof startCrowd>>;
const BACKLOG = 15;
const LIVE_EACH = 1;

beforeAll(async () => {
  crowd = await startCrowd(4, CALLS_PER_SECOND);
  suite = await startSuite({ connector: 'moment-poweroffice', args: crowd.suiteArgs });
});
afterAll(async () => {
  await suite.stop();
  await crowd.close();
});

test('I1 live invoices of all customers under one key come before the backlog of one of them, within its limit', async () => {
  const [late, ...others] = crowd.members;
  if (!late) throw new Error('the crowd has members');
  for (let each = 0; each < BACKLOG; each += 1) late.finalize();
  crowd.listen(suite);
  await crowd.join(suite);
  await suite.ops('sweep', late.id, '--direction', 'moment-poweroffice-invoices', '--scope', 'changed');
  await eventually('the backlog is being posted', async () => late.posted().length > 0, SECONDS);
  for (const { finalize } of others) for (let each = 0; each < LIVE_EACH; each += 1) finalize();
  await eventually(
    'all invoices that were finalized just now',
    async () => others.every(({ posted }) => posted().length >= LIVE_EACH),
    SECONDS,
  );
  expect(late.posted().length).toBeLessThan(BACKLOG);
  await eventually('the whole backlog', async () => late.posted().length >= BACKLOG, SECONDS);
  await suite.idle();
  for (const { posted } of others) expect(new Set(posted()).size).toBe(LIVE_EACH);
  expect(new Set(late.posted()).size).toBe(BACKLOG);
  for (const { posted } of crowd.members) expect(posted()).toHaveLength(new Set(posted()).size);
  // A single second cannot be judged on a busy machine, which delivers late and in bunches.
  expect(crowd.busiest(10)).toBeLessThanOrEqual(10 * CALLS_PER_SECOND);
  const { json } = await suite.ops<Letters>('dlq', 'list');
  expect(json.letters).toEqual([]);
});
