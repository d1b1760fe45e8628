import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

test('I4 a project that PowerOffice has goes to a customer that PowerOffice only gets with it', async () => {
  const { moment, powerOffice, run, books } = await openBooksHarness();
  powerOffice.person.createProject(client, { Code: '6110', Name: 'For hånd' });
  const { id: customerId } = moment.person.createCustomer(company, {
    customerNumber: '10001',
    name: 'Ny AS',
  });
  const { id } = moment.person.createProject(company, { projectNumber: '6110', name: 'Nett', customerId });
  expect(await run('project', id)).toBe('done brought-in-line');
  expect(books().projects).toMatchObject([{ Name: 'Nett', CustomerNo: 10_001 }]);
});
