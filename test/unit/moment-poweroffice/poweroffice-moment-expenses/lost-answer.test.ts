import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

test('E3 an expense whose answer was lost is there once, and is not sent again before that is certain', async () => {
  const harness = await openBooksHarness();
  const { moment, powerOffice, run, pass, inMoment } = harness;
  moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett', IsActive: true });
  const { Number: supplierNo } = powerOffice.person.createSupplier(client, { name: 'Trykkeriet AS' });
  const { voucherNo } = powerOffice.person.postIncomingInvoice(client, {
    ...{ supplierNo, invoiceNo: 'T-1', postingDate: '2026-03-04' },
    lines: [{ accountNo: 6550, projectCode: '6110', amount: 1250, vatCode: '1', description: 'Plakater' }],
  });
  moment.faults.add({ method: 'POST', path: 'projectExpenses', times: 1, fault: { kind: 'lost-answer' } });
  const id = `2026-03-04/${voucherNo}`;
  expect(await run('voucher', id)).toMatch(/^retrying/);
  expect(inMoment().projectExpenses).toHaveLength(1);
  pass(90);
  expect(await run('voucher', id)).toMatch(/^done/);
  expect(inMoment().projectExpenses).toHaveLength(1);
});
