import { expect, test } from '@jest/globals';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { createOffice, createHarness, idsOf } from '../vendors/moment/harness.ts';

const iso = (hours: number) => new Date(Date.parse('2026-03-04T10:00:00Z') + hours * 3_600_000).toISOString();

test('only the literal user apikey with a key of that company is let in', async () => {
  const { call, person } = createOffice();
  person.addCompany({ companyCode: 'other', apiKeys: ['other-key'] });
  const keys = ['apikey:moment-key', 'admin:moment-key', 'apikey:wrong', 'apikey:other-key'];
  const replies = await Promise.all(keys.map((key) => call('GET', '/customers', { key })));
  expect(replies.map(({ status }) => status)).toEqual([200, 401, 401, 401]);
});

test('a company that does not exist, a record of another company and an unknown entity are all 404', async () => {
  const { call, person, project } = createOffice();
  person.addCompany({ companyCode: 'other', apiKeys: ['moment-key'] });
  const paths = [`/projects/${project.id}`, '/offers'];
  const replies = await Promise.all([
    call('GET', '/customers', { companyCode: 'nobody' }),
    ...paths.map((path) => call('GET', path, { companyCode: 'other' })),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test('a revoked key stops working at once', async () => {
  const { call, person } = createOffice();
  person.revokeKey('acme', 'moment-key');
  expect(await call('GET', '/customers')).toMatchObject({ status: 401, body: 'Unauthorized' });
});

test('requests above the quota of a minute are refused without telling when to come back', async () => {
  const { call, pass } = createOffice({ requestsPerMinute: 1 });
  await call('GET', '/customers');
  const refused = await call('GET', '/customers');
  pass(60);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
  expect((await call('GET', '/customers')).status).toBe(200);
});

test.each([1, 0] as const)('pages are numbered from %d and tell how many there are', async (firstPage) => {
  const { call, person, customer } = createOffice({ firstPage });
  const second = person.createCustomer('acme', { customerNumber: '10002', name: 'B' });
  const page = await call('GET', `/customers?sort=id,asc&size=1&page=${firstPage + 1}`);
  expect(page.body).toMatchObject({
    page: { number: firstPage + 1, size: 1, totalElements: 2, totalPages: 2 },
  });
  expect(idsOf(page)).toEqual([second.id]);
  expect(idsOf(await call('GET', '/customers?sort=id,asc&size=1'))).toEqual([customer.id]);
});

test('noLimit answers everything on one page', async () => {
  const { call, person } = createOffice({ pageSizeDefault: 1 });
  person.createCustomer('acme', { customerNumber: '10002', name: 'B' });
  expect(idsOf(await call('GET', '/customers?noLimit=true'))).toHaveLength(2);
  expect(idsOf(await call('GET', '/customers'))).toHaveLength(1);
});

test('a bad page, size, sort or date is refused', async () => {
  const { call } = createOffice();
  const queries = ['page=-1', 'size=0', 'sort=nothing,asc', 'sort=id,up', 'lastModifiedDateFrom=yesterday'];
  const replies = await Promise.all(queries.map((query) => call('GET', `/customers?${query}`)));
  expect(replies.map(({ status }) => status)).toEqual(queries.map(() => 400));
});

test('O: a date filter also returns rows outside its range, unless switched off', async () => {
  const lists = [true, false].map(async (listsOutOfRangeRows) => {
    const { call } = createOffice({ listsOutOfRangeRows });
    const after = await call('GET', `/customers?lastModifiedDateFrom=${iso(1)}`);
    const muchLater = await call('GET', `/customers?lastModifiedDateFrom=${iso(30)}`);
    return [idsOf(after).length, idsOf(muchLater).length];
  });
  expect(await Promise.all(lists)).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

test('a touched record is listed as changed but sends no webhook', async () => {
  const { call, person, project, pass, simulator } = createOffice({ listsOutOfRangeRows: false });
  person.addWebhook('acme', { type: 'Projects', url: 'https://ingress.example' });
  pass(3600);
  person.touch('acme', 'project', project.id);
  expect(idsOf(await call('GET', `/projects?lastModifiedDateFrom=${iso(0.5)}`))).toEqual([project.id]);
  expect(simulator.outbox.pending()).toEqual([]);
});

test.each([
  ['exact', 1],
  ['prefix', 2],
  ['ignored', 3],
] as const)('a filter by number that is %s finds %d', async (textFilters, found) => {
  const { call, person } = createOffice({ textFilters });
  person.createCustomer('acme', { customerNumber: '100012', name: 'B' });
  person.createCustomer('acme', { customerNumber: '9', name: 'C' });
  expect(idsOf(await call('GET', '/customers?customerNumber=10001'))).toHaveLength(found);
});

test('lists leave out what is nested, single records hold it', async () => {
  const { call, project } = createOffice();
  const { body } = await call('GET', '/projects');
  expect(body).toMatchObject({
    content: [{ id: project.id, projectNumber: '6110', customerNumber: '10001' }],
  });
  expect((body as { content: object[] }).content[0]).not.toHaveProperty('department');
  const single = await call('GET', `/projects/${project.id}`);
  expect(single.body).toMatchObject({ department: { departmentNumber: '10' } });
});

test('includes pick fields, join nested names and always bring the id', async () => {
  const { call, project } = createOffice({ includeSeparator: ',' });
  const picked = await call('GET', `/projects/${project.id}/include/name,customer.name`);
  expect(picked.body).toEqual({
    id: project.id,
    name: 'Nettsideprosjekt',
    customerName: 'Eksempel Kunde AS',
  });
  expect((await call('GET', `/projects/${project.id}/include/name+id`)).status).toBe(400);
});

test('customer and project numbers are unique in their company', () => {
  const { person } = createOffice();
  expect(() => person.createCustomer('acme', { customerNumber: '10001', name: 'B' })).toThrow('taken');
  expect(() => person.createProject('acme', { projectNumber: '6110', name: 'B' })).toThrow('taken');
});

test('two companies use the same ids for different records', () => {
  const { person, customer } = createOffice();
  person.addCompany({ companyCode: 'other', apiKeys: ['k'] });
  expect(person.createCustomer('other', { customerNumber: '1', name: 'B' }).id).toBe(customer.id);
});

test('everything is still there when the simulator is opened again over the same collections', () => {
  const collections = memoryCollections();
  const first = createOffice({}, collections);
  const invoice = first.invoice();
  const again = createHarness({}, collections);
  expect(again.simulator.state()).toEqual(first.simulator.state());
  expect(again.person.creditInvoice('acme', invoice.id).invoiceNumber).toBe(10_024);
});
