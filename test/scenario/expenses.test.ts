import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './books-office.ts';
import { CONNECTION, booksOffice } from './books-office.ts';
import { eventually } from './eventually.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;
let projectNumber: string;
let projectId: number;
let supplierNo: number;

beforeAll(async () => {
  suite = await startSuite();
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

const compare = async (scope = 'new') => {
  await suite.ops('sweep', CONNECTION, '--direction', 'poweroffice-moment-expenses', '--scope', scope);
  await office.idle();
};

const book = (description: string, changes: object = {}, more: object = {}) =>
  office.inGo('postIncomingInvoice', {
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
  await book('Varekjøp', { accountNo: 4000 });
  await book('Uten prosjekt', { projectCode: undefined });
  await compare();
  expect([...(await expenses('Varekjøp')), ...(await expenses('Uten prosjekt'))]).toEqual([]);
});

test('E2 a posting that is entered late with an old date is found by when it was entered', async () => {
  await book('Glemt', {}, { voucherDate: '2026-08-01', postingDate: '2026-08-01' });
  await compare('late');
  expect(await expenses('Glemt')).toMatchObject([{ invoiceDate: '2026-08-01' }]);
});

test('E3 comparing again neither repeats nor overwrites an expense', async () => {
  await book('Engangs');
  await compare();
  const [before] = await expenses('Engangs');
  await compare('late');
  await compare();
  expect(await expenses('Engangs')).toEqual([before]);
});

test('E3 an expense whose answer was lost is there once', async () => {
  await suite.vendors.moment.fault({
    method: 'POST',
    path: 'projectExpenses',
    times: 1,
    fault: { kind: 'lost-answer' },
  });
  await book('Tapt svar');
  await compare();
  await eventually('the expense', async () => (await expenses('Tapt svar')).length > 0);
  await office.idle();
  expect(await expenses('Tapt svar')).toHaveLength(1);
});

test('E4 the price model of the project overrides the billable rule of the connection', async () => {
  const customer = await office.customer();
  const other = await office.project(customer.id);
  await office.act('setPriceModel', other.id, { billableExpenses: false });
  await eventually('the project', async () =>
    (await office.books()).projects.some(({ Code }) => Code === other.projectNumber),
  );
  await book('Egen regning', { projectCode: other.projectNumber });
  await compare();
  expect(await expenses('Egen regning')).toMatchObject([{ billable: false }]);
  expect(projectId).not.toBe(other.id);
});
