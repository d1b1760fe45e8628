import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

type Harness = Awaited<ReturnType<typeof openBooksHarness>>;
let harness: Harness;
let id: number;

beforeEach(async () => {
  harness = await openBooksHarness();
  id = finalize(harness);
});

function finalize({ moment: { person } }: Harness, line: object = {}): number {
  const { id: customerId } = person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000, ...line }];
  const draft = person.createDraftInvoice(company, { customerId, invoiceLines });
  return person.finalizeInvoice(company, draft.id).id;
}

const standing = () =>
  harness.books().vouchers.filter(({ type, isReversed }) => type !== 'ReversalVoucher' && !isReversed);

async function postAndReverse(): Promise<void> {
  expect(await harness.run('invoice', id)).toBe('done brought-in-line');
  harness.powerOffice.person.reverseVoucher(client, standing()[0]?.Id ?? '');
}

test('I1 a voucher that was reversed stays so for sweeps and replays, and comes back once by a repair', async () => {
  await postAndReverse();
  expect(await harness.sweepRecord('invoice', id)).not.toContain('voucher-reversed');
  expect(await harness.run('invoice', id)).toBe('skipped voucher-reversed');
  expect(standing()).toEqual([]);
  expect(await harness.repair('invoice', id)).toBe('done brought-in-line');
  expect(standing()).toMatchObject([{ invoiceNo: '10023', documents: [{ kind: 'Pdf' }] }]);
  harness.pass(3);
  expect(await harness.repair('invoice', id)).toBe('skipped already-posted');
  expect(standing()).toHaveLength(1);
});

test('I8 a repair posts nothing beside another voucher that has the number by then', async () => {
  await postAndReverse();
  harness.powerOffice.person.postForeignInvoice(client, { invoiceNo: 10_023, amount: 1 });
  expect(await harness.repair('invoice', id)).toBe('parked invoice-refused');
  expect(standing()).toMatchObject([{ createdBy: 'person' }]);
});

test('I1 a repair whose answer was lost finds what it posted', async () => {
  await postAndReverse();
  harness.powerOffice.faults.add({ path: 'Journals', times: 1, fault: { kind: 'lost-answer' } });
  expect(await harness.repair('invoice', id)).toBe('retrying answer-lost');
  harness.pass(60);
  expect(await harness.repair('invoice', id)).toBe('done brought-in-line');
  expect(standing()).toHaveLength(1);
});

test('I1 an invoice that is not to be transferred any more is not posted again, also not by a repair', async () => {
  await postAndReverse();
  harness.moment.person.setExportStatus(company, id, 'DO_NOT_TRANSFER');
  expect(await harness.repair('invoice', id)).toBe('skipped do-not-transfer');
  expect(standing()).toEqual([]);
});

test('I1 a voucher that reads otherwise in PowerOffice is told with the fields', async () => {
  await harness.run('invoice', id);
  harness.distort('powerOffice', /GET .*OutgoingInvoices/, (body) =>
    body.replace(/"DueDate":"[^"]*"/, '"DueDate":"2027-01-01"'),
  );
  expect(await harness.run('invoice', id)).toBe('parked voucher-differs');
  const [letter] = harness.stores.queue.deadLetters;
  expect(letter?.note.details).toMatchObject({ fields_en: 'due date', fields_no: 'forfallsdato' });
});

test('I1 an invoice that PowerOffice took otherwise than it was sent is posted once, and the fields are told', async () => {
  harness.distort('powerOffice', /POST .*Journals/, (body) =>
    body.replace('"CurrencyAmount":1250', '"CurrencyAmount":1249'),
  );
  expect(await harness.run('invoice', id)).toBe('done posted-otherwise');
  expect(standing()).toHaveLength(1);
});

test('O7 an invoice from before is adopted where number, date, customer and total are the same, and nothing is written', async () => {
  harness = await openBooksHarness({ liveSince: '2026-03-10T10:00:00Z' });
  id = finalize(harness);
  harness.powerOffice.person.createCustomer(client, { Number: 10_001, Name: 'Kunde AS' });
  harness.powerOffice.person.postForeignInvoice(client, { invoiceNo: 10_023, customerNo: 10_001 });
  const before = harness.books();
  expect(await harness.sweepRecord('invoice', id)).toBe('done invoice-adopted');
  expect(await harness.run('invoice', id)).toBe('skipped already-posted');
  expect(harness.books()).toEqual(before);
});

test.each([
  ['date', { voucherDate: '2026-03-09' }, '2026-03-10T10:00:00Z'],
  ['total', { amount: 1000 }, '2026-03-10T10:00:00Z'],
  ['life', {}, undefined],
])('I8 an invoice of the same number and another %s is refused', async (_what, changes, liveSince) => {
  harness = await openBooksHarness(liveSince === undefined ? {} : { liveSince });
  id = finalize(harness);
  harness.powerOffice.person.createCustomer(client, { Number: 10_001, Name: 'Kunde AS' });
  harness.powerOffice.person.postForeignInvoice(client, {
    invoiceNo: 10_023,
    customerNo: 10_001,
    ...changes,
  });
  expect(await harness.sweepRecord('invoice', id)).toBe('parked invoice-refused');
});

test('O7 a voucher that was reversed stays so when the connection comes back, and comes back once by a repair', async () => {
  await postAndReverse();
  await harness.comeBack();
  for (const ask of ['sweepRecord', 'run'] as const)
    expect(await harness[ask]('invoice', id)).toBe('skipped voucher-reversed');
  expect(standing()).toEqual([]);
  expect(await harness.repair('invoice', id)).toBe('done brought-in-line');
  expect(standing()).toHaveLength(1);
});

test.each([
  ['the same', {}, 'skipped voucher-reversed'],
  ['another total', { amount: 1000 }, 'done brought-in-line'],
])(
  'O7 an invoice whose voucher of somebody else with %s was reversed before we went live',
  async (_what, changes, outcome) => {
    harness = await openBooksHarness({ liveSince: '2026-03-10T10:00:00Z' });
    id = finalize(harness);
    const { person } = harness.powerOffice;
    person.createCustomer(client, { Number: 10_001, Name: 'Kunde AS' });
    const foreign = { invoiceNo: 10_023, customerNo: 10_001, ...changes };
    person.reverseVoucher(client, person.postForeignInvoice(client, foreign).Id);
    expect(await harness.sweepRecord('invoice', id)).toBe(outcome);
  },
);
