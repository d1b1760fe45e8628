import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
const LIVE = '2026-03-10T10:00:00Z';

beforeEach(() => open());

async function open(given: Parameters<typeof openBooksHarness>[0] = {}): Promise<void> {
  harness = await openBooksHarness(given);
  harness.moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  harness.powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett' });
}

const expenses = () => harness.inMoment().projectExpenses;

/** Answers the voucher's id for pointers. */
function book(description = 'Parkering'): string {
  const { voucherNo } = harness.powerOffice.person.postManualVoucher(client, {
    lines: [
      { accountNo: 6800, amount: 125, vatCode: '0', projectCode: '6110', description },
      { accountNo: 1920, amount: -125, vatCode: '0' },
    ],
  });
  return `2026-03-10/${voucherNo}`;
}

const enter = (changes: object = {}) =>
  harness.moment.person.enterExpense(company, {
    ...{
      projectNumber: '6110',
      amountIncludingVat: 125,
      description: 'Parkering',
      invoiceDate: '2026-03-10',
    },
    ...changes,
  });

test('E3 an expense that somebody deleted in Moment stays deleted until a repair, and then is there once', async () => {
  const voucher = book();
  await harness.run('voucher', voucher);
  harness.moment.person.deleteExpense(company, expenses()[0]?.id ?? 0);
  expect(await harness.sweepRecord('voucher', voucher)).toBe('skipped expenses-up-to-date');
  expect(await harness.run('voucher', voucher)).toBe('skipped expense-deleted');
  expect(expenses()).toEqual([]);
  for (const outcome of ['done brought-in-line', 'skipped expenses-up-to-date'])
    expect(await harness.repair('voucher', voucher)).toBe(outcome);
  expect(expenses()).toHaveLength(1);
});

test('E3 what somebody deleted is not taken back when its voucher is reversed', async () => {
  await open({ settings: { reversals: 'negative' } });
  const voucher = book();
  await harness.run('voucher', voucher);
  harness.moment.person.deleteExpense(company, expenses()[0]?.id ?? 0);
  const { voucherNo } = harness.powerOffice.person.reverseVoucher(
    client,
    harness.books().vouchers[0]?.Id ?? '',
  );
  expect(await harness.run('voucher', `2026-03-10/${voucherNo}`)).toBe('skipped no-expense');
  expect(expenses()).toEqual([]);
});

test('E3 an expense that reads otherwise in Moment is left alone, and the fields are told', async () => {
  const voucher = book();
  await harness.run('voucher', voucher);
  harness.distort('moment', /GET .*projectExpenses\/\d/, (body) =>
    body.replace('"Parkering"', '"Parkering Oslo"'),
  );
  expect(await harness.run('voucher', voucher)).toBe('skipped expense-edited');
});

test('E1 an expense that Moment took otherwise than it was sent is there once, and the fields are told', async () => {
  harness.distort('moment', /POST .*projectExpenses$/, (body) => body.replace(':125,', ':120,'));
  expect(await harness.run('voucher', book())).toBe('done expense-otherwise');
  expect(expenses()).toHaveLength(1);
});

test.each(['documented', 'iso'] as const)(
  'O7 a posting from before is told by its timestamp, in either form of PowerOffice (%s)',
  async (stampForm) => {
    await open({ liveSince: LIVE, powerOfficeService: { stampForm } });
    enter();
    expect(await harness.sweepRecord('voucher', book())).toBe('done expenses-adopted');
    expect(expenses()).toHaveLength(1);
  },
);

test('O7 an equal expense from before is taken as it is, and gets our reference only where it has none', async () => {
  await open({ liveSince: LIVE });
  for (const externalId of [null, 'former:1']) {
    const { id } = enter({ externalId, description: `Leie ${externalId}` });
    const voucher = book(`Leie ${externalId}`);
    expect(await harness.sweepRecord('voucher', voucher)).toBe('done expenses-adopted');
    const now = expenses().find((each) => each.id === id);
    expect(now?.externalId).toMatch(externalId === null ? /^pogo:/ : /^former:1$/);
  }
  expect(expenses()).toHaveLength(2);
});

test('O7 an expense whose reference cannot be changed is taken all the same', async () => {
  await open({ liveSince: LIVE, momentService: { externalIdsAreFixed: true } });
  enter();
  const voucher = book();
  expect(await harness.sweepRecord('voucher', voucher)).toBe('done expenses-adopted');
  expect(await harness.run('voucher', voucher)).toBe('skipped expenses-up-to-date');
  expect(expenses()).toMatchObject([{ externalId: null }]);
});

test('O7 two alike vouchers and two alike expenses belong together one to one', async () => {
  await open({ liveSince: LIVE });
  const [one, other] = [enter(), enter()];
  for (const voucher of [book(), book()])
    expect(await harness.sweepRecord('voucher', voucher)).toBe('done expenses-adopted');
  expect(expenses().map(({ id }) => id)).toEqual([one.id, other.id]);
  expect(new Set(expenses().map(({ externalId }) => externalId)).size).toBe(2);
});

test('O7 more equal expenses than postings are for a person to decide, and named', async () => {
  await open({ liveSince: LIVE });
  const both = [enter(), enter()];
  expect(await harness.sweepRecord('voucher', book())).toBe('parked expense-ambiguous');
  const [letter] = harness.stores.queue.deadLetters;
  for (const { id } of both) expect(String(letter?.note.details['candidates'])).toContain(String(id));
  expect(expenses()).toHaveLength(2);
});

test.each(['sweepRecord', 'run'] as const)(
  'O7 a posting from after going live is entered beside an equal expense, whoever asks (%s)',
  async (ask) => {
    await open({ liveSince: '2026-03-01T00:00:00Z' });
    enter();
    expect(await harness[ask]('voucher', book())).toBe('done brought-in-line');
    expect(expenses()).toHaveLength(2);
  },
);

test.each(['sweepRecord', 'run'] as const)(
  'O7 an expense of ours that somebody moved to another project is there once when the connection comes back (%s)',
  async (ask) => {
    await open({ momentService: { conflictsOnExternalId: 'never' } });
    harness.moment.person.createProject(company, { projectNumber: '6111', name: 'Nett' });
    const voucher = book();
    await harness.run('voucher', voucher);
    harness.moment.person.moveExpense(company, expenses()[0]?.id ?? 0, '6111');
    await harness.comeBack();
    expect(await harness[ask]('voucher', voucher)).toBe('done brought-in-line');
    expect(expenses()).toMatchObject([{ projectNumber: '6111' }]);
  },
);
