import { beforeEach, expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer, HOST, lena } from '../console-harness.ts';

let harness: ConsoleHarness;
let cookie: string;
let csrf: string;
beforeEach(async () => {
  harness = await createConsoleHarness();
  cookie = await harness.signIn(customer);
  csrf = csrfOf(await (await harness.ask(`/connections/${connectionId}`, { cookie })).text());
});

const choose = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  harness.ask('/language', { cookie, headers, form: { language: 'de', ...form } });

test('a form without the token of the session, or with that of another, does nothing', async () => {
  const other = await harness.signIn(customer);
  const others = csrfOf(await (await harness.ask(`/connections/${connectionId}`, { cookie: other })).text());
  expect(others).not.toBe(csrf);
  for (const form of [{}, { csrf: '' }, { csrf: others }])
    expect((await choose(form as Record<string, string>)).status).toBe(403);
  expect((await choose({ csrf })).status).toBe(303);
});

test.each<[string, Record<string, string>, number]>([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
  ['our own page in an older browser', { origin: `https://${HOST}` }, 303],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['a neighbouring host', { 'sec-fetch-site': 'same-site' }, 403],
  ['another site in an older browser', { origin: 'https://evil.example' }, 403],
  ['a page that hides where it is from', { origin: 'null' }, 403],
])('a form sent by %s is answered so', async (_from, headers, status) => {
  expect((await choose({ csrf }, headers)).status).toBe(status);
});

test('another site cannot sign anybody in', async () => {
  const link = await harness.linkOf(lena);
  const response = await harness.ask(link, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
  expect(response.status).toBe(403);
  expect((await harness.ask(link, { method: 'POST' })).status).toBe(303);
});

test.each([
  ['/connections/nordagentur?page=2', '/connections/nordagentur?page=2'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['', '/'],
])('after a change of language the way back to %s leads to %s', async (back, location) => {
  expect((await choose({ csrf, back })).headers.get('location')).toBe(location);
});
