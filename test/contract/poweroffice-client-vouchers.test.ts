import { expect, test } from '@jest/globals';
import type { OutgoingInvoiceBody } from '../../shared/vendors/poweroffice/voucher-bodies.ts';
import { failureOf } from '../unit/shared/http-harness.ts';
import { always, createGoHarness, voucherId } from './poweroffice-client-harness.ts';

const body: OutgoingInvoiceBody = {
  ...{ InvoiceNo: '10023', VoucherDate: '2026-03-04', DueDate: '2026-03-18', CurrencyCode: 'NOK' },
  ...{ CustomerAccountId: 500123, Cid: '0100230', CurrencyAmount: 12500.1 },
  ExternalImportReference: 'moment:acme:invoice:1',
  OutgoingInvoiceLines: [{ AccountId: 30001, VatId: 201600, CurrencyAmount: 12500.1, Quantity: 10 }],
};
const created = {
  Id: voucherId,
  VoucherNo: null,
  InvoiceNo: '10023',
  CurrencyAmount: 12500.1,
  IsReversed: false,
};
const invoice = {
  ...{
    Id: voucherId,
    InvoiceNo: 10023,
    VoucherNo: 55,
    TotalAmount: 12500.1,
    NetAmount: 10000.08,
    Balance: 0,
  },
  ...{ VoucherType: 'OutgoingInvoice', IsReversed: false, IsCreatedByCurrentIntegration: true },
};
const period = { fromDate: '2026-03-01', toDate: '2026-03-31' };

test.each([
  ['postOutgoingInvoice', 'POST Vouchers/OutgoingInvoiceJournals'],
  ['postOutgoingCreditNote', 'POST Vouchers/OutgoingCreditNoteJournals'],
] as const)('%s sends the body as it is and gives the id', async (method, call) => {
  const harness = createGoHarness({ answer: always(201, created) });
  expect(await harness.client[method](body)).toMatchObject({ Id: voucherId });
  expect(harness.calls()).toEqual([call]);
  expect(JSON.parse(harness.seen[0]?.body ?? '')).toEqual(body);
});

test('a posted voucher whose answer has no id is parked, not taken for posted', async () => {
  const { client } = createGoHarness({ answer: always(201, { InvoiceNo: '10023' }) });
  expect((await failureOf(client.postOutgoingInvoice(body))).reason.code).toBe('answer-unreadable');
});

test.each([
  ['invoice', `GET Vouchers/OutgoingInvoiceJournals/${voucherId}`],
  ['credit-note', `GET Vouchers/OutgoingCreditNoteJournals/${voucherId}`],
] as const)(
  'a voucher of the kind %s is read where it was posted, also before it has its number',
  async (kind, call) => {
    const harness = createGoHarness({ answer: always(200, created) });
    expect(await harness.client.voucher(kind, voucherId)).toMatchObject({
      VoucherNo: null,
      CurrencyAmount: 12500.1,
    });
    expect(harness.calls()).toEqual([call]);
  },
);

test('a field of a voucher that nobody documented is reported, documented ones are not', async () => {
  const harness = createGoHarness({
    answer: always(200, { ...created, Cid: '1', Dim1Id: 4, SaftSourceId: 'x', Mood: 1 }),
  });
  await harness.client.voucher('invoice', voucherId);
  expect(harness.drift).toEqual(['Mood']);
});

test('an invoice is found by its very number within the period', async () => {
  const harness = createGoHarness({
    answer: always(200, [
      { ...invoice, Id: 'b33f0000-0000-4000-8000-000000000001', InvoiceNo: 10024 },
      invoice,
    ]),
  });
  expect(await harness.client.findInvoices('10023', period)).toMatchObject([
    { Id: voucherId, TotalAmount: 12500.1 },
  ]);
  const { query } = harness.seen[0] ?? {};
  expect(query).toEqual({ ...period, invoiceNos: '10023', PageNumber: '1', PageSize: '5000' });
});

test('our own invoices are asked for as such', async () => {
  const harness = createGoHarness();
  expect(await harness.client.findOwnInvoices('10023', period)).toEqual([]);
  expect(harness.seen[0]?.query).toMatchObject({ onlyCreatedByCurrentIntegration: 'true' });
});

test.each([202, 204])('a PDF goes out byte for byte as the part "file", answered by %i', async (status) => {
  const pdf = new Uint8Array([37, 80, 68, 70, 0, 255]);
  const parts: unknown[] = [];
  const harness = createGoHarness({
    async answer(request) {
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      const file = (await request.formData()).get('file');
      if (file instanceof File) parts.push(file.name, file.type, new Uint8Array(await file.arrayBuffer()));
      return new Response(null, { status });
    },
  });
  await harness.client.putVoucherDocumentation(voucherId, pdf, 'faktura-10023.pdf');
  expect(parts).toEqual(['faktura-10023.pdf', 'application/pdf', pdf]);
  expect(harness.seen[0]).toMatchObject({ call: 'PUT VoucherDocumentation', query: { id: voucherId } });
});
