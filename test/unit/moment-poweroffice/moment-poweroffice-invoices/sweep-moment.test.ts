import { expect, test } from '@jest/globals';
import { company, openBooksHarness } from '../books-harness.ts';

test('a comparison sends what may have changed again in the second it was read in, and then not any more', async () => {
  const { moment, run, sweep, pass, stores } = await openBooksHarness();
  const { id } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  await run('customer', id);
  moment.person.updateCustomer(company, id, { name: 'Ny Kunde AS' });
  await sweep('changed');
  expect(stores.queue.messages).toHaveLength(1);
  pass(1);
  await run('customer', id);
  stores.queue.messages.splice(0);
  await sweep('recent');
  expect(stores.queue.messages).toHaveLength(0);
});
