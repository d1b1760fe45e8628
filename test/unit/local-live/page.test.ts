import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { actsOf } from '../../../infra/local/live/acts/acts.ts';
import type { ServedLive } from '../../../infra/local/live/serve-live.ts';
import { connectors } from '../../../shared/vendor.ts';
import { eventually } from '../../contract/local-runtime/eventually.ts';
import { pageText, press, servedPage } from './live-office.ts';

const open: ServedLive[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

async function serve(asked: Parameters<typeof servedPage>[0] = {}) {
  const page = await servedPage(asked);
  open.push(page);
  return page;
}

const times = (text: string, part: string) => text.split(part).length - 1;

test('the page shows every system with records of its own', async () => {
  const { origin } = await serve();
  const text = await pageText(origin);
  for (const name of ['MOCO', 'awork', 'HQ', 'Personio', 'Moment', 'PowerOffice Go'])
    expect(text).toMatch(new RegExp(`<h3[^>]*>${name}</h3>`));
  expect(text).not.toContain('Nothing here yet.');
});

test('only the systems of the chosen connectors are shown', async () => {
  const { origin } = await serve({ only: ['personio-hq'] });
  const text = await pageText(origin);
  expect([times(text, 'class="system"'), times(text, 'id="hq"'), times(text, 'id="personio"')]).toEqual([
    2, 1, 1,
  ]);
  expect((await press(origin, 'awork-book')).status).toBe(404);
});

test.each(actsOf(connectors).map(({ id }) => id))('the button %s does what it says', async (id) => {
  const page = await serve();
  await pageText(page.origin);
  if (id === 'hq-end' || id === 'awork-book-hq') shareHqProject(page);
  if (id === 'poweroffice-costs') shareBooksProject(page);
  if (id === 'moco-bill') bookInMoco(page);
  const answer = await press(page.origin, id);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?lang=en']);
  const text = await pageText(page.origin);
  expect(times(text, 'class="done"')).toBeGreaterThan(0);
  expect(text).not.toMatch(/Not possible|does not allow/);
});

test.each(actsOf(connectors).map(({ id }) => id))(
  'the button %s is calm where nothing has begun yet',
  async (id) => {
    const { origin } = await serve({ begun: false });
    await pageText(origin);
    expect((await press(origin, id)).status).toBe(303);
    expect(await pageText(origin)).not.toContain('does not allow');
  },
);

type Page = Awaited<ReturnType<typeof serve>>;

/** What Tandem would have brought. */
function shareHqProject({ vendors: { hq, awork } }: Page): void {
  const { id } = awork.person.createProject({ name: 'Messestand' });
  const project = hq.state().projects.at(-1);
  hq.person.setProjectField(project?.id ?? 0, 'awork Link', `https://nordagentur.awork.com/projects/${id}`);
}

function shareBooksProject({ vendors: { poweroffice } }: Page): void {
  poweroffice.person.createProject('nordbyra-client-key', { Code: '6110', Name: 'Nettside' });
}

function bookInMoco({ vendors: { moco } }: Page): void {
  const { projects, users } = moco.state();
  const project = projects.find(({ name }) => name === 'Website');
  const userId = users.find(({ firstname }) => firstname === 'Lena')?.id ?? 0;
  moco.person.assignUser(project?.id ?? 0, userId);
  const entry = { date: '2026-11-20', seconds: 3600, description: 'Konzept' };
  moco.person.createActivity(userId, {
    ...entry,
    project_id: project?.id ?? 0,
    task_id: project?.tasks[0]?.id ?? 0,
  });
}

test('twenty clicks at once are twenty entries', async () => {
  const { origin, vendors } = await serve();
  const before = vendors.awork.state().timeEntries.length;
  await Promise.all(Array.from({ length: 20 }, () => press(origin, 'awork-book')));
  expect(vendors.awork.state().timeEntries).toHaveLength(before + 20);
  expect(times(await pageText(origin), 'Entered in awork: Lena’s 1.5 h')).toBe(20);
});

test.each([
  ['another page', { origin: 'https://evil.example' }],
  ['another page of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
  ['a browser that hides where it comes from', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['no browser', {}],
])('a button pressed on %s does nothing', async (_where, headers) => {
  const { origin, vendors } = await serve();
  const before = vendors.awork.state().timeEntries.length;
  const answer = await press(origin, 'awork-book', headers);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('nothing was done');
  expect(vendors.awork.state().timeEntries).toHaveLength(before);
});

test('whoever comes by another name of this machine finds nothing', async () => {
  const { origin, port } = await serve();
  const asked = request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  expect([answer.statusCode, (await fetch(origin.replace('127.0.0.1', 'localhost'))).status]).toEqual([
    404, 200,
  ]);
});

test('the page lets no script or style of its own text run, and is not kept', async () => {
  const { origin } = await serve();
  const answer = await fetch(origin);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).not.toMatch(/<style|style="|\son\w+="|<script>/);
});

test('names that people gave are shown as they are, never as markup', async () => {
  const { origin, vendors } = await serve();
  vendors.moco.person.updateProject(vendors.moco.state().projects[0]?.id ?? 0, {
    name: '<img src=x onerror=alert(1)>',
  });
  expect(await pageText(origin)).not.toContain('<img');
});

test.each([
  ['de', 'Was geschieht'],
  ['no', 'Dette skjer'],
  ['xx', 'What happens'],
])('the page speaks the language that is asked for: %s', async (language, title) => {
  const { origin } = await serve();
  expect(await pageText(origin, `/?lang=${language}`)).toContain(title);
});

test('an address that leads nowhere says so', async () => {
  const { origin } = await serve();
  const answer = await fetch(`${origin}/nowhere?lang=de`);
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('gibt es nicht')]);
});

