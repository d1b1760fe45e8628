import { expect, test } from '@jest/globals';
import { controlDigit, paymentIdOf } from '../vendors/moment/payment-id.ts';
import { createOffice } from '../vendors/moment/harness.ts';

test('an invoice gets its number, its payment id and its export status when it is finalized', async () => {
  const { draft, person, call, customer, project } = createOffice();
  const { id } = draft();
  expect((await call('GET', `/invoices/${id}`)).body).toMatchObject({
    ...{ invoiceNumber: null, invoiceState: 'DRAFT', exportStatus: null, paymentId: null },
  });
  person.finalizeInvoice('acme', id);
  expect((await call('GET', `/invoices/${id}`)).body).toMatchObject({
    ...{
      invoiceNumber: 10_023,
      invoiceState: 'FINALIZED',
      exportStatus: 'TO_TRANSFER',
      paymentId: '0100230',
    },
    ...{ invoiceType: 'INVOICE', creditedInvoiceNumber: null, totalSumIncludingTaxAfterRounding: 12_500 },
    ...{ customerId: customer.id, customerNumber: '10001', projectId: project.id, projectNumber: '6110' },
    invoiceLines: [
      {
        ...{ id: 1, quantity: 10, unitPrice: 1000, sumNetAmount: 10_000, estimatedInvoiceLineVat: 2500 },
        financialAccount: { accountNumber: '3000', externalVatCode: '3' },
      },
    ],
  });
  expect(() => person.finalizeInvoice('acme', id)).toThrow('finalized');
});

test('a credit note repeats the lines in negative numbers and names the credited invoice', () => {
  const { invoice, person } = createOffice();
  const note = person.creditInvoice('acme', invoice().id);
  expect(note).toMatchObject({
    ...{ invoiceType: 'CREDIT_NOTE', invoiceNumber: 10_024, creditedInvoiceNumber: 10_023 },
    ...{ totalSumIncludingTaxAfterRounding: -12_500, paymentId: '0100248' },
    invoiceLines: [{ quantity: -10, unitPrice: 1000, sumNetAmount: -10_000, estimatedInvoiceLineVat: -2500 }],
  });
});

test('a free-standing credit note credits no invoice', () => {
  const { person, customer } = createOffice();
  const invoiceLines = [{ itemName: 'Bonus', quantity: 1, unitPrice: 100 }];
  const note = person.createFreeCreditNote('acme', { customerId: customer.id, invoiceLines });
  expect(note).toMatchObject({ creditedInvoiceNumber: null, totalSumIncludingTaxAfterRounding: -125 });
});

test('totals are rounded to whole kroner, unless switched off', () => {
  const totals = [true, false].map((roundsTotals) => {
    const { invoice } = createOffice({ roundsTotals });
    return invoice({}, { quantity: 1, unitPrice: 99.99 }).totalSumIncludingTaxAfterRounding;
  });
  expect(totals).toEqual([125, 124.99]);
});

test.each([
  ['percent', 9000],
  ['amount', 9990],
] as const)('a line discount can be a %s', (lineDiscountIs, sumNetAmount) => {
  const { invoice } = createOffice({ lineDiscountIs });
  expect(invoice({}, { lineDiscount: 10 }).invoiceLines).toMatchObject([{ sumNetAmount }]);
});

test('an account that was given its VAT code shows it on invoices that exist', async () => {
  const { invoice, person, call } = createOffice();
  const { id } = invoice({}, { accountNumber: '3100' });
  const codes = async () => {
    const { body } = await call('GET', `/invoices/${id}`);
    return (
      body as { invoiceLines: { financialAccount: { externalVatCode: string | null } }[] }
    ).invoiceLines.map(({ financialAccount }) => financialAccount.externalVatCode);
  };
  expect(await codes()).toEqual([null]);
  person.setAccountVatCode('acme', '3100', '5');
  expect(await codes()).toEqual(['5']);
});

