import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { HookLook } from './hook-look.ts';
import type { BooksOffice } from './moment-poweroffice/office.ts';
import { CONNECTION, booksOffice } from './moment-poweroffice/office.ts';
import { withoutWebhooks } from './moment-poweroffice/webhooks.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
  await office.firstComparisons();
});
afterAll(() => suite.stop());

const look = async () => (await suite.ops<HookLook>('hooks', CONNECTION)).json.hooks;

test('O8 whether webhooks of Moment are there is heard from what arrives, and one lost webhook is no silence', async () => {
  const customer = await office.customer();
  const { number } = await office.finalized(customer.id);
  await office.posted(number);
  expect(await look()).toMatchObject([
    { vendor: 'moment', state: 'arriving', lastDelivery: expect.any(String), since: null },
  ]);
  const lost = await withoutWebhooks(suite, ['Invoices', 'Customers', 'Projects'], () =>
    office.finalized(customer.id),
  );
  await suite.ops(...['sweep', CONNECTION, '--scope', 'changed']);
  await office.posted(lost.number);
  expect((await suite.ops('hooks', CONNECTION)).exitCode).toBe(0);
  expect(await look()).toMatchObject([{ vendor: 'moment', state: 'arriving' }]);
});
