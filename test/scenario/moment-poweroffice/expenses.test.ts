import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './office.ts';
import { addBooksConnection } from './add-connection.ts';
import { CONNECTION, booksOffice } from './office.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;
let projectNumber: string;
let projectId: number;
let supplierNo: number;
const OLD_DAYS = 100;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
  const customer = await office.customer();
  ({ projectNumber, id: projectId } = await office.project(customer.id));
  await eventually('the project', async () =>
    (await office.books()).projects.some(({ Code }) => Code === projectNumber),
  );
  ({ Number: supplierNo } = await office.inGo<{ Number: number }>('createSupplier', {
    name: 'Trykkeriet AS',
  }));
});
afterAll(() => suite.stop());

const compare = async (scope = 'new', connection = CONNECTION) => {
  await suite.ops('sweep', connection, '--direction', 'poweroffice-moment-expenses', '--scope', scope);
  await office.idle();
};

const book = (description: string, changes: object = {}, more: object = {}) =>
  office.inGo<{ Id: string }>('postIncomingInvoice', {
    ...{ supplierNo, invoiceNo: `T-${description}` },
    lines: [
      { accountNo: 6550, projectCode: projectNumber, amount: 1250, vatCode: '1', description, ...changes },
    ],
    ...more,
  });

const expenses = async (description: string) =>
  (await office.inMoment()).projectExpenses.filter((expense) => expense.description === description);

test('E1 a cost on a known project arrives with its VAT, supplier, date and documents', async () => {
  await book('Plakater', {}, { withPdf: true, voucherDate: new Date().toISOString().slice(0, 10) });
  await compare();
  expect(await expenses('Plakater')).toMatchObject([
    {
      projectNumber,
      amountIncludingVat: 1250,
      supplierName: 'Trykkeriet AS',
      invoiceDate: new Date().toISOString().slice(0, 10),
      billable: true,
      attachments: [{ contentType: 'application/zip' }],
    },
  ]);
});

test('E1 costs on accounts up to 4000 and on projects Moment does not know stay in the books', async () => {
  await office.inGo('createProject', { Code: 'INTERN', Name: 'Internt', IsActive: true });
  await book('Varekjøp', { accountNo: 4000 });
  await book('Uten prosjekt', { projectCode: undefined });
  await book('Ukjent prosjekt', { projectCode: 'INTERN' });
  await book('Kjent prosjekt', { accountNo: 4300 });
  await compare();
  expect(await expenses('Kjent prosjekt')).toHaveLength(1);
  const left = ['Varekjøp', 'Uten prosjekt', 'Ukjent prosjekt'].map((description) => expenses(description));
  expect((await Promise.all(left)).flat()).toEqual([]);
});

test('E1 a voucher’s costs share its documents, and a credit note of the supplier comes as a negative amount', async () => {
  await office.inGo('postIncomingInvoice', {
    ...{ supplierNo, invoiceNo: 'T-flere', withImages: 2, withEhf: true },
    lines: ['Papir', 'Blekk'].map((description) => ({
      ...{ accountNo: 6550, projectCode: projectNumber, amount: 125, vatCode: '1', description },
    })),
  });
  await book('Retur', { amount: -125 });
  await compare();
  for (const description of ['Papir', 'Blekk'])
    expect(await expenses(description)).toMatchObject([
      { amountIncludingVat: 125, attachments: [{ contentType: 'application/zip' }] },
    ]);
  expect(await expenses('Retur')).toMatchObject([{ amountIncludingVat: -125, attachments: [] }]);
});

test('E1 a cost that is booked without a supplier arrives too', async () => {
  await office.inGo('postManualVoucher', {
    lines: [
      { accountNo: 6550, projectCode: projectNumber, amount: 500, vatCode: '0', description: 'Parkering' },
      { accountNo: 1920, amount: -500, vatCode: '0' },
    ],
  });
  await compare();
  expect(await expenses('Parkering')).toMatchObject([
    { amountIncludingVat: 500, supplierName: 'Uten leverandør', supplierInvoiceNumber: null },
  ]);
});

test.each(['new', 'late'])(
  'E2 a posting that is entered late with an old date is found by when it was entered (%s)',
  async (scope) => {
    const old = new Date(Date.now() - OLD_DAYS * 86_400_000).toISOString().slice(0, 10);
    await book(`Glemt ${scope}`, {}, { voucherDate: old, postingDate: old });
    await compare(scope);
    expect(await expenses(`Glemt ${scope}`)).toMatchObject([{ invoiceDate: old }]);
  },
);

