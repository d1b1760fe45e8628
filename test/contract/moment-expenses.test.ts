import { expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createMomentHarness } from '../vendors/moment/client-harness.ts';

const file = {
  fileName: 'bilag.pdf',
  contentType: 'application/pdf',
  content: new Uint8Array([37, 80, 68, 70, 0, 255]),
};

test('an expense is made on its project', async () => {
  const { client, expense, simulator } = createMomentHarness();
  const { id } = await client.createProjectExpense(expense);
  expect(simulator.state().companies['acme']?.projectExpenses).toMatchObject([
    { id, ...expense, activityName: null, attachments: [] },
  ]);
});

test.each([409, 200] as const)(
  'an expense with a known externalId is left as it is and answered, also when Moment says %d',
  async (conflictsOnExternalId) => {
    const { client, expense, simulator } = createMomentHarness({ conflictsOnExternalId });
    const first = await client.createProjectExpense(expense);
    const second = await client.createProjectExpense({ ...expense, description: 'Neu' });
    expect(second.id).toBe(first.id);
    expect(simulator.state().companies['acme']?.projectExpenses).toMatchObject([{ description: 'Lisens' }]);
  },
);

test('an expense whose answer was lost is found by its externalId', async () => {
  const { client, expense, simulator } = createMomentHarness();
  simulator.faults.add({
    method: 'POST',
    path: '/projectExpenses',
    times: 1,
    fault: { kind: 'lost-answer' },
  });
  expect((await failureOf(client.createProjectExpense(expense))).reason.code).toBe('answer-lost');
  const { id } = await client.createProjectExpense(expense);
  expect(await client.projectExpenseByExternalId('pogo:1')).toMatchObject({ id, externalId: 'pogo:1' });
  expect(simulator.state().companies['acme']?.projectExpenses).toHaveLength(1);
});

test('a conflict that is no expense of ours stays a conflict', async () => {
  const { client, expense, simulator } = createMomentHarness();
  simulator.faults.add({ method: 'POST', times: 1, fault: { kind: 'status', status: 409 } });
  expect((await failureOf(client.createProjectExpense(expense))).reason.code).toBe('conflict');
});

test.each([
  ['an unknown project', { projectNumber: '6' }],
  ['no supplier', { supplierName: ' ' }],
  ['a date that is none', { invoiceDate: '02.03.2026' }],
  ['a field Moment does not know', { supplier: 'x' }],
])('an expense with %s is refused', async (_what, changes) => {
  const { client, expense } = createMomentHarness();
  const failure = await failureOf(client.createProjectExpense({ ...expense, ...changes }));
  expect(failure.reason.code).toBe('vendor-refused');
});

test('a file is attached byte for byte, and the expense then names it', async () => {
  const { client, expense, simulator } = createMomentHarness();
  const { id } = await client.createProjectExpense(expense);
  await client.attach(id, file);
  const [kept] = simulator.state().companies['acme']?.projectExpenses ?? [];
  expect(kept?.attachments).toMatchObject([
    { fileName: 'bilag.pdf', contentType: 'application/pdf', bytes: 6, sha256: hash('sha256', file.content) },
  ]);
  const read = await client.projectExpenseByExternalId('pogo:1');
  expect(read?.attachments).toEqual([{ fileName: 'bilag.pdf' }]);
});

test('a file for an expense that is gone fails as missing record', async () => {
  const { client } = createMomentHarness();
  expect((await failureOf(client.attach(1, file))).reason.code).toBe('record-missing');
});

test('attachments are refused without a multipart file', async () => {
  const { client, call, expense } = createMomentHarness();
  const { id } = await client.createProjectExpense(expense);
  const form = new FormData();
  form.append('document', new Blob([file.content]), 'x.pdf');
  const path = `/projectExpenses/${id}/attachments`;
  expect((await call('POST', path, { form })).status).toBe(400);
  expect((await call('POST', path, { json: {} })).status).toBe(400);
});

test('the default price model of a project comes first', async () => {
  const { client, person, project } = createMomentHarness();
  const other = person.createProject('acme', { projectNumber: '7000', name: 'P' });
  person.setPriceModel('acme', other.id, { billableExpenses: true });
  expect(await client.priceModels(project.id)).toMatchObject([{ billableExpenses: null }]);
  person.setPriceModel('acme', project.id, { billableExpenses: false });
  person.addPriceModel('acme', project.id, { billableExpenses: true });
  const models = await client.priceModels(project.id);
  expect(models.map(({ billableExpenses }) => billableExpenses)).toEqual([false, true]);
});
