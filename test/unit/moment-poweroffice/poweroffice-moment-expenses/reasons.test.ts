import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let supplierNo: number;

/** Moment knows the project 6110, only PowerOffice knows 6111. */
beforeEach(async () => {
  harness = await openBooksHarness();
  const { person } = harness.powerOffice;
  harness.moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  for (const Code of ['6110', '6111']) person.createProject(client, { Code, Name: 'Nett' });
  ({ Number: supplierNo } = person.createSupplier(client, { name: 'Papir AS' }));
});

function postBill(line: { accountNo?: number; projectCode?: string } = { projectCode: '6110' }) {
  const lines = [{ accountNo: 6800, amount: 125, ...line }];
  return harness.powerOffice.person.postIncomingInvoice(client, {
    ...{ supplierNo, invoiceNo: '7', withPdf: true, lines },
  });
}

const idOf = ({ voucherNo }: { voucherNo: number | null }) => `2026-03-10/${voucherNo}`;

test('a voucher whose expenses and documents are all in Moment is left alone', async () => {
  const id = idOf(postBill());
  expect(await harness.run('voucher', id)).toBe('done brought-in-line');
  const before = harness.inMoment();
  expect(await harness.run('voucher', id)).toBe('skipped expenses-up-to-date');
  expect(harness.inMoment()).toEqual(before);
  expect(harness.inMoment().projectExpenses).toMatchObject([
    { amountIncludingVat: 125, attachments: [{ fileName: 'bilag-1.zip' }] },
  ]);
});

function reversedBill() {
  const voucher = postBill();
  harness.powerOffice.person.reverseVoucher(client, voucher.Id);
  return voucher;
}

test.each([
  ['that PowerOffice does not have', () => ({ voucherNo: 999 })],
  ['without a project', () => postBill({})],
  ['on a project that Moment does not know', () => postBill({ projectCode: '6111' })],
  ['on an account that is no expense account', () => postBill({ projectCode: '6110', accountNo: 4000 })],
  ['that was reversed before it arrived', reversedBill],
])('a voucher %s is no expense, and nothing is entered in Moment', async (_case, post) => {
  expect(await harness.run('voucher', idOf(post()))).toBe('skipped no-expense');
  expect(harness.inMoment().projectExpenses).toEqual([]);
});

test('a reversal is no expense unless the settings ask for it, and what had arrived stays', async () => {
  const voucher = postBill();
  await harness.run('voucher', idOf(voucher));
  const reversal = harness.powerOffice.person.reverseVoucher(client, voucher.Id);
  for (const each of [voucher, reversal])
    expect(await harness.run('voucher', idOf(each))).toBe('skipped no-expense');
  expect(harness.inMoment().projectExpenses).toMatchObject([{ amountIncludingVat: 125 }]);
});

test.each([
  '1',
  '2026-03-10',
  '2026-03-10/',
  '10.03.2026/1',
  '2026-03-10/A1',
  ' 2026-03-10/1',
  '2026-13-45/1',
])('a pointer to "%s" names no voucher, and is parked for a person to correct', async (id) => {
  postBill();
  expect(await harness.run('voucher', id)).toBe('parked voucher-pointer-unfit');
  expect(harness.stores.queue.deadLetters).toMatchObject([{ note: { details: { id } } }]);
  expect(harness.inMoment().projectExpenses).toEqual([]);
});
