import { expect, test } from '@jest/globals';
import { voucherBody } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/voucher-body.ts';
import { invoiceExample, reference, lineExample, settings } from './invoice-examples.ts';

const place = { customerAccountId: 500, projectId: 70, department: '10', companyCode: 'acme' };
const body = (changes: object = {}, more: object = {}) =>
  voucherBody(invoiceExample(changes), place, reference, { ...settings, ...more });

test('I1 the head carries number, dates, KID, customer, project, department, total and our reference', () => {
  expect(body({ description: 'Mars' })).toMatchObject({
    InvoiceNo: '10023',
    VoucherDate: '2026-03-12',
    DueDate: '2026-03-26',
    Cid: '0100230',
    CurrencyCode: 'NOK',
    CustomerAccountId: 500,
    ProjectId: 70,
    DepartmentId: 510,
    CurrencyAmount: 12_500,
    Description: 'Faktura 10023 – Mars',
    CustomMatchingReference: 'MOMENT-10023',
    ExternalImportReference: 'moment:acme:invoice:1',
  });
});

test('I1 a line carries account, VAT code, gross amount, quantity, unit, unit price and discount', () => {
  const fields = { lineDiscount: 10, sumNetAmount: 9000, estimatedInvoiceLineVat: 2250 };
  const { OutgoingInvoiceLines } = body({
    invoiceLines: [{ ...lineExample, ...fields }],
    totalSumIncludingTaxAfterRounding: 11_250,
  });
  const description = 'Utvikling, 10 × 1000.00, rabatt 10 %';
  expect(OutgoingInvoiceLines[0]).toEqual({
    ...{ AccountId: 30, VatId: 203, CurrencyAmount: 11_250, Description: description },
    ...{ Quantity: 10, UnitOfMeasureType: 'HUR' },
  });
});

test('I1 the rate goes along for a foreign currency, and not for kroner', () => {
  expect(body({ currencyCode: 'EUR', currencyRate: 11.42 }).CurrencyExchangeRate).toBe(11.42);
  expect(body()).not.toHaveProperty('CurrencyExchangeRate');
});

test('what a total adds to its lines is a line of its own, and the sum is the total', () => {
  const voucher = body({ totalSumIncludingTaxAfterRounding: 12_499.6 }, { roundingAccount: 7770 });
  expect(voucher.OutgoingInvoiceLines[1]).toMatchObject({ AccountId: 77, VatId: 207, CurrencyAmount: -0.4 });
  expect(voucher.CurrencyAmount).toBe(12_499.6);
});

test('I2 a credit note stays negative, names what it credits and matches it', () => {
  const credit = { quantity: -10, sumNetAmount: -10_000, estimatedInvoiceLineVat: -2500 };
  const voucher = body({
    ...{ invoiceNumber: 10_024, invoiceType: 'CREDIT_NOTE', creditedInvoiceNumber: 10_023 },
    ...{ totalSumIncludingTaxAfterRounding: -12_500, invoiceLines: [{ ...lineExample, ...credit }] },
  });
  expect(voucher).toMatchObject({
    CurrencyAmount: -12_500,
    CustomMatchingReference: 'MOMENT-10023',
    Description: 'Kreditnota 10024 for faktura 10023',
  });
});

test('a long company code still gives a reference that fits', () => {
  const long = { ...place, companyCode: 'a-company-code-that-is-much-too-long-for-it' };
  const { ExternalImportReference } = voucherBody(invoiceExample(), long, reference, settings);
  expect(ExternalImportReference.length).toBeLessThanOrEqual(50);
});
