import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice, Line } from './books-office.ts';
import { CONNECTION, booksOffice, line } from './books-office.ts';
import { eventually } from './eventually.ts';
import type { Letters, ShownLetter } from './ops-answers.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite();
  office = booksOffice(suite);
});
afterAll(() => suite.stop());

/** What the operators see of an invoice that was refused, in English. */
async function refusal(id: number): Promise<string> {
  return eventually('the dead letter', async () => {
    const listed = await suite.ops<Letters>('dlq', 'list', '--connection', CONNECTION, '--id', String(id));
    if (listed.json.letters.length === 0) return undefined;
    const shown = await suite.ops<ShownLetter>(
      'dlq',
      'show',
      '1',
      '--connection',
      CONNECTION,
      '--id',
      String(id),
    );
    return String(shown.json.details['problems_en']);
  });
}

test('I6 an invoice with accounts that lack the external VAT code is refused as a whole, and every account is named', async () => {
  const customer = await office.customer({ name: 'Urørt AS' });
  await eventually('the customer', async () =>
    (await office.books()).customers.some(({ Name }) => Name === 'Urørt AS'),
  );
  await office.idle();
  await office.inGo('createCustomer', { Number: 19_500, Name: 'Vitne AS' });
  await office.act('setAccountVatCode', '3010', null);
  await office.act('setAccountVatCode', '3030', null);
  const before = await office.books();
  const lines: Line[] = ['3010', '3030', '3000'].map((accountNumber) => ({ ...line, accountNumber }));
  const { id, number } = await office.finalized(customer.id, lines);
  const problems = await refusal(id);
  expect(problems).toContain('account 3010 has no external VAT code');
  expect(problems).toContain('account 3030 has no external VAT code');
  expect(await office.vouchers(number)).toEqual([]);
  const after = await office.books();
  expect([after.customers, after.projects]).toEqual([before.customers, before.projects]);
  await office.act('setAccountVatCode', '3010', '31');
  await office.act('setAccountVatCode', '3030', '33');
});

test('I9 every problem of an invoice is named at once, and corrected it is posted by a replay', async () => {
  const customer = await office.customer({ companyRegistrationNumber: '123456789' });
  const lines: Line[] = [{ ...line, accountNumber: '3999' }];
  const draft = await office.act<{ id: number }>('createDraftInvoice', {
    ...{ customerId: customer.id, invoiceLines: lines, departmentNumber: '99' },
  });
  await office.inGo('setLockDate', '2099-12-31');
  await office.act('finalizeInvoice', draft.id);
  const number = Number((await office.invoice(draft.id)).invoiceNumber);
  const problems = await refusal(draft.id);
  for (const part of ['organisation number 123456789', 'account 3999', 'department 99', 'closed period'])
    expect(problems).toContain(part);
  expect(await office.vouchers(number)).toEqual([]);
  await office.inGo('setLockDate', null);
  await office.inGo('addAccount', { accountNo: 3999, name: 'Ny konto', vatCode: '3' });
  await office.act('setAccountVatCode', '3999', '3');
  await office.inGo('addDepartment', { code: '99', name: 'Ny avdeling' });
  await office.act('updateCustomer', customer.id, { companyRegistrationNumber: '981566378' });
  await suite.ops('dlq', 'replay', '--connection', CONNECTION, '--id', String(draft.id));
  await office.posted(number);
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
  expect(await refusal(unfit.id)).toContain('customer number 55555 lies in no customer series');
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

test('I7 what was refused is mailed once, grouped, in Norwegian, with invoice, customer, reason and what to do', async () => {
  const mails = async () => {
    const { endpoints } = JSON.parse(await suiteFile()) as { endpoints: { ses: string } };
    const response = await fetch(`${endpoints.ses}/mails`);
    return (await response.json()) as { to: string[]; subject: string; text: string }[];
  };
  await suite.ops('sweep', CONNECTION, '--scope', 'failures');
  await office.idle();
  const told = (await mails()).filter(({ subject }) => subject.includes('trenger deg'));
  expect(told.length).toBeGreaterThan(0);
  const text = told.map((mail) => mail.text).join('\n');
  expect(text).toContain('Faktura 44001 til Kunde AS ble ikke overført, og ingenting ble skrevet');
  expect(text).toContain('konto 3010 mangler ekstern mva-kode i Moment; legg den inn der');
  await suite.ops('sweep', CONNECTION, '--scope', 'failures');
  await office.idle();
  expect((await mails()).filter(({ subject }) => subject.includes('trenger deg'))).toHaveLength(told.length);
});

async function suiteFile(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(`${suite.cwd}/.tandem/suite.json`, 'utf8');
}
