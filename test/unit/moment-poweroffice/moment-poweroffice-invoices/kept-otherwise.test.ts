import { beforeEach, expect, test } from '@jest/globals';
import { company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let id: number;

beforeEach(async () => {
  harness = await openBooksHarness();
  ({ id } = harness.moment.person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' }));
});

const held = () => harness.books().customers.map(({ Name }) => Name);

test('I3 a field that PowerOffice keeps in a form of its own is told once, and sent again when Moment changes it', async () => {
  harness.distort('powerOffice', /Customers/, (body) =>
    body.replace(/"Name":"([^"]*)"/, (_, name: string) => `"Name":"${name.toUpperCase()}"`),
  );
  expect(await harness.run('customer', id)).toBe('done kept-otherwise');
  for (let look = 0; look < 2; look += 1)
    expect(await harness.run('customer', id)).toBe('skipped up-to-date');
  harness.moment.person.updateCustomer(company, id, { name: 'Ny AS' });
  expect(await harness.run('customer', id)).toBe('done kept-otherwise');
  expect(held()).toEqual(['Ny AS']);
  expect(await harness.run('customer', id)).toBe('skipped up-to-date');
});

test('I3 a change without an answer that comes true late does not stand above a newer one', async () => {
  await harness.run('customer', id);
  const { powerOffice, moment } = harness;
  moment.person.updateCustomer(company, id, { name: 'Eldre AS' });
  powerOffice.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'late-commit', seconds: 40 } });
  expect(await harness.run('customer', id)).toBe('retrying answer-lost');
  moment.person.updateCustomer(company, id, { name: 'Nyere AS' });
  expect(await harness.run('customer', id)).toBe('retrying write-unconfirmed');
  harness.pass(60);
  await powerOffice.faults.flush();
  expect(held()).toEqual(['Eldre AS']);
  expect(await harness.run('customer', id)).toBe('done brought-in-line');
  expect(held()).toEqual(['Nyere AS']);
});

test('I3 a project that an invoice has changed without an answer is looked at for itself a minute later', async () => {
  const { powerOffice, moment, stores } = harness;
  const project = moment.person.createProject(company, { projectNumber: '501', name: 'Web', customerId: id });
  await harness.run('project', project.id);
  moment.person.updateProject(company, project.id, { name: 'Eldre' });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const made = { customerId: id, projectId: project.id, invoiceLines };
  const draft = moment.person.createDraftInvoice(company, made);
  moment.person.finalizeInvoice(company, draft.id);
  powerOffice.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'late-commit', seconds: 40 } });
  expect(await harness.run('invoice', draft.id)).toBe('retrying answer-lost');
  moment.person.updateProject(company, project.id, { name: 'Nyere' });
  expect(await harness.run('project', project.id)).toBe('done brought-in-line');
  harness.pass(65);
  await powerOffice.faults.flush();
  const names = () => harness.books().projects.map(({ Name }) => Name);
  expect(names()).toEqual(['Eldre']);
  const asked = stores.queue.messages.filter(({ body }) => body.includes('"chain"'));
  for (const { body } of asked) await harness.deliver(body);
  expect(names()).toEqual(['Nyere']);
});
