import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from './books-harness.ts';
import { find } from './setup-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let ids: { customer: number; project: number; invoice: number };

beforeEach(async () => {
  harness = await openBooksHarness();
  const { person } = harness.moment;
  const customer = person.createCustomer(company, {
    ...{ customerNumber: '10001', name: 'Fjord AS', email: 'post@fjord.example' },
  });
  const project = person.createProject(company, {
    ...{ projectNumber: '6110', name: 'Nettside', customerId: customer.id, ownerEmail: 'kari@firma.example' },
  });
  ids = { customer: customer.id, project: project.id, invoice: invoiceOf(customer.id) };
});

function invoiceOf(customerId: number): number {
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const { person } = harness.moment;
  return person.finalizeInvoice(company, person.createDraftInvoice(company, { customerId, invoiceLines }).id)
    .id;
}

function book(postingDate = '2026-03-04'): number {
  const { person } = harness.powerOffice;
  if (!harness.books().projects.some(({ Code }) => Code === '6110'))
    person.createProject(client, { Code: '6110', Name: 'Nettside', IsActive: true });
  const [supplier = person.createSupplier(client, { name: 'Trykkeriet AS' })] = harness.books().suppliers;
  const { voucherNo } = person.postIncomingInvoice(client, {
    ...{ supplierNo: supplier.Number, invoiceNo: 'T-1', postingDate },
    lines: [{ accountNo: 6550, projectCode: '6110', amount: 1250, vatCode: '1', description: 'Plakater' }],
  });
  return voucherNo ?? 0;
}

const found = async (text: string) => (await find(text, harness)).found;

test('O5 records are found by their numbers, those of another kind with the same number as well', async () => {
  expect(await found('10023')).toEqual([`invoice ${ids.invoice}`]);
  expect(await found('10001')).toEqual([`customer ${ids.customer}`]);
  expect(await found(' 6110 ')).toEqual([`project ${ids.project}`]);
  harness.moment.person.createProject(company, { projectNumber: '10023', name: 'Samme' });
  expect(await found('10023')).toEqual([`invoice ${ids.invoice}`, expect.stringMatching(/^project /)]);
});

test('O5 a kind that is named narrows it down, in any language', async () => {
  for (const text of ['customer:10001', 'Kunde: 10001'])
    expect(await found(text)).toEqual([`customer ${ids.customer}`]);
  for (const text of ['faktura:10023', 'Faktura 10023'])
    expect(await found(text)).toEqual([`invoice ${ids.invoice}`]);
  expect(await found('prosjekt:10023')).toEqual([]);
});

test('O5 a voucher is found by its number alone, by day and number, and by supplier or text once it is an expense', async () => {
  const number = book();
  expect(await found(String(number))).toEqual([`voucher 2026-03-04/${number}`]);
  expect(await found(`2026-03-04/${number}`)).toEqual([`voucher 2026-03-04/${number}`]);
  await harness.run('voucher', `2026-03-04/${number}`);
  harness.moment.person.createCustomer(company, { customerNumber: String(number), name: 'Samme' });
  expect(await found(String(number))).toEqual([
    expect.stringMatching(/^customer /),
    `voucher 2026-03-04/${number}`,
  ]);
  for (const text of ['trykkeriet as', 'plakat'])
    expect(await found(text)).toEqual([`voucher 2026-03-04/${number}`]);
});

test('O5 a posted invoice is found by the number of its voucher and by its id in PowerOffice', async () => {
  await harness.run('invoice', ids.invoice);
  harness.pass(60);
  await harness.run('invoice', ids.invoice);
  const [voucher] = harness.books().vouchers;
  expect(await found(String(voucher?.voucherNo))).toEqual([`invoice ${ids.invoice}`]);
  expect(await found(`https://go.poweroffice.net/#voucher/${voucher?.Id}`)).toEqual([
    `invoice ${ids.invoice}`,
  ]);
});

test('O5 a posted invoice is found by the number of its voucher also before we were told it', async () => {
  await harness.run('invoice', ids.invoice);
  harness.pass(60);
  const [voucher] = harness.books().vouchers;
  expect(await found(String(voucher?.voucherNo))).toEqual([`invoice ${ids.invoice}`]);
  expect(await found(`faktura:${voucher?.voucherNo}`)).toEqual([`invoice ${ids.invoice}`]);
});

test('O5 names and e-mail addresses find customers and projects, the exact ones first', async () => {
  expect(await found('fjord as')).toEqual([`customer ${ids.customer}`]);
  expect(await found('Netts')).toEqual([`project ${ids.project}`]);
  expect(await found('POST@fjord.example')).toEqual([`customer ${ids.customer}`]);
  expect(await found('kari@firma.example')).toEqual([`project ${ids.project}`]);
});

test('O5 of many that fit ten are shown, and how many there are', async () => {
  for (let count = 0; count < 12; count += 1)
    harness.moment.person.createCustomer(company, {
      customerNumber: String(10_100 + count),
      name: `Vidde ${count}`,
    });
  const { found: records, remarks } = await find('vidde', harness);
  expect(records).toHaveLength(10);
  expect(remarks).toEqual([expect.stringContaining('12 records')]);
});

test.each([
  ['an id in the path', (id: number) => `https://app.moment.team/${company}/invoices/${id}`],
  ['an id after the hash', (id: number) => `https://app.moment.team/${company}/#/invoice/${id}/lines`],
  ['an id in the query', (id: number) => `https://app.moment.team/${company}/page?invoiceId=${id}`],
])('O5 the address of a page finds its record: %s', async (_case, address) => {
  expect(await found(address(ids.invoice))).toEqual([`invoice ${ids.invoice}`]);
});

test('O5 an address without a record, and what there never was, say what can be given instead', async () => {
  expect(await find('https://app.moment.team/acme/home', harness)).toMatchObject({
    ...{ found: [], remarks: [expect.stringContaining('give the number')] },
  });
  const { remarks } = await find('Finnes ikke AS', harness, { language: 'no' });
  expect(remarks).toEqual([
    expect.stringMatching(/^Ingenting ble funnet for «Finnes ikke AS».*oppgi nummeret i et av systemene/),
  ]);
});

test('O5 while a key is refused, what we remember is found, and the remark says why', async () => {
  await harness.run('invoice', ids.invoice);
  await harness.run('project', ids.project);
  harness.moment.person.revokeKey(company, 'moment-key');
  for (const [text, record] of [
    ['10023', `invoice ${ids.invoice}`],
    [String(ids.invoice), `invoice ${ids.invoice}`],
    ['6110', `project ${ids.project}`],
    ['nettside', `project ${ids.project}`],
  ] as const)
    expect(await found(text)).toEqual([record]);
  const { found: none, remarks } = await find('Ukjent AS', harness);
  expect(none).toEqual([]);
  expect(remarks).toEqual([
    expect.stringMatching(/^Moment does not take the key.*only what we remember/),
    expect.stringContaining('We remember nothing of “Ukjent AS”'),
  ]);
});
