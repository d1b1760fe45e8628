import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;

beforeEach(async () => {
  harness = await openBooksHarness();
});

const line = { itemName: 'Lisens', quantity: 1, unitPrice: 1000, accountNumber: '3000' };

function customer(): number {
  const given = { customerNumber: '10001', name: 'Kunde AS' };
  return harness.moment.person.createCustomer(company, given).id;
}

function project(changes: object = {}): { id: number; customerId: number } {
  const customerId = customer();
  const given = { projectNumber: '6110', name: 'Nett', customerId, ...changes };
  return { id: harness.moment.person.createProject(company, given).id, customerId };
}

function invoice(customerId: number, changes: object = {}, lines: object = {}): number {
  const draft = harness.moment.person.createDraftInvoice(company, {
    ...{ customerId, invoiceLines: [{ ...line, ...lines }], ...changes },
  });
  return harness.moment.person.finalizeInvoice(company, draft.id).id;
}

const ofProject = { department: { departmentNumber: '20', name: 'Design' } };

test.each([
  ['its own, where it has one', '10', '10'],
  ['that of its project, where it has none', null, '20'],
])('I1 an invoice is posted with a department: %s', async (_case, departmentNumber, expected) => {
  const { id: projectId, customerId } = project(ofProject);
  const id = invoice(customerId, { projectId, departmentNumber });
  expect(await harness.run('invoice', id)).toBe('done brought-in-line');
  expect(harness.books().vouchers).toMatchObject([{ departmentCode: expected }]);
});

test('I1 I9 the department of the project is enough for an account that demands one', async () => {
  const demanding = { accountNo: 3310, name: 'Salg på avdeling', vatCode: '3', isDepartmentRequired: true };
  harness.powerOffice.person.addAccount(client, demanding);
  harness.moment.person.setAccountVatCode(company, '3310', '3');
  const { id: projectId, customerId } = project();
  const id = invoice(customerId, { projectId }, { accountNumber: '3310' });
  expect(await harness.run('invoice', id)).toBe('parked invoice-refused');
  harness.moment.person.updateProject(company, projectId, ofProject);
  expect(await harness.run('invoice', id)).toBe('done brought-in-line');
});

test.each([
  ['is printed, as Moment delivers the invoices', {}, 'Print'],
  ['is delivered as PowerOffice does, where the settings say so', { newCustomerDelivery: 'default' }, null],
])('I3 a customer that we create %s', async (_case, settings, expected) => {
  harness = await openBooksHarness({ settings });
  await harness.run('customer', customer());
  expect(harness.books().customers).toMatchObject([{ InvoiceDeliveryType: expected }]);
});

test('I3 a customer that is there keeps its delivery method', async () => {
  harness.powerOffice.person.createCustomer(client, {
    ...{ Number: 10_001, Name: 'For hånd', InvoiceDeliveryType: 'EHF' },
  });
  expect(await harness.run('customer', customer())).toBe('done brought-in-line');
  expect(harness.books().customers).toMatchObject([{ Name: 'Kunde AS', InvoiceDeliveryType: 'EHF' }]);
});

test('I1 an accrued line is posted with its period in the text, also of a closed period, and people are told', async () => {
  harness.powerOffice.person.setLockDate(client, '2026-02-28');
  const accrual = { fromDate: '2026-01-01', toDate: '2026-12-31' };
  const sent: string[] = [];
  const { fetch } = harness.powerOffice;
  harness.powerOffice.fetch = async (request) => {
    if (request.url.includes('OutgoingInvoiceJournals')) sent.push(await request.clone().text());
    return fetch(request);
  };
  const id = invoice(customer(), { issueDate: '2026-03-02' }, { accrual });
  expect(await harness.run('invoice', id)).toBe('done posted-to-accrue');
  expect(harness.books().vouchers[0]?.lines[0]?.description).toContain('2026-01-01 – 2026-12-31');
  expect(sent.join()).not.toContain('Accrual');
});
