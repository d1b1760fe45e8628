import { expect, test } from '@jest/globals';
import { momentAccess } from '../../shared/vendors/moment/access.ts';
import { momentVendor } from '../../shared/vendors/moment/vendor.ts';
import { momentWebhook } from '../../shared/vendors/moment/webhook.ts';
import { createMomentHarness } from '../vendors/moment/client-harness.ts';

const read = (body: unknown) => momentWebhook.read({ headers: {}, body: JSON.stringify(body) });

test('the webhooks of all three types are read by the record they name', async () => {
  const { person, invoice, customer, project, simulator, received } = createMomentHarness();
  for (const type of ['Invoices', 'Customers', 'Projects'] as const)
    person.addWebhook('acme', { type, url: 'https://ingress.example' });
  const { id } = invoice();
  person.updateCustomer('acme', customer.id, {});
  person.updateProject('acme', project.id, {});
  await simulator.outbox.flush();
  expect(received.map(read)).toEqual([
    { event: 'invoice', recordId: String(id) },
    { event: 'customer', recordId: String(customer.id) },
    { event: 'project', recordId: String(project.id) },
  ]);
});

test('the name of the event and unknown keys do not matter', () => {
  expect(read({ event: 'ANYTHING', invoice: { id: 7 }, extra: 1 })).toEqual({
    event: 'invoice',
    recordId: '7',
  });
  expect(read({ project: { id: 8 } })).toEqual({ event: 'project', recordId: '8' });
});

test('an invoice that names its customer and project beside it is still an invoice', () => {
  const body = { customer: { id: 2 }, project: { id: 3 }, invoice: { id: 1 } };
  expect(read(body)).toEqual({ event: 'invoice', recordId: '1' });
});

test.each([{}, { offer: { id: 1 } }, { invoice: { id: 'x' } }, []])('a body like %j is not read', (body) => {
  expect(read(body)).toBeUndefined();
});

test('a body that is not JSON is not read', () => {
  expect(momentWebhook.read({ headers: {}, body: '{' })).toBeUndefined();
});

test('the access knows the production address and counts for each company', () => {
  const access = momentAccess.parse({ companyCode: 'acme', apiKey: 'k' });
  expect(access.baseUrl).toBe('https://app.moment.team/api/1.0');
  expect(momentVendor.quota(access, { id: 'c1', accounts: {} }).id).toBe('moment:acme');
  expect(momentAccess.safeParse({ companyCode: '../other', apiKey: 'k' }).success).toBe(false);
});
