import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { momentPowerOfficeDemo } from '../../../infra/local/demo/moment-poweroffice.ts';
import type { BooksOffice } from './office.ts';
import { booksOffice, line } from './office.ts';
import { withoutWebhooks } from './webhooks.ts';
import type { Explanation, Letters } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { writeConnections } from '../second-connection.ts';

jest.setTimeout(240_000);
const NEW = 'nordbyra-cutover';
let suite: RunningSuite;
let office: BooksOffice;
let projectNumber: string;
let before: { equal: number; other: number; ids: { equal: number; other: number } };

/** What the integration before us, and people, had on both sides when the connection went live. */
beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
  await office.firstComparisons();
  const customer = await office.customer();
  ({ projectNumber } = await office.project(customer.id));
  await office.idle();
  // The demo's own connection stays out of it.
  await suite.ops('connections', 'cancel', 'nordbyra-books', '--yes');
  await prepareInvoices(customer);
  await prepareExpenses();
  await connect();
});
afterAll(() => suite.stop());

async function prepareInvoices({ id, customerNumber }: { id: number; customerNumber: string }) {
  const [equal, other] = await withoutWebhooks(suite, ['Invoices'], async () => [
    await office.finalized(id, [line]),
    await office.finalized(id, [line]),
  ]);
  const customerNo = Number(customerNumber);
  const { totalSumIncludingTaxAfterRounding: amount } = await office.invoice(equal.id);
  await office.inGo('postForeignInvoice', { invoiceNo: equal.number, customerNo, amount });
  await office.inGo('postForeignInvoice', { invoiceNo: other.number, customerNo, amount: amount + 1 });
  const ids = { equal: equal.id, other: other.id };
  before = { equal: equal.number, other: other.number, ids };
}

async function prepareExpenses() {
  const entered = { projectNumber, invoiceDate: new Date().toISOString().slice(0, 10) };
  for (const [description, amount, times] of [
    ['Lik', 300, 1],
    ['To like', 400, 2],
    ['Tvetydig', 500, 1],
    ['Ny', 600, 1],
  ] as const) {
    for (let count = 0; count < times; count += 1)
      await office.inGo('postManualVoucher', {
        lines: [
          { accountNo: 6550, projectCode: projectNumber, amount, vatCode: '0', description },
          { accountNo: 1920, amount: -amount, vatCode: '0' },
        ],
      });
  }
  const enter = (description: string, amountIncludingVat: number, more: object = {}) =>
    office.act('enterExpense', { ...entered, description, amountIncludingVat, ...more });
  await enter('Lik', 300, { externalId: 'former:1' });
  for (const amount of [400, 400]) await enter('To like', amount);
  for (const amount of [500, 500]) await enter('Tvetydig', amount);
}

async function connect() {
  const { vendors, cwd } = suite;
  const { moco, awork, personio, hq, moment, poweroffice } = vendors;
  const entry = momentPowerOfficeDemo.entry({
    ...{ moco: moco.baseUrl, awork: awork.baseUrl, personio: personio.baseUrl, hq: hq.baseUrl },
    ...{ moment: moment.baseUrl, poweroffice: poweroffice.baseUrl },
  });
  const liveSince = new Date(Date.now() + 60_000).toISOString();
  const file = writeConnections(cwd, [{ ...entry, id: NEW, status: 'active', liveSince }]);
  const { exitCode, json } = await suite.ops('connections', 'add', file);
  if (exitCode !== 0) throw new Error(JSON.stringify(json));
  for (let round = 0; round < 2; round += 1) {
    await suite.ops('sweep', NEW);
    await office.idle();
  }
}

const expenses = async (description: string) =>
  (await office.inMoment()).projectExpenses.filter((expense) => expense.description === description);
const outcomes = async (id: number) => {
  const { json } = await suite.ops<Explanation>('explain', NEW, String(id));
  return json.records[0]?.link?.outcomes.map(({ code }) => code);
};

test('O7 I8 an invoice that was posted before with the same number, date and total is taken as it is, another one refused', async () => {
  expect(await outcomes(before.ids.equal)).toContain('invoice-adopted');
  // Others may have waited for PowerOffice's limit before.
  expect((await outcomes(before.ids.other))?.filter((code) => code !== 'rate-limited')).toEqual([
    'invoice-refused',
  ]);
  for (const number of [before.equal, before.other])
    expect(await office.vouchers(number)).toMatchObject([{ createdBy: 'person', documents: [] }]);
});

test('O7 E3 costs that were in Moment before are taken as they are, one to one, and only what is not there is entered', async () => {
  expect(await expenses('Lik')).toMatchObject([{ externalId: 'former:1', attachments: [] }]);
  const twice = await expenses('To like');
  expect(twice).toHaveLength(2);
  for (const { externalId } of twice) expect(externalId).toMatch(/^pogo:/);
  expect(await expenses('Ny')).toMatchObject([{ amountIncludingVat: 600 }]);
});

test('O7 E3 a cost that Moment has twice is parked with both named until one of them is deleted', async () => {
  const [one, other] = await expenses('Tvetydig');
  const list = () =>
    suite.ops<Letters>('dlq', 'list', '--connection', NEW, '--direction', 'poweroffice-moment-expenses');
  expect((await list()).json.letters).toMatchObject([{ code: 'expense-ambiguous' }]);
  const { text } = { text: JSON.stringify((await suite.ops('dlq', 'list', '--connection', NEW)).json) };
  for (const each of [one, other]) expect(text).toContain(String(each?.id));
  await office.act('deleteExpense', other?.id);
  await suite.ops(
    'dlq',
    'replay',
    '--connection',
    NEW,
    '--direction',
    'poweroffice-moment-expenses',
    '--yes',
  );
  await office.idle();
  expect(await expenses('Tvetydig')).toMatchObject([{ id: one?.id }]);
  expect((await list()).json.letters).toEqual([]);
});

test('O6 O7 after the cutover both sides agree, as far as nobody has to decide', async () => {
  expect((await suite.ops('reconcile', NEW)).exitCode).toBe(0);
});
