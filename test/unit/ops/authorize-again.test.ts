import { expect, test } from '@jest/globals';
import { client, createAuthorizeHarness, entryWith, open } from './authorize-harness.ts';
import { exampleEntry } from './ops-harness.ts';

async function createSignedIn() {
  const harness = await createAuthorizeHarness();
  const { ended, url } = await harness.begin();
  await open(await harness.agree(url));
  await ended;
  return { ...harness, grant: await harness.oauth() };
}

test('the same file again keeps the grant that the sign-in brought', async () => {
  const { add, oauth, grant } = await createSignedIn();
  await add(entryWith(client));
  expect(await oauth()).toEqual(grant);
});

test('a new secret of the same client is taken, and the grant stays', async () => {
  const { add, oauth, grant } = await createSignedIn();
  await add(entryWith({ ...client, clientSecret: 'renewed' }));
  expect(await oauth()).toEqual({ ...(grant as object), clientSecret: 'renewed' });
});

test('another client has no grant yet, and a key replaces the sign-in', async () => {
  const { add, oauth, secret } = await createSignedIn();
  await add(entryWith({ clientId: 'another' }));
  expect(await oauth()).toEqual({ clientId: 'another' });
  await add(exampleEntry());
  expect((await secret())?.vendors['awork']).not.toHaveProperty('oauth');
});

test('signing in anew to the same workspace replaces the grant', async () => {
  const { begin, agree, oauth, grant } = await createSignedIn();
  const { ended, url } = await begin();
  await open(await agree(url));
  expect(await ended).toMatchObject({ report: { exitCode: 0 } });
  expect(await oauth()).not.toEqual(grant);
});
