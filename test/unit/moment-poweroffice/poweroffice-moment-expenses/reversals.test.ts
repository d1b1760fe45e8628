import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let voucher: { Id: string; voucherNo: number | null };
const idOf = (voucherNo: number | null) => `2026-03-10/${voucherNo}`;

/** A bill with its scan, one line on a project that Moment knows, one on a project that it does not. */
beforeEach(async () => {
  harness = await openBooksHarness({ settings: { reversals: 'negative' } });
  const { person } = harness.powerOffice;
  harness.moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  for (const Code of ['6110', '6111']) person.createProject(client, { Code, Name: 'Nett' });
  const { Number: supplierNo } = person.createSupplier(client, { name: 'Papir AS' });
  const lines = ['6110', '6111'].map((projectCode) => ({ accountNo: 6800, amount: 125, projectCode }));
  voucher = person.postIncomingInvoice(client, { supplierNo, invoiceNo: '7', withPdf: true, lines });
});

test('a reversal takes back what had arrived and nothing else, and names the supplier', async () => {
  await harness.run('voucher', idOf(voucher.voucherNo));
  const reversal = harness.powerOffice.person.reverseVoucher(client, voucher.Id);
  harness.moment.person.createProject(company, { projectNumber: '6111', name: 'Nett' });
  expect(await harness.run('voucher', idOf(reversal.voucherNo))).toBe('done brought-in-line');
  expect(harness.inMoment().projectExpenses).toMatchObject([
    { projectNumber: '6110', amountIncludingVat: 125, supplierName: 'Papir AS' },
    { projectNumber: '6110', amountIncludingVat: -125, supplierName: 'Papir AS' },
  ]);
});

test('E1 an expense gets its documents even if its voucher was reversed meanwhile', async () => {
  harness.moment.faults.add({ path: 'attachments', times: 1, fault: { kind: 'reset' } });
  expect(await harness.run('voucher', idOf(voucher.voucherNo))).toBe('retrying answer-lost');
  harness.powerOffice.person.reverseVoucher(client, voucher.Id);
  // Until it is certain whether the file arrived.
  harness.pass(60);
  expect(await harness.run('voucher', idOf(voucher.voucherNo))).toBe('done brought-in-line');
  expect(harness.inMoment().projectExpenses).toMatchObject([{ attachments: [{ fileName: 'bilag-1.zip' }] }]);
});

test('an expense whose answer was lost before its voucher was reversed gets its documents and is taken back', async () => {
  harness.moment.faults.add({
    method: 'POST',
    path: 'projectExpenses',
    times: 1,
    fault: { kind: 'lost-answer' },
  });
  expect(await harness.run('voucher', idOf(voucher.voucherNo))).toBe('retrying answer-lost');
  const reversal = harness.powerOffice.person.reverseVoucher(client, voucher.Id);
  // Until it is certain whether Moment made it.
  harness.pass(60);
  expect(await harness.run('voucher', idOf(voucher.voucherNo))).toBe('done brought-in-line');
  expect(await harness.run('voucher', idOf(reversal.voucherNo))).toBe('done brought-in-line');
  expect(harness.inMoment().projectExpenses).toMatchObject([
    { amountIncludingVat: 125, attachments: [{ fileName: 'bilag-1.zip' }] },
    { amountIncludingVat: -125 },
  ]);
});
