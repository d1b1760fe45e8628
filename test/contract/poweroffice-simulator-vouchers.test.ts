import { expect, test } from '@jest/globals';
import { firstClient } from '../vendors/poweroffice/counter.ts';
import {
  creditNoteJournals,
  idOf,
  invoiceJournals,
  openInvoicing,
  post,
  rowsOf,
} from '../vendors/poweroffice/invoicing.ts';

const refusal = { status: 400, body: { title: 'Voucher validation error(s)' } };
const march = 'fromDate=2026-03-01&toDate=2026-03-31';

test('the voucher number is there only later', async () => {
  const { call, invoice, pass } = await openInvoicing();
  const created = await post({ call }, invoice);
  expect(created).toMatchObject({
    status: 201,
    body: { VoucherNo: null, InvoiceNo: '10023', IsReversed: false },
  });
  const path = `${invoiceJournals}/${idOf(created)}`;
  pass(1);
  expect((await call('GET', path)).body).toMatchObject({ VoucherNo: null });
  pass(1);
  expect((await call('GET', path)).body).toMatchObject({ VoucherNo: 1 });
});

test.each([
  ['a customer id instead of its ledger account', { CustomerAccountId: 1 }],
  ['a project that does not exist', { ProjectId: 1 }],
  ['a total that is not the sum of its lines', { CurrencyAmount: 1249.99 }],
  ['a KID of 26 characters', { Cid: '1'.repeat(26) }],
  ['a number instead of text as invoice number', { InvoiceNo: 10_023 }],
  ['no lines', { OutgoingInvoiceLines: [] }],
  ['a currency that does not exist', { CurrencyCode: 'XXX' }],
  ['a rate for NOK', { CurrencyExchangeRate: 2 }],
])('an invoice with %s is refused', async (_, fields) => {
  const { call, invoice } = await openInvoicing();
  expect(await post({ call }, { ...invoice, ...fields })).toMatchObject(refusal);
});

test('a line is refused on an inactive, unknown or control account', async () => {
  const { accountId, call, invoice, line, person } = await openInvoicing();
  person.deactivateAccount(firstClient, 3900);
  for (const AccountId of [await accountId(3900), await accountId(1500), 1]) {
    const OutgoingInvoiceLines = [{ ...line, AccountId }];
    expect(await post({ call }, { ...invoice, OutgoingInvoiceLines })).toMatchObject(refusal);
  }
});

test('an account can require a project or lock its VAT code', async () => {
  const { accountId, call, invoice, line, person } = await openInvoicing();
  person.addAccount(firstClient, { accountNo: 3050, name: 'P', isProjectRequired: true });
  person.addAccount(firstClient, { accountNo: 3060, name: 'L', vatCode: '5', isVatCodeLocked: true });
  const on = async (number: number) => [{ ...line, AccountId: await accountId(number) }];
  const bare = { ...invoice, ProjectId: null };
  expect(await post({ call }, { ...bare, OutgoingInvoiceLines: await on(3050) })).toMatchObject(refusal);
  expect(await post({ call }, { ...bare, OutgoingInvoiceLines: await on(3060) })).toMatchObject(refusal);
  const inherited = await post({ call }, { ...invoice, OutgoingInvoiceLines: await on(3050) });
  expect(inherited.status).toBe(201);
});

test('a line without VAT id silently becomes free of VAT, or is refused by setting', async () => {
  for (const [missingVatId, status] of [
    ['becomes-code-0', 201],
    ['refused', 400],
  ] as const) {
    const { call, invoice, line, simulator } = await openInvoicing({ missingVatId });
    const { VatId: _, ...bare } = line;
    const reply = await post({ call }, { ...invoice, OutgoingInvoiceLines: [bare] });
    expect(reply.status).toBe(status);
    const vouchers = simulator.state().clients[firstClient]?.vouchers;
    expect(vouchers).toMatchObject(status === 201 ? [{ lines: [{ vatCode: '0', vatAmount: 0 }] }] : []);
  }
});

test('nothing is posted on the lock date or before it', async () => {
  const { call, invoice, person } = await openInvoicing();
  person.setLockDate(firstClient, '2026-03-01');
  expect((await call('GET', '/LockDateSettings')).body).toEqual({ LockDate: '2026-03-01' });
  expect(await post({ call }, invoice)).toMatchObject(refusal);
  expect((await post({ call }, { ...invoice, VoucherDate: '2026-03-02' })).status).toBe(201);
});

