import { expect, test } from '@jest/globals';
import { isExpense } from '../../../../functions/moment-poweroffice/poweroffice-moment-expenses/pick-expenses.ts';
import { accountTransaction } from '../../../../shared/vendors/poweroffice/voucher-records.ts';

const posting = (VoucherType: string) =>
  accountTransaction.parse({
    ...{ Id: 1, AccountNo: 7770, Amount: -0.4, ProjectCode: '6110', VoucherType },
    ...{ PostingDate: '2026-03-10', VoucherDate: '2026-03-10', VoucherNo: 5 },
    VoucherId: '00000000-0000-4000-8000-000000000001',
    CreatedDateTimeOffset: '2026-03-10T09:00:00Z',
  });

test.each(['OutgoingInvoice', 'OutgoingCreditNote'])(
  'what an %s rounds on an expense account is no cost of its project',
  (type) => {
    expect(isExpense(posting(type), new Set(['6110']), { reversals: 'negative' })).toBe(false);
    expect(isExpense(posting('IncomingInvoice'), new Set(['6110']), { reversals: 'negative' })).toBe(true);
  },
);
