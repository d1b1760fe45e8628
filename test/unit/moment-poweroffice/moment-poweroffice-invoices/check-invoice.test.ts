import { expect, test } from '@jest/globals';
import type { InvoiceFacts } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/check-invoice.ts';
import { checkInvoice } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/check-invoice.ts';
import {
  problemDetails,
  problemSentences,
} from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/problem.ts';
import { momentProject } from '../../../../shared/vendors/moment/records.ts';
import { powerOfficeCustomer } from '../../../../shared/vendors/poweroffice/records.ts';
import { customerExample, factsExample, reference, lineExample, settings } from './invoice-examples.ts';

const line = (changes: object) => ({ invoiceLines: [{ ...lineExample, ...changes }] });
const account = (accountNumber: string, externalVatCode: string | null = '3') =>
  line({ financialAccount: { accountNumber, externalVatCode } });
const codes = (facts: InvoiceFacts, more: object = {}) =>
  checkInvoice(facts, { ...settings, ...more }).map(({ code }) => code);

test('an invoice that is right has no problem', () => {
  expect(codes(factsExample())).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['I6 an account without external VAT code', account('3000', null), ['vat-code-missing']],
  ['I9 an account PowerOffice does not have', account('3999'), ['account-unknown']],
  ['I9 an inactive account', account('3900'), ['account-unknown']],
  ['I9 a VAT code that ended before the day', account('3000', '33'), ['vat-code-unknown']],
  ['a VAT code of another rate', account('3000', '5'), ['vat-rate-differs']],
  ['an account locked to another VAT code', account('3100'), ['account-locked']],
  ['I9 a date on the lock date', { issueDate: '2026-01-31' }, ['period-closed']],
  ['I9 a wrong KID', { paymentId: '0100231' }, ['payment-id-wrong']],
  ['I9 an unknown department', { departmentNumber: '99' }, ['department-unknown']],
  [
    'a foreign currency without a rate',
    { currencyCode: 'EUR', currencyRate: null },
    ['currency-rate-missing'],
  ],
  ['a line whose amount does not follow', line({ unitPrice: 999 }), ['line-does-not-add-up']],
  [
    'a line whose VAT does not follow',
    line({ estimatedInvoiceLineVat: 2400 }),
    ['line-vat-does-not-add-up', 'total-does-not-add-up'],
  ],
  ['a total that is not its lines', { totalSumIncludingTaxAfterRounding: 12_600 }, ['total-does-not-add-up']],
  [
    'a rounded total without an account for it',
    { totalSumIncludingTaxAfterRounding: 12_500.5 },
    ['rounding-account-missing'],
  ],
  [
    'an invoice without amounts',
    line({ quantity: 0, sumNetAmount: 0, estimatedInvoiceLineVat: 0 }),
    ['no-lines', 'total-does-not-add-up'],
  ],
  ['a project that Moment does not show', { projectId: 9 }, ['project-missing']],
  ['I9 a due date before the invoice', { dueDate: '2026-03-11' }, ['due-date-early']],
  ['I9 a currency that there is none', { currencyCode: 'EURO', currencyRate: 11.4 }, ['currency-unknown']],
  ['I9 an account that only the customer reference may use', account('1500'), ['account-of-reference']],
])('%s is refused', (_case, invoice, expected) => {
  expect(codes(factsExample(invoice))).toEqual(expected);
});

test('I8 a number that is taken and a customer number outside the series are refused together', () => {
  const customer = { ...customerExample, customerNumber: '55555' };
  expect(codes(factsExample({}, { customer, isNumberTaken: true }))).toEqual([
    'number-taken',
    'customer-number-unfit',
  ]);
});

test('I9 a customer that was archived in PowerOffice is refused', () => {
  const known = powerOfficeCustomer.parse({ Id: 1, Number: 10_001, SubledgerAccountId: 2, IsArchived: true });
  expect(codes(factsExample({}, { known }))).toEqual(['customer-archived']);
});

test('I9 VAT on an invoice of a company that PowerOffice does not take as registered for VAT is refused', () => {
  const unregistered = { ...reference, isVatRegistered: false };
  expect(codes(factsExample({}, { reference: unregistered }))).toEqual(['not-vat-registered']);
});

test('I9 a customer or project without a name is refused', () => {
  const customer = { ...customerExample, name: ' ' };
  const project = momentProject.parse({ id: 7, projectNumber: '6110', name: '' });
  expect(codes(factsExample({}, { customer, project }))).toEqual(['name-missing', 'name-missing']);
});

test('I9 a VAT code that has ended since is taken for an invoice of its time', () => {
  const ended = { ...factsExample().invoice, issueDate: '2025-12-30', dueDate: '2026-01-15' };
  const facts = factsExample(
    {
      ...ended,
      ...line({
        ...{ vatPercentage: 12, estimatedInvoiceLineVat: 1200 },
        financialAccount: { accountNumber: '3000', externalVatCode: '33' },
      }),
      totalSumIncludingTaxAfterRounding: 11_200,
    },
    { reference: { ...reference, lockDate: undefined } },
  );
  expect(codes(facts)).toEqual([]);
});

test.each([
  [10, 9000, 2250, 11_250],
  [1000, 9000, 2250, 11_250],
])('a discount of %i is read as percent or as amount, whichever fits', (lineDiscount, net, vat, total) => {
  const fields = { lineDiscount, sumNetAmount: net, estimatedInvoiceLineVat: vat };
  expect(codes(factsExample({ ...line(fields), totalSumIncludingTaxAfterRounding: total }))).toEqual([]);
});

test('amounts that binary floats cannot hold add up', () => {
  const odd = { quantity: 3, unitPrice: 33.333, sumNetAmount: 100, estimatedInvoiceLineVat: 25 };
  const more = { quantity: 1, unitPrice: 0.3, sumNetAmount: 0.3, estimatedInvoiceLineVat: 0.07 };
  const invoiceLines = [odd, more, more].map((each) => ({ ...lineExample, ...each }));
  expect(codes(factsExample({ invoiceLines, totalSumIncludingTaxAfterRounding: 125.74 }))).toEqual([]);
});

test('a credit note above zero is refused', () => {
  expect(codes(factsExample({ invoiceType: 'CREDIT_NOTE' }))).toEqual(['sign-wrong']);
});

test('a rounded total is taken where the settings name an account', () => {
  const facts = factsExample({ totalSumIncludingTaxAfterRounding: 12_500.5 });
  expect(codes(facts, { roundingAccount: 7770 })).toEqual([]);
  expect(codes(facts, { roundingAccount: 7999 })).toEqual(['account-unknown']);
});

test('I6 every account at fault is named once, in every language', () => {
  const faulty = ['3999', '3998', '3999'].map((accountNumber) => ({
    ...lineExample,
    financialAccount: { accountNumber, externalVatCode: null },
  }));
  const facts = factsExample(
    { invoiceLines: faulty, totalSumIncludingTaxAfterRounding: 37_500 },
    { reference },
  );
  const { problems_no, problems_de } = problemDetails(checkInvoice(facts, settings));
  expect(problems_no.match(/konto 3999 mangler ekstern mva-kode/g)).toHaveLength(1);
  expect(problems_de).toContain('Konto 3998 hat in Moment keinen externen MwSt-Code');
});

test.each(Object.entries(problemSentences))(
  'problem %s names the same things in every language',
  (_code, texts) => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(names(texts.de)).toEqual(names(texts.en));
    expect(names(texts.no)).toEqual(names(texts.en));
  },
);