test('E2 costs of a project that Moment knows only since then follow with the daily comparison', async () => {
  const { customerId } = (await office.inMoment()).projects.find(({ id }) => id === projectId) ?? {};
  await office.inGo('createProject', { Code: '7999', Name: 'Kommer', IsActive: true });
  await book('For tidlig', { projectCode: '7999' });
  await compare();
  expect(await expenses('For tidlig')).toEqual([]);
  await office.project(customerId ?? 0, { projectNumber: '7999' });
  await compare('late');
  expect(await expenses('For tidlig')).toMatchObject([{ projectNumber: '7999' }]);
});

test('E3 comparing again neither repeats nor overwrites an expense', async () => {
  await book('Engangs');
  await compare();
  const [before] = await expenses('Engangs');
  await compare('late');
  await compare();
  expect(await expenses('Engangs')).toEqual([before]);
});

test('E3 an expense that is there is left alone, also by a connection that does not remember it', async () => {
  await book('Felles');
  await compare();
  const before = await expenses('Felles');
  await addBooksConnection(suite, 'nordbyra-again', { billableByDefault: false });
  await compare('new', 'nordbyra-again');
  expect(before).toMatchObject([{ billable: true }]);
  expect(await expenses('Felles')).toEqual(before);
});

test('E4 the price model of the project overrides the billable rule of the connection, either way', async () => {
  const customer = await office.customer();
  const withRule = async (billableExpenses: boolean | null) => {
    const project = await office.project(customer.id);
    await office.act('setPriceModel', project.id, { billableExpenses });
    return project.projectNumber;
  };
  const numbers = [await withRule(true), await withRule(false), await withRule(null)];
  await eventually('the projects', async () => {
    const codes = new Set((await office.books()).projects.map(({ Code }) => Code));
    return numbers.every((number) => codes.has(number));
  });
  const bookOnAll = async (description: string, connection = CONNECTION) => {
    for (const projectCode of numbers) await book(description, { projectCode });
    await compare('new', connection);
    const all = await expenses(description);
    return numbers.map((number) => all.find((expense) => expense.projectNumber === number)?.billable);
  };
  expect(await bookOnAll('Etter avtale')).toEqual([true, false, true]);
  await addBooksConnection(suite, 'nordbyra-lean', { billableByDefault: false });
  expect(await bookOnAll('Etter ny avtale', 'nordbyra-lean')).toEqual([true, false, false]);
});

test('E1 a reversed cost stays as it is, and with the setting is taken back by a negative expense', async () => {
  const kept = await book('Beholdt');
  await compare();
  await office.inGo('reverseVoucher', kept.Id);
  await compare();
  expect(await expenses('Beholdt')).toMatchObject([{ amountIncludingVat: 1250 }]);
  const exact = 'nordbyra-exact';
  await addBooksConnection(suite, exact, { reversals: 'negative' });
  const taken = await book('Tilbakeført');
  await compare('new', exact);
  await office.inGo('reverseVoucher', taken.Id);
  const never = await book('Aldri overført');
  await office.inGo('reverseVoucher', never.Id);
  await compare('new', exact);
  const found = (await expenses('Tilbakeført')).map(
    (each) => `${each.amountIncludingVat} ${each.supplierName}`,
  );
  expect(found).toEqual(['1250 Trykkeriet AS', '-1250 Trykkeriet AS']);
  expect(await expenses('Aldri overført')).toEqual([]);
});

test('O7 E3 a customer who cancels and comes back has every invoice and every expense once', async () => {
  const recordsOfBoth = async () => ({
    expenses: (await office.inMoment()).projectExpenses,
    vouchers: (await office.books()).vouchers,
  });
  const before = await recordsOfBoth();
  expect(before.expenses).not.toEqual([]);
  expect(before.vouchers).not.toEqual([]);
  // Moment's webhooks can only be removed by a person.
  expect((await suite.ops('connections', 'cancel', CONNECTION, '--yes')).exitCode).toBe(1);
  await addBooksConnection(suite, CONNECTION, {}, 'prepared');
  await suite.ops('setup', CONNECTION);
  const plan = await suite.ops<{ totals: Record<string, number> }>('plan', CONNECTION);
  expect(plan.json.totals).toMatchObject({ create: 0 });
  expect((await suite.ops('go-live', CONNECTION, '--yes')).exitCode).toBe(0);
  await office.idle();
  await compare('late');
  expect(await recordsOfBoth()).toEqual(before);
});
