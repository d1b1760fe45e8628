import { beforeEach, expect, test } from '@jest/globals';
import type { Connection } from '../../../../shared/connections/connection.ts';
import { cancelConnection } from '../../../../functions/ops/connections/cancel.ts';
import { sweepConnection } from '../../../../functions/ops/sweep.ts';
import { createMemoryFigures } from '../../../twins/memory-figures.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer, lena } from '../console-harness.ts';
import { leaveOpen } from './open-record.ts';
import { noUsage } from '../../../../shared/figures/figures.ts';

const path = `/connections/${connectionId}`;
let harness: ConsoleHarness;
let cookie: string;
beforeEach(async () => {
  harness = await createConsoleHarness();
  cookie = await harness.signIn(customer);
});
const show = async (address = path, asked = cookie) => (await harness.ask(address, { cookie: asked })).text();
const send = async (address: string, form: Record<string, string>, asked = cookie) =>
  harness.ask(address, { cookie: asked, form: { csrf: csrfOf(await show(path, asked)), ...form } });

test('O12: a customer reads how the connection is in one word and one sentence', async () => {
  expect(await show()).toContain('It was started a moment ago.');
  await leaveOpen(harness, 'parked', { key: { sourceId: 'early' } });
  expect(await show()).toContain('Some records do not go on until somebody acts.');
  await harness.operator.figures.add(connectionId, { parked: -1 });
  harness.pass(180);
  expect(await show()).toContain('Everything has arrived.');
  await leaveOpen(harness, 'waiting');
  expect(await show()).toContain('They go on by themselves');
  await leaveOpen(harness, 'parked', { key: { sourceId: 'entry-2' } });
  expect(await show()).toContain('Needs you.');
});

test('O11 O12: what has not arrived is shown by cause as sentences, and a customer reads no code and no call', async () => {
  const details = { vendor: 'moco', call: 'GET /activities', path: '$.id', problem: 'x' };
  await leaveOpen(harness, 'parked', { code: 'answer-unreadable', details });
  const page = await show();
  expect(page).toContain('time entry entry-1');
  for (const internal of ['GET /activities', 'awork-moco-times</', 'dead letter'])
    expect(page).not.toContain(internal);
  expect(await show(path, await harness.signIn(lena))).toContain('GET /activities');
});

test('O11 O12: what waits for somebody reads so, and makes the connection need them', async () => {
  harness.pass(180);
  const details = { date: '2026-03-02', project: 'Relaunch', person: 'Ida Ohne' };
  await leaveOpen(harness, 'waiting', { code: 'person-unknown', details });
  await harness.operator.figures.add(connectionId, { needing: 1 });
  const page = await show();
  expect(page).toContain('Needs you.');
  expect(page).toMatch(/Need somebody:\s+1/);
});

test('O11 O12: what stays different is told apart from what has not arrived, with what can be done about it', async () => {
  harness.pass(180);
  expect(await show()).not.toContain('Not the same on both sides');
  await leaveOpen(harness, 'different', { code: 'activity-gone', details: {} });
  const page = await show();
  expect(page).toContain('Nothing is on its way. 1 record is not the same on both sides');
  expect(page).toContain('Nothing is waiting.');
  const [, section = ''] = page.split('<h2 id="different">');
  expect(section).toContain('It stays deleted until the entry is edited in awork.');
  expect(section.split('</section>')[0]).not.toContain('Look again');
});

test('O11: five thousand records of one cause are a count and a few sentences', async () => {
  for (let index = 0; index < 60; index += 1)
    await leaveOpen(harness, 'parked', { key: { sourceId: `entry-${index}` } });
  const page = await show();
  expect(page).toContain('and 40 more for the same reason');
  expect(page.match(/<li>/g)?.length).toBeLessThan(40);
});

test('O11 O12: a record whose dead letter was discarded is shown as set aside, by whom, until it changes', async () => {
  const parked = { code: 'gave-up', details: { days: 7 } };
  const key = await leaveOpen(harness, 'parked', parked);
  await leaveOpen(harness, 'parked', { ...parked, key: { sourceId: 'entry-2' } });
  const at = harness.operator.now().toISOString();
  await harness.operator.letterNotes.noteDiscarded(key, { at, by: '<i>Lena</i>', letterAt: at });
  const page = await show();
  expect(page.split('Set aside by &lt;i&gt;Lena&lt;/i&gt;: you are reminded again only when')).toHaveLength(
    2,
  );
  expect(page).not.toContain('dead letter');
  harness.pass(60);
  await leaveOpen(harness, 'parked', { ...parked, key });
  expect(await show()).not.toContain('Set aside');
});

