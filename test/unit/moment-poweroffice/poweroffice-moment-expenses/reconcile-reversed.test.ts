import { expect, test } from '@jest/globals';
import { reconcileExpenses } from '../../../../functions/moment-poweroffice/poweroffice-moment-expenses/reconcile-expenses.ts';
import { openMomentPowerOfficeRun } from '../../../../functions/moment-poweroffice/run.ts';
import { client, company, openBooksHarness } from '../books-harness.ts';

/** A bill that arrived and was reversed in the books. */
async function openReversed(settings: object = {}, reversedOn?: string) {
  const harness = await openBooksHarness({ settings });
  const { person } = harness.powerOffice;
  harness.moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  person.createProject(client, { Code: '6110', Name: 'Nett' });
  const { Number: supplierNo } = person.createSupplier(client, { name: 'Trykkeriet AS' });
  const bill = (vatCode: string) =>
    person.postIncomingInvoice(client, {
      ...{ supplierNo, invoiceNo: 'T-1', postingDate: '2026-03-04' },
      lines: [{ accountNo: 6550, projectCode: '6110', amount: 1250, vatCode, description: 'Plakater' }],
    });
  const arrive = ({ voucherNo }: { voucherNo: number | null }) =>
    harness.run('voucher', `2026-03-04/${voucherNo}`);
  const first = bill('0');
  await arrive(first);
  const reversal = person.reverseVoucher(client, first.Id, reversedOn);
  const march = async () => {
    const run = openMomentPowerOfficeRun(await harness.context());
    const period = { fromDay: '2026-03-01', toDay: '2026-03-31' };
    return (await Array.fromAsync(reconcileExpenses(period, undefined, run)))[0];
  };
  return { harness, bill, arrive, first, reversal, march };
}

const told = (voucherNo: number | null) => ({
  cause: 'source-gone',
  what: `expense "Plakater" over 1250 on project 6110, whose voucher ${voucherNo} was reversed`,
});

test('O6 E1 an expense whose voucher was reversed and booked anew is named, and both sides differ by it', async () => {
  const { bill, arrive, first, march } = await openReversed();
  await arrive(bill('1'));
  expect(await march()).toMatchObject({
    ...{ compared: 1, suspects: [], strays: [told(first.voucherNo)] },
    totals: [{ source: 1250, target: 2500, others: 0 }],
  });
});

test('O6 E1 an expense whose voucher was only reversed is named too, until somebody deletes it', async () => {
  const { harness, first, march } = await openReversed();
  expect(await march()).toMatchObject({
    ...{ compared: 0, suspects: [], strays: [told(first.voucherNo)] },
    totals: [{ source: 0, target: 1250, others: 0 }],
  });
  harness.moment.person.deleteExpense(company, harness.inMoment().projectExpenses[0]?.id ?? 0);
  expect(await march()).toMatchObject({ compared: 0, totals: [], suspects: [], strays: [] });
});

test('O6 E1 where the reversal is an expense as well, both count on both sides', async () => {
  const { arrive, reversal, march } = await openReversed({ reversals: 'negative' });
  await arrive(reversal);
  expect(await march()).toMatchObject({
    ...{ compared: 2, suspects: [], strays: [] },
    totals: [{ source: 0, target: 0, others: 0 }],
  });
});

test('O6 E1 a reversal that arrived stays the counterpart when reversals are skipped later', async () => {
  const { harness, arrive, reversal, march } = await openReversed({ reversals: 'negative' });
  await arrive(reversal);
  const { connection } = await harness.context();
  const settings = { ...connection.settings, reversals: 'skip' };
  await harness.stores.connections.put({ ...connection, settings });
  expect(await march()).toMatchObject({ strays: [], totals: [{ source: 0, target: 0 }] });
});

test('O7 E1 a cost that was reversed while the connection was cancelled is taken back when it comes back', async () => {
  const { harness, arrive, first, reversal, march } = await openReversed({ reversals: 'negative' });
  await harness.comeBack();
  expect(await arrive(first)).toBe('skipped no-expense');
  expect(await march()).toMatchObject({ suspects: [{ id: `2026-03-04/${reversal.voucherNo}` }], strays: [] });
  for (const outcome of ['done brought-in-line', 'skipped expenses-up-to-date'])
    expect(await arrive(reversal)).toBe(outcome);
  expect(harness.inMoment().projectExpenses.map((each) => each.amountIncludingVat)).toEqual([1250, -1250]);
  expect(await march()).toMatchObject({ suspects: [], strays: [], totals: [{ source: 0, target: 0 }] });
});

test('O7 E1 a cost that is not in Moment any more is not taken back when the connection comes back', async () => {
  const { harness, arrive, reversal } = await openReversed({ reversals: 'negative' });
  const [expense] = harness.inMoment().projectExpenses;
  harness.moment.person.deleteExpense(company, expense?.id ?? 0);
  await harness.comeBack();
  expect(await arrive(reversal)).toBe('skipped no-expense');
  expect(harness.inMoment().projectExpenses).toEqual([]);
});

test('O6 E1 an expense whose reversal nothing owes is named also where reversals come as negative expenses', async () => {
  const { harness, first, march } = await openReversed({ reversals: 'negative' });
  const { connection } = await harness.context();
  const settings = { ...connection.settings, startDate: '2026-03-05' };
  await harness.stores.connections.put({ ...connection, settings });
  expect(await march()).toMatchObject({ suspects: [], strays: [told(first.voucherNo)] });
});

test('O6 E1 an expense whose reversal is posted in another month and has arrived is not named', async () => {
  const { harness, reversal, march } = await openReversed({ reversals: 'negative' }, '2026-04-02');
  await harness.run('voucher', `2026-04-02/${reversal.voucherNo}`);
  expect(harness.inMoment().projectExpenses).toHaveLength(2);
  expect(await march()).toMatchObject({ suspects: [], strays: [] });
});
