import { beforeEach, expect, test } from '@jest/globals';
import { direction as expenses } from '../../../functions/moment-poweroffice/poweroffice-moment-expenses/direction.ts';
import { direction as invoices } from '../../../functions/moment-poweroffice/moment-poweroffice-invoices/direction.ts';
import { exactName } from '../../../shared/fields.ts';
import { client, company, openBooksHarness } from './books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let customerId: number;

beforeEach(async () => {
  harness = await openBooksHarness();
  const address = { addressLine1: 'Storgata 1', postalCode: '0155', postalPlace: 'Oslo' };
  const customer = { customerNumber: '10001', name: 'Nordlys AS', address };
  customerId = harness.moment.person.createCustomer(company, customer).id;
});

type Values = Readonly<Record<string, string | null | undefined>>;

async function show(entity: string, id: number | string, direction = invoices): Promise<Values | undefined> {
  const run = direction.open(await harness.context());
  const shown = await run.show(entity, String(id), { data: {} });
  if (!shown) return undefined;
  const values = shown.fields.map(({ value, ...named }): [string, string | null] => [
    exactName(named),
    value,
  ]);
  return { kind: shown.kind, ...Object.fromEntries(values) };
}

function draft(changes: object = {}): number {
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  return harness.moment.person.createDraftInvoice(company, { customerId, invoiceLines, ...changes }).id;
}

test('O12: an invoice is shown as Moment has it, with the name of its customer', async () => {
  const id = harness.moment.person.finalizeInvoice(company, draft()).id;
  expect(await show('invoice', id)).toMatchObject({
    ...{ number: '10023', date: '2026-03-10', customer: 'Nordlys AS', total: '1250.00', currency: 'NOK' },
  });
  expect(await show('invoice', draft())).toMatchObject({ number: null, customer: 'Nordlys AS' });
  const credit = harness.moment.person.creditInvoice(company, id);
  expect(await show('invoice', credit.id)).toMatchObject({ kind: 'creditNote', customer: 'Nordlys AS' });
  expect(await show('invoice', 4711)).toBeUndefined();
});

test('O12: a customer and a project are shown as Moment has them', async () => {
  expect(await show('customer', customerId)).toMatchObject({
    ...{ number: '10001', name: 'Nordlys AS', address: 'Storgata 1, 0155 Oslo, NO' },
  });
  const project = { projectNumber: '6110', name: 'Nett', customerId };
  const { id } = harness.moment.person.createProject(company, project);
  expect(await show('project', id)).toMatchObject({
    ...{ number: '6110', name: 'Nett', customer: '10001', status: 'Active' },
  });
  for (const entity of ['customer', 'project']) expect(await show(entity, 4711)).toBeUndefined();
});

test('O12: a voucher is shown with what is posted on projects', async () => {
  harness.powerOffice.person.createProject(client, { Code: '6110', Name: 'Nett' });
  const line = { accountNo: 6800, amount: 125, vatCode: '0', projectCode: '6110', description: 'Parkering' };
  const { voucherNo } = harness.powerOffice.person.postManualVoucher(client, {
    lines: [line, { accountNo: 1920, amount: -125, vatCode: '0' }],
  });
  const shown = await show('voucher', `2026-03-10/${voucherNo}`, expenses);
  expect(shown).toMatchObject({ number: String(voucherNo), date: '2026-03-10', supplier: null });
  const amounts = Object.entries(shown ?? {}).filter(([field]) => field.startsWith('amount "Parkering"'));
  expect(amounts.map(([, value]) => value)).toEqual(['125.00']);
  expect(await show('voucher', '2026-03-10/4711', expenses)).toBeUndefined();
});