test('O11 O12: a customer has all records of a cause looked at again, once, and it is kept who did it', async () => {
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 } });
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 }, key: { sourceId: 'entry-2' } });
  const response = await send(`${path}/look`, { direction: 'awork-moco-times', reason: 'gave-up' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(path);
  const asked = harness.pointers().filter(({ entity }) => entity === 'time');
  expect(asked).toMatchObject([
    { id: 'entry-1', cause: 'operator', force: true },
    { id: 'entry-2', cause: 'operator', force: true },
  ]);
  const [act] = await harness.operator.history.list(connectionId, 1);
  expect(act).toMatchObject({
    act: 'looked-again',
    who: { kind: 'customer', name: 'Jana' },
    details: { count: 2, reason: 'gave-up' },
  });
});

test.each([
  { direction: 'awork-moco-times' },
  { direction: 'nope', reason: 'gave-up' },
  { direction: 'awork-moco-times', entity: 'secret', id: 'x' },
  { direction: 'awork-moco-times', entity: 'time', id: 'x'.repeat(300) },
])('O12: a form that asks for what there is not (%j) sends nothing', async (form) => {
  const before = harness.pointers().length;
  await send(`${path}/look`, form);
  expect(harness.pointers()).toHaveLength(before);
});

test('O12: what flowed is told in words beside its chart', async () => {
  const hour = harness.operator.now().toISOString().slice(0, 13);
  const flow = { hour, records: 4, live: 4, liveMilliseconds: 8000 };
  await harness.operator.figures.addFlow(connectionId, 'awork-moco-times', { ...flow, ...noUsage });
  const page = await show();
  expect(page).toContain('Last 24 hours: 4 changes');
  expect(page).toContain('2.0 s on average');
});

test('O12: an operator pauses and resumes with a reason, which the page then shows', async () => {
  const operator = await harness.signIn(lena);
  const paused = await send(`${path}/operate/pause`, { why: 'Jahresabschluss' }, operator);
  expect(paused.status).toBe(303);
  const page = await show(path, operator);
  expect(page).toContain('Nothing is transferred.');
  expect(page).toContain('Jahresabschluss');
  await send(`${path}/operate/resume`, {}, operator);
  expect(await harness.operator.connections.get(connectionId)).toMatchObject({ status: 'active' });
});

const keysLink = `href="${path}/keys">Access: enter or renew keys</a>`;
const pauseFor = async (code: string, notify?: Connection['notify']) => {
  const { connections, now } = harness.operator;
  const connection = await connections.get(connectionId);
  if (!connection) throw new Error('it was added');
  const details = { vendor: 'moco', problem: 'Unauthorized', url: 'x', domain: 'y' };
  await connections.put({
    ...{ ...connection, status: 'paused', paused: { code, details, at: now().toISOString() } },
    ...(notify && { notify }),
  });
};

test('O12: a connection that stopped for a key says beside the reason where the new one is entered', async () => {
  await pauseFor('credentials-refused');
  const page = await show();
  expect(page).toContain('enter on the page “Access” what MOCO shows');
  expect(page.split(keysLink)).toHaveLength(3);
  expect(page).not.toContain('tell the support');
  await pauseFor('base-url-refused', { email: 'a@example.org', language: 'en', contact: 'Ida Ohm' });
  expect((await show()).split(keysLink)).toHaveLength(2);
  expect(await show()).toContain('Please tell Ida Ohm.');
});

test.each(['signature', 'unstored'] as const)(
  'O12: webhooks that need a signature key (%s) say beside it where that is entered',
  async (code) => {
    const sentence = { en: 'The key was probably renewed.', de: 'x', no: 'x' };
    const at = harness.operator.now().toISOString();
    const watch = { lookedAt: at, look: 'seen' as const, trouble: { code, sentence, since: at }, missed: [] };
    await harness.operator.hookWatches.write(connectionId, 'awork', watch);
    expect((await show()).split(keysLink)).toHaveLength(2);
    await harness.operator.hookWatches.write(connectionId, 'moco', watch);
    expect((await show()).split(keysLink)).toHaveLength(3);
  },
);

test('O12: a connection that ended while its page was open still shows that it has', async () => {
  await leaveOpen(harness, 'parked');
  const operator = await harness.signIn(lena);
  await cancelConnection(connectionId, harness.operator);
  expect(await show(path, operator)).toContain('It has ended');
  const answer = await send(`${path}/look`, { direction: 'awork-moco-times', reason: 'gave-up' }, operator);
  expect(answer.status).toBe(409);
});

test('O12: names with markup, right-to-left and four-byte characters are shown as they are', async () => {
  const person = '<b>עמית 🦊</b>';
  await leaveOpen(harness, 'waiting', { code: 'person-unknown', details: { person, email: 'a@b.c' } });
  const page = await show();
  expect(page).toContain('&lt;b&gt;עמית 🦊&lt;/b&gt;');
  expect(page).not.toContain('<b>עמית');
});

