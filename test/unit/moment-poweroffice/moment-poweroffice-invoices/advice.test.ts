import { expect, test } from '@jest/globals';
import type { Problem } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/problem.ts';
import {
  problem,
  problemDetails,
} from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/problem.ts';
import { invoiceReasons } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/reasons.ts';
import { sentence } from '../../../../shared/reason.ts';

const said = (code: Problem['code']) => problemDetails([problem(code)]).problems_en;

const ofTheInvoice: Problem['code'][] = [
  ...(['payment-id-wrong', 'due-date-early', 'currency-rate-missing', 'currency-unknown'] as const),
  ...(['line-does-not-add-up', 'line-vat-does-not-add-up', 'total-does-not-add-up', 'sign-wrong'] as const),
];

test.each(ofTheInvoice)(
  'I9 what is wrong on a finalized invoice itself is credited, not corrected: %s',
  (code) => {
    expect(said(code)).toMatch(/: credit it in Moment, .*invoice again$/);
  },
);

test('I8 I9 a closed period is opened, and a number outside the series is solved in PowerOffice Go', () => {
  expect(said('period-closed')).toContain('open the period there');
  expect(said('customer-number-unfit')).toMatch(/: extend the customer number series there$/);
});

test.each(['en', 'de', 'no'] as const)(
  'I7 a refusal names each problem with one advice, and whom to tell (%s)',
  (language) => {
    const problems = [
      problem('vat-code-missing', { account: '3010' }),
      problem('department-unknown', { department: '30' }),
    ];
    const details = { invoice: 10_023, customer: 'Kunde AS', contact: 'Ola', ...problemDetails(problems) };
    const text = sentence(invoiceReasons['invoice-refused'], details, language);
    for (const part of ['10023', 'Kunde AS', '3010', '30', 'Ola']) expect(text).toContain(part);
    expect(text).not.toContain('?');
  },
);
