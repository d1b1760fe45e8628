import { afterEach, expect, test } from '@jest/globals';
import { createCache } from '../../shared/cache.ts';
import type { SignIn } from '../../shared/sign-in/sign-in.ts';
import { renewGrant } from '../../shared/sign-in/renew-grant.ts';
import { aworkSignIn } from '../../shared/vendors/awork/sign-in.ts';
import { hqSignIn } from '../../shared/vendors/hq/sign-in.ts';
import { personioAccess } from '../../shared/vendors/personio/access.ts';
import { askTokenV1, askTokenV2 } from '../../shared/vendors/personio/ask-token.ts';
import { powerOfficeAccess } from '../../shared/vendors/poweroffice/access.ts';
import { createPowerOfficeAuthorize } from '../../shared/vendors/poweroffice/authorize.ts';
import { keys } from './poweroffice-client-harness.ts';
import { createLoopback } from './loopback.ts';

const { listening, close } = createLoopback();
const now = () => new Date('2026-03-04T10:00:00Z');
const grant = { clientId: '12345-tandem', clientSecret: 'client-secret', refreshToken: 'refresh-0' };

afterEach(close);

const personio = (baseUrl: string) =>
  personioAccess.parse({ baseUrl, clientId: 'id', clientSecret: 'client-secret' });
const renewing = (vendor: 'awork' | 'hq', signIn: SignIn) => (baseUrl: string) =>
  renewGrant(grant, { vendor, signIn, baseUrl, now, fetch });
const meter = { spend: async () => {}, report: async () => {}, spent: () => ({}) };

const paths: [string, (baseUrl: string) => Promise<unknown>][] = [
  ['Personio v1', (baseUrl) => askTokenV1(personio(baseUrl), fetch)],
  ['Personio v2', (baseUrl) => askTokenV2(personio(baseUrl), fetch)],
  ['awork', renewing('awork', aworkSignIn)],
  ['HQ', renewing('hq', hqSignIn)],
  [
    'PowerOffice',
    (baseUrl) => {
      const access = powerOfficeAccess.parse({ ...keys, baseUrl, tokenUrl: `${baseUrl}OAuth/Token` });
      return createPowerOfficeAuthorize({ access, cache: createCache(now), meter, now, fetch }).headers();
    },
  ],
];

test.each(paths)('a token of %s is not asked for where a redirect points', async (_vendor, ask) => {
  const visitors: unknown[] = [];
  const elsewhere = await listening((request, response) => {
    visitors.push(request.headers);
    response.end('{}');
  });
  const baseUrl = await listening((_request, response) => {
    response.writeHead(307, { location: elsewhere }).end();
  });
  await expect(ask(baseUrl)).rejects.toMatchObject({ reason: { code: 'vendor-unavailable' } });
  expect(visitors).toEqual([]);
});
