import { expect, test } from '@jest/globals';
import { connectors } from '../../../functions/registry.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { renewAccess } from '../../../functions/ops/connections/renew-access.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { demoBooks } from '../../../infra/local/demo/moment-poweroffice.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { createDemoHarness } from './demo-harness.ts';

type Vendors = Awaited<ReturnType<typeof createDemoHarness>>['vendors'];
type Entered = Record<string, string>;

interface Case {
  connector: string;
  vendor: Vendor;
  /** A person makes them at the vendor. */
  make(vendors: Vendors): void;
  made: Entered;
}

async function open({ connector, vendor }: Pick<Case, 'connector' | 'vendor'>) {
  const harness = await createDemoHarness(connector);
  const { operator, id } = harness;
  const definition = connectors
    .find((each) => each.id === connector)
    ?.vendors.find((each) => each.id === vendor);
  if (!definition) throw new Error(`${connector} has no ${vendor}`);
  return {
    ...harness,
    renew: (entered: Entered) => renewAccess(id, definition, entered, operator),
    async stored() {
      const found = await operator.connections.get(id);
      return found && (await operator.secrets.read(found))?.vendors[vendor];
    },
  };
}

const key = { apiKey: 'a-new-key' };
const cases: Case[] = [
  { connector: 'moco-awork', vendor: 'moco', make: ({ moco }) => moco.person.addKey(key.apiKey), made: key },
  {
    ...{ connector: 'moco-awork', vendor: 'awork', made: key },
    make: ({ awork }) => awork.person.addKey({ key: key.apiKey }),
  },
  {
    ...{ connector: 'hq-awork', vendor: 'hq', made: { token: 'a-new-token' } },
    make: ({ hq }) => hq.person.addToken('a-new-token'),
  },
  {
    ...{ connector: 'personio-hq', vendor: 'personio' },
    make: ({ personio }) => personio.person.addKey({ clientId: 'a-new-id', clientSecret: 'a-new-secret' }),
    made: { clientId: 'a-new-id', clientSecret: 'a-new-secret' },
  },
  {
    ...{ connector: 'moment-poweroffice', vendor: 'moment', made: key },
    make: ({ moment }) => moment.person.addKey(demoBooks.companyCode, key.apiKey),
  },
  {
    ...{ connector: 'moment-poweroffice', vendor: 'poweroffice', made: { clientKey: 'a-new-client-key' } },
    make: ({ poweroffice }) =>
      void poweroffice.person.addClient({ clientKey: 'a-new-client-key', name: 'Nordbyrå AS' }),
  },
];

test.each(cases)(
  'O12: $connector stores what a person made at $vendor, and nothing before $vendor takes it',
  async (given) => {
    const { vendors, renew, stored } = await open(given);
    const before = await stored();
    expect(await renew(given.made)).toEqual({ kind: 'refused' });
    expect(await stored()).toEqual(before);
    given.make(vendors);
    expect(await renew(given.made)).toEqual({ kind: 'stored', after: { kind: 'as-before' } });
    expect(await stored()).toEqual({ ...before, ...given.made });
  },
);

test.each(cases)(
  'O12: tokens of the earlier keys of $vendor do not stand in for wrong ones',
  async (given) => {
    const { operator, id, renew } = await open(given);
    await pauseConnection(id, operator);
    await resumeConnection(id, operator);
    expect(await renew(given.made)).toEqual({ kind: 'refused' });
  },
);

test('O12: a field of Personio that is left empty keeps what is stored', async () => {
  const { vendors, renew, stored } = await open({ connector: 'personio-hq', vendor: 'personio' });
  const clientId = 'personio-client';
  vendors.personio.person.addKey({ clientId, clientSecret: 'a-new-secret' });
  expect(await renew({ clientId: ' ', clientSecret: 'a-new-secret' })).toMatchObject({ kind: 'stored' });
  expect(await stored()).toMatchObject({ clientId, clientSecret: 'a-new-secret' });
});

test('O12: the token of another HQ system is refused, which HQ gives no name', async () => {
  const { operator, vendors, id, renew, stored } = await open({ connector: 'hq-awork', vendor: 'hq' });
  vendors.hq.person.createUser({ firstName: 'Lena', lastName: 'Brandt', email: 'lena@nordagentur.example' });
  await setUpConnection(id, operator);
  vendors.hq.person.openOtherTenant('token-of-another');
  expect(await renew({ token: 'token-of-another' })).toEqual({ kind: 'other-account', name: undefined });
  expect(await stored()).toMatchObject({ token: 'hq-token' });
});

test('O12: the key of another client in PowerOffice Go is refused by the name of its client', async () => {
  const asked = { connector: 'moment-poweroffice', vendor: 'poweroffice' } as const;
  const { operator, vendors, id, renew, stored } = await open(asked);
  await setUpConnection(id, operator);
  vendors.poweroffice.person.addClient({ clientKey: 'of-another', name: 'Annen <AS>' });
  expect(await renew({ clientKey: 'of-another' })).toEqual({ kind: 'other-account', name: 'Annen <AS>' });
  expect(await stored()).toMatchObject({ clientKey: demoBooks.clientKey });
});

test('O12: what the vendor tells of the account is kept with the connection, so that others are told apart', async () => {
  const asked = { connector: 'moment-poweroffice', vendor: 'poweroffice' } as const;
  const { operator, vendors, id, renew } = await open(asked);
  const { clientId } = vendors.poweroffice.person.addClient({ clientKey: 'new', name: 'Nordbyrå AS' });
  await renew({ clientKey: 'new' });
  expect(await operator.connections.get(id)).toMatchObject({ accounts: { powerOfficeClientId: clientId } });
});
