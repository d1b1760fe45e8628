import { expect, test } from '@jest/globals';
import { company, expensesDirection, openBooksHarness } from './books-harness.ts';

test('O6 a night does not miss what was saved since it began, and finds it the night after', async () => {
  const harness = await openBooksHarness();
  harness.moment.person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  expect(await harness.sweep('reconcile')).toBe('skipped reconciled');
  expect(await harness.sweep('reconcile', expensesDirection)).toBe('skipped reconciled');
  harness.pass(86_400);
  expect(await harness.sweep('reconcile')).toBe('parked differences-found');
  expect(harness.stores.queue.deadLetters).toMatchObject([{ note: { details: { missing: 1 } } }]);
});
