import { beforeEach, expect, test } from '@jest/globals';
import { company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let id: number;

/** Posted, and the answer never arrived. */
beforeEach(async () => {
  harness = await openBooksHarness();
  const { person } = harness.moment;
  const { id: customerId } = person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const line = { itemName: 'Utvikling', quantity: 1, unitPrice: 1000 };
  const draft = person.createDraftInvoice(company, { customerId, invoiceLines: [line] });
  ({ id } = person.finalizeInvoice(company, draft.id));
  harness.powerOffice.faults.add({ path: 'Journals', times: 1, fault: { kind: 'lost-answer' } });
  expect(await harness.run('invoice', id)).toBe('retrying answer-lost');
  harness.pass(60);
});

test('an invoice that is not to be transferred any more still gets its PDF once it is posted', async () => {
  harness.moment.person.setExportStatus(company, id, 'DO_NOT_TRANSFER');
  expect(await harness.run('invoice', id)).toBe('done brought-in-line');
  expect(harness.books().vouchers).toMatchObject([{ invoiceNo: '10023', documents: [{ kind: 'Pdf' }] }]);
});

test('a KID that changed before we knew of the voucher is reported, after the PDF is there', async () => {
  harness.moment.person.setPaymentId(company, id, null);
  expect(await harness.run('invoice', id)).toBe('done brought-in-line');
  expect(await harness.run('invoice', id)).toBe('parked invoice-changed');
  expect(harness.books().vouchers).toMatchObject([{ documents: [{ kind: 'Pdf' }] }]);
});
