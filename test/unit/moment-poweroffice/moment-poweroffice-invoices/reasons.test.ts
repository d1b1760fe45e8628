import { beforeEach, expect, test } from '@jest/globals';
import type { FaultRule } from '../../../vendors/kit/faults.ts';
import { company, openBooksHarness } from '../books-harness.ts';

type Harness = Awaited<ReturnType<typeof openBooksHarness>>;

const NOBODY = 999;
const nothing = { customers: [], projects: [], vouchers: [] };
let harness: Harness;
let customerId: number;

beforeEach(async () => {
  harness = await openBooksHarness({ settings: { startDate: '2026-01-01', markTransferred: true } });
  const given = { customerNumber: '10001', name: 'Kunde AS' };
  ({ id: customerId } = harness.moment.person.createCustomer(company, given));
});

function draftInvoice(given: { issueDate?: string } = {}) {
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  return harness.moment.person.createDraftInvoice(company, { customerId, invoiceLines, ...given }).id;
}

function finalInvoice(given: { issueDate?: string } = {}) {
  return harness.moment.person.finalizeInvoice(company, draftInvoice(given)).id;
}

function markedInvoice(status: 'DO_NOT_TRANSFER' | 'TRANSFERRED') {
  const id = finalInvoice();
  harness.moment.person.setExportStatus(company, id, status);
  return id;
}

test.each([
  ['that Moment does not have', 'invoice-gone', () => NOBODY],
  ['that is a draft', 'not-finalized', () => draftInvoice()],
  ['that is marked as not to be transferred', 'do-not-transfer', () => markedInvoice('DO_NOT_TRANSFER')],
  ['that somebody else transferred', 'transferred-elsewhere', () => markedInvoice('TRANSFERRED')],
  ['of the day before the start', 'invoice-too-early', () => finalInvoice({ issueDate: '2025-12-31' })],
])('an invoice %s is skipped, and nothing is written', async (_case, code, makeInvoice) => {
  expect(await harness.run('invoice', makeInvoice())).toBe(`skipped ${code}`);
  expect(harness.books()).toMatchObject(nothing);
});

test('an invoice of the start date itself is transferred', async () => {
  expect(await harness.run('invoice', finalInvoice({ issueDate: '2026-01-01' }))).toBe(
    'done brought-in-line',
  );
  expect(harness.books().vouchers).toHaveLength(1);
});

test('an invoice whose voucher number is known is posted already, although Moment says it was transferred', async () => {
  const id = finalInvoice();
  expect(await harness.run('invoice', id)).toBe('done brought-in-line');
  harness.pass(2);
  const before = harness.books();
  expect(await harness.run('invoice', id)).toBe('skipped already-posted');
  expect(harness.books()).toEqual(before);
  expect(harness.books().vouchers).toHaveLength(1);
  expect(harness.inMoment().invoices).toMatchObject([{ exportStatus: 'TRANSFERRED' }]);
});

const vendorFile = (body: string): FaultRule => ({
  path: '/pdf',
  times: 1,
  fault: { kind: 'garbled', body },
});
const scanner = { title: 'Voucher validation error(s)', detail: 'The file has a virus.' };

test.each<[string, string, (each: Harness) => void]>([
  [
    'that is no PDF',
    'Moment did not send a PDF',
    ({ moment }) => moment.faults.add(vendorFile('{"message":"wait"}')),
  ],
  [
    'that is too large',
    'it has 31 MB, PowerOffice Go takes 30',
    ({ moment }) => moment.faults.add(vendorFile('%PDF-'.padEnd(30_000_001, '.'))),
  ],
  [
    'that PowerOffice refuses',
    'Voucher validation error(s); The file has a virus.',
    ({ powerOffice }) =>
      powerOffice.faults.add({
        ...{ path: '/VoucherDocumentation', times: 1 },
        fault: { kind: 'status', status: 400, body: scanner },
      }),
  ],
])(
  'a file %s parks an invoice that stays posted, until a better one comes',
  async (_case, problem, spoil) => {
    const id = finalInvoice();
    spoil(harness);
    expect(await harness.run('invoice', id)).toBe('parked pdf-unfit');
    expect(harness.stores.queue.deadLetters).toMatchObject([{ note: { details: { problem_en: problem } } }]);
    expect(harness.books().vouchers).toMatchObject([{ invoiceNo: '10023', documents: [] }]);
    expect(harness.inMoment().invoices).toMatchObject([{ exportStatus: 'TO_TRANSFER' }]);
    expect(await harness.run('invoice', id)).toBe('done brought-in-line');
    expect(harness.books().vouchers).toMatchObject([{ invoiceNo: '10023', documents: [{ kind: 'Pdf' }] }]);
  },
);

