import { expect, test } from '@jest/globals';
import {
  amountIncludingVat,
  isExpense,
  originalVoucherNo,
  takesBack,
} from '../../../../functions/moment-poweroffice/poweroffice-moment-expenses/pick-expenses.ts';
import { accountTransaction } from '../../../../shared/vendors/poweroffice/voucher-records.ts';

const posting = (changes: object = {}) =>
  accountTransaction.parse({
    ...{ Id: 1, AccountNo: 6550, Amount: 1000, VatAmount: 250, ProjectCode: '6110' },
    ...{ PostingDate: '2026-03-04', VoucherDate: '2026-03-01', VoucherNo: 15_545 },
    ...{ VoucherId: '00000000-0000-4000-8000-000000000001', VoucherType: 'IncomingInvoice' },
    ...{ CreatedDateTimeOffset: '2026-03-04T10:00:00Z', ...changes },
  });
const known = new Set(['6110']);
const skip = { reversals: 'skip' } as const;
const negative = { reversals: 'negative' } as const;

test('E1 a cost on a known project is an expense', () => {
  expect(isExpense(posting(), known, skip)).toBe(true);
});

test.each([
  ['without a project', { ProjectCode: null }],
  ['on a project that Moment does not know', { ProjectCode: '6111' }],
  ['on a sub-project of a known project', { ProjectCode: '6110.1' }],
  ['on the supplier’s side', { SupplierAccountNo: 20_001 }],
  ['on the customer’s side', { CustomerAccountNo: 10_001 }],
  ['on the employee’s side', { EmployeeAccountNo: 30_001 }],
  ['that was reversed', { IsReversed: true }],
])('E1 a posting %s is no expense', (_case, changes) => {
  expect(isExpense(posting(changes), known, negative)).toBe(false);
});

test.each([
  ['reversal', { VoucherType: 'ReversalVoucher', ReversedVoucherNo: 15_545 }],
  ['correction', { VoucherType: 'CorrectionVoucher', CorrectionOfVoucherNo: 15_545 }],
])('E1 a %s is left out unless the setting asks for negative expenses', (_kind, changes) => {
  expect(isExpense(posting(changes), known, skip)).toBe(false);
  expect(isExpense(posting({ ...changes, Amount: -1000 }), known, negative)).toBe(true);
});

test.each([
  ['a reversal', { VoucherType: 'ReversalVoucher', ReversedVoucherNo: 15_545, Amount: -1000 }],
  ['the reversal of a credit note', { VoucherType: 'ReversalVoucher', ReversedVoucherNo: 15_545 }],
  ['a correction', { VoucherType: 'CorrectionVoucher', CorrectionOfVoucherNo: 15_545, Amount: -1000 }],
])('E1 %s takes back the voucher it names', (_case, changes) => {
  expect(takesBack(posting(changes))).toBe(true);
  expect(originalVoucherNo(posting(changes))).toBe(15_545);
});

test('E1 what a correction adds to a project takes nothing back', () => {
  const added = posting({ VoucherType: 'CorrectionVoucher', CorrectionOfVoucherNo: 15_545 });
  expect(takesBack(added)).toBe(false);
});

test.each([
  [0.1, 0.2, 0.3],
  [1000.005, 0, 1000.01],
  [-1000.005, 0, -1000.01],
  [100, null, 100],
])('E1 %d and VAT of %d are %d, to cents and half away from zero', (Amount, VatAmount, total) => {
  expect(amountIncludingVat(posting({ Amount, VatAmount }))).toBe(total);
});

test.each([
  ['81', 'imported goods', 1000],
  ['86', 'services from abroad', 1000],
  ['87', 'services from abroad whose VAT is not deducted', 1250],
  ['1', 'what is bought at home', 1250],
])('E1 with VAT code %s, for %s, an expense of 1000 and 250 VAT is %d', (VatCode, _what, amount) => {
  expect(amountIncludingVat(posting({ VatCode }))).toBe(amount);
});
