import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './office.ts';
import { CONNECTION, booksOffice, line } from './office.ts';
import { addBooksConnection } from './add-connection.ts';
import { withoutWebhooks } from './webhooks.ts';
import { eventually } from '../eventually.ts';
import type { Explanation, Letters } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
});
afterAll(() => suite.stop());

const SECONDS = 120;
const posted = (number: number) =>
  eventually(
    `invoice ${number} with its PDF`,
    async () => (await office.vouchers(number)).find(({ documents }) => documents.length > 0),
    SECONDS,
  );

/** A customer and a project that only the invoice brings along, so that the trouble hits its own steps. */
interface Newcomer {
  customer: Awaited<ReturnType<typeof office.customer>>;
  project: Awaited<ReturnType<typeof office.project>>;
  numbers: number[];
}

const newcomers = (count: number, act: (customerId: number, projectId: number) => Promise<number[]>) =>
  withoutWebhooks(suite, ['Customers', 'Projects'], async () => {
    const made: Newcomer[] = [];
    // One after the other: their numbers go by how many there are.
    while (made.length < count) {
      const customer = await office.customer();
      const project = await office.project(customer.id);
      made.push({ customer, project, numbers: await act(customer.id, project.id) });
    }
    return made;
  });

async function expectOnce({ customer, project, numbers }: Newcomer) {
  for (const number of numbers) await posted(number);
  await office.idle();
  for (const number of numbers) {
    const vouchers = await office.vouchers(number);
    expect(vouchers).toMatchObject([{ documents: [{ contentType: 'application/pdf' }] }]);
  }
  const { customers, projects } = await office.books();
  expect(customers.filter(({ Number }) => String(Number) === customer.customerNumber)).toHaveLength(1);
  expect(projects.filter(({ Code }) => Code === project.projectNumber)).toHaveLength(1);
  const { json } = await suite.ops<Letters>('dlq', 'list', '--connection', CONNECTION);
  expect(json.letters).toEqual([]);
}

const writes = [
  ['POST', '/v2/Customers'],
  ['POST', '/v2/Projects'],
  ['POST', 'OutgoingInvoiceJournals'],
  ['PUT', 'VoucherDocumentation'],
] as const;

test('I1 an invoice is there once with one PDF, whichever write of it got no answer', async () => {
  const { poweroffice } = suite.vendors;
  for (const [method, path] of writes)
    await poweroffice.fault({ method, path, times: 1, fault: { kind: 'lost-answer' } });
  const made = await newcomers(writes.length, async (customerId, projectId) => [
    (await office.finalized(customerId, [line], { projectId })).number,
  ]);
  for (const each of made) await expectOnce(each);
  await poweroffice.clearFaults();
});

test('I1 I3 I4 invoices finalized at once share one new customer and project, though PowerOffice lists them late', async () => {
  await suite.vendors.poweroffice.person('setLimits', { replicaLagSeconds: 4 });
  const made = await newcomers(1, async (customerId, projectId) => {
    const finalized = [1, 2, 3].map(() => office.finalized(customerId, [line], { projectId }));
    return (await Promise.all(finalized)).map(({ number }) => number);
  });
  for (const each of made) await expectOnce(each);
  await suite.vendors.poweroffice.person('setLimits', { replicaLagSeconds: 0 });
});

test('I8 a number that is ours already counts as posted, also for a connection that does not remember it', async () => {
  const customer = await office.customer();
  const { id, number } = await office.finalized(customer.id);
  const [voucher] = [await posted(number)];
  await addBooksConnection(suite, 'nordbyra-again');
  const sent = await suite.ops(
    ...['resync', 'nordbyra-again', '--direction', 'moment-poweroffice-invoices', '--ids', String(id)],
  );
  expect(sent.exitCode).toBe(0);
  await eventually('the other connection has taken it over', async () => {
    const { json } = await suite.ops<Explanation>('explain', 'nordbyra-again', String(id));
    return json.records.some(({ link }) => link?.targetId === voucher.Id);
  });
  await office.idle();
  expect(await office.vouchers(number)).toMatchObject([{ Id: voucher.Id, documents: [{ kind: 'Pdf' }] }]);
});