async function leaveOpen({ links }: Page, key: { entity: string; sourceId: string }): Promise<void> {
  const claim = await links.claim({ key: { connection: 'nordagentur', ...key }, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error('somebody else has it');
  const details = { person: 'Mira Sommer', date: '2026-03-04', project: 'Website' };
  const at = new Date().toISOString();
  const outcome = { kind: 'waiting', code: 'person-unknown', details, at } as const;
  await links.settle(claim.link, { outcome, openSince: at });
}

test.each([
  ['of which only the number is known', { entity: 'time', sourceId: '17' }, 'The time entry 17'],
  ['that stands for many', { entity: '*', sourceId: 'awork-moco-times/all' }, 'A comparison of both sides'],
])('a record %s is said with whom it waits for', async (_case, key, name) => {
  const page = await serve();
  await leaveOpen(page, key);
  await pageText(page.origin);
  const text = await eventually('the sentence', async () => {
    const shown = await pageText(page.origin);
    return shown.includes('class="waiting"') ? shown : undefined;
  });
  expect(text).toMatch(new RegExp(`<b>${name}</b>\\s*<span class="kind">waits`));
  expect(text).toContain('nobody in MOCO has the e-mail address of Mira Sommer');
});

test('a browser that stays is told what happens, and what was told before', async () => {
  const { origin } = await serve();
  await pageText(origin);
  await press(origin, 'awork-book');
  const stop = new AbortController();
  const stream = await fetch(`${origin}/live?lang=de`, { signal: stop.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (part: string) => {
    while (!heard.includes(part)) heard += (await reader?.read())?.value ?? '';
  };
  await until('event: heard');
  await until('event: parts');
  await press(origin, 'moco-day-off');
  await until('In MOCO eingetragen: Abwesenheit von Lena');
  stop.abort();
  expect(heard).toContain('In awork eingetragen: 1,5 Std. von Lena auf „Website“');
});

test('the page leads to the console, and from what is not through to the page of its record there', async () => {
  const { origin, links } = await serve({ consoleUrl: 'http://127.0.0.1:4748' });
  const key = { connection: 'nordagentur', entity: 'time', sourceId: 'a1' };
  const claim = await links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const at = new Date().toISOString();
  const outcome = { kind: 'parked', code: 'gave-up', details: { days: 7 }, at } as const;
  await links.settle(claim.link, { outcome, openSince: at });
  const address = 'http://127.0.0.1:4748/connections/nordagentur/records/awork-moco-times/time/a1';
  const isLinked = async () => (await pageText(origin)).includes(`href="${address}">in the console</a>`);
  await eventually('a link to the record', isLinked);
  expect(await pageText(origin)).toContain('href="http://127.0.0.1:4748/">The console');
  expect(await pageText((await serve()).origin)).not.toContain('The console');
});
