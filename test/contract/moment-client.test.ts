import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createMomentHarness } from '../vendors/moment/client-harness.ts';

test.each([1, 0] as const)(
  'lists are read to their end, each record once, when pages start at %d',
  async (firstPage) => {
    const { client, person, requests } = createMomentHarness({ firstPage });
    for (let count = 0; count < 204; count += 1)
      person.createProject('acme', { projectNumber: `P${count}`, name: 'P' });
    const projects = await Array.fromAsync(client.projects());
    expect(new Set(projects.map(({ id }) => id)).size).toBe(205);
    expect(projects).toHaveLength(205);
    expect(requests).toHaveLength(3);
  },
);

test('lists are read to their end, each record once, when pages are asked for from 1 and answered from 0', async () => {
  const { client, person, requests } = createMomentHarness({ firstPage: 1, firstPageAnswered: 0 });
  for (let count = 0; count < 250; count += 1)
    person.createProject('acme', { projectNumber: `P${count}`, name: 'P' });
  const projects = await Array.fromAsync(client.projects());
  expect(new Set(projects.map(({ id }) => id)).size).toBe(251);
  expect(projects).toHaveLength(251);
  expect(requests).toHaveLength(4);
});

test.each([
  [150, '100/150'],
  [250, '150/250'],
])(
  'a list of %d whose pages we cannot all find fails instead of leaving records out',
  async (rows, problem) => {
    const { client, person } = createMomentHarness({ firstPage: 0, firstPageAnswered: 1 });
    for (let count = 1; count < rows; count += 1)
      person.createProject('acme', { projectNumber: `P${count}`, name: 'P' });
    const failure = await failureOf(Array.fromAsync(client.projects()));
    expect(failure.reason.code).toBe('vendor-unavailable');
    expect(failure.details).toMatchObject({ path: 'GET /projects', problem });
  },
);

test('a list whose pages are all the same one fails after a few calls', async () => {
  const { client, person, simulator, requests } = createMomentHarness();
  for (let count = 0; count < 150; count += 1)
    person.createProject('acme', { projectNumber: `P${count}`, name: 'P' });
  const { fetch } = simulator;
  simulator.fetch = (request) => fetch(new Request(request.url.replace(/&page=\d+/, ''), request));
  const failure = await failureOf(Array.fromAsync(client.projects()));
  expect(failure.details).toMatchObject({ problem: '100/151' });
  expect(requests).toHaveLength(3);
});

test('what comes into a list or leaves it while it is read fails nothing', async () => {
  for (const act of ['add', 'remove'] as const) {
    const { client, person, expense } = createMomentHarness();
    const enter = () =>
      person.enterExpense('acme', { projectNumber: '6110', amountIncludingVat: expense.amountIncludingVat });
    const rows = Array.from({ length: 150 }, enter);
    const seen = new Set<number>();
    for await (const { id } of client.expenses()) {
      if (seen.size === 50 && act === 'add') enter();
      if (seen.size === 50 && act === 'remove') person.deleteExpense('acme', rows[140]?.id ?? 0);
      seen.add(id);
    }
    expect(seen.size).toBe({ add: 151, remove: 149 }[act]);
  }
});

test('a list that fills its page exactly ends there', async () => {
  const { client, person, requests } = createMomentHarness();
  for (let count = 0; count < 99; count += 1)
    person.createProject('acme', { projectNumber: `P${count}`, name: 'P' });
  expect(await Array.fromAsync(client.projects())).toHaveLength(100);
  expect(requests).toHaveLength(1);
});

test('an empty list is read with one call', async () => {
  const { client, requests } = createMomentHarness();
  expect(await Array.fromAsync(client.invoices())).toEqual([]);
  expect(requests).toEqual(['GET /invoices']);
});

test('records that change while a list is read push none aside', async () => {
  const { client, person, project, pass } = createMomentHarness();
  pass(1);
  for (let count = 0; count < 150; count += 1)
    person.createProject('acme', { projectNumber: `P${count}`, name: 'P' });
  pass(1);
  const seen = new Set<number>();
  for await (const { id } of client.projects()) {
    if (seen.size === 50) person.touch('acme', 'project', project.id);
    seen.add(id);
  }
  expect(seen.size).toBe(151);
});

