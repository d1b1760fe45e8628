import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

const all = {
  companyRegistrationNumber: '981566378',
  email: 'post@kunde.example',
  invoiceEmail: 'faktura@kunde.example',
  address: { addressLine1: 'Storgata 1', postalCode: '0161', postalPlace: 'Oslo' },
};
const nothing = { companyRegistrationNumber: null, email: null, invoiceEmail: ' ' };
const noAddress = { addressLine1: null, postalCode: null, postalPlace: null };
let harness: Awaited<ReturnType<typeof openBooksHarness>>;

beforeEach(async () => {
  harness = await openBooksHarness();
});

function customer(changes: object = {}): number {
  const given = { customerNumber: '10001', name: 'Kunde AS', ...all, ...changes };
  return harness.moment.person.createCustomer(company, given).id;
}

const update = (id: number, changes: object) => harness.moment.person.updateCustomer(company, id, changes);
const held = () => harness.books().customers[0];

test('I3 what is emptied in Moment is emptied in PowerOffice, where it came from there', async () => {
  const id = customer();
  await harness.run('customer', id);
  expect(held()).toMatchObject({ EmailAddress: 'post@kunde.example', MailAddress: { City: 'Oslo' } });
  update(id, { ...nothing, address: noAddress });
  expect(await harness.run('customer', id)).toBe('done brought-in-line');
  const emptied = { OrganizationNumber: null, EmailAddress: null, InvoiceEmailAddress: null };
  expect(held()).toMatchObject({ ...emptied, MailAddress: null, Name: 'Kunde AS' });
  expect(await harness.run('customer', id)).toBe('skipped up-to-date');
});

test('I3 what Moment never said stays in PowerOffice, also when something else changes', async () => {
  harness.powerOffice.person.createCustomer(client, {
    ...{ Number: 10_001, Name: 'For hånd', EmailAddress: 'egen@regnskap.example' },
    MailAddress: { AddressLine1: 'Kaia 3', ZipCode: '5003', City: 'Bergen' },
  });
  const id = customer({ ...nothing, address: noAddress });
  await harness.run('customer', id);
  update(id, { name: 'Nytt navn AS' });
  await harness.run('customer', id);
  expect(held()).toMatchObject({
    ...{ Name: 'Nytt navn AS', EmailAddress: 'egen@regnskap.example' },
    MailAddress: { AddressLine1: 'Kaia 3', ZipCode: '5003', City: 'Bergen' },
  });
});

test('I3 what somebody changed in PowerOffice since then stays when Moment is emptied', async () => {
  const id = customer();
  await harness.run('customer', id);
  await harness.inGo(`Customers/${held()?.Id}`, { EmailAddress: 'egen@regnskap.example' });
  update(id, { email: null });
  expect(await harness.run('customer', id)).toBe('skipped up-to-date');
  expect(held()).toMatchObject({ EmailAddress: 'egen@regnskap.example' });
});

test('I3 what was the same on both sides counts as Moment’s from then on', async () => {
  harness.powerOffice.person.createCustomer(client, {
    ...{ Number: 10_001, Name: 'Kunde AS', EmailAddress: 'post@kunde.example' },
  });
  const id = customer({ ...nothing, email: 'post@kunde.example', address: noAddress });
  expect(await harness.run('customer', id)).toBe('skipped up-to-date');
  update(id, { email: '' });
  await harness.run('customer', id);
  expect(held()).toMatchObject({ EmailAddress: null });
});

test('I3 an invoice asks for its customer, whose own run empties what was emptied', async () => {
  const id = customer();
  await harness.run('customer', id);
  update(id, { invoiceEmail: null });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const draft = harness.moment.person.createDraftInvoice(company, { customerId: id, invoiceLines });
  harness.moment.person.finalizeInvoice(company, draft.id);
  expect(await harness.run('invoice', draft.id)).toBe('done brought-in-line');
  expect(await harness.run('customer', id)).toBe('done brought-in-line');
  expect(held()).toMatchObject({ InvoiceEmailAddress: null, EmailAddress: 'post@kunde.example' });
});

