import { expect, test } from '@jest/globals';
import { firstClient, openCounter } from '../vendors/poweroffice/counter.ts';
import { openInvoicing, post, rowsOf } from '../vendors/poweroffice/invoicing.ts';

const validation = { status: 400, body: { title: 'Customer validation error(s)' } };

test('a new customer gets the next number of the series and a ledger account of its own', async () => {
  const { call } = await openCounter();
  const { status, body } = await call('POST', '/Customers', { body: { Name: 'Fjord AS' } });
  const { Id, SubledgerAccountId } = body as { Id: number; SubledgerAccountId: number };
  expect(status).toBe(201);
  expect(body).toMatchObject({ Number: 10_000, CurrencyCode: 'NOK', IsPerson: false });
  expect(SubledgerAccountId).not.toBe(Id);
});

test.each([
  ['a number outside of the series', { Number: 20_001 }],
  ['an address without city', { MailAddress: { ZipCode: '0161' } }],
  ['a country that does not exist', { MailAddress: { ZipCode: '1', City: 'X', CountryCode: 'QQ' } }],
  ['a number for a word', { InvoiceDeliveryType: 1 }],
  ['a field in lower case', { emailAddress: 'a@b.no' }],
  ['a mistyped e-mail', { EmailAddress: 'a@b' }],
  ['a department that does not exist', { DepartmentId: 5 }],
  ['a reference of 51 characters', { ExternalImportReference: 'x'.repeat(51) }],
])('a customer with %s is refused', async (_, fields) => {
  const { call } = await openCounter();
  expect(await call('POST', '/Customers', { body: { Name: 'K', ...fields } })).toMatchObject(validation);
});

test('a customer number and reference can be taken once', async () => {
  const { call, person } = await openCounter();
  person.createCustomer(firstClient, { Name: 'K', Number: 10_010, ExternalImportReference: 'r' });
  expect(await call('POST', '/Customers', { body: { Name: 'L', Number: 10_010 } })).toMatchObject(validation);
  const again = await call('POST', '/Customers', { body: { Name: 'L', ExternalImportReference: 'r' } });
  expect(again).toMatchObject(validation);
});

test('a patch changes the named fields and reaches into the address', async () => {
  const { call, person } = await openCounter();
  const { Id } = person.createCustomer(firstClient, {
    Name: 'K',
    MailAddress: { City: 'Oslo', ZipCode: '0161' },
  });
  const body = [
    { op: 'replace', path: '/Name', value: 'Ny' },
    { op: 'replace', path: '/MailAddress/City', value: 'Bergen' },
    { op: 'add', path: '/EmailAddress', value: 'a@b.no' },
  ];
  const patched = await call('PATCH', `/Customers/${Id}`, { body });
  expect(patched).toMatchObject({
    status: 200,
    body: { Name: 'Ny', MailAddress: { City: 'Bergen', ZipCode: '0161' } },
  });
  const removed = await call('PATCH', `/Customers/${Id}`, {
    body: [{ op: 'remove', path: '/EmailAddress' }],
  });
  expect(removed.body).toMatchObject({ EmailAddress: null });
});

test('a patch refuses unknown paths, codes instead of ids, failed tests and plain JSON', async () => {
  const { call, person } = await openCounter();
  const { Id } = person.createCustomer(firstClient, { Name: 'K' });
  const patch = (operation: object) => call('PATCH', `/Customers/${Id}`, { body: [operation] });
  expect((await patch({ op: 'replace', path: '/name', value: 'x' })).status).toBe(400);
  expect((await patch({ op: 'replace', path: '/DepartmentCode', value: '10' })).status).toBe(400);
  expect((await patch({ op: 'test', path: '/Name', value: 'x' })).status).toBe(400);
  const contentType = 'application/json';
  const plain = await call('PATCH', `/Customers/${Id}`, { body: [], contentType });
  expect(plain.status).toBe(415);
});

test('a customer in use cannot be deleted, an unused one can', async () => {
  const { call, customer, invoice, person, ...counter } = await openInvoicing();
  await post({ call }, invoice);
  const unused = person.createCustomer(firstClient, { Name: 'Ubrukt' });
  expect(counter.project.CustomerId).toBeNull();
  expect((await call('DELETE', `/Customers/${customer.Id}`)).status).toBe(409);
  expect((await call('DELETE', `/Customers/${unused.Id}`)).status).toBe(200);
});

test('a project takes codes and numbers on POST and refuses a dot in its code', async () => {
  const { call, person } = await openCounter();
  const { Id, Number } = person.createCustomer(firstClient, { Name: 'K' });
  const body = { Name: 'P', Code: '6110', CustomerNo: Number, DepartmentCode: '10', ProjectStatus: 'Active' };
  expect(await call('POST', '/Projects', { body })).toMatchObject({
    status: 201,
    body: { CustomerId: Id, DepartmentCode: '10' },
  });
  const title = 'Project validation error(s)';
  const refusal = { status: 400, body: { title } };
  expect(await call('POST', '/Projects', { body: { ...body, Code: '61.1' } })).toMatchObject(refusal);
  expect(await call('POST', '/Projects', { body })).toMatchObject(refusal);
  expect(await call('POST', '/Projects', { body: { Name: 'P', ProjectStatus: 'Open' } })).toMatchObject(
    refusal,
  );
  expect(await call('POST', '/Projects', { body: { Name: 'P', DepartmentCode: '99' } })).toMatchObject(
    refusal,
  );
});

test('patching a project answers without a body', async () => {
  const { call, person, simulator } = await openCounter();
  const { Id } = person.createProject(firstClient, { Name: 'P', Code: '1' });
  const body = [{ op: 'replace', path: '/ProjectStatus', value: 'Complete' }];
  expect(await call('PATCH', `/Projects/${Id}`, { body })).toMatchObject({ status: 200, body: undefined });
  expect(simulator.state().clients[firstClient]?.projects).toMatchObject([{ ProjectStatus: 'Complete' }]);
});

test('a sub-project has the code of its main project before its own and comes along when asked for', async () => {
  const { call, person } = await openCounter();
  person.createProject(firstClient, { Name: 'Main', Code: '10' });
  person.createProject(firstClient, { Name: 'Sub', Code: '2', ParentProjectCode: '10' });
  const alone = await call('GET', '/Projects?projectCodes=10');
  const both = await call('GET', '/Projects?projectCodes=10&includeSubProjects=true');
  expect(rowsOf(alone).map(({ Code }) => Code)).toEqual(['10']);
  expect(rowsOf(both).map(({ Code }) => Code)).toEqual(['10', '10.2']);
});

test('a new department is inactive unless it is said to be active', async () => {
  const { call } = await openCounter();
  const created = await call('POST', '/Departments', { body: { Name: 'Film', Code: '30' } });
  expect(created).toMatchObject({ status: 201, body: { IsActive: false } });
  expect(rowsOf(await call('GET', '/Departments?isActive=true')).map(({ Code }) => Code)).toEqual([
    '10',
    '20',
  ]);
});
