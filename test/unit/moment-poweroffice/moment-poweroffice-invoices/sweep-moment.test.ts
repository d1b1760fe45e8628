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

/** An invoice of 10 March that was saved after the start date, and one that was saved before it. */
async function startLater() {
  const harness = await openBooksHarness({ settings: { startDate: '2026-03-20' } });
  const { moment, pass, run, stores, sweep } = harness;
  const { id: customerId } = moment.person.createCustomer(company, {
    customerNumber: '10001',
    name: 'Kunde',
  });
  const finalize = () => {
    const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
    const draft = moment.person.createDraftInvoice(company, { customerId, invoiceLines });
    return moment.person.finalizeInvoice(company, draft.id).id;
  };
  const [saved, old] = [finalize(), finalize()];
  pass(15 * DAY_SECONDS);
  moment.person.touch(company, 'invoice', saved);
  pass(60);
  expect(await run('invoice', saved)).toBe('skipped invoice-too-early');
  await sweep('changed');
  // Longer ago than the daily comparison looks.
  pass(40 * DAY_SECONDS);
  const start = async (startDate: string) => {
    const { connection } = await harness.context();
    await stores.connections.put({ ...connection, settings: { ...connection.settings, startDate } });
  };
  const asked = async () => {
    stores.queue.messages.splice(0);
    await sweep('changed');
    const pointers = stores.queue.messages.map(
      ({ body }) => JSON.parse(body) as { entity: string; id: string },
    );
    return pointers.filter(({ entity }) => entity === 'invoice').map(({ id }) => Number(id));
  };
  return { ...harness, saved, old, start, asked };
}

const DAY_SECONDS = 86_400;

test('I1 invoices that an earlier start date asks for are asked for, whenever they were saved', async () => {
  const { saved, old, start, asked, run } = await startLater();
  await start('2026-03-01');
  expect(await asked()).toEqual([saved, old]);
  for (const id of [saved, old]) expect(await run('invoice', id)).toBe('done brought-in-line');
  expect(await asked()).toEqual([]);
});

test('I1 an invoice that lies before the start date is not asked for again, also when that moves', async () => {
  const { start, asked } = await startLater();
  expect(await asked()).toEqual([]);
  for (const startDate of ['2026-03-15', '2026-04-01', '2026-03-12']) {
    await start(startDate);
    expect(await asked()).toEqual([]);
  }
});
