import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

type Given = Parameters<typeof openBooksHarness>[0];

/** A bill of two lines, and the calls that concern expenses in Moment. */
async function openBill(given: Given = {}) {
  const harness = await openBooksHarness(given);
  const { moment, powerOffice } = harness;
  moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett', IsActive: true });
  const { Number: supplierNo } = powerOffice.person.createSupplier(client, { name: 'Trykkeriet AS' });
  const line = { accountNo: 6550, projectCode: '6110', vatCode: '1' };
  const voucher = powerOffice.person.postIncomingInvoice(client, {
    ...{ supplierNo, invoiceNo: 'T-1', postingDate: '2026-03-04' },
    lines: [
      { ...line, amount: 1250, description: 'Plakater' },
      { ...line, amount: 500, description: 'Flygeblad' },
    ],
  });
  const calls: string[] = [];
  const { fetch } = moment;
  moment.fetch = (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/projectExpenses')) calls.push(request.method);
    return fetch(request);
  };
  return { harness, voucher, id: `2026-03-04/${voucher.voucherNo}`, calls };
}

const lost = { method: 'POST', path: 'projectExpenses', fault: { kind: 'lost-answer' } } as const;
const texts = ({ inMoment }: Awaited<ReturnType<typeof openBooksHarness>>) =>
  inMoment().projectExpenses.map(({ description }) => description);

test.each(['never', 409, 200] as const)(
  'E3 an expense whose answer was lost is there once, whether Moment minds a reference twice or not (%s)',
  async (conflictsOnExternalId) => {
    const { harness, id } = await openBill({ momentService: { conflictsOnExternalId } });
    harness.moment.faults.add({ ...lost, times: 1 });
    expect(await harness.run('voucher', id)).toMatch(/^retrying/);
    expect(texts(harness)).toEqual(['Plakater']);
    harness.pass(90);
    expect(await harness.run('voucher', id)).toMatch(/^done/);
    expect(texts(harness)).toEqual(['Plakater', 'Flygeblad']);
  },
);

test.each(['sweepRecord', 'run'] as const)(
  'E3 after an attempt that did not end Moment is looked at before anything is entered, whoever asks (%s)',
  async (ask) => {
    const { harness, id, calls } = await openBill({ momentService: { conflictsOnExternalId: 'never' } });
    harness.moment.faults.add({ ...lost, times: 2 });
    for (const lostOnes of [1, 2]) {
      expect(await harness[ask]('voucher', id)).toMatch(/^retrying/);
      expect(texts(harness)).toHaveLength(lostOnes);
      harness.pass(90);
    }
    expect(await harness[ask]('voucher', id)).toMatch(/^done/);
    expect(texts(harness)).toEqual(['Plakater', 'Flygeblad']);
    expect(calls.filter((method) => method === 'POST')).toHaveLength(2);
  },
);

test('E3 an expense whose voucher was reversed after its answer was lost is there once', async () => {
  const { harness, voucher, id } = await openBill({ momentService: { conflictsOnExternalId: 'never' } });
  harness.moment.faults.add({ ...lost, times: 1 });
  await harness.run('voucher', id);
  harness.powerOffice.person.reverseVoucher(client, voucher.Id);
  harness.pass(90);
  expect(await harness.run('voucher', id)).toMatch(/^done/);
  expect(texts(harness)).toEqual(['Plakater']);
});

test('E3 a voucher that comes for the first time costs no look', async () => {
  const { harness, id, calls } = await openBill();
  expect(await harness.sweepRecord('voucher', id)).toMatch(/^done/);
  expect(calls).toEqual(['POST', 'POST']);
});
