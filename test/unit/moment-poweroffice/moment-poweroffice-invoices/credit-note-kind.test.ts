import { beforeEach, expect, test } from '@jest/globals';
import { reconcileInvoices } from '../../../../functions/moment-poweroffice/moment-poweroffice-invoices/reconcile-invoices.ts';
import { openMomentPowerOfficeRun } from '../../../../functions/moment-poweroffice/run.ts';
import { client, company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let credit: { id: number; invoiceNumber: number | null };

/** A credit note in Moment; PowerOffice knows its customer. */
beforeEach(async () => {
  harness = await openBooksHarness({ liveSince: '2026-03-10T10:00:00Z' });
  const { person } = harness.moment;
  const { id: customerId } = person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const draft = person.createDraftInvoice(company, { customerId, invoiceLines });
  credit = person.creditInvoice(company, person.finalizeInvoice(company, draft.id).id);
  harness.powerOffice.person.createCustomer(client, { Number: 10_001, Name: 'Kunde AS' });
});

const post = (isCreditNote: boolean) =>
  harness.powerOffice.person.postForeignInvoice(client, {
    ...{ invoiceNo: credit.invoiceNumber ?? 0, customerNo: 10_001, isCreditNote },
  });

/** PowerOffice says of its vouchers what they are, or says nothing. */
const says = (voucherType: string | null) =>
  harness.distort('powerOffice', /GET .*OutgoingInvoices/, (body) =>
    body.replaceAll(/"VoucherType":"[^"]*"/g, `"VoucherType":${JSON.stringify(voucherType)}`),
  );

async function suspects() {
  const run = openMomentPowerOfficeRun(await harness.context());
  const period = { fromDay: '2026-03-01', toDay: '2026-03-31' };
  const march = (await Array.fromAsync(reconcileInvoices(period, undefined, run))).at(-1);
  return (march?.suspects ?? []).map(({ id }) => Number(id));
}

test('I2 a credit note is not taken for posted because an invoice has its number', async () => {
  post(false);
  expect(await harness.sweepRecord('invoice', credit.id)).toBe('parked invoice-refused');
});

test.each(['OutgoingCreditNote', 'Unknown', null])(
  'I2 a credit note from before is adopted where PowerOffice calls it %s',
  async (voucherType) => {
    post(true);
    says(voucherType);
    expect(await harness.sweepRecord('invoice', credit.id)).toBe('done invoice-adopted');
  },
);

test('I2 a second look and a comparison of both sides tell a credit note that is an invoice in the books', async () => {
  expect(await harness.run('invoice', credit.id)).toBe('done brought-in-line');
  expect(await suspects()).not.toContain(credit.id);
  says('OutgoingInvoice');
  expect(await suspects()).toContain(credit.id);
  expect(await harness.run('invoice', credit.id)).toBe('parked voucher-differs');
  const details = { fields_en: 'kind of voucher', fields_de: 'Belegart', fields_no: 'bilagstype' };
  expect(harness.stores.queue.deadLetters).toMatchObject([{ note: { details } }]);
});