test('an invoice number or reference is taken until its voucher is reversed', async () => {
  const { call, invoice } = await openInvoicing();
  const id = idOf(await post({ call }, invoice));
  expect(await post({ call }, { ...invoice, ExternalImportReference: 'other' })).toMatchObject(refusal);
  expect(await post({ call }, { ...invoice, InvoiceNo: '10024' })).toMatchObject(refusal);
  expect((await call('POST', `/Vouchers/Reverse/${id}`)).status).toBe(202);
  expect((await call('POST', `/Vouchers/Reverse/${id}`)).status).toBe(409);
  expect((await post({ call }, invoice)).status).toBe(201);
  const listed = rowsOf(await call('GET', `/OutgoingInvoices?invoiceNos=10023&${march}`));
  expect(listed).toMatchObject([
    { IsReversed: true, Balance: 0 },
    { IsReversed: false, Balance: 1250 },
  ]);
});

test('a duplicate can be answered as a conflict and problems in capitals', async () => {
  const { call, invoice } = await openInvoicing({ duplicateAnswer: 'conflict', problemNames: 'pascal-case' });
  await post({ call }, invoice);
  expect(await post({ call }, invoice)).toMatchObject({ status: 409, body: { Title: 'Voucher conflict' } });
});

test('invoices are listed with their reference, by number and within required dates', async () => {
  const { call, customer, invoice } = await openInvoicing();
  await post({ call }, invoice);
  expect((await call('GET', '/OutgoingInvoices?invoiceNos=10023')).status).toBe(400);
  const [row] = rowsOf(await call('GET', `/OutgoingInvoices?invoiceNos=10023&${march}`));
  expect(row).toMatchObject({
    InvoiceNo: 10_023,
    ExternalImportReference: 'moment:1',
    CustomerNo: customer.Number,
  });
  expect(row).toMatchObject({ TotalAmount: 1250, NetAmount: 1000, ProjectCode: '6110', VoucherNo: 0 });
  const lines = rowsOf(await call('GET', `/OutgoingInvoices/${String(row?.['Id'])}/Lines`));
  expect(lines).toMatchObject([{ AccountNo: 3000, VatCode: '3', VatAmount: 250, TotalAmount: 1250 }]);
});

test('a positive invoice line is income: credit on the account and debit on the customer', async () => {
  const { call, invoice } = await openInvoicing();
  await post({ call }, invoice);
  const rows = rowsOf(await call('GET', `/AccountTransactions?${march}`));
  expect(rows.map(({ AccountNo, Amount }) => [AccountNo, Amount])).toEqual([
    [3000, -1000],
    [2700, -250],
    [1500, 1250],
  ]);
});

test('a foreign currency is posted with the given rate for one unit', async () => {
  const { call, invoice } = await openInvoicing();
  await post({ call }, { ...invoice, CurrencyCode: 'SEK', CurrencyExchangeRate: 1.0491 });
  const [row] = rowsOf(await call('GET', `/OutgoingInvoices?${march}`));
  expect(row).toMatchObject({ TotalAmount: 1250, TotalPostedAmount: 1311.38, CurrencyExchangeRate: 1.0491 });
});

test('a credit note is negative and settles the invoice with the same matching reference', async () => {
  const { call, invoice, line } = await openInvoicing();
  const matched = { ...invoice, CustomMatchingReference: 'M-10023' };
  await post({ call }, matched);
  const credit = {
    ...matched,
    InvoiceNo: '10024',
    ExternalImportReference: 'moment:2',
    CurrencyAmount: -1250,
  };
  const OutgoingInvoiceLines = [{ ...line, CurrencyAmount: -1250 }];
  expect(await post({ call }, { ...credit, CurrencyAmount: 1250 }, creditNoteJournals)).toMatchObject(
    refusal,
  );
  const created = await post({ call }, { ...credit, OutgoingInvoiceLines }, creditNoteJournals);
  expect(created.status).toBe(201);
  expect((await call('GET', `${invoiceJournals}/${idOf(created)}`)).status).toBe(404);
  const rows = rowsOf(await call('GET', `/OutgoingInvoices?${march}`));
  expect(rows).toMatchObject([
    { Balance: 0 },
    { Balance: 0, TotalAmount: -1250, VoucherType: 'OutgoingCreditNote' },
  ]);
});

test('an invoice made by somebody else takes its number and cannot be touched', async () => {
  const { call, invoice, person } = await openInvoicing();
  const foreign = person.postForeignInvoice(firstClient, { invoiceNo: 10_023, voucherDate: '2026-03-02' });
  expect(await post({ call }, invoice)).toMatchObject(refusal);
  expect((await call('GET', `${invoiceJournals}/${foreign.Id}`)).status).toBe(404);
  expect((await call('POST', `/Vouchers/Reverse/${foreign.Id}`)).status).toBe(404);
  const own = await call('GET', `/OutgoingInvoices?${march}&onlyCreatedByCurrentIntegration=true`);
  expect(own.status).toBe(204);
});