test('O12: a table that does not answer is told calmly, and logged', async () => {
  Object.assign(harness.operator.figures, {
    ...createMemoryFigures(),
    of: () => Promise.reject(new Error('the table is away')),
  });
  const response = await harness.ask(path, { cookie });
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('Please try again in a minute');
  expect(harness.errors).toHaveLength(1);
});

test('O11: an operator reads the settings by name and value in words, in their language', async () => {
  const { connections } = harness.operator;
  await connections.change(connectionId, (current) =>
    current
      ? {
          ...current,
          settings: {
            ...{ startDate: '2026-01-15', addMembers: false, absenceKinds: ['sickness', 'holiday'] },
            ...{ takesOverAbsencesOf: [], former: { from: '09:00', to: '17:00' } },
          },
          notify: { email: ['a@example.org', 'b@example.org'], language: 'de', contact: 'Ida Ohm' },
        }
      : undefined,
  );
  const operator = await harness.signIn(lena);
  const settings = async (language: string) => {
    const page = await show(path, `${operator}; tandem-language=${language}`);
    const [, part = ''] = /data-key="settings">([\s\S]*?)<\/details>/.exec(page) ?? [];
    return [...part.matchAll(/<dt>\s*([\s\S]*?)\s*<\/dt>\s*<dd>\s*([\s\S]*?)\s*<\/dd>/g)].map(
      ([, name, value]) => [name, value],
    );
  };
  expect(await settings('en')).toEqual([
    ['Times are transferred from', '15 Jan 2026'],
    ['Assigned people become members in awork', 'no'],
    ['Kinds of absence that appear in awork', 'sickness, holiday'],
    ['Former integrations whose absences are taken over', 'none'],
    ['former', 'from: 09:00, to: 17:00'],
    ['Mails about problems go to', 'a@example.org, b@example.org'],
    ['Language of the mails', 'Deutsch'],
    ['Its people turn to', 'Ida Ohm'],
  ]);
  expect((await settings('de')).slice(0, 2)).toEqual([
    ['Zeiten werden übertragen ab', '15. Jan. 2026'],
    ['Zugewiesene Personen werden in awork Mitglieder', 'nein'],
  ]);
});

test('O12: each comparison says of what it was', async () => {
  const { operator, work } = harness;
  await sweepConnection(connectionId, { scope: 'changed' }, operator);
  await work();
  const page = await show();
  const table = page.slice(page.indexOf('Last comparisons'));
  expect(table).toContain('<td>MOCO → awork: project</td>');
  expect(table).toContain('<td>awork → MOCO: time entry</td>');
});

test('O6 O12: what a full comparison found and nothing explains is named, with what differs and the way to it', async () => {
  const { operator } = harness;
  const at = operator.now().toISOString();
  const key = { connection: connectionId, entity: '*', sourceId: 'awork-moco-times/reconcile' };
  const claim = await operator.links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const fields = [
    { field: 'duration', wanted: '2:00:00', held: '1:00:00' },
    { field: 'of an earlier release', wanted: 'x', held: null },
  ];
  const row = { cause: 'differs' as const, entity: 'time', id: 'entry-1', what: 'Lena, <b>', fields };
  await operator.links.settle(claim.link, {
    data: { found: [row, { ...row, cause: 'doubled', entity: null, id: null, fields: [] }] },
    outcome: { kind: 'parked', code: 'differences-found', details: { count: 4 }, at },
    openSince: at,
  });
  const german = await harness.signIn(customer, { language: 'de' });
  const [, section = ''] = (await show(path, german)).split('<h2 id="different">');
  expect(section).toMatch(/Unerklärte Abweichungen: 4\s+· awork → MOCO: Zeiteintrag/);
  expect(section).toContain('Lena, &lt;b&gt;: verschieden; Dauer: 1:00\u00a0h, soll 2:00\u00a0h;');
  expect(section).toContain('Of an earlier release: –, soll x.');
  expect(section).toContain(`href="${path}/records/awork-moco-times/time/entry-1"`);
  expect(section).toContain('in MOCO mehr als einmal.');
  expect(section).toContain('… und 2 weitere.');
});

test('O7 O12: operators read at the top who paused a connection and why, and customers whom to ask', async () => {
  const asLena = await harness.signIn(lena);
  await send(`${path}/operate/pause`, { why: '<b>Årsoppgjør</b>' }, asLena);
  expect(await show(path, asLena)).toContain(
    'Lena paused it on purpose. &lt;b&gt;Årsoppgjør&lt;/b&gt; (since',
  );
  expect(await show()).toContain('It was paused on purpose. If you have questions, please tell');
});

test('O8: webhooks that were never looked at, and arrive, are said to arrive', async () => {
  expect(await show()).toContain('Nobody has looked at the webhooks of MOCO yet');
  await harness.hookNotes.note(connectionId, 'moco', 'accepted');
  expect(await show()).toContain('Webhooks of MOCO arrive.');
});