test('O: rows outside the asked range are filtered out here', async () => {
  const { client, person, customer, project, invoice, pass } = createMomentHarness();
  const old = invoice();
  pass(3600);
  const modifiedAfter = '2026-03-04T10:30:00Z';
  const recent = invoice();
  person.touch('acme', 'customer', customer.id);
  const idsOf = async (list: AsyncIterable<{ id: number }>) =>
    (await Array.fromAsync(list)).map(({ id }) => id);
  expect(await idsOf(client.invoices())).toEqual([old.id, recent.id]);
  expect(await idsOf(client.invoices({ modifiedAfter }))).toEqual([recent.id]);
  expect(await idsOf(client.customers({ modifiedAfter }))).toEqual([customer.id]);
  expect(await idsOf(client.projects({ modifiedAfter }))).not.toContain(project.id);
});

test('a change in the very second of the asked instant is not lost', async () => {
  const { client, invoice } = createMomentHarness();
  const { id } = invoice();
  const listed = await Array.fromAsync(client.invoices({ modifiedAfter: '2026-03-04T10:00:00.900Z' }));
  expect(listed).toMatchObject([{ id, invoiceState: 'FINALIZED', exportStatus: 'TO_TRANSFER' }]);
});

test('an invoice is read with its lines, without fields nobody documented', async () => {
  const { client, invoice, drift } = createMomentHarness();
  const { id } = invoice();
  expect(await client.invoice(id)).toMatchObject({
    ...{ id, invoiceNumber: 10_023, invoiceType: 'INVOICE', paymentId: '0100230' },
    invoiceLines: [{ financialAccount: { accountNumber: '3000', externalVatCode: '3' }, accrual: null }],
  });
  expect(drift).toEqual([]);
});

test('drafts and invoices without a project can be read', async () => {
  const { client, draft } = createMomentHarness();
  const { id } = draft({ projectId: null });
  expect(await client.invoice(id)).toMatchObject({
    invoiceNumber: null,
    projectId: null,
    projectNumber: null,
  });
});

test('records that are gone are undefined instead of a failure', async () => {
  const { client } = createMomentHarness();
  expect([
    await client.invoice(1),
    await client.invoicePdf(1),
    await client.customer(1),
    await client.project(1),
    await client.customerByNumber('none'),
    await client.projectExpenseByExternalId('none'),
  ]).toEqual(Array.from({ length: 6 }));
});

test('the file of an invoice arrives', async () => {
  const { client, invoice } = createMomentHarness();
  const file = await client.invoicePdf(invoice().id);
  expect(new TextDecoder().decode(file?.slice(0, 5))).toBe('%PDF-');
});

test('an export status is set', async () => {
  const { client, invoice } = createMomentHarness();
  const { id } = invoice();
  await client.setExportStatus(id, 'TRANSFERRED');
  expect(await client.invoice(id)).toMatchObject({ exportStatus: 'TRANSFERRED' });
});

test.each(['exact', 'prefix', 'ignored'] as const)(
  'a number finds its very record, in full, when the filter is %s',
  async (textFilters) => {
    const { client, person, customer } = createMomentHarness({ textFilters });
    person.updateCustomer('acme', customer.id, { customerNumber: '100010' });
    const wanted = person.createCustomer('acme', {
      customerNumber: '10001',
      name: 'B',
      address: { postalCode: '0161' },
    });
    person.createProject('acme', { projectNumber: '61', name: 'P', customerId: null });
    expect(await client.customerByNumber('10001')).toMatchObject({
      id: wanted.id,
      address: { postalCode: '0161' },
    });
    expect(await client.projectByNumber('61')).toMatchObject({ projectNumber: '61', customerId: null });
    expect(await client.projectByNumber('6')).toBeUndefined();
  },
);

test('the check tells a good key from a revoked one', async () => {
  const { client, person } = createMomentHarness();
  expect(await client.checkKey()).toBe(true);
  person.revokeKey('acme', 'moment-key');
  expect(await client.checkKey()).toBe(false);
});

test('a revoked key fails as refused credentials', async () => {
  const { client, person, customer } = createMomentHarness();
  person.revokeKey('acme', 'moment-key');
  expect((await failureOf(client.customer(customer.id))).reason.code).toBe('credentials-refused');
});
