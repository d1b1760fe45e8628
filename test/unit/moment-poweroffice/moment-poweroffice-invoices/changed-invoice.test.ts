import { expect, test } from '@jest/globals';
import { company, openBooksHarness } from '../books-harness.ts';

test('a KID that changed before Moment had a file is reported, after the PDF is there', async () => {
  const { moment, run, pass, books } = await openBooksHarness({ momentService: { pdfDelaySeconds: 60 } });
  const { id: customerId } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'K AS' });
  const line = { itemName: 'Utvikling', quantity: 1, unitPrice: 1000 };
  const draft = moment.person.createDraftInvoice(company, { customerId, invoiceLines: [line] });
  const { id } = moment.person.finalizeInvoice(company, draft.id);
  expect(await run('invoice', id)).toBe('retrying pdf-not-ready');
  moment.person.setPaymentId(company, id, null);
  pass(60);
  expect(await run('invoice', id)).toBe('done brought-in-line');
  expect(books().vouchers).toMatchObject([{ documents: [{ kind: 'Pdf' }] }]);
  expect(await run('invoice', id)).toBe('parked invoice-changed');
});

test('a project that gets another number in Moment changes no invoice that is posted', async () => {
  const { moment, run } = await openBooksHarness();
  const { id: customerId } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'K AS' });
  const project = moment.person.createProject(company, { projectNumber: '6110', name: 'Nett', customerId });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const given = { customerId, projectId: project.id, invoiceLines };
  const { id } = moment.person.createDraftInvoice(company, given);
  moment.person.finalizeInvoice(company, id);
  expect(await run('invoice', id)).toBe('done brought-in-line');
  moment.person.updateProject(company, project.id, { projectNumber: '6111' });
  expect(await run('invoice', id)).not.toContain('parked');
});
