import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

let harness: Awaited<ReturnType<typeof openBooksHarness>>;
const [FJORD, BERG] = ['974760673', '923609016'];

beforeEach(async () => {
  harness = await openBooksHarness();
});

const inGo = (OrganizationNumber: string | null) =>
  harness.powerOffice.person.createCustomer(client, {
    ...{ Number: 10_001, Name: 'Fjord Eiendom AS', EmailAddress: 'post@fjord.example' },
    OrganizationNumber,
  });

const inMoment = (companyRegistrationNumber: string | null) =>
  harness.moment.person.createCustomer(company, {
    ...{ customerNumber: '10001', name: 'Berg AS', companyRegistrationNumber },
  }).id;

function finalize(customerId: number): number {
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  const draft = harness.moment.person.createDraftInvoice(company, { customerId, invoiceLines });
  return harness.moment.person.finalizeInvoice(company, draft.id).id;
}

const lastProblems = () => harness.stores.queue.deadLetters.at(-1)?.note.details['problems_en'];

test('I3 I9 a number that PowerOffice has for another company is parked with both, and nothing is written', async () => {
  inGo(FJORD);
  const id = inMoment(BERG);
  const before = harness.books();
  const { id: project } = harness.moment.person.createProject(company, {
    ...{ projectNumber: '6110', name: 'Nett', customerId: id },
  });
  for (const [entity, record] of [
    ['customer', id],
    ['project', project],
    ['invoice', finalize(id)],
  ] as const) {
    expect(await harness.run(entity, record)).toBe(`parked ${entity}-refused`);
    for (const said of ['Fjord Eiendom AS', FJORD, 'Berg AS', BERG]) expect(lastProblems()).toContain(said);
  }
  expect(harness.books()).toEqual(before);
});

test.each([
  ['without an organisation number in PowerOffice', null, BERG],
  ['without an organisation number in Moment', FJORD, null],
  ['with the same organisation number in another form', 'NO 923 609 016 MVA', BERG],
])('I3 a customer made by hand %s is the one of that number', async (_case, held, wanted) => {
  inGo(held);
  expect(await harness.run('customer', inMoment(wanted))).toBe('done brought-in-line');
  expect(harness.books().customers).toMatchObject([{ Number: 10_001, Name: 'Berg AS' }]);
});

test.each(['made by us', 'made by hand'])(
  'I3 a customer %s whose organisation number changes in Moment gets it',
  async (made) => {
    if (made === 'made by hand') inGo(FJORD);
    const id = inMoment(FJORD);
    await harness.run('customer', id);
    harness.moment.person.updateCustomer(company, id, { companyRegistrationNumber: BERG });
    expect(await harness.run('customer', id)).toBe('done brought-in-line');
    expect(harness.books().customers).toMatchObject([{ OrganizationNumber: BERG }]);
  },
);

test('I3 an organisation number that was written without an answer tells no other company', async () => {
  inGo(null);
  const id = inMoment(FJORD);
  const fault = { kind: 'lost-answer' } as const;
  harness.powerOffice.faults.add({ method: 'PATCH', path: 'Customers', times: 1, fault });
  expect(await harness.run('customer', id)).toBe('retrying answer-lost');
  harness.moment.person.updateCustomer(company, id, { companyRegistrationNumber: BERG });
  harness.pass(60);
  expect(await harness.run('customer', id)).toBe('done brought-in-line');
  expect(harness.books().customers).toMatchObject([{ OrganizationNumber: BERG }]);
});

test('I3 another company that gets the number while we read is not taken for ours', async () => {
  const id = inMoment(BERG);
  const { fetch } = harness.powerOffice;
  let looks = 0;
  harness.powerOffice.fetch = async (request) => {
    const answer = await fetch(request);
    if (request.url.includes('/Customers?') && (looks += 1) === 1) inGo(FJORD);
    return answer;
  };
  expect(await harness.run('customer', id)).toBe('retrying conflict');
  expect(await harness.run('customer', id)).toBe('parked customer-refused');
  expect(harness.books().customers).toMatchObject([{ Name: 'Fjord Eiendom AS' }]);
});

test.each([
  ['', async () => {}],
  [' and no link tells', () => harness.comeBack()],
])(
  'I3 I9 a customer that gets another number in Moment is parked with both numbers%s',
  async (_case, meanwhile) => {
    const id = inMoment(BERG);
    expect(await harness.run('customer', id)).toBe('done brought-in-line');
    await meanwhile();
    harness.moment.person.updateCustomer(company, id, { customerNumber: '10002' });
    for (const [entity, record] of [
      ['customer', id],
      ['invoice', finalize(id)],
    ] as const) {
      expect(await harness.run(entity, record)).toBe(`parked ${entity}-refused`);
      expect(lastProblems()).toContain('has number 10001 in PowerOffice Go');
      expect(lastProblems()).not.toContain('ExternalImportReference');
    }
    harness.moment.person.updateCustomer(company, id, { customerNumber: '10001', name: 'Berg Bygg AS' });
    expect(await harness.run('customer', id)).toBe('done brought-in-line');
    expect(harness.books().customers).toMatchObject([{ Number: 10_001, Name: 'Berg Bygg AS' }]);
  },
);

test('I3 I9 a customer that was there before us and gets another number in Moment is parked with both', async () => {
  inGo(null);
  const id = inMoment(BERG);
  await harness.run('customer', id);
  harness.moment.person.updateCustomer(company, id, { customerNumber: '10002' });
  expect(await harness.run('customer', id)).toBe('parked customer-refused');
  expect(lastProblems()).toContain('has number 10001 in PowerOffice Go');
  expect(harness.books().customers).toHaveLength(1);
});
