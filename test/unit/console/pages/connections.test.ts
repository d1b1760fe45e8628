import { beforeEach, expect, test } from '@jest/globals';
import { pauseConnection } from '../../../../functions/ops/connections/pause.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, lena, OTHER } from '../console-harness.ts';
import { leaveOpen } from './open-record.ts';

let harness: ConsoleHarness;
beforeEach(async () => {
  harness = await createConsoleHarness();
});
const show = async (path = '/') => (await harness.ask(path, { cookie: await harness.signIn(lena) })).text();

test('O11: every connection is shown with its state, whoever needs somebody first', async () => {
  await leaveOpen(harness, 'parked', { key: { connection: OTHER } });
  const page = await show();
  expect(page).toContain('Needs you');
  expect(page).toContain('In step');
  expect(page.indexOf(`/connections/${OTHER}`)).toBeLessThan(page.indexOf(`/connections/${connectionId}`));
});

test('O11: why a connection needs somebody is said in what there is, and how long ago', async () => {
  await leaveOpen(harness, 'parked');
  const page = await show();
  expect(page).toContain('<td>Need somebody: 1</td>');
  expect(page).toContain('<td>just now</td>');
  harness.pass(7200);
  expect(await show()).toContain('<td>2 hours ago</td>');
});

test('O11: one that stopped comes before one that needs somebody, with why', async () => {
  await leaveOpen(harness, 'parked', { key: { connection: OTHER } });
  await pauseConnection(connectionId, harness.operator);
  const page = await show();
  expect(page.indexOf(`/connections/${connectionId}`)).toBeLessThan(page.indexOf(`/connections/${OTHER}`));
  expect(page).toContain('An operator paused it.');
});

test('O8 O11: the watch tells when both sides were compared last, what differed, and whose webhooks need somebody', async () => {
  const { operator } = harness;
  const figures = { waiting: 0, retrying: 0, parked: 0, linked: 3 };
  const reconciledAt = new Date(operator.now().getTime() - 3 * 3600_000).toISOString();
  const watched = { reconciledAt, differences: 2, troubledHooks: ['awork' as const], setAside: 0 };
  await operator.figures.replace(OTHER, { ...figures, watched }, 0);
  const page = await show();
  expect(page).toContain('2 differences (3 hours ago)');
  expect(page).toContain('trouble: awork');
});

test('O11: connections are found by a part of their id or systems, and what nobody has says so', async () => {
  expect(await show(`/?q=${OTHER.slice(0, 5)}`)).not.toContain(`/connections/${connectionId}`);
  expect(await show('/?q=MOCO')).toContain(`/connections/${connectionId}`);
  expect(await show('/?q=%3Cscript%3E')).toContain('There is no connection here.');
});

test('O11: what somebody typed is shown as text', async () => {
  const page = await show('/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert');
});
