import { expect, test } from '@jest/globals';
import { firstClient, openCounter } from '../vendors/poweroffice/counter.ts';
import { rowsOf } from '../vendors/poweroffice/invoicing.ts';

test('an empty list is a 204 without a body', async () => {
  const { call } = await openCounter();
  expect(await call('GET', '/Customers')).toMatchObject({ status: 204, body: undefined });
});

test('a parameter that is not documented is refused', async () => {
  const { call } = await openCounter();
  expect((await call('GET', '/Customers?$top=1')).status).toBe(400);
  expect((await call('GET', '/Departments?customerNos=1')).status).toBe(400);
});

test('pages link to the next one until the last, and beyond it there is nothing', async () => {
  const { call, person } = await openCounter();
  for (let count = 0; count < 5; count += 1) person.createCustomer(firstClient, { Name: `K${count}` });
  const first = await call('GET', '/Customers?PageNumber=1&PageSize=3');
  const link = JSON.parse(first.headers.get('x-pagination') ?? '') as { nextPageLink: string };
  const second = await call(
    'GET',
    new URL(link.nextPageLink).pathname.slice(3) + new URL(link.nextPageLink).search,
  );
  expect(rowsOf(first)).toHaveLength(3);
  expect(rowsOf(second).map(({ Name }) => Name)).toEqual(['K3', 'K4']);
  expect(JSON.parse(second.headers.get('x-pagination') ?? '')).toEqual({});
  expect((await call('GET', '/Customers?PageNumber=3&PageSize=3')).status).toBe(204);
  expect((await call('GET', '/Customers?PageSize=20001')).status).toBe(400);
});

test('number filters take lists, ranges and open ranges', async () => {
  const { call } = await openCounter();
  const reply = await call('GET', '/GeneralLedgerAccounts?accountNos=1500, 3000-3010, 7770-');
  expect(rowsOf(reply).map(({ AccountNo }) => AccountNo)).toEqual([1500, 3000, 3010, 7770, 7990]);
  expect((await call('GET', '/GeneralLedgerAccounts?accountNos=x')).status).toBe(400);
});

test('time filters leave out the very instant and refuse an offset whose plus was not escaped', async () => {
  const { call, pass, person } = await openCounter();
  const { LastChangedDateTimeOffset } = person.createCustomer(firstClient, { Name: 'K1' });
  pass(1);
  person.createCustomer(firstClient, { Name: 'K2' });
  const path = '/Customers?lastChangedDateTimeOffsetGreaterThan=';
  const later = await call('GET', path + encodeURIComponent(LastChangedDateTimeOffset));
  expect(rowsOf(later).map(({ Name }) => Name)).toEqual(['K2']);
  expect((await call('GET', path + LastChangedDateTimeOffset)).status).toBe(400);
});

test.each([
  ['documented', /^2026-03-10 09:00:00\.\d{6}\+00:00$/],
  ['iso', /^2026-03-10T09:00:00\.\d{7}\+00:00$/],
] as const)('timestamps are written in the form of the service (%s)', async (stampForm, form) => {
  const { call, person } = await openCounter({ stampForm });
  person.createCustomer(firstClient, { Name: 'K1' });
  const [row] = rowsOf(await call('GET', '/Customers'));
  expect(row?.['CustomerCreatedDateTimeOffset']).toMatch(form);
});

test('Fields chooses fields and OrderBy orders', async () => {
  const { call, person } = await openCounter();
  person.addEmployee(firstClient, { firstName: 'Ola', lastName: 'Berg', emailAddress: 'ola@firma.example' });
  const reply = await call('GET', '/Employees?Fields=Number,EmailAddress&OrderBy=Number desc');
  expect(reply.body).toEqual([
    { Number: 2, EmailAddress: 'ola@firma.example' },
    { Number: 1, EmailAddress: 'kari.nordmann@firma.example' },
  ]);
  expect((await call('GET', '/Employees?Fields=Email')).status).toBe(400);
});

test('the type of a number series must be spelled exactly', async () => {
  const { call } = await openCounter();
  const good = await call('GET', '/SubLedgerNumberSeries?subLedgerNumberSeriesType=Customer');
  expect(rowsOf(good)).toMatchObject([{ FromInclusive: 10_000, ToInclusive: 19_999 }]);
  expect((await call('GET', '/SubLedgerNumberSeries?subLedgerNumberSeriesType=customer')).status).toBe(400);
});

test('expired VAT codes are left out unless asked for', async () => {
  const { call, person } = await openCounter();
  person.addVatCode(firstClient, { code: 'C3', rate: 0.25, validTo: '2025-12-31' });
  const codesOf = async (path: string) => rowsOf(await call('GET', path)).map(({ Code }) => Code);
  expect(await codesOf('/VatCodes?isActive=true')).not.toContain('C3');
  expect(await codesOf('/VatCodes?isActive=true&includeExpired=true')).toContain('C3');
  expect(rowsOf(await call('GET', '/VatCodes'))).toContainEqual(
    expect.objectContaining({ Code: '3', Rate: 0.25 }),
  );
});

test('rates are quoted for the base of the currency, and a day to come gets the newest', async () => {
  const { call } = await openCounter();
  const reply = await call('GET', '/CurrencyRates?fromCurrency=SEK&toCurrency=NOK&asOnDate=2027-01-01');
  expect(reply.body).toMatchObject({ ExchangeBase: 100, ExchangeRate: 104.9, RateDate: '2026-03-10' });
  expect((await call('GET', '/CurrencyRates?fromCurrency=SEK&toCurrency=NOK')).status).toBe(400);
});

test('readers see a change only after the lag of the copy, while writers see it at once', async () => {
  const { call, pass } = await openCounter({ replicaLagSeconds: 2 });
  pass(5);
  const created = await call('POST', '/Customers', { body: { Name: 'Ny AS', ExternalImportReference: 'r' } });
  const again = await call('POST', '/Customers', { body: { Name: 'Ny AS', ExternalImportReference: 'r' } });
  expect(created.status).toBe(201);
  expect(again.status).toBe(400);
  expect((await call('GET', '/Customers')).status).toBe(204);
  pass(2);
  expect(rowsOf(await call('GET', '/Customers'))).toHaveLength(1);
});
