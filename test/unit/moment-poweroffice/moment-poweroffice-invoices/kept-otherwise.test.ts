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

test('I3 an older change without an answer that comes true after a newer one is put right a minute later', async () => {
  await harness.run('customer', id);
  const { powerOffice, moment, stores } = harness;
  moment.person.updateCustomer(company, id, { name: 'Eldre AS' });
  powerOffice.faults.add({ method: 'PATCH', times: 1, fault: { kind: 'late-commit', seconds: 40 } });
  expect(await harness.run('customer', id)).toBe('retrying vendor-unavailable');
  moment.person.updateCustomer(company, id, { name: 'Nyere AS' });
  expect(await harness.run('customer', id)).toBe('done brought-in-line');
  harness.pass(41);
  await powerOffice.faults.flush();
  expect(held()).toEqual(['Eldre AS']);
  const asked = stores.queue.messages.filter(({ body }) => body.includes('"chain"'));
  expect(asked).toHaveLength(1);
  harness.pass(30);
  expect(await harness.deliver(asked[0]?.body ?? '')).toBe('done brought-in-line');
  expect(held()).toEqual(['Nyere AS']);
});
