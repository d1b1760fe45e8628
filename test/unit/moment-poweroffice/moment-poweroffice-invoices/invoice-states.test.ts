import { beforeEach, expect, test } from '@jest/globals';
import { reconcileInvoices } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/reconcile-invoices.ts';
import { openMomentPowerOfficeRun } from '../../../../functions/moment-poweroffice/run.ts';
import { company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let id: number;

beforeEach(() => open());

async function open(settings: object = {}): Promise<void> {
  harness = await openBooksHarness({ settings });
  const { person } = harness.moment;
  const { id: customerId } = person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const draft = person.createDraftInvoice(company, { customerId, invoiceLines });
  ({ id } = person.finalizeInvoice(company, draft.id));
}

/** Moment calls it so, in the record and in lists. */
const says = (field: 'invoiceState' | 'exportStatus', word: string | null) =>
  harness.distort('moment', /GET .*invoices/, (body) =>
    body.replaceAll(new RegExp(`"${field}":"[^"]*"`, 'g'), `"${field}":${JSON.stringify(word)}`),
  );

async function march() {
  const run = openMomentPowerOfficeRun(await harness.context());
  const period = { fromDay: '2026-03-01', toDay: '2026-03-31' };
  return (await Array.fromAsync(reconcileInvoices(period, undefined, run))).at(-1);
}

test.each(['SENT', 'PAID'] as const)(
  'I1 an invoice that is %s before we looked is posted all the same',
  async (state) => {
    harness.moment.person.setInvoiceState(company, id, state);
    expect(await march()).toMatchObject({ compared: 1, suspects: [{ entity: 'invoice' }] });
    expect(await harness.sweepRecord('invoice', id)).toBe('done brought-in-line');
    harness.pass(3);
    expect(await harness.run('invoice', id)).toBe('skipped already-posted');
  },
);

test('I1 an invoice that is paid after it was posted is left alone', async () => {
  await harness.run('invoice', id);
  harness.pass(3);
  await harness.run('invoice', id);
  harness.moment.person.setInvoiceState(company, id, 'PAID');
  expect(await harness.sweepRecord('invoice', id)).toBe('skipped already-posted');
});

test.each(['finalized', 'Sent to customer', null])(
  'I1 the number decides that an invoice is posted, whatever its state is called (%s)',
  async (state) => {
    says('invoiceState', state);
    expect(await harness.sweepRecord('invoice', id)).toBe('done brought-in-line');
  },
);

test.each(['DRAFT', 'draft', 'Draft'])('I1 what Moment calls a %s is not posted', async (state) => {
  says('invoiceState', state);
  expect(await harness.run('invoice', id)).toBe('skipped not-finalized');
  expect(harness.books().vouchers).toEqual([]);
});

test.each([
  ['do-not-transfer', 'DO_NOT_TRANSFER'],
  ['do-not-transfer', 'doNotTransfer'],
  ['do-not-transfer', 'Do not transfer to accounting'],
  ['transferred-elsewhere', 'transferred'],
  ['transferred-elsewhere', 'Has been transferred'],
])('I1 an invoice is skipped as %s where Moment says %s', async (code, status) => {
  says('exportStatus', status);
  expect(await harness.sweepRecord('invoice', id)).toBe(`skipped ${code}`);
  expect(await harness.run('invoice', id)).toBe(`skipped ${code}`);
  expect(await march()).toMatchObject({ compared: 0, suspects: [] });
  expect(harness.books().vouchers).toEqual([]);
});

test('I1 an invoice that we marked ourselves is posted again by a repair, in whatever words Moment keeps the mark', async () => {
  await open({ markTransferred: true });
  await harness.run('invoice', id);
  harness.powerOffice.person.reverseVoucher('client-a', harness.books().vouchers[0]?.Id ?? '');
  says('exportStatus', 'transferred');
  expect(await harness.repair('invoice', id)).toBe('done brought-in-line');
});
