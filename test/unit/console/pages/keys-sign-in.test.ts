import { beforeEach, expect, test } from '@jest/globals';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import { client, entryWith } from '../../ops/authorize-harness.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer } from '../console-harness.ts';
import { pausedWith } from '../../../../shared/connections/connection.ts';

const path = `/connections/${connectionId}/keys`;
let harness: ConsoleHarness;
let cookie: string;
beforeEach(async () => {
  harness = await createConsoleHarness();
  await harness.add(entryWith(client));
  cookie = await harness.signIn(customer);
});

const show = async () => (await harness.ask(path, { cookie })).text();
const send = async (part: string, filled: Record<string, string> = {}) => {
  const form = { csrf: csrfOf(await show()), ...filled };
  const response = await harness.ask(`${path}/awork/${part}`, { cookie, form });
  return { status: response.status, page: await response.text() };
};
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** Up to where awork would send the browser. */
async function begin() {
  const { page } = await send('sign-in');
  const url = (/href="(https:[^"]+response_type[^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  return { url, attempt: { state: hidden(page, 'state'), verifier: hidden(page, 'verifier') } };
}

/** The admin signs in there, and the browser comes back to the ingress. */
async function agree(url: string) {
  const response = await harness.awork.fetch(new Request(url));
  await comeBack(new URL(response.headers.get('location') ?? '').search.slice(1));
}

async function comeBack(query: string) {
  const state = new URLSearchParams(query).get('state') ?? '';
  await harness.operator.signIns.receive({ state, vendor: 'awork', query });
}

const oauth = async () => (await harness.secret())?.vendors['awork']?.['oauth'];
const connection = async () => harness.operator.connections.get(connectionId);

async function standStill() {
  const { code } = commonReasons['sign-in-needed'];
  const at = harness.now().toISOString();
  await harness.operator.connections.change(
    connectionId,
    pausedWith({ code, details: { vendor: 'awork' }, at }),
  );
}

test('O12: where an admin signed in there is no key to enter, but a new sign-in to begin', async () => {
  const page = await show();
  expect(page).toContain('An admin signed in to awork');
  expect(page).not.toContain('id="awork-apiKey"');
  expect(page).toContain('id="moco-apiKey"');
});

test('O12: a connection that waits for a sign-in runs again once a customer’s admin has signed in', async () => {
  await standStill();
  const { url, attempt } = await begin();
  expect(new URL(url).searchParams.get('redirect_uri')).toBe('https://hooks.tandem.example/sign-in/awork');
  await agree(url);
  const { status, page } = await send('signed-in', attempt);
  expect(status).toBe(200);
  expect(page).toContain('The connection runs again');
  expect(await oauth()).toMatchObject({ ...client, refreshToken: expect.any(String) });
  expect(await connection()).toMatchObject({ status: 'active' });
  const acts = await harness.operator.history.list(connectionId, 5);
  expect(acts.map(({ act, who }) => [act, who])).toContainEqual([
    'signed-in',
    { kind: 'customer', name: 'Jana' },
  ]);
});

test('O12: no token and no secret of the client is in any page', async () => {
  const { url, attempt } = await begin();
  await agree(url);
  const { page } = await send('signed-in', attempt);
  const { accessToken, refreshToken } = (await oauth()) as Record<string, string>;
  for (const secret of [client.clientSecret, accessToken, refreshToken])
    for (const each of [page, await show()]) expect(each).not.toContain(secret);
});

test('O12: who comes back too early finds the same link again, and finishes later', async () => {
  const { url, attempt } = await begin();
  const early = await send('signed-in', attempt);
  expect(early.status).toBe(409);
  expect(early.page).toContain('awork has not sent anybody back');
  expect(early.page.replaceAll('&amp;', '&')).toContain(url);
  await agree(url);
  expect((await send('signed-in', attempt)).status).toBe(200);
});

test('O12: a sign-in that is finished twice at once is stored once', async () => {
  const { url, attempt } = await begin();
  await agree(url);
  const answers = await Promise.all([send('signed-in', attempt), send('signed-in', attempt)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await oauth()).toMatchObject({ refreshToken: expect.any(String) });
});

test('O12: a sign-in to another workspace is refused, and nothing is stored', async () => {
  const known = await connection();
  if (!known) throw new Error('no connection');
  await harness.operator.connections.put({ ...known, accounts: { aworkWorkspaceId: 'another' } });
  const { url, attempt } = await begin();
  await agree(url);
  const { status, page } = await send('signed-in', attempt);
  expect(status).toBe(409);
  expect(page).toContain('belongs to another account of awork');
  expect(await oauth()).toEqual(client);
});

test.each([
  ['error=access_denied', 'The sign-in was declined in awork'],
  ['code=forged', 'awork did not complete the sign-in'],
])('O12: a browser that comes back with %s stores nothing and says what to do', async (answer, said) => {
  const { attempt } = await begin();
  await comeBack(`state=${attempt.state}&${answer}`);
  const { status, page } = await send('signed-in', attempt);
  expect(status).toBe(409);
  expect(page).toContain(said);
  expect(await oauth()).toEqual(client);
});

test.each([{}, { state: '' }, { state: 'x'.repeat(300), verifier: '' }])(
  'O12: a form without an attempt (%j) finishes nothing',
  async (filled) => {
    expect((await send('signed-in', filled)).status).toBe(404);
  },
);

test('O12: an attempt of somebody else’s making finishes nothing', async () => {
  const { page } = await send('signed-in', { state: 'forged', verifier: '"><script>' });
  expect(page).not.toContain('<script>"');
  expect(page).toContain('has not sent anybody back');
  expect(await oauth()).toEqual(client);
});
