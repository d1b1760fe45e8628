import { expect, test } from '@jest/globals';
import { connectionId, exampleEntry } from './ops-harness.ts';
import { callbackWith, client, createAuthorizeHarness, entryWith, open } from './authorize-harness.ts';

test.each([
  ['access_denied', 'The sign-in to awork was declined there, so nothing was stored.'],
  ['invalid_scope', 'awork refused the sign-in (invalid_scope), so nothing was stored.'],
  ['Ring +49 30 1234', 'awork refused the sign-in (unknown error), so nothing was stored.'],
])('a callback with the error "%s" ends in one sentence, and nothing is stored', async (error, sentence) => {
  const { begin, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  const { status, page } = await open(callbackWith(url, { error, error_description: '<b>x</b>' }));
  expect([status, page]).toEqual([400, expect.stringContaining('was not connected to awork')]);
  expect(page).not.toContain('<b>');
  expect(await ended).toEqual({ exitCode: 1, sentence: expect.stringContaining(sentence) });
  expect(await oauth()).toEqual(client);
});

test.each<[string, Record<string, string>]>([
  ['another state', { state: 'x'.repeat(43), code: 'c' }],
  ['no state', { state: '', code: 'c' }],
  ['another state and an error', { state: 'x', error: 'access_denied' }],
  ['no code', {}],
])('a callback with %s is refused, and awork is asked for nothing', async (_case, query) => {
  const { begin, oauth, awork } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  expect((await open(callbackWith(url, query))).status).toBe(400);
  expect(await ended).toEqual({
    exitCode: 2,
    sentence: expect.stringContaining('does not belong to this sign-in'),
  });
  expect(await oauth()).toEqual(client);
  expect(awork.calls()['POST /accounts/token']).toBeUndefined();
});

test('a second callback changes nothing, and its page says that the sign-in is over', async () => {
  const { begin, agree, operator, awork, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  const callback = await agree(url);
  const send = operator.fetch;
  let second: Promise<{ status: number; page: string }> | undefined;
  operator.fetch = async (input, init) => {
    await (second ??= open(callback));
    return (send ?? fetch)(input, init);
  };
  await Promise.all([open(callback), ended]);
  expect(await second).toMatchObject({ status: 410, page: expect.stringContaining('is over') });
  expect(await ended).toMatchObject({ report: { exitCode: 0 } });
  expect(awork.calls()['POST /accounts/token']).toBe(1);
  expect(await oauth()).toMatchObject({ refreshToken: expect.any(String) });
});

test('a code that was used before ends in one sentence, and nothing is stored', async () => {
  const { begin, agree, operator, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  const send = operator.fetch ?? fetch;
  operator.fetch = async (input, init) => {
    await send(input, init);
    return send(input, init);
  };
  await open(await agree(url));
  expect(await ended).toEqual({
    exitCode: 1,
    sentence: expect.stringContaining('it was used before, or is too old'),
  });
  expect(await oauth()).toEqual(client);
});

test('nobody who signs in in time ends in one sentence, and the port is free again', async () => {
  const { begin, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin({ waitMinutes: 0.001 });
  expect(await ended).toEqual({
    exitCode: 1,
    sentence: expect.stringContaining('Nobody signed in to awork within'),
  });
  expect(await oauth()).toEqual(client);
  await expect(open(callbackWith(url, { code: 'late' }))).rejects.toThrow();
});

test('the grant of another workspace is refused and not stored', async () => {
  const accounts = {
    aworkWorkspaceId: '99999999-9999-4999-8999-999999999999',
    aworkUrl: 'https://other.awork.com',
  };
  const { begin, agree, oauth, connection } = await createAuthorizeHarness({ accounts });
  const { ended, url } = await begin();
  expect((await open(await agree(url))).status).toBe(400);
  expect(await ended).toEqual({
    exitCode: 2,
    sentence: expect.stringContaining('https://nordagentur.awork.com instead of https://other.awork.com'),
  });
  expect(await oauth()).toEqual(client);
  expect(await connection()).toMatchObject({ accounts });
});

test.each([
  ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
  ['is down', async () => new Response('<html>', { status: 502 })],
  ['tells no workspace', async () => Response.json({})],
])('nothing is stored where awork %s when asked whose the grant is', async (_case, answer) => {
  const { begin, agree, operator, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  const send = operator.fetch ?? fetch;
  operator.fetch = (input, init) =>
    new Request(input).url.endsWith('/users/me') ? answer() : send(input, init);
  await open(await agree(url));
  expect(await ended).toEqual({ exitCode: 1, sentence: expect.stringContaining('so nothing was stored') });
  expect(await oauth()).toEqual(client);
});

test('a grant that would end within hours is not stored', async () => {
  const { begin, agree, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  await open(await agree(url.replace('%20offline_access', '')));
  expect(await ended).toEqual({ exitCode: 1, sentence: expect.stringContaining('gave no refresh token') });
  expect(await oauth()).toEqual(client);
});

test('the grant of a client that was replaced meanwhile is not stored', async () => {
  const { begin, agree, add, oauth } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  await add(entryWith({ clientId: 'replaced' }));
  await open(await agree(url));
  expect(await ended).toEqual({ exitCode: 2, sentence: expect.stringContaining('were changed meanwhile') });
  expect(await oauth()).toEqual({ clientId: 'replaced' });
});

test.each([
  ['another vendor', 'moco', {}, 'MOCO has no sign-in, only keys in the connection file. There are: awork.'],
  ['no vendor', 'jira', {}, 'There is no sign-in to "jira" in moco-awork. There are: awork.'],
  [
    'a short client id',
    'awork',
    { clientId: 'abc' },
    '"abc" is no client id of awork: it has at least six letters or digits.',
  ],
])('%s is refused with what there is instead', async (_case, vendor, oauth, sentence) => {
  const { begin, add } = await createAuthorizeHarness();
  await add(entryWith({ ...client, ...oauth }));
  expect(await (await begin({}, vendor)).ended).toEqual({
    exitCode: 2,
    sentence: expect.stringContaining(sentence),
  });
});

test('a connection with a key needs no sign-in, and keeps its key', async () => {
  const { begin, add, secret } = await createAuthorizeHarness();
  await add(exampleEntry());
  expect(await (await begin()).ended).toEqual({
    exitCode: 2,
    sentence: expect.stringContaining(`"${connectionId}" reaches awork with a key, which needs no sign-in.`),
  });
  expect((await secret())?.vendors['awork']).toMatchObject({ apiKey: 'awork-key' });
});
