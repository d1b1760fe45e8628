import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './office.ts';
import { CONNECTION, booksOffice, line } from './office.ts';
import { eventually } from '../eventually.ts';
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

test('I1 a finalized invoice is posted with every field of its head and lines, and its PDF', async () => {
  const customer = await office.customer();
  const project = await office.project(customer.id);
  const lines = [
    line,
    {
      itemName: 'Reise',
      quantity: 3,
      unitPrice: 333.33,
      lineDiscount: 10,
      accountNumber: '3100',
      vatPercentage: 0,
    },
  ];
  await office.act('setAccountVatCode', '3100', '5');
  const { number, id } = await office.finalized(customer.id, lines, {
    projectId: project.id,
    description: 'Juni',
  });
  const voucher = await office.posted(number);
  const { dueDate, issueDate, paymentId, totalSumIncludingTaxAfterRounding } = await office.invoice(id);
  expect(voucher).toMatchObject({
    type: 'OutgoingInvoice',
    customerNo: Number(customer.customerNumber),
    projectCode: project.projectNumber,
    VoucherDate: issueDate,
    dueDate,
    currencyCode: 'NOK',
    TotalAmount: totalSumIncludingTaxAfterRounding,
    outgoing: { Cid: paymentId, Description: `Faktura ${number} – Juni` },
    documents: [{ contentType: 'application/pdf' }],
  });
  expect(voucher.lines.slice(0, 2)).toMatchObject([
    {
      accountNo: 3000,
      vatCode: '3',
      grossAmount: 12_500,
      quantity: 10,
      description: 'Utvikling, 10 × 1000.00',
    },
    {
      accountNo: 3100,
      vatCode: '5',
      grossAmount: 899.99,
      quantity: 3,
      description: 'Reise, 3 × 333.33, rabatt 10 %',
    },
  ]);
});

test('I1 in steady state an invoice costs four calls to Moment and five to PowerOffice, and its number later one each', async () => {
  const customer = await office.customer();
  const project = await office.project(customer.id);
  await office.posted((await office.finalized(customer.id, [line], { projectId: project.id })).number);
  await office.idle();
  const before = [await suite.vendors.moment.calls(), await suite.vendors.poweroffice.calls()] as const;
  const { number } = await office.finalized(customer.id, [line], { projectId: project.id });
  await office.posted(number);
  await eventually('the voucher number', async () => (await office.vouchers(number))[0]?.voucherNo);
  await office.idle();
  const after = [await suite.vendors.moment.calls(), await suite.vendors.poweroffice.calls()] as const;
  const sum = (calls: Record<string, number>) =>
    Object.entries(calls)
      .filter(
        ([name]) => !/AccountTransactions|GET \/(invoices|customers|projects)$|Token|LockDate/.test(name),
      )
      .reduce((total, [, count]) => total + count, 0);
  expect(sum(after[0]) - sum(before[0])).toBe(4 + 1);
  expect(sum(after[1]) - sum(before[1])).toBe(5 + 1);
});

test('I2 a credit note names the invoice it credits and settles it, a free-standing one names none', async () => {
  const customer = await office.customer();
  const { id, number } = await office.finalized(customer.id);
  await office.posted(number);
  const credit = await office.act<{ invoiceNumber: number }>('creditInvoice', id);
  const free = await office.act<{ invoiceNumber: number }>('createFreeCreditNote', {
    customerId: customer.id,
    invoiceLines: [line],
  });
  expect(await office.posted(credit.invoiceNumber)).toMatchObject({
    type: 'OutgoingCreditNote',
    TotalAmount: -12_500,
    customMatchingReference: `MOMENT-${number}`,
    outgoing: {
      Description: expect.stringContaining(`Kreditnota ${credit.invoiceNumber} for faktura ${number}`),
    },
  });
  const { outgoing } = await office.posted(free.invoiceNumber);
  expect(outgoing?.Description).not.toContain('for faktura');
});

test('I1 an invoice in a foreign currency carries its rate, its department and its references', async () => {
  const customer = await office.customer();
  const { number } = await office.finalized(customer.id, [line], {
    ...{ currencyCode: 'EUR', currencyRate: 11.42, departmentNumber: '20' },
    ...{ customerReference: 'Kari', orderReference: 'PO-7' },
  });
  expect(await office.posted(number)).toMatchObject({
    ...{ currencyCode: 'EUR', currencyExchangeRate: 11.42, departmentCode: '20', TotalAmount: 12_500 },
    outgoing: { CustomerReference: 'Kari', PurchaseOrderReference: 'PO-7' },
    lines: expect.arrayContaining([
      expect.objectContaining({ grossAmount: 12_500, postedGrossAmount: 142_750 }),
    ]),
  });
});