test.each([
  ['customer', 'customer-gone'],
  ['project', 'project-gone'],
] as const)(
  'a %s that is gone from Moment is skipped, and PowerOffice keeps what it has',
  async (entity, code) => {
    const given = { projectNumber: '6110', name: 'Nett', customerId };
    const { id: projectId } = harness.moment.person.createProject(company, given);
    expect(await harness.run('project', projectId)).toBe('done brought-in-line');
    const before = harness.books();
    const id = { customer: customerId, project: projectId }[entity];
    harness.moment.faults.add({ path: `/${entity}s/${id}`, fault: { kind: 'status', status: 404 } });
    expect(await harness.run(entity, id)).toBe(`skipped ${code}`);
    expect(harness.books()).toEqual(before);
    expect(harness.books()).toMatchObject({ customers: [{ Number: 10_001 }], projects: [{ Code: '6110' }] });
  },
);

/** What the person is told who has to correct it. */
const complaint = () =>
  harness.stores.queue.deadLetters.map(({ note }) => note.details['problems_en']).join();

const unfitCustomers = [
  ['whose number is outside of the series', { customerNumber: '9001' }, '10000–19999'],
  ['whose number has a letter', { customerNumber: '10001A' }, '10001A is not made of digits'],
  ['without a name', { name: ' ' }, 'number 10001 has no name'],
  ['whose organisation number is wrong', { companyRegistrationNumber: '123 456 789' }, '123 456 789'],
  ['whose e-mail address PowerOffice refuses', { email: 'post@kunde' }, 'EmailAddress'],
] as const;

test.each(unfitCustomers)(
  'a customer %s is refused, and nothing is written',
  async (_case, changes, told) => {
    harness.moment.person.updateCustomer(company, customerId, changes);
    expect(await harness.run('customer', customerId)).toBe('parked customer-refused');
    expect(complaint()).toContain(told);
    expect(harness.books()).toMatchObject(nothing);
  },
);

test('a customer that becomes unfit stays in PowerOffice as it was', async () => {
  await harness.run('customer', customerId);
  harness.moment.person.updateCustomer(company, customerId, { name: ' ', email: 'post@kunde.example' });
  expect(await harness.run('customer', customerId)).toBe('parked customer-refused');
  expect(harness.books().customers).toMatchObject([{ Name: 'Kunde AS', EmailAddress: null }]);
});

test.each([
  ['whose number has a period', { projectNumber: '6110.1' }, '6110.1'],
  ['whose number has a comma', { projectNumber: '6110,1' }, '6110,1'],
  ['without a name', { name: ' ' }, 'number 6110 has no name'],
  ['of an unknown department', { department: { departmentNumber: '99', name: 'Ukjent' } }, 'department 99'],
])('a project %s is refused, and nothing is written', async (_case, changes, told) => {
  const given = { projectNumber: '6110', name: 'Nett', customerId, ...changes };
  const { id } = harness.moment.person.createProject(company, given);
  expect(await harness.run('project', id)).toBe('parked project-refused');
  expect(complaint()).toContain(told);
  expect(harness.books()).toMatchObject(nothing);
});

test.each(unfitCustomers)('the project of a customer %s is refused with it', async (_case, changes, told) => {
  harness.moment.person.updateCustomer(company, customerId, changes);
  const given = { projectNumber: '6110', name: 'Nett', customerId };
  const { id } = harness.moment.person.createProject(company, given);
  expect(await harness.run('project', id)).toBe('parked project-refused');
  expect(complaint()).toContain(told);
  expect(harness.books()).toMatchObject(nothing);
});

test('a project whose customer Moment does not show is refused, and nothing is written', async () => {
  const given = { projectNumber: '6110', name: 'Nett', customerId };
  const { id } = harness.moment.person.createProject(company, given);
  harness.moment.faults.add({ path: '/customers/', fault: { kind: 'status', status: 404 } });
  expect(await harness.run('project', id)).toBe('parked project-refused');
  expect(complaint()).toContain('Moment does not show us customer 10001');
  expect(harness.books()).toMatchObject(nothing);
});

test('a project that PowerOffice refuses is parked in the words of PowerOffice', async () => {
  const { id } = harness.moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  const body = { title: 'Project validation error(s)', detail: 'Projects are closed.' };
  harness.powerOffice.faults.add({
    ...{ method: 'POST', path: '/Projects' },
    fault: { kind: 'status', status: 400, body },
  });
  expect(await harness.run('project', id)).toBe('parked project-refused');
  expect(complaint()).toBe('Project validation error(s); Projects are closed.');
  expect(harness.books()).toMatchObject(nothing);
});