test('I3 what PowerOffice took without an answer is emptied with Moment as well', async () => {
  harness.powerOffice.person.createCustomer(client, { Number: 10_001, Name: 'Kunde AS' });
  const id = customer();
  harness.powerOffice.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'lost-answer' } });
  expect(await harness.run('customer', id)).toMatch(/^retrying/);
  expect(held()).toMatchObject({ EmailAddress: 'post@kunde.example' });
  harness.pass(60);
  update(id, { email: null });
  await harness.run('customer', id);
  expect(held()).toMatchObject({ EmailAddress: null, InvoiceEmailAddress: 'faktura@kunde.example' });
});

test.each([
  ['is emptied, where we brought it', undefined, null],
  [
    'stays, where it was brought in an earlier life of the connection',
    '2026-03-10T12:00:00.000Z',
    'post@kunde.example',
  ],
])('I3 what is emptied before the customer itself was looked at %s', async (_case, liveSince, expected) => {
  harness = await openBooksHarness(liveSince === undefined ? {} : { liveSince });
  const id = customer();
  const given = { projectNumber: '6110', name: 'Nett', customerId: id };
  await harness.run('project', harness.moment.person.createProject(company, given).id);
  expect(held()).toMatchObject({ EmailAddress: 'post@kunde.example' });
  update(id, { email: null });
  await harness.run('customer', id);
  expect(held()).toMatchObject({ EmailAddress: expected });
});

test('I3 what PowerOffice will not have emptied holds up nothing else, and is told once', async () => {
  const id = customer();
  await harness.run('customer', id);
  update(id, { email: null, name: 'Nytt navn AS' });
  const body = { title: 'Customer validation error(s)', detail: 'PdfByEmail needs an e-mail address.' };
  harness.powerOffice.faults.add({
    ...{ method: 'PATCH', path: '/Customers', times: 1 },
    fault: { kind: 'status', status: 400, body },
  });
  expect(await harness.run('customer', id)).toBe('done kept-otherwise');
  expect(held()).toMatchObject({ Name: 'Nytt navn AS', EmailAddress: 'post@kunde.example' });
  expect(await harness.run('customer', id)).toBe('skipped up-to-date');
});

test('I4 department, owner and customer that are taken off a project in Moment are taken off in PowerOffice', async () => {
  const { moment, powerOffice } = harness;
  powerOffice.person.addEmployee(client, {
    firstName: 'K',
    lastName: 'N',
    emailAddress: 'kari@firma.example',
  });
  const { id } = moment.person.createProject(company, {
    ...{ projectNumber: '6110', name: 'Nett', customerId: customer(), ownerEmail: 'kari@firma.example' },
    department: { departmentNumber: '10', name: 'A' },
  });
  await harness.run('project', id);
  const project = () => harness.books().projects[0];
  expect(project()).toMatchObject({ DepartmentCode: '10', CustomerNo: 10_001 });
  expect(project()?.ProjectManagerEmployeeId).toEqual(expect.any(Number));
  moment.person.updateProject(company, id, { department: null, ownerEmail: null, customerId: null });
  expect(await harness.run('project', id)).toBe('done brought-in-line');
  expect(project()).toMatchObject({ DepartmentId: null, CustomerId: null, ProjectManagerEmployeeId: null });
});

test('I3 O6 a reconcile names a customer that still has what was emptied in Moment', async () => {
  const id = customer();
  await harness.run('customer', id);
  harness.pass(60);
  update(id, { email: null });
  harness.pass(86_400 * 2);
  expect(await harness.sweep('reconcile')).toBe('parked differences-found');
  await harness.run('customer', id);
  harness.pass(86_400);
  expect(await harness.sweep('reconcile')).toBe('skipped reconciled');
});