test('I1 a total that Moment rounded is posted as it is, with the difference on the rounding account', async () => {
  const customer = await office.customer();
  const { number } = await office.finalized(customer.id, [{ ...line, quantity: 1, unitPrice: 333.33 }]);
  const { TotalAmount, lines } = await office.posted(number);
  expect(TotalAmount).toBe(417);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ accountNo: 3000, grossAmount: 416.66 }),
      expect.objectContaining({ accountNo: 7770, grossAmount: 0.34, description: 'Avrunding' }),
    ]),
  );
});

test('I1 a draft and an invoice that is not to be transferred stay in Moment', async () => {
  const customer = await office.customer();
  const { number } = await office.finalized(customer.id, [line], { exportStatus: 'DO_NOT_TRANSFER' });
  await office.act('createDraftInvoice', { customerId: customer.id, invoiceLines: [line] });
  const { number: next } = await office.finalized(customer.id);
  await office.posted(next);
  await suite.ops('sweep', CONNECTION, '--direction', 'moment-poweroffice-invoices', '--scope', 'recent');
  await office.idle();
  const { customers, vouchers } = await office.books();
  const inGo = customers.find(({ Number }) => String(Number) === customer.customerNumber);
  expect(vouchers.filter(({ customerNo }) => customerNo === inGo?.Number)).toMatchObject([
    { invoiceNo: String(next) },
  ]);
  expect(await office.vouchers(number)).toEqual([]);
});

test('I3 a customer follows with all its fields when it is created, changed and emptied, and keeps its number', async () => {
  const { id, customerNumber } = await office.customer({
    ...{ companyRegistrationNumber: 'NO 981 566 378 MVA', email: 'post@kunde.example' },
    address: { addressLine1: 'Storgata 1', postalCode: '0161', postalPlace: 'Oslo', countryCode: 'NO' },
  });
  const inGo = async () =>
    (await office.books()).customers.find(({ Number }) => String(Number) === customerNumber);
  const created = await eventually('the customer', inGo);
  expect(created).toMatchObject({
    ...{ Name: 'Kunde AS', OrganizationNumber: '981566378', EmailAddress: 'post@kunde.example' },
    MailAddress: { AddressLine1: 'Storgata 1', ZipCode: '0161', City: 'Oslo', CountryCode: 'NO' },
    InvoiceDeliveryType: 'Print',
  });
  await office.act('updateCustomer', id, { name: 'Kunde og Sønn AS', invoiceEmail: 'faktura@kunde.example' });
  await eventually('the new name', async () => (await inGo())?.Name === 'Kunde og Sønn AS');
  expect(await inGo()).toMatchObject({ InvoiceEmailAddress: 'faktura@kunde.example', Id: created.Id });
  const abroad = { addressLine1: null, postalCode: null, postalPlace: null, countryCode: 'SE' };
  await office.act('updateCustomer', id, { email: null, address: abroad });
  await eventually('the emptied e-mail address', async () => (await inGo())?.EmailAddress === null);
  expect(await inGo()).toMatchObject({
    ...{ MailAddress: { AddressLine1: null, CountryCode: 'SE' }, OrganizationNumber: '981566378' },
  });
});

test('I1 I4 a project follows with customer, department, state and owner, and its invoice has its department', async () => {
  const customer = await office.customer();
  await office.inGo('addEmployee', {
    ...{ firstName: 'Kari', lastName: 'Nord', emailAddress: 'kari@nordbyra.example' },
  });
  const { id, projectNumber } = await office.project(customer.id, {
    department: { departmentNumber: '10', name: 'A' },
  });
  const inGo = async () => (await office.books()).projects.find(({ Code }) => Code === projectNumber);
  await eventually('the project', inGo);
  expect(await inGo()).toMatchObject({
    ...{ Name: 'Prosjekt', CustomerNo: Number(customer.customerNumber), DepartmentCode: '10' },
    ...{ ProjectStatus: 'Active', IsActive: true },
  });
  await office.act('updateProject', id, { projectState: 'completed', ownerEmail: 'Kari@nordbyra.example' });
  await eventually('its state', async () => (await inGo())?.ProjectStatus === 'Complete');
  const kari = (await office.books()).employees.find(
    ({ EmailAddress }) => EmailAddress === 'kari@nordbyra.example',
  );
  expect(kari).toBeDefined();
  expect(await inGo()).toMatchObject({ ProjectManagerEmployeeId: kari?.Id, Code: projectNumber });
  const { number } = await office.finalized(customer.id, [line], { projectId: id });
  expect(await office.posted(number)).toMatchObject({ departmentCode: '10' });
});
