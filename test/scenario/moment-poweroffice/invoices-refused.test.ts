import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice, Line } from './office.ts';
import { notifyAll } from './add-connection.ts';
import { CONNECTION, booksOffice, line } from './office.ts';
import { withoutWebhooks } from './webhooks.ts';
import { eventually } from '../eventually.ts';
import type { SentMail } from '../people-told.ts';
import { sentMails, tellPeople } from '../people-told.ts';
import type { Letters, ShownLetter } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
  await office.firstComparisons();
});
afterAll(() => suite.stop());

/** The dead letter of a record, once it is there. */
async function parked(id: number): Promise<ShownLetter> {
  const which = ['--connection', CONNECTION, '--id', String(id)];
  await eventually('the dead letter', async () => {
    const { json } = await suite.ops<Letters>('dlq', 'list', ...which);
    return json.letters.length > 0;
  });
  return (await suite.ops<ShownLetter>('dlq', 'show', '1', ...which)).json;
}

/** Every problem of an invoice, in English. */
async function refusal(id: number): Promise<string> {
  return String((await parked(id)).details['problems_en']);
}

test('I6 an invoice with accounts that lack the external VAT code is refused as a whole, every account is named, and nothing of it is written', async () => {
  await office.act('setAccountVatCode', '3010', null);
  await office.act('setAccountVatCode', '3030', null);
  const lines: Line[] = ['3010', '3030', '3000'].map((accountNumber) => ({ ...line, accountNumber }));
  const { customer, project, id, number } = await withoutWebhooks(
    suite,
    ['Customers', 'Projects'],
    async () => {
      const untouched = await office.customer({ name: 'Urørt AS' });
      const of = await office.project(untouched.id);
      const refused = await office.finalized(untouched.id, lines, { projectId: of.id });
      return { customer: untouched, project: of, ...refused };
    },
  );
  const problems = await refusal(id);
  expect(problems).toContain('account 3010 has no external VAT code');
  expect(problems).toContain('account 3030 has no external VAT code');
  expect(problems).not.toContain('account 3000');
  expect(await office.vouchers(number)).toEqual([]);
  const { customers, projects } = await office.books();
  expect(customers.map(({ Number }) => String(Number))).not.toContain(customer.customerNumber);
  expect(projects.map(({ Code }) => Code)).not.toContain(project.projectNumber);
});

test('I9 every problem of an invoice is named at once, and corrected it is posted by a replay', async () => {
  const customer = await office.customer({
    name: 'Mye feil AS',
    companyRegistrationNumber: '123456789',
  });
  const lines: Line[] = [{ ...line, accountNumber: '3999' }];
  const draft = await office.act<{ id: number }>('createDraftInvoice', {
    ...{ customerId: customer.id, invoiceLines: lines, departmentNumber: '99' },
    ...{ paymentId: '0100231', currencyCode: 'EUR', currencyRate: 0 },
  });
  await office.inGo('setLockDate', '2099-12-31');
  await office.act('finalizeInvoice', draft.id);
  const number = Number((await office.invoice(draft.id)).invoiceNumber);
  const problems = await refusal(draft.id);
  const parts = ['organisation number 123456789', 'account 3999', 'department 99', 'closed period'];
  for (const part of [...parts, 'KID 0100231', 'currency rate for EUR']) expect(problems).toContain(part);
  expect(await office.vouchers(number)).toEqual([]);
  expect((await office.books()).customers.map(({ Name }) => Name)).not.toContain('Mye feil AS');
  await office.inGo('setLockDate', null);
  await office.inGo('addAccount', { accountNo: 3999, name: 'Ny konto', vatCode: '3' });
  await office.act('setAccountVatCode', '3999', '3');
  await office.inGo('addDepartment', { code: '99', name: 'Ny avdeling' });
  await office.act('updateCustomer', customer.id, { companyRegistrationNumber: '981566378' });
  await office.act('setPaymentId', draft.id, null);
  await suite.ops('dlq', 'replay', '--connection', CONNECTION, '--id', String(draft.id));
  expect(await refusal(draft.id)).toMatch(/^the currency rate for EUR is missing [^;]*invoice again$/);
});

