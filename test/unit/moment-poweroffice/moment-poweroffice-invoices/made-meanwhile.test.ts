import { expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

test('a customer that somebody makes while we read becomes as Moment has it', async () => {
  const { moment, powerOffice, run, books } = await openBooksHarness();
  const { id } = moment.person.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const { fetch } = powerOffice;
  let looks = 0;
  powerOffice.fetch = async (request) => {
    const answer = await fetch(request);
    const isLook = request.method === 'GET' && request.url.includes('/Customers?');
    if (isLook && (looks += 1) === 1)
      powerOffice.person.createCustomer(client, { Number: 10_001, Name: 'Fra bilag' });
    return answer;
  };
  expect(await run('customer', id)).toBe('done brought-in-line');
  expect(books().customers).toMatchObject([{ Number: 10_001, Name: 'Kunde AS' }]);
});

test('a project that somebody makes while we read becomes as Moment has it', async () => {
  const { moment, powerOffice, run, books } = await openBooksHarness();
  const { id } = moment.person.createProject(company, { projectNumber: '6110', name: 'Nett' });
  const { fetch } = powerOffice;
  let looks = 0;
  powerOffice.fetch = async (request) => {
    const answer = await fetch(request);
    const isLook = request.method === 'GET' && request.url.includes('/Projects?');
    if (isLook && (looks += 1) === 1)
      powerOffice.person.createProject(client, { Code: '6110', Name: 'Fra bilag' });
    return answer;
  };
  expect(await run('project', id)).toBe('done brought-in-line');
  expect(books().projects).toMatchObject([{ Code: '6110', Name: 'Nett' }]);
});
