import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

test.each([
  ['where nobody chose, they are, as before', {}, true],
  ['chosen', { billableByDefault: true }, true],
  ['chosen not to', { billableByDefault: false }, false],
])('E4 whether expenses are invoiced: %s', async (_case, settings, billable) => {
  const harness = await openBooksHarness({ settings });
  const { moment, powerOffice, run, inMoment } = harness;
  moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett', IsActive: true });
  powerOffice.person.postManualVoucher(client, {
    postingDate: '2026-03-04',
    lines: [
      { accountNo: 6550, projectCode: '6110', amount: 500, vatCode: '0', description: 'Parkering' },
      { accountNo: 1920, amount: -500, vatCode: '0' },
    ],
  });
  const [voucher] = harness.books().vouchers;
  expect(await run('voucher', `2026-03-04/${voucher?.voucherNo}`)).toBe('done brought-in-line');
  expect(inMoment().projectExpenses).toMatchObject([{ billable }]);
});
