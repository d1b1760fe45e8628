import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { always, createGoHarness, voucherId } from './poweroffice-client-harness.ts';

const transaction = {
  ...{ Id: 476023749, AccountNo: 4300, Amount: 99.1, VatAmount: 24.78, VatCode: '1', VatRate: 0.25 },
  ...{ PostingDate: '2026-03-02', VoucherDate: '2026-02-27', VoucherId: voucherId, VoucherNo: 15545 },
  ...{
    VoucherType: 'IncomingInvoice',
    IsReversed: false,
    CreatedDateTimeOffset: '2026-03-02T08:03:00.1234567+00:00',
  },
  ...{ ProjectCode: '100', SupplierAccountNo: null, Quantity2: 1, AgricultureDepartment: 'None' },
};
const range = { fromDate: '2026-01-01', toDate: '2026-03-04', accountNos: '4001-8999' };

test('the entries of the ledger come with money exactly as sent', async () => {
  const harness = createGoHarness({ answer: always(200, [transaction]) });
  const rows = await Array.fromAsync(harness.client.accountTransactions(range));
  expect(rows).toMatchObject([{ Id: 476023749, Amount: 99.1, VatAmount: 24.78, CustomerAccountNo: null }]);
  expect(harness.seen[0]?.query).toEqual({ ...range, PageNumber: '1', PageSize: '5000' });
  expect(harness.drift).toEqual([]);
});

test.each(['2021-09-30 08:03:00.123456+00:00', '2021-09-30T08:03:00.123456+00:00'])(
  'when an entry was made (%s) is read as an instant',
  async (CreatedDateTimeOffset) => {
    const harness = createGoHarness({ answer: always(200, [{ ...transaction, CreatedDateTimeOffset }]) });
    const [row] = await Array.fromAsync(harness.client.accountTransactions(range));
    expect(row?.CreatedDateTimeOffset).toBe('2021-09-30T08:03:00.123456+00:00');
  },
);

test('an instant with an offset arrives as it was given', async () => {
  const harness = createGoHarness();
  const createdAfter = '2026-03-02T00:00:00.000+01:00';
  await Array.fromAsync(harness.client.accountTransactions({ ...range, createdAfter }));
  expect(harness.seen[0]?.query).toMatchObject({ createdDateTimeOffsetGreaterThan: createdAfter });
  expect(harness.seen[0]?.query).not.toHaveProperty('createdAfter');
});

test('an entry whose id is too large to be told apart fails the list', async () => {
  const harness = createGoHarness({
    answer: always(200, `[${JSON.stringify(transaction).replace('476023749', '9007199254740993')}]`),
  });
  const failure = await failureOf(Array.fromAsync(harness.client.accountTransactions(range)));
  expect(failure.details['path']).toBe('GET /AccountTransactions.0.Id');
});

test('the invoice behind a voucher and its supplier are found by their very numbers', async () => {
  const invoice = { Id: null, VoucherNo: 42, InvoiceNo: 'A-1', SupplierNo: 21137, TotalAmount: 133.7 };
  const supplier = { Id: 5, Number: 21137, Name: 'Ford Motor' };
  const harness = createGoHarness({
    answer: ({ url }) =>
      Response.json(url.includes('/Suppliers') ? [supplier] : [{ ...invoice, VoucherNo: 421 }, invoice]),
  });
  expect(await harness.client.incomingInvoice(42)).toMatchObject({ InvoiceNo: 'A-1', SupplierNo: 21137 });
  expect(await harness.client.supplier(21137)).toMatchObject({ Name: 'Ford Motor' });
  expect(await harness.client.supplier(21138)).toBeUndefined();
  expect(harness.seen.map(({ query }) => query['voucherNos'] ?? query['supplierNos'])).toEqual([
    '42',
    '21137',
    '21138',
  ]);
});

test('which files a voucher has is told, or undefined without any', async () => {
  const row = { VoucherId: voucherId, VoucherNo: null, HasPdf: true, HasImages: false, HasEhf: false };
  const harness = createGoHarness({
    answer: ({ url }) => (url.includes('voucherNo=42') ? Response.json([row]) : undefined),
  });
  expect(await harness.client.voucherDocumentation(42)).toMatchObject({ VoucherId: voucherId, HasPdf: true });
  expect(await harness.client.voucherDocumentation(43)).toBeUndefined();
});

test('files arrive as the zip that was sent', async () => {
  const zip = new Uint8Array([80, 75, 3, 4, 0, 255]);
  const headers = { 'content-type': 'application/zip' };
  const harness = createGoHarness({ answer: () => new Response(zip, { headers }) });
  expect(await harness.client.downloadDocumentation(voucherId, 'Images')).toEqual(zip);
  expect(harness.seen[0]).toMatchObject({
    call: 'GET VoucherDocumentation/Download',
    query: { id: voucherId, documentationType: 'Images' },
  });
});

test.each([
  ['204', always(204)],
  ['404 in Go’s own words', always(404, { title: 'Object(s) not found' })],
])('files answered by %s are undefined', async (_case, answer) => {
  expect(await createGoHarness({ answer }).client.downloadDocumentation(voucherId, 'Pdf')).toBeUndefined();
});
