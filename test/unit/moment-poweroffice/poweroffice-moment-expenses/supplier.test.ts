import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

test('E1 a voucher by hand has no supplier, and arrives all the same', async () => {
  const { moment, powerOffice, run, inMoment } = await openBooksHarness();
  moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett' });
  const lines = [
    { accountNo: 6800, amount: 125, projectCode: '6110' },
    { accountNo: 1920, amount: -125 },
  ];
  const { voucherNo } = powerOffice.person.postManualVoucher(client, { lines });
  expect(await run('voucher', `2026-03-10/${voucherNo}`)).toBe('done brought-in-line');
  expect(inMoment().projectExpenses).toMatchObject([
    { amountIncludingVat: 125, supplierName: 'Uten leverandør' },
  ]);
});
