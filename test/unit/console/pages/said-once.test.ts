import { beforeEach, expect, test } from '@jest/globals';
import { pauseConnection } from '../../../../functions/ops/connections/pause.ts';
import type { Outcome } from '../../../../shared/links/link.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { Visitor } from '../visitor.ts';
import { createVisitor } from '../visitor.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, customer, lena, OTHER } from '../console-harness.ts';
import { leaveOpen } from './open-record.ts';

const path = `/connections/${connectionId}`;
const cause = { direction: 'awork-moco-times', reason: 'gave-up' };
const one = { direction: 'awork-moco-times', entity: 'time', id: 'entry-1' };
let harness: ConsoleHarness;
let visitor: Visitor;
beforeEach(async () => {
  harness = await createConsoleHarness();
  visitor = await createVisitor(harness, customer);
});

const park = (sourceId = 'entry-1') =>
  leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 }, key: { sourceId } });
/** The note about what was asked for last; empty where there is none. */
const said = async (address = path) => {
  const page = await visitor.show(address);
  return /data-said[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1]?.replace(/\s+/g, ' ') ?? '';
};
const look = async (which: Record<string, string>) => {
  harness.pass(1);
  await visitor.send(`${path}/look`, which, path);
  harness.pass(1);
};
/** As the worker settles a record that it looked at. */
async function settle(
  kind: Outcome['kind'],
  code: string,
  details: Outcome['details'] = {},
  sourceId = 'entry-1',
) {
  const { links, now } = harness.operator;
  const key = { connection: connectionId, entity: 'time', sourceId };
  const claim = await links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const at = now().toISOString();
  const isOpen = kind !== 'done' && kind !== 'skipped';
  await links.settle(claim.link, { outcome: { kind, code, details, at }, ...(isOpen && { openSince: at }) });
}

test.each([
  ['done', 'brought-in-line', 'is on the other side now'],
  ['skipped', 'up-to-date', 'nothing had to be changed for time entry entry-1. Both sides already agree.'],
  ['waiting', 'claim-held', 'still waits. The record is being worked on'],
  ['parked', 'gave-up', 'still needs somebody.'],
] as const)(
  'O12: looking again at a record that is %s then (%s) says so, and only once',
  async (kind, code, text) => {
    await park();
    await look(one);
    expect(await said()).toContain('Being looked at again: time entry entry-1.');
    await settle(kind, code);
    expect(await said()).toContain(text);
    expect(await said()).toBe('');
  },
);

test('O12: looking again at all of a cause says how many went on and how many stay', async () => {
  for (const id of ['entry-1', 'entry-2', 'entry-3']) await park(id);
  await look(cause);
  expect(await said()).toContain('3 records are being looked at again');
  await settle('done', 'brought-in-line', {}, 'entry-1');
  expect(await said()).toContain('3 records are being looked at again');
  await settle('parked', 'gave-up', { days: 7 }, 'entry-2');
  await settle('parked', 'gave-up', { days: 7 }, 'entry-3');
  expect(await said()).toContain('Looked again at 3: 1 went on, 2 stay for the same reason.');
  expect(await said()).toBe('');
});

test('O12: looking again at all of a cause says when nothing has changed, and when nothing was there any more', async () => {
  await park();
  await look(cause);
  await settle('parked', 'gave-up', { days: 7 });
  expect(await said()).toContain('nothing has changed, the reason is still the same');
  await settle('done', 'brought-in-line');
  await look(cause);
  expect(await said()).toContain('there was nothing to look at');
});

test('O12: while the connection is paused, looking again is promised for when it runs', async () => {
  await park();
  await pauseConnection(connectionId, harness.operator);
  await look(one);
  expect(await said()).toContain('The connection is paused.');
  expect(await said()).toBe('');
});

test('O12: what was asked of one connection is not told on another', async () => {
  visitor = await createVisitor(harness, lena);
  await park();
  await look(one);
  expect(await said(`/connections/${OTHER}`)).toBe('');
  expect(await said()).not.toBe('');
});

test.each(['?looked=99999', '?said=x'])('O12: an address (%s) tells nothing', async (query) => {
  expect(await said(`${path}${query}`)).toBe('');
});

test.each(['x', Buffer.from('{"act":"look","count":99999}').toString('base64url')])(
  'O12: a mark that is none of ours (%s) tells nothing',
  async (mark) => {
    visitor.cookies.set('__Host-tandem-asked', mark);
    expect(await said()).toBe('');
  },
);

test('O8 O12: comparing both sides is answered at once, and with what came of it direction by direction', async () => {
  visitor = await createVisitor(harness, lena);
  harness.pass(1);
  await visitor.send(`${path}/operate/compare`, {}, path);
  harness.pass(1);
  expect(await said()).toContain('Both sides are being compared (0 of');
  await harness.work();
  const text = await said();
  expect(text).toContain('Both sides were compared:');
  expect(text).toMatch(/MOCO → awork: project: Both sides agree from \d/);
  expect(await said()).toBe('');
});

test('O12: pausing and resuming are answered, each once', async () => {
  visitor = await createVisitor(harness, lena);
  await visitor.send(`${path}/operate/pause`, {}, path);
  expect(await said()).toContain('The connection is paused now.');
  await visitor.send(`${path}/operate/pause`, {}, path);
  expect(await said()).toContain('was paused already; nothing has changed');
  await visitor.send(`${path}/operate/resume`, {}, path);
  expect(await said()).toContain('The connection runs again.');
  expect(await said()).toBe('');
});
