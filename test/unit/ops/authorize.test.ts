import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { processedBy } from './authorize-work.ts';
import { client, createAuthorizeHarness, open, redirectUriOf } from './authorize-harness.ts';
import { connectionId } from './ops-harness.ts';

test('an admin who signs in to awork gives the connection a lasting grant, and its workspace', async () => {
  const { begin, agree, oauth, connection, awork, work } = await createAuthorizeHarness();
  const { ended, url } = await begin();
  const { status } = await open(await agree(url));
  expect(status).toBe(200);
  const account = { aworkWorkspaceId: expect.any(String), aworkUrl: 'https://nordagentur.awork.com' };
  expect(await ended).toMatchObject({
    report: { exitCode: 0, data: { id: connectionId, vendor: 'awork', status: 'active', account } },
  });
  expect(await oauth()).toMatchObject({
    ...client,
    refreshToken: expect.any(String),
    accessToken: expect.any(String),
  });
  expect(await connection()).toMatchObject({ accounts: account, secretRevision: expect.any(String) });
  await work();
  expect(awork.calls()['POST /accounts/token']).toBe(1);
});

test('the address asks for lasting access with a verifier and a state that no other attempt has', async () => {
  const { begin, agree } = await createAuthorizeHarness();
  const other = await createAuthorizeHarness();
  const [first, second] = [await begin(), await other.begin()];
  const query = Object.fromEntries(new URL(first.url).searchParams);
  expect(query).toEqual({
    response_type: 'code',
    client_id: 'tandem',
    redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/awork$/),
    scope: 'full_access offline_access',
    state: expect.stringMatching(/^.{32,}$/),
    code_challenge: expect.stringMatching(/^.{43}$/),
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'code_challenge'])
    expect(new URL(second.url).searchParams.get(name)).not.toBe(query[name]);
  await open(await agree(first.url));
  await open(await other.agree(second.url));
  await Promise.all([first.ended, second.ended]);
});

test('the redirect addresses that awork must know are printed, and nothing secret', async () => {
  const { begin, agree, oauth, warnings } = await createAuthorizeHarness();
  const { ended, text, url } = await begin();
  expect(text).toContain(`\n  ${redirectUriOf(url)}\n`);
  expect(text).toContain('\n  https://hooks.tandem.example/sign-in/awork\n');
  const callback = await agree(url);
  await open(callback);
  const printed = JSON.stringify([warnings, await ended]);
  const grant = (await oauth()) as Record<string, string>;
  const code = new URL(callback).searchParams.get('code') ?? '?';
  for (const secret of [client.clientSecret, grant['refreshToken'], grant['accessToken'], code])
    expect(printed).not.toContain(secret);
});

test.each([
  ['en', 'Thank you, Tandem is now connected to awork, and you can close this window.'],
  ['de', 'Vielen Dank, Tandem ist jetzt mit awork verbunden, und Sie können dieses Fenster schließen.'],
  ['no', 'Takk, Tandem er nå koblet til awork, og du kan lukke dette vinduet.'],
])(
  'the page after signing in is one sentence in the customer’s language (%s), without scripts',
  async (language, sentence) => {
    const notify = { email: 'buero@example.org', language };
    const { begin, agree } = await createAuthorizeHarness({ notify });
    const { ended, url } = await begin();
    const { page, headers } = await open(await agree(url));
    expect(page.match(/<p>(.*)<\/p>/)?.[1]).toBe(sentence);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|javascript:|https?:/);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    await ended;
  },
);

test('a connection that waits for a sign-in works after it, once it is resumed', async () => {
  const { begin, agree, operator, connection, ...harness } = await createAuthorizeHarness();
  await processedBy(harness, operator);
  expect((await connection())?.paused?.code).toBe('sign-in-needed');
  const { ended, url } = await begin();
  await open(await agree(url));
  expect(await ended).toMatchObject({
    report: { text: expect.stringContaining(`ops connections resume ${connectionId}`) },
  });
});

test('a port in use is said, with the way out', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { begin } = await createAuthorizeHarness();
  expect(await (await begin({ port })).ended).toEqual({
    exitCode: 2,
    sentence: expect.stringContaining(`Port ${port} is in use here. Name another with --port`),
  });
  server.close();
});

test('a port that no machine has is refused too', async () => {
  const { begin } = await createAuthorizeHarness();
  const sentence = expect.stringContaining('Port 70000 cannot be opened here');
  expect(await (await begin({ port: 70_000 })).ended).toEqual({ exitCode: 2, sentence });
});
