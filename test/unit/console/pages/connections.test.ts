import { beforeEach, expect, test } from '@jest/globals';
import { pauseConnection } from '../../../../functions/ops/connections/pause.ts';
import { noFigures } from '../../../../shared/figures/figures.ts';
import { recountOpen } from '../../../../functions/watch/figures/recount.ts';
import { connectionId, exampleEntry } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, lena, OTHER } from '../console-harness.ts';
import { leaveOpen } from './open-record.ts';

let harness: ConsoleHarness;
beforeEach(async () => {
  harness = await createConsoleHarness();
});
const show = async (path = '/') => (await harness.ask(path, { cookie: await harness.signIn(lena) })).text();

test('O11: every connection is shown with its state, whoever needs somebody first', async () => {
  expect(await show()).toContain('It was started a moment ago.');
  harness.pass(180);
  await leaveOpen(harness, 'parked', { key: { connection: OTHER } });
  const page = await show();
  expect(page).toContain('Needs you');
  expect(page).toContain('In step');
  expect(page.indexOf(`/connections/${OTHER}`)).toBeLessThan(page.indexOf(`/connections/${connectionId}`));
});

test('O11: why a connection needs somebody is its most urgent cause with the record, and how many more', async () => {
  await leaveOpen(harness, 'waiting', { code: 'claim-held', details: {}, key: { sourceId: 'waits' } });
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 } });
  expect(await show()).toContain('>time entry entry-1: ');
  for (const sourceId of ['entry-2', 'entry-3', 'entry-4'])
    await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 }, key: { sourceId } });
  const page = await show();
  expect(page).toMatch(/>time entry entry-1: [^<]+[^.] – and 3 more</);
  expect(page).not.toContain('Need somebody: ');
  expect(page).toContain('>just now</td>');
  harness.pass(7200);
  expect(await show()).toContain('>2 hours ago</td>');
});

test('O11: why a connection waits names what is waited for, in the words of its direction', async () => {
  const details = { date: '2026-03-02', project: 'Relaunch', person: 'Ida' };
  await leaveOpen(harness, 'waiting', { code: 'person-unknown', details });
  expect(await show()).toContain(
    'The entry of 2026-03-02 in &quot;Relaunch&quot; waits: nobody in MOCO has the e-mail address of Ida.</td>',
  );
});

test('O11: what is parked behind many that wait is named as the watch saw it last', async () => {
  for (let index = 10; index < 40; index += 1)
    await leaveOpen(harness, 'waiting', { key: { sourceId: `waits-${index}` } });
  harness.pass(60);
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 } });
  expect(await show()).toContain('>Need somebody: 1 · Waiting: 30</td>');
  const connection = await harness.operator.connections.get(connectionId);
  if (!connection) throw new Error('it was added');
  await recountOpen(connection, harness.operator);
  expect(await show()).toContain('>time entry entry-1: ');
});

test('O11: what somebody set aside is not named as the cause', async () => {
  const key = await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 } });
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 }, key: { sourceId: 'entry-2' } });
  const at = harness.now().toISOString();
  await harness.operator.letterNotes.noteDiscarded(key, { at, by: 'Lena', letterAt: at });
  expect(await show()).toContain('>time entry entry-2: ');
});

test('O11: the list reads a bounded number of records however many connections and records are undone', async () => {
  const { operator } = harness;
  for (let index = 0; index < 60; index += 1) {
    const connection = `agency-${index}`;
    const { settings } = exampleEntry();
    const given = { connector: 'moco-awork', status: 'active', settings, accounts: {} } as const;
    await operator.connections.put({ id: connection, ...given });
    for (let record = 0; record < 30; record += 1)
      await leaveOpen(harness, 'waiting', { key: { connection, sourceId: `entry-${record}` } });
    const stored = await operator.connections.get(connection);
    if (stored) await recountOpen(stored, operator);
  }
  let read = 0;
  const { listOpen } = operator.links;
  operator.links.listOpen = async function* (connection, pageSize) {
    for await (const link of listOpen(connection, pageSize)) {
      read += 1;
      yield link;
    }
  };
  expect(await show()).toContain('– and 29 more');
  expect(read).toBeLessThanOrEqual(110);
});

test('O11: one that needs somebody comes first, then what stopped with why, what waits, what has not started, and what is in step', async () => {
  const { connections } = harness.operator;
  const { settings } = exampleEntry();
  const given = { connector: 'moco-awork', settings, accounts: {} } as const;
  await connections.put({ id: 'new', status: 'prepared', ...given });
  await connections.put({ id: 'slow', status: 'active', ...given });
  await connections.put({ id: 'calm', status: 'active', ...given });
  await leaveOpen(harness, 'parked', { key: { connection: OTHER } });
  await leaveOpen(harness, 'waiting', { key: { connection: 'slow' } });
  await pauseConnection(connectionId, harness.operator);
  const page = await show();
  const shown = [...page.matchAll(/href="\/connections\/([^"]+)"/g)].map(([, id]) => id);
  expect(shown).toEqual([OTHER, connectionId, 'slow', 'new', 'calm']);
  expect(page).toContain('An operator paused it.');
});

test('O11: who asks for the start comes before what goes on by itself, and behind what stopped', async () => {
  const { connections, now } = harness.operator;
  const { settings } = exampleEntry();
  const liveAsked = { at: now().toISOString(), name: 'Jana' };
  const given = { connector: 'moco-awork', settings, accounts: {} } as const;
  await connections.put({ id: 'new', status: 'prepared', liveAsked, ...given });
  await leaveOpen(harness, 'waiting', { key: { connection: OTHER } });
  await pauseConnection(connectionId, harness.operator);
  const page = await show();
  const shown = [...page.matchAll(/href="\/connections\/([^"]+)"/g)].map(([, id]) => id);
  expect(shown).toEqual([connectionId, 'new', OTHER]);
});

test('O11: where there is no connection at all, the page says what to do', async () => {
  harness.operator.connections.list = async () => [];
  const page = await show();
  expect(page).toContain('There is no connection yet.');
  expect(page).toContain('ops connections add FILE');
  expect(page).not.toContain('0 connections');
});

test('O8 O11: the watch tells when both sides were compared last, what differed, and whose webhooks need somebody', async () => {
  const { operator } = harness;
  const figures = { ...noFigures, linked: 3 };
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
  expect(await show('/?q=%3Cscript%3E')).toContain(
    'There is no connection whose id or systems contain “&lt;script&gt;”.',
  );
});

test('O11: what somebody typed is shown as text', async () => {
  const page = await show('/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert');
});
