import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './office.ts';
import { CONNECTION, booksOffice } from './office.ts';
import { withoutWebhooks } from './webhooks.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;
let customerId: number;
let projectNumber: string;

interface Answer {
  directions: {
    direction: string;
    totals: { source: number; target: number }[];
    rows: { cause: string; what: string; id: string | null; reason: { code: string } | null }[];
  }[];
  repaired: number | null;
}

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
  await office.firstComparisons();
  const customer = await office.customer();
  customerId = customer.id;
  ({ projectNumber } = await office.project(customerId));
  await office.idle();
});
afterAll(() => suite.stop());

const reconcile = (...words: string[]) => suite.ops<Answer>('reconcile', CONNECTION, ...words);
const rowsOf = ({ json }: Awaited<ReturnType<typeof reconcile>>) =>
  json.directions.flatMap(({ rows }) => rows);
const standing = async (number: number) =>
  (await office.vouchers(number)).filter(({ isReversed }) => !isReversed);
const expenses = async (description: string) =>
  (await office.inMoment()).projectExpenses.filter((expense) => expense.description === description);

async function booked(description: string) {
  await office.inGo('postManualVoucher', {
    lines: [
      { accountNo: 6550, projectCode: projectNumber, amount: 500, vatCode: '0', description },
      { accountNo: 1920, amount: -500, vatCode: '0' },
    ],
  });
  await suite.ops('sweep', CONNECTION, '--direction', 'poweroffice-moment-expenses', '--scope', 'new');
  return eventually(`the expense ${description}`, async () => (await expenses(description))[0]);
}

/** Neither a webhook nor a sweep brings back what somebody took away. */
async function sweptInVain(number: number, description: string) {
  await suite.ops('sweep', CONNECTION);
  await office.idle();
  expect(await standing(number)).toEqual([]);
  expect(await expenses(description)).toEqual([]);
}

test('O6 I1 E1 a reconcile names what was reversed, never arrived, was deleted, or is not ours, and a repair brings back the rest', async () => {
  const reversed = await office.finalized(customerId);
  const voucher = await office.posted(reversed.number);
  const deleted = await booked('Slettet');
  await office.idle();
  expect((await reconcile()).exitCode).toBe(0);

  await office.inGo('reverseVoucher', voucher.Id);
  await office.act('deleteExpense', deleted.id);
  await office.inGo('postForeignInvoice', { invoiceNo: 99_001 });
  await sweptInVain(reversed.number, 'Slettet');
  const missing = await withoutWebhooks(suite, ['Invoices'], () => office.finalized(customerId));

  const found = await reconcile();
  expect(found.exitCode).toBe(1);
  expect(rowsOf(found).map(({ cause, what }) => `${cause}: ${what}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(`^gone: invoice ${reversed.number} `),
      expect.stringMatching(`^missing: invoice ${missing.number} `),
      expect.stringMatching('^not-ours: invoice 99001 '),
      expect.stringMatching('^gone: voucher .* "Slettet"'),
    ]),
  );

  expect((await reconcile('--repair', '--yes')).json.repaired).toBe(3);
  await office.posted(missing.number);
  await office.idle();
  const after = await reconcile();
  expect(after.exitCode).toBe(0);
  for (const { source, target } of after.json.directions.flatMap(({ totals }) => totals))
    expect(target).toBe(source);
  expect(await standing(reversed.number)).toHaveLength(1);
  expect(await office.vouchers(reversed.number)).toHaveLength(2);
  expect(await expenses('Slettet')).toMatchObject([{ amountIncludingVat: 500 }]);
});

test('O6 I8 a reversed invoice whose number somebody took meanwhile is not posted beside it, and the reconcile says why', async () => {
  const { number, id } = await office.finalized(customerId);
  await office.inGo('reverseVoucher', (await office.posted(number)).Id);
  await office.inGo('postForeignInvoice', { invoiceNo: number, amount: 1 });
  const repaired = await reconcile('--repair', '--yes');
  expect(repaired.json.repaired).toBe(null);
  const row = rowsOf(repaired).find((each) => each.id === String(id));
  expect(row).toMatchObject({ cause: 'parked', reason: { code: 'invoice-refused' } });
  await office.idle();
  expect(await standing(number)).toMatchObject([{ createdBy: 'person' }]);
});
