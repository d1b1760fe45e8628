import { expect, test } from '@jest/globals';
import { hqVendor } from '../../../shared/vendors/hq/vendor.ts';
import { callbackWith, createAuthorizeHarness, open } from './authorize-harness.ts';
import { connectionId } from './ops-harness.ts';

const client = { clientId: '12345-clientapp', clientSecret: 'se-cret+1' };

/** HQ’s token address as documented, and a connection that reaches HQ by a sign-in. */
async function createHqHarness(accounts: Record<string, string> = {}) {
  const harness = await createAuthorizeHarness();
  const { operator } = harness;
  operator.connectors = operator.connectors.map((each) =>
    each.id === 'moco-awork' ? { ...each, vendors: [...each.vendors, hqVendor] } : each,
  );
  const secret = await harness.secret();
  const connection = await operator.connections.get(connectionId);
  if (!secret || !connection) throw new Error('not added');
  await operator.connections.put({ ...connection, accounts });
  await operator.secrets.write(connection, {
    ...secret,
    vendors: { ...secret.vendors, hq: { apiVersion: 'v1', oauth: client } },
  });
  const asked: { url: string; authorization: string | null; form: Record<string, string> }[] = [];
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    asked.push({ url: request.url, authorization: request.headers.get('authorization'), form });
    return Response.json({
      ...{ access_token: 'access', token_type: 'bearer', expires_in: 1199, refresh_token: 'refresh' },
      ...{ user_id: '7', user_name: 'admin' },
    });
  };
  const oauth = async () => (await harness.secret())?.vendors['hq']?.['oauth'];
  return { ...harness, asked, oauth };
}

test('an admin signs in to HQ at the documented addresses, without a verifier, and the grant is stored', async () => {
  const { begin, asked, oauth, now, operator } = await createHqHarness();
  const { ended, url } = await begin({}, 'hq');
  expect(url).toMatch(/^https:\/\/api\.hqlabs\.de\/Account\/Authorize\?.*scope=read_all%20write_all/);
  expect(url).not.toContain('code_challenge');
  expect((await open(callbackWith(url, { code: 'the-code' }))).status).toBe(200);
  expect(await ended).toMatchObject({
    report: { exitCode: 0, data: { account: { hqCustomerId: '12345' } } },
  });
  expect(asked).toEqual([
    {
      url: 'https://api.hqlabs.de/Token',
      authorization: `Basic ${btoa('12345-clientapp:se-cret+1')}`,
      form: {
        grant_type: 'authorization_code',
        code: 'the-code',
        redirect_uri: new URL(url).searchParams.get('redirect_uri'),
      },
    },
  ]);
  const expiresAt = now().getTime() + 1_199_000;
  expect(await oauth()).toEqual({ ...client, accessToken: 'access', refreshToken: 'refresh', expiresAt });
  expect((await operator.connections.get(connectionId))?.accounts).toEqual({ hqCustomerId: '12345' });
});

test('the grant of another HQ customer is refused and not stored', async () => {
  const { begin, oauth } = await createHqHarness({ hqCustomerId: '99999' });
  const { ended, url } = await begin({}, 'hq');
  await open(callbackWith(url, { code: 'the-code' }));
  expect(await ended).toEqual({ exitCode: 2, sentence: expect.stringContaining('12345 instead of 99999') });
  expect(await oauth()).toEqual(client);
});
