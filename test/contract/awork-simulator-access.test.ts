import { expect, test } from '@jest/globals';
import { createWorkplace } from './awork-workplace.ts';

test('the quota counts all keys together and tells when it is refilled', async () => {
  const { send, person, pass } = createWorkplace({ requestsPerMinute: 2 });
  person.addKey({ key: 'other' });
  expect([(await send('GET', '/me')).status, (await send('GET', '/me', undefined, 'other')).status]).toEqual([
    200, 200,
  ]);
  const refused = await send('GET', '/me');
  expect([refused.status, refused.headers.get('ratelimit-reset')]).toEqual([429, '60']);
  expect(refused.headers.get('x-ratelimit-remaining-minute')).toBe('0');
  pass(60);
  expect((await send('GET', '/me')).status).toBe(200);
});

test('a refresh token works once, in the body only, and its successor carries on', async () => {
  const { send } = createWorkplace();
  const basic = `Basic ${btoa('tandem:tandem-secret')}`;
  const renew = (refresh_token: string) =>
    send(
      'POST',
      '/accounts/token',
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token }),
      basic,
    );
  const inQuery = await send(
    'POST',
    '/accounts/token?grant_type=refresh_token',
    new URLSearchParams(),
    basic,
  );
  expect(inQuery).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  const tokens = (await renew('awork-refresh')).body;
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 86_400 });
  expect((await send('GET', '/me', undefined, tokens.access_token)).status).toBe(200);
  expect(await renew('awork-refresh')).toMatchObject({ status: 400, body: { code: 'invalid_grant' } });
  expect((await renew(tokens.refresh_token ?? '')).status).toBe(200);
});

test('a refresh token ends after thirty days and an access token after one', async () => {
  const { send, pass } = createWorkplace();
  const basic = `Basic ${btoa('tandem:tandem-secret')}`;
  const renew = (refresh_token: string) =>
    send(
      'POST',
      '/accounts/token',
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token }),
      basic,
    );
  const tokens = (await renew('awork-refresh')).body;
  pass(86_400);
  expect((await send('GET', '/me', undefined, tokens.access_token)).status).toBe(401);
  pass(29 * 86_400);
  expect((await renew(tokens.refresh_token ?? '')).status).toBe(400);
});
