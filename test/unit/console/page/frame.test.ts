import { beforeEach, expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { cookieOf, createConsoleHarness, csrfOf, customer, lena } from '../console-harness.ts';

let harness: ConsoleHarness;
beforeEach(async () => {
  harness = await createConsoleHarness();
});
const own = `/connections/${connectionId}`;

test('every answer forbids what pages do not need, and only what is named by its content is kept', async () => {
  const cookie = await harness.signIn(lena);
  const page = await (await harness.ask('/', { cookie })).text();
  const [style = ''] = /\/style-\w+\.css/.exec(page) ?? [];
  const [script = ''] = /\/console-\w+\.js/.exec(page) ?? [];
  const kept = 'public, max-age=31536000, immutable';
  for (const [path, cacheControl] of [
    ['/', 'no-store'],
    ['/nothing', 'no-store'],
    ['/sign-in/x', 'no-store'],
    [style, kept],
    [script, kept],
  ] as const) {
    const { headers } = await harness.ask(path, { cookie });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('cache-control')).toBe(cacheControl);
  }
  const local = await createConsoleHarness({ isPlainHttp: true });
  expect((await local.ask('/sign-in/x')).headers.has('strict-transport-security')).toBe(false);
});

test('no page has a script, style or handler inside it, which the policy would forbid', async () => {
  for (const holder of [lena, customer]) {
    const cookie = await harness.signIn(holder);
    const page = await (await harness.ask(own, { cookie })).text();
    expect(page).not.toMatch(/<script(?! src=)|<style|\sstyle=|\son\w+=/);
  }
});

test('a page speaks the language of the invitation, or the one that was chosen', async () => {
  const cookie = await harness.signIn(customer, { language: 'de' });
  const german = await (await harness.ask(own, { cookie })).text();
  expect(german).toContain('<html lang="de">');
  expect(german).toContain('Abmelden');
  const form = { csrf: csrfOf(german), language: 'no', back: own };
  const chosen = cookieOf(await harness.ask('/language', { cookie, form }));
  const norwegian = await (await harness.ask(own, { cookie: `${cookie}; ${chosen}` })).text();
  expect(norwegian).toContain('<html lang="nb">');
  expect(norwegian).toContain('Logg ut');
});

test('who is not known is told in the language of their browser', async () => {
  const told = async (language: string) =>
    (await harness.ask('/sign-in/x', { headers: { 'accept-language': language } })).text();
  expect(await told('de-CH,en;q=0.8')).toContain('Bitte lassen Sie sich einen neuen Link senden');
  expect(await told('nb-NO')).toContain('Be om en ny lenke');
  expect(await told('fr')).toContain('Please ask for a new link');
});

test('a name is shown as it is written, whatever signs it has', async () => {
  const cookie = await harness.signIn({ kind: 'operator', name: '<b>Lena & "Co"</b>' });
  expect(await (await harness.ask('/', { cookie })).text()).toContain(
    '&lt;b&gt;Lena &amp; &quot;Co&quot;&lt;/b&gt;',
  );
});

test('a page that fails says so calmly, and the log has the error', async () => {
  const cookie = await harness.signIn(customer);
  const { operator } = harness;
  operator.connections.get = async () => {
    throw new Error('the table is gone');
  };
  const response = await harness.ask(own, { cookie });
  expect(response.status).toBe(500);
  const page = await response.text();
  expect(page).toContain('Please try again in a minute');
  expect(page).not.toContain('the table is gone');
  expect(harness.errors).toEqual([new Error('the table is gone')]);
});

test('beside a live page every page leads there, and elsewhere none does', async () => {
  const liveUrl = 'http://127.0.0.1:4747/live';
  const local = await createConsoleHarness({ isPlainHttp: true, liveUrl });
  const page = await (await local.ask(own, { cookie: await local.signIn(customer) })).text();
  expect(page).toContain(`<a href="${liveUrl}">Live page</a>`);
  expect(await (await harness.ask(own, { cookie: await harness.signIn(customer) })).text()).not.toContain(
    'Live page',
  );
});