test('M: the published example of a payment id comes out', () => {
  const parts = {
    invoiceNumber: 4345,
    customerNumber: '23412',
    isCreditNote: false,
    issueDate: '2026-03-04',
  };
  expect(paymentIdOf('INV6+CLI6', parts)).toBe('0043450234125');
  expect(paymentIdOf('COM77TYPEISSUE', parts)).toBe(`771040326${controlDigit('771040326')}`);
  expect(paymentIdOf('', parts)).toBeNull();
});

test('a finalized invoice is sent and paid, a draft is neither', () => {
  const { invoice, draft, simulator } = createOffice();
  const { person } = simulator;
  const { id } = invoice();
  for (const state of ['SENT', 'PAID'] as const)
    expect(person.setInvoiceState('acme', id, state)).toMatchObject({ invoiceState: state });
  expect(() => person.setInvoiceState('acme', draft().id, 'SENT')).toThrow('draft');
});

test('only the export status of a finalized invoice can be changed', async () => {
  const { invoice, draft, call, simulator } = createOffice();
  const { id } = invoice();
  const patch = async (path: string, json: unknown) => (await call('PATCH', path, { json })).status;
  expect(await patch(`/invoices/${id}`, { exportStatus: 'TRANSFERRED' })).toBe(200);
  expect(await patch(`/invoices/${id}`, { exportStatus: 'DONE' })).toBe(400);
  expect(await patch(`/invoices/${id}`, { description: 'x' })).toBe(400);
  expect(await patch(`/invoices/${draft().id}`, { exportStatus: 'TRANSFERRED' })).toBe(400);
  expect(simulator.state().companies['acme']?.invoices[0]?.exportStatus).toBe('TRANSFERRED');
});

test('the file of an invoice appears some time after it was finalized', async () => {
  const { invoice, draft, call, pass } = createOffice({ pdfDelaySeconds: 10 });
  const path = `/invoices/${invoice().id}/pdf`;
  expect((await call('GET', path)).status).toBe(404);
  pass(10);
  const { status, headers, body } = await call('GET', path);
  expect([status, headers.get('content-type'), String(body).slice(0, 5)]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  expect((await call('GET', `/invoices/${draft().id}/pdf`)).status).toBe(404);
});

test('M: the webhook of a finalized invoice has the documented thin body; drafts send none', async () => {
  const { draft, person, simulator, received, customer, project } = createOffice();
  person.addWebhook('acme', { type: 'Invoices', url: 'https://ingress.example/moment' });
  const { id } = draft();
  await simulator.outbox.flush();
  expect(received).toEqual([]);
  person.finalizeInvoice('acme', id);
  await simulator.outbox.flush();
  const short = {
    customer: { id: customer.id, customerNumber: '10001' },
    project: { id: project.id, projectNumber: '6110' },
  };
  expect(received).toEqual([{ event: 'CREATE_NEW', invoice: { id, invoiceNumber: 10_023, ...short } }]);
});

test('customers and projects send a webhook on every save, to integrations of their type only', async () => {
  const { person, simulator, received, customer, project } = createOffice();
  const { id } = person.addWebhook('acme', { type: 'Customers', url: 'https://ingress.example' });
  person.updateCustomer('acme', customer.id, {});
  person.updateProject('acme', project.id, { name: 'Neu' });
  await simulator.outbox.flush();
  expect(received).toEqual([{ event: 'UPDATE', customer: { id: customer.id, customerNumber: '10001' } }]);
  person.removeWebhook('acme', id);
  person.updateCustomer('acme', customer.id, {});
  expect(simulator.outbox.pending()).toEqual([]);
});

test('a webhook that is not taken comes again after the waits of the service, then never', async () => {
  const { person, simulator, received, receiver, pass, project } = createOffice({
    webhookRetrySeconds: [60],
  });
  person.addWebhook('acme', { type: 'Projects', url: 'https://ingress.example' });
  receiver.status = 500;
  person.updateProject('acme', project.id, {});
  for (const seconds of [0, 59, 1, 3600]) {
    pass(seconds);
    await simulator.outbox.flush();
  }
  expect(received).toHaveLength(2);
  expect(simulator.outbox.pending()).toEqual([]);
});
