import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './office.ts';
import { CONNECTION, booksOffice, line } from './office.ts';
import { withoutWebhooks } from './webhooks.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
});
afterAll(() => suite.stop());

interface Checklist {
  items: { state: string; what: string }[];
}

/** As an operator does it: again, as long as it says so. */
const setUp = (language = 'en') =>
  eventually('a setup without "try again"', async () => {
    const { exitCode, json } = await suite.ops<Checklist>('setup', CONNECTION, '--lang', language);
    const said = (state: string) =>
      json.items
        .filter((item) => item.state === state)
        .map(({ what }) => what)
        .join('\n');
    if (said('again') !== '') return undefined;
    return { exitCode, warnings: said('warning'), persons: said('person'), done: said('ok') };
  });

test('with one connector asked for, the demo agency has a connection of that one only', async () => {
  const { json } = await suite.ops<{ connections: { connector: string }[] }>('connections', 'list');
  expect(json.connections.map(({ connector }) => connector)).toEqual(['moment-poweroffice']);
});

test('O1 setup of a finished connection leaves nothing to a person, knows that webhooks arrive, and speaks one language', async () => {
  await office.customer();
  await office.idle();
  const { exitCode, persons, done } = await setUp('no');
  expect({ exitCode, persons }).toEqual({ exitCode: 0, persons: '' });
  expect(done).toContain('webhooks fra Moment kommer frem');
});

test('O1 I6 I9 setup compares accounts and VAT codes of both systems in a table of what does not match', async () => {
  const customer = await office.customer();
  await office.act('setAccountVatCode', '3010', null);
  await office.act('setAccountVatCode', '3030', '99');
  const faulty = ['3000', '3010', '3030', '3999'].map((accountNumber) => ({ ...line, accountNumber }));
  await withoutWebhooks(suite, ['Invoices'], () => office.finalized(customer.id, faulty));
  const { warnings } = await setUp();
  expect(warnings).toMatch(/account +Moment +PowerOffice Go +what to do/);
  expect(warnings).toMatch(/^ *3010 +no external VAT code/m);
  expect(warnings).toMatch(/^ *3030 +99 +.*no VAT code 99/m);
  expect(warnings).toMatch(/^ *3999 .*no such account/m);
  expect(warnings).not.toMatch(/^ *3000 /m);
});

test('O1 I9 setup warns of customers whose organisation number is wrong, or whom their delivery method cannot reach', async () => {
  await withoutWebhooks(suite, ['Customers'], async () => {
    const wrong = await office.customer({ name: 'Feil AS', companyRegistrationNumber: '123456789' });
    const silent = await office.customer({ name: 'Stum AS' });
    const electronic = await office.customer({ name: 'Ehf AS', email: 'post@ehf.example' });
    await office.inGo('createCustomer', {
      ...{ Number: Number(electronic.customerNumber), Name: 'Ehf AS', InvoiceDeliveryType: 'EHF' },
    });
    const { warnings } = await setUp();
    expect(warnings).toContain(`${wrong.customerNumber} Feil AS: organisation number 123456789`);
    expect(warnings).toContain(`${silent.customerNumber} Stum AS`);
    expect(warnings).toMatch(new RegExp(`EHF.*${electronic.customerNumber} Ehf AS`));
  });
});

test('O1 setup names every privilege that is missing in PowerOffice', async () => {
  const granted = ['Customer_Full', 'CommonServices', 'GeneralLedgerAccount', 'Department_Full', 'Employee'];
  await office.inGo('setPrivileges', granted);
  const { exitCode, persons } = await setUp();
  expect(exitCode).toBe(1);
  for (const missing of ['Project_Full', 'OutgoingInvoiceVoucher_Full', 'OutgoingInvoice', 'Supplier'])
    expect(persons).toContain(`privilege ${missing} is missing`);
  for (const missing of ['VoucherDocumentation_Full', 'AccountTransaction', 'IncomingInvoice'])
    expect(persons).toContain(`privilege ${missing} is missing`);
  for (const name of granted) expect(persons).not.toContain(`${name} is missing`);
});