test('I9 an invoice that was refused is posted once by a replay when its reason is gone', async () => {
  const customer = await office.customer();
  const { id, number } = await office.finalized(customer.id, [{ ...line, accountNumber: '3998' }]);
  expect(await refusal(id)).toContain('account 3998');
  await office.inGo('addAccount', { accountNo: 3998, name: 'Ny konto', vatCode: '3' });
  await office.act('setAccountVatCode', '3998', '3');
  await suite.ops('dlq', 'replay', '--connection', CONNECTION, '--id', String(id));
  await office.posted(number);
  await suite.ops('dlq', 'replay', '--connection', CONNECTION, '--id', String(id));
  await office.idle();
  expect(await office.vouchers(number)).toHaveLength(1);
});

test('I8 a number that somebody else’s voucher has is refused, and so is a customer number outside the series', async () => {
  const customer = await office.customer();
  await office.posted((await office.finalized(customer.id)).number);
  await office.act('setNextInvoiceNumber', 44_001);
  await office.inGo('postForeignInvoice', {
    invoiceNo: '44001',
    customerNo: Number(customer.customerNumber),
  });
  const { id } = await office.finalized(customer.id);
  expect(await refusal(id)).toContain('already has an invoice 44001');
  expect(await office.vouchers(44_001)).toMatchObject([{ createdBy: 'person' }]);
  const far = await office.customer({ customerNumber: '55555' });
  const unfit = await office.finalized(far.id);
  expect(await refusal(unfit.id)).toMatch(
    /customer number 55555 lies in no customer series .*: extend the customer number series there/,
  );
});

test('I9 a project number with a period is refused, and nothing of it is written', async () => {
  const customer = await office.customer();
  const project = await office.project(customer.id, { projectNumber: '6110.1' });
  const draft = await office.act<{ id: number }>('createDraftInvoice', {
    ...{ customerId: customer.id, projectId: project.id, invoiceLines: [line] },
  });
  await office.act('finalizeInvoice', draft.id);
  const problems = await refusal(draft.id);
  expect(problems).toContain('project number 6110.1 holds a period');
  expect((await office.books()).projects.some(({ Code }) => Code.startsWith('6110.'))).toBe(false);
  const other = await office.finalized(customer.id);
  await office.posted(other.number);
});

test('I8 what PowerOffice itself refuses of a customer is told with the invoice and the customer it is about', async () => {
  const { id, number } = await withoutWebhooks(suite, ['Customers'], async () => {
    const customer = await office.customer({ name: 'Uten punktum AS', email: 'post@lokal' });
    return office.finalized(customer.id);
  });
  const letter = await parked(id);
  expect(letter).toMatchObject({
    code: 'posting-refused',
    details: {
      invoice: number,
      customer: 'Uten punktum AS',
      problem: expect.stringContaining('EmailAddress'),
    },
  });
  expect(await office.vouchers(number)).toEqual([]);
});

test('I7 what was refused is mailed once, in one mail in Norwegian to every address, with invoice, customer, reason and what to do', async () => {
  const addresses = ['regnskap@nordbyra.example', 'leder@nordbyra.example'];
  await notifyAll(suite, CONNECTION, addresses);
  await tellPeople(suite, CONNECTION);
  const before = (await failureMails()).length;
  const customer = await office.customer({ name: 'Postkasse AS' });
  const lines = [{ ...line, accountNumber: '3010' }];
  const refused = [await office.finalized(customer.id, lines), await office.finalized(customer.id, lines)];
  for (const { id } of refused) await parked(id);
  for (const _again of [1, 2]) await tellPeople(suite, CONNECTION);
  const [mail, ...more] = (await failureMails()).slice(before);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: addresses,
    subject: 'Moment ↔ PowerOffice Go: 2 poster trenger deg (nordbyra-books)',
  });
  for (const { number } of refused)
    expect(mail?.text).toContain(
      `Faktura ${number} til Postkasse AS ble ikke overført, og ingenting ble skrevet: ` +
        'konto 3010 mangler ekstern mva-kode i Moment: legg den inn der.',
    );
});

async function failureMails(): Promise<SentMail[]> {
  return (await sentMails(suite)).filter(({ subject }) => subject.includes('trenger deg'));
}
