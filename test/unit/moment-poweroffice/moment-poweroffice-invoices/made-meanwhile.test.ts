import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

type PowerOffice = Awaited<ReturnType<typeof openBooksHarness>>['powerOffice'];

/** Somebody is quicker than we are. */
function afterFirstLook(powerOffice: PowerOffice, path: string, act: () => unknown): void {
  const { fetch } = powerOffice;
  let looks = 0;
  powerOffice.fetch = async (request) => {
    const answer = await fetch(request);
    const isLook = request.method === 'GET' && request.url.includes(path);
    if (isLook && (looks += 1) === 1) act();
    return answer;
  };
}

test('a customer that somebody makes while we read becomes as Moment has it', async () => {
  const { moment, powerOffice, run, books } = await openBooksHarness();
  const { id } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  afterFirstLook(powerOffice, '/Customers?', () =>
    powerOffice.person.createCustomer(client, { Number: 10_001, Name: 'Fra bilag' }),
  );
  expect(await run('customer', id)).toBe('done brought-in-line');
  expect(books().customers).toMatchObject([{ Number: 10_001, Name: 'Kunde AS' }]);
});

test('I3 what an older reading of ours brought along while we read is emptied with it', async () => {
  const { moment, powerOffice, run, books } = await openBooksHarness();
  const { id } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  afterFirstLook(powerOffice, '/Customers?', () =>
    powerOffice.person.createCustomer(client, {
      ...{ Number: 10_001, Name: 'Før', InvoiceEmailAddress: 'post@kunde.example' },
      ExternalImportReference: `moment:${company}:customer:${id}`,
    }),
  );
  expect(await run('customer', id)).toBe('done brought-in-line');
  expect(books().customers).toMatchObject([{ Name: 'Kunde AS', InvoiceEmailAddress: null }]);
});

test('a project that somebody makes while we read becomes as Moment has it', async () => {
  const { moment, powerOffice, run, books } = await openBooksHarness();
  const { id } = moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  afterFirstLook(powerOffice, '/Projects?', () =>
    powerOffice.person.createProject(client, { Code: '6110', Name: 'Fra bilag' }),
  );
  expect(await run('project', id)).toBe('done brought-in-line');
  expect(books().projects).toMatchObject([{ Code: '6110', Name: 'Nett' }]);
});

test.each([
  ['looked for again until it is', 30, 'done brought-in-line'],
  ['refused after a minute in which it is not', 600, 'parked project-refused'],
])(
  'a number that was taken just now and is not listed yet is %s, whatever died long before',
  async (_rule, replicaLagSeconds, ended) => {
    const { moment, powerOffice, run, stores, pass } = await openBooksHarness();
    const { id } = moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
    const key = { connection: 'c1', entity: 'project', sourceId: String(id) };
    await stores.links.claim({ key, leaseSeconds: 45 });
    pass(600);
    powerOffice.person.setLimits({ replicaLagSeconds });
    powerOffice.person.createProject(client, { Code: '6110', Name: 'Fra bilag' });
    expect(await run('project', id)).toBe('retrying conflict');
    pass(31);
    expect(await run('project', id)).toBe(replicaLagSeconds === 30 ? ended : 'retrying conflict');
    pass(31);
    expect(await run('project', id)).toBe(replicaLagSeconds === 30 ? 'skipped up-to-date' : ended);
  },
);

test('I9 a period that somebody closes while we read is told as such, and not as PowerOffice words it', async () => {
  const { moment, powerOffice, run } = await openBooksHarness();
  const { person } = moment;
  const { id: customerId } = person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const { id } = person.finalizeInvoice(
    company,
    person.createDraftInvoice(company, { customerId, invoiceLines }).id,
  );
  afterFirstLook(powerOffice, '/LockDateSettings', () =>
    powerOffice.person.setLockDate(client, '2026-12-31'),
  );
  expect(await run('invoice', id)).toBe('parked invoice-refused');
});
