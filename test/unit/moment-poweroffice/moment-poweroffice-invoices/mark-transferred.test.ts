import { expect, test } from '@jest/globals';
import { company, openBooksHarness } from '../books-harness.ts';

test('Moment is told that an invoice was transferred, however often that fails at first', async () => {
  const { moment, run, inMoment, pass } = await openBooksHarness({ settings: { markTransferred: true } });
  const { id: customerId } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'K AS' });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const { id } = moment.person.createDraftInvoice(company, { customerId, invoiceLines });
  moment.person.finalizeInvoice(company, id);
  moment.faults.add({ method: 'PATCH', times: 2, fault: { kind: 'status', status: 503 } });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    expect(await run('invoice', id)).toBe('retrying answer-lost');
    pass(60);
  }
  expect(await run('invoice', id)).toBe('done brought-in-line');
  expect(inMoment().invoices).toMatchObject([{ exportStatus: 'TRANSFERRED' }]);
});
