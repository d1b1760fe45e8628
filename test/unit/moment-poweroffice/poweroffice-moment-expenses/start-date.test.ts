import { beforeEach, expect, test } from '@jest/globals';
import { client, company, expensesDirection, openBooksHarness } from '../books-harness.ts';
import { reconcileExpenses } from '../../../../functions/moment-poweroffice/poweroffice-moment-expenses/reconcile-expenses.ts';
import { openMomentPowerOfficeRun } from '../../../../functions/moment-poweroffice/run.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
const expenses = () => harness.inMoment().projectExpenses;

beforeEach(() => open());

async function open(given: Parameters<typeof openBooksHarness>[0] = {}): Promise<void> {
  harness = await openBooksHarness({ settings: { startDate: '2026-03-01' }, ...given });
  harness.moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  harness.powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett' });
}

/** Answers the voucher's id for pointers. */
function book(postingDate: string): string {
  const { voucherNo } = harness.powerOffice.person.postManualVoucher(client, {
    ...{ postingDate, voucherDate: postingDate },
    lines: [
      { accountNo: 6800, amount: 125, vatCode: '0', projectCode: '6110', description: 'Parkering' },
      { accountNo: 1920, amount: -125, vatCode: '0' },
    ],
  });
  return `${postingDate}/${voucherNo}`;
}

/** The connection transfers from that day on. */
async function start(startDate: string): Promise<void> {
  const { connections } = harness.stores;
  const { connection } = await harness.context();
  await connections.put({ ...connection, settings: { ...connection.settings, startDate } });
}

async function february() {
  const run = openMomentPowerOfficeRun(await harness.context());
  const period = { fromDay: '2026-02-01', toDay: '2026-02-28' };
  return (await Array.fromAsync(reconcileExpenses(period, undefined, run)))[0];
}

test.each(['run', 'sweepRecord'] as const)(
  'E2 a posting dated before the start date is no expense, whoever asks (%s)',
  async (ask) => {
    expect(await harness[ask]('voucher', book('2026-02-28'))).toBe('skipped expense-too-early');
    expect(await harness[ask]('voucher', book('2026-03-01'))).toBe('done brought-in-line');
    expect(expenses()).toMatchObject([{ invoiceDate: '2026-03-01' }]);
  },
);

test.each(['new', 'late'])(
  'E2 a comparison asks for nothing from before the start date (%s)',
  async (scope) => {
    book('2026-02-28');
    const wanted = book('2026-03-01');
    await harness.sweep(scope, expensesDirection);
    const asked = harness.stores.queue.messages.map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(asked).toEqual([wanted]);
  },
);

test('E2 a comparison of both sides misses nothing from before the start date', async () => {
  book('2026-02-04');
  expect(await february()).toMatchObject({ compared: 0, totals: [], suspects: [] });
});

test('E2 what arrived before the start date was put later stays, and counts on both sides', async () => {
  const voucher = book('2026-02-04');
  await start('2026-01-01');
  await harness.run('voucher', voucher);
  await start('2026-03-01');
  expect(await harness.run('voucher', voucher)).toBe('skipped expenses-up-to-date');
  expect(await february()).toMatchObject({
    ...{ compared: 1, suspects: [] },
    totals: [{ source: 125, target: 125, others: 0 }],
  });
});

test('E2 what was on its way when the start date was put later is there once, and known', async () => {
  const voucher = book('2026-02-04');
  await start('2026-01-01');
  const fault = { kind: 'lost-answer' } as const;
  harness.moment.faults.add({ method: 'POST', path: 'projectExpenses', times: 1, fault });
  expect(await harness.run('voucher', voucher)).toBe('retrying answer-lost');
  await start('2026-03-01');
  harness.pass(90);
  expect(await harness.run('voucher', voucher)).toBe('done brought-in-line');
  expect(expenses()).toHaveLength(1);
});
