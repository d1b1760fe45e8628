import { expect, test } from '@jest/globals';
import { always, createGoHarness, information } from './poweroffice-client-harness.ts';

const customer = {
  ...{ Id: 12345, Number: 10010, Name: 'Ford Motor', IsPerson: false, SubledgerAccountId: 500123 },
  MailAddress: { AddressLine1: 'Postboks 404', ZipCode: '0161', City: 'Oslo', CountryCode: 'NO' },
};
const project = { Id: 7, Code: '6110', Name: 'Nettside', ProjectStatus: 'Active', IsActive: true };

test('a customer is found by its very number', async () => {
  const harness = createGoHarness({ answer: always(200, [{ ...customer, Id: 1, Number: 10011 }, customer]) });
  expect(await harness.client.customer(10010)).toMatchObject({ Id: 12345, SubledgerAccountId: 500123 });
  expect(await harness.client.customer(10012)).toBeUndefined();
  expect(harness.seen[0]).toMatchObject({ call: 'GET Customers', query: { customerNos: '10010' } });
});

test('when a customer was made is read as an instant, in the form of the documents too', async () => {
  const made = { ...customer, CustomerCreatedDateTimeOffset: '2021-09-30 08:03:00.123456+00:00' };
  const harness = createGoHarness({ answer: always(200, [made]) });
  const { CustomerCreatedDateTimeOffset } = (await harness.client.customer(10010)) ?? {};
  expect(CustomerCreatedDateTimeOffset).toBe('2021-09-30T08:03:00.123456+00:00');
});

test('a new customer goes out as it is and comes back with its ids', async () => {
  const harness = createGoHarness({ answer: always(201, customer) });
  const fields = { Number: 10010, Name: 'Ford Motor', IsPerson: false };
  expect(await harness.client.createCustomer(fields)).toMatchObject({ Id: 12345, OrganizationNumber: null });
  expect(harness.seen[0]?.call).toBe('POST Customers');
  expect(JSON.parse(harness.seen[0]?.body ?? '')).toEqual(fields);
});

test('changes go out as a JSON patch in the vendor’s case, null clears', async () => {
  const harness = createGoHarness({ answer: always(200, customer) });
  const MailAddress = { ZipCode: '0161', City: 'Oslo' };
  await harness.client.patchCustomer(12345, {
    ...{ Name: 'Ford', 'MailAddress/City': 'Bergen', IsArchived: false },
    ...{ EmailAddress: null, MailAddress, 'ContactGroupIds/-': 3 },
  });
  expect(harness.seen[0]?.call).toBe('PATCH Customers/12345');
  expect(harness.seen[0]?.headers.get('content-type')).toBe('application/json-patch+json');
  expect(JSON.parse(harness.seen[0]?.body ?? '')).toEqual([
    { op: 'replace', path: '/Name', value: 'Ford' },
    { op: 'replace', path: '/MailAddress/City', value: 'Bergen' },
    { op: 'replace', path: '/IsArchived', value: false },
    { op: 'remove', path: '/EmailAddress' },
    { op: 'add', path: '/MailAddress', value: MailAddress },
    { op: 'add', path: '/ContactGroupIds/-', value: 3 },
  ]);
});

test('no change is no call', async () => {
  const harness = createGoHarness();
  await harness.client.patchCustomer(1, {});
  await harness.client.patchProject(1, {});
  expect(harness.spent()).toBe(0);
});

test('a project is found by its very code, which a subproject does not have', async () => {
  const harness = createGoHarness({ answer: always(200, [{ ...project, Id: 8, Code: '6110.1' }, project]) });
  expect(await harness.client.project('6110')).toMatchObject({ Id: 7, ProjectManagerEmployeeId: null });
  expect(await harness.client.project('6111')).toBeUndefined();
  expect(harness.seen[0]).toMatchObject({ call: 'GET Projects', query: { projectCodes: '6110' } });
});

test('a project is created, and changed by an answer without a body', async () => {
  const harness = createGoHarness({
    answer: ({ method }) => (method === 'POST' ? Response.json(project, { status: 201 }) : new Response()),
  });
  expect((await harness.client.createProject({ Code: '6110', Name: 'Nettside' })).Id).toBe(7);
  await harness.client.patchProject(7, { CustomerId: 9 });
  expect(harness.calls()).toEqual(['POST Projects', 'PATCH Projects/7']);
});

test('employees come with no more than what finds them by e-mail', async () => {
  const rows = [{ Id: 1, Number: 2, EmailAddress: 'kari@example.no', IsArchived: false }];
  const harness = createGoHarness({ answer: always(200, rows) });
  expect(await harness.client.employees()).toEqual(rows);
  expect(harness.seen[0]?.query).toMatchObject({ Fields: 'Id,Number,EmailAddress,IsArchived' });
});

test('the number series of customers are asked for in the vendor’s case', async () => {
  const row = { Id: '09ab6bcf-4219-4149-8283-6b6a7342bfd9', FromInclusive: 10000, ToInclusive: 19999 };
  const harness = createGoHarness({ answer: always(200, [row]) });
  expect(await harness.client.customerNumberSeries()).toMatchObject([row]);
  expect(harness.seen[0]?.query).toMatchObject({ subLedgerNumberSeriesType: 'Customer' });
});

test('VAT codes come with their rate as sent, also those that have ended', async () => {
  const row = { Id: 201600, Code: '3', Name: 'Høy', Rate: 0.25, ValidFrom: '2022-07-01' };
  const harness = createGoHarness({ answer: always(200, [row]) });
  expect(await harness.client.vatCodes()).toMatchObject([{ Id: 201600, Rate: 0.25, ValidTo: null }]);
  expect(harness.seen[0]?.query).toMatchObject({ isActive: 'true', includeExpired: 'true' });
});

test.each([
  [{ LockDate: '2026-01-31' }, '2026-01-31'],
  [{ LockDate: null }, undefined],
])('the lock date of %j is %s', async (body, expected) => {
  expect(await createGoHarness({ answer: always(200, body) }).client.lockDate()).toBe(expected);
});

test('what the integration may do is readable also where lists are null', async () => {
  const { client } = createGoHarness({ answer: always(200, information) });
  expect(await client.integrationInformation()).toEqual({ ...information, InvalidPrivileges: [] });
});
