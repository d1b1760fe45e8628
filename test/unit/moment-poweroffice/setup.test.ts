import { beforeEach, expect, test } from '@jest/globals';
import { setupWordings } from '../../../functions/moment-poweroffice/setup/wordings.ts';
import { needsPerson } from '../../../shared/operations/checklist.ts';
import type { Language } from '../../../shared/wording.ts';
import { languages } from '../../../shared/wording.ts';
import { client, company, openBooksHarness } from './books-harness.ts';
import { checklist, openSetup } from './setup-harness.ts';
import { operations } from '../../../functions/moment-poweroffice/operations.ts';

const liveSince = '2026-03-01T08:00:00.000Z';
const settings = { roundingAccount: 7770, billableByDefault: false };
let harness: Awaited<ReturnType<typeof openBooksHarness>>;

beforeEach(async () => {
  harness = await openBooksHarness({ settings });
});

test('O1 setup of a finished connection leaves nothing to a person, and asks for webhooks no more', async () => {
  const lastHooks = { accepted: '2026-03-09T12:00:00.000Z' };
  const { items, said } = await checklist(harness, { lastHooks, connection: { liveSince } });
  expect(needsPerson(items)).toBe(false);
  expect(said('ok').join()).toContain('webhooks of Moment arrive, last on 2026-03-09 12:00 UTC');
  expect(items.map(({ what }) => what).join()).not.toContain('ingress.example');
});

test.each([
  ['none ever arrived', {}],
  ['the last one is from before it went live', { accepted: '2026-02-20T12:00:00.000Z' }],
])('O1 setup gives the address for webhooks where %s', async (_case, lastHooks) => {
  const { items, said } = await checklist(harness, { lastHooks, connection: { liveSince } });
  expect(said('unseen').join()).toContain('https://ingress.example/moment/c1/token');
  expect(needsPerson(items)).toBe(false);
});

test('O1 setup warns of webhooks of another kind', async () => {
  const { said } = await checklist(harness, { lastHooks: { unreadable: '2026-03-09T12:00:00.000Z' } });
  expect(said('warning').join()).toContain('not needed here');
});

test('E4 O1 whether expenses are invoiced is asked before going live, and nothing more where it was chosen', async () => {
  const open = await openBooksHarness({ settings: { roundingAccount: 7770 } });
  const before = await checklist(open, { connection: { status: 'prepared' } });
  expect(before.said('person').join()).toContain('choose whether expenses are invoiced');
  const chosen = await checklist(harness, { connection: { status: 'prepared' } });
  expect(chosen.said('person')).toEqual([]);
});

test('E4 O1 a connection that runs without that choice goes on, and setup only remarks it', async () => {
  const open = await openBooksHarness({ settings: { roundingAccount: 7770 } });
  const { items, said } = await checklist(open, { connection: { liveSince } });
  expect(needsPerson(items)).toBe(false);
  expect(said('warning').join()).toContain('nobody chose whether expenses are invoiced');
});

test('O1 setup warns of a customer number that PowerOffice has for another company', async () => {
  harness.moment.person.createCustomer(company, {
    ...{ customerNumber: '10001', name: 'Berg AS', companyRegistrationNumber: '923609016' },
  });
  harness.powerOffice.person.createCustomer(client, {
    ...{ Number: 10_001, Name: 'Fjord Eiendom AS', OrganizationNumber: '974760673' },
  });
  const { said } = await checklist(harness);
  expect(said('warning').join()).toContain('number 10001 is Fjord Eiendom AS in PowerOffice Go');
});

test('O1 setup tells apart what our integration lacks and what the subscription does not cover', async () => {
  harness.distort('powerOffice', /ClientIntegrationInformation/, (body) => {
    const information = JSON.parse(body) as { ValidPrivileges: string[]; ClientName: string };
    const ValidPrivileges = information.ValidPrivileges.filter((name) => name !== 'Supplier');
    return JSON.stringify({ ...information, ValidPrivileges, InvalidPrivileges: ['Project_Full'] });
  });
  const { said } = await checklist(harness);
  expect(said('person')).toEqual([
    expect.stringMatching(/Project_Full.*subscription of Firma AS/),
    expect.stringMatching(/Supplier.*granted/),
  ]);
});

test('O1 setup names the lists that the user of the Moment key may not read', async () => {
  harness.moment.faults.add({ path: '/projectExpenses', fault: { kind: 'status', status: 403 } });
  const { said } = await checklist(harness, { language: 'no' });
  expect(said('person')).toEqual([expect.stringContaining('kan ikke lese kostnader på prosjekter')]);
});

test.each(languages)('O1 every item of setup is in one language (%s)', async (language) => {
  const { person } = harness.moment;
  const { id } = person.createCustomer(company, { customerNumber: '9001', name: 'Kunde' });
  const lines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000, accountNumber: '3999' }];
  person.finalizeInvoice(
    company,
    person.createDraftInvoice(company, { customerId: id, invoiceLines: lines }).id,
  );
  harness.powerOffice.person.setLockDate(client, '2026-01-31');
  const { items } = await checklist(harness, { language });
  const text = items.map(({ what }) => what).join('\n');
  const others: Record<Language, RegExp> = {
    en: /Konto|Kunde[nr]|konto|kunder|bitte/,
    de: /\b(account|customers|the|please)\b|kontoer|kunder/,
    no: /\b(account|customers|the|please)\b|Konten|Kunden|bitte/,
  };
  expect(text).not.toMatch(others[language]);
  expect(text).not.toMatch(/PowerOffice(?! Go)|\?/);
});

test.each(Object.entries(setupWordings))(
  'O1 %s names the same things in every language',
  (_code, wording) => {
    const names = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.replace(/_\w\w$/, '')).toSorted();
    for (const language of languages) expect(names(wording[language])).toEqual(names(wording.en));
    expect(wording.de).not.toBe(wording.en);
    expect(wording.no).not.toBe(wording.en);
  },
);

test.each<[Language, string]>([
  ['en', 'remove the three webhooks of c1'],
  ['de', 'die drei Webhooks von c1 entfernen'],
  ['no', 'fjern de tre webhookene til c1'],
])('O7 what is left to remove is said in the language %s', async (language, expected) => {
  const items = await operations.removeWebHooks(await openSetup(harness, { language }));
  expect(items).toMatchObject([{ state: 'person', what: expect.stringContaining(expected) }]);
});

test('O7 checking the keys costs a call or two each and asks for nothing else', async () => {
  const items = Object.values(await operations.checkKeys(await openSetup(harness))).flat();
  expect(items.map(({ state }) => state)).toEqual(['ok', 'ok']);
});
