import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BooksOffice } from './office.ts';
import { CONNECTION, booksOffice, line } from './office.ts';
import { withoutWebhooks } from './webhooks.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let office: BooksOffice;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  office = booksOffice(suite);
});
afterAll(() => suite.stop());

const lose = <T>(kinds: Parameters<typeof withoutWebhooks>[1], act: () => Promise<T>) =>
  withoutWebhooks(suite, kinds, act);
const customersInGo = async (number: string) =>
  (await office.books()).customers.filter((each) => String(each.Number) === number);
const projectsInGo = async (code: string) =>
  (await office.books()).projects.filter((each) => each.Code === code);

test('I1 an invoice whose webhook was lost is posted by the next comparison, once', async () => {
  const customer = await office.customer();
  const { number } = await lose(['Invoices'], () => office.finalized(customer.id));
  for (const scope of ['changed', 'changed', 'recent']) {
    await suite.ops(...['sweep', CONNECTION, '--direction', 'moment-poweroffice-invoices', '--scope', scope]);
    await office.idle();
  }
  const vouchers = await office.vouchers(number);
  expect(vouchers).toHaveLength(1);
  expect(vouchers[0]?.documents).toHaveLength(1);
});

test('I3 I4 customer and project come along with an invoice, new or changed, when their own webhooks are lost', async () => {
  const { customer, project, first } = await lose(['Customers', 'Projects'], async () => {
    const made = await office.customer({ name: 'Ny AS' });
    const of = await office.project(made.id, { name: 'Nytt' });
    return {
      ...{ customer: made, project: of },
      first: await office.finalized(made.id, [line], { projectId: of.id }),
    };
  });
  await office.posted(first.number);
  expect(await customersInGo(customer.customerNumber)).toMatchObject([{ Name: 'Ny AS' }]);
  expect(await projectsInGo(project.projectNumber)).toMatchObject([
    { Name: 'Nytt', CustomerNo: Number(customer.customerNumber), IsActive: true },
  ]);
  const second = await lose(['Customers', 'Projects'], async () => {
    await office.act('updateCustomer', customer.id, {
      name: 'Endret AS',
      address: { addressLine1: 'Storgata 2', postalCode: '0155', postalPlace: 'Oslo', countryCode: 'NO' },
    });
    await office.act('updateProject', project.id, { name: 'Endret' });
    return office.finalized(customer.id, [line], { projectId: project.id });
  });
  await office.posted(second.number);
  // The invoice asks for its customer, whose own run changes it.
  await office.idle();
  expect(await customersInGo(customer.customerNumber)).toMatchObject([
    { Name: 'Endret AS', MailAddress: { AddressLine1: 'Storgata 2', ZipCode: '0155', City: 'Oslo' } },
  ]);
  expect(await projectsInGo(project.projectNumber)).toMatchObject([{ Name: 'Endret' }]);
});

test('I3 I4 a customer and a project whose webhooks were lost follow with the next comparison', async () => {
  const { customerNumber, projectNumber } = await lose(['Customers', 'Projects'], async () => {
    const customer = await office.customer({ name: 'Stille AS' });
    return { ...customer, ...(await office.project(customer.id)) };
  });
  await suite.ops('sweep', CONNECTION, '--direction', 'moment-poweroffice-invoices', '--scope', 'changed');
  await office.idle();
  expect(await customersInGo(customerNumber)).toMatchObject([{ Name: 'Stille AS' }]);
  expect(await projectsInGo(projectNumber)).toHaveLength(1);
});

test('I5 customers and projects are sent again by their numbers whatever their state, and unknown ones are named', async () => {
  const { customer, project } = await lose(['Customers', 'Projects'], async () => {
    const made = await office.customer({ name: 'Sendt AS', customerState: 'inactive' });
    return { customer: made, project: await office.project(made.id, { projectState: 'lost' }) };
  });
  const send = (kind: string, numbers: string) =>
    suite.ops<{ sent: number; missing: string[] }>('send', CONNECTION, kind, numbers);
  const sent = await send('customers', `${customer.customerNumber}, 10999,${customer.customerNumber}`);
  expect(sent).toMatchObject({ exitCode: 1, json: { sent: 1, missing: ['10999'] } });
  await eventually('the customer', async () => (await customersInGo(customer.customerNumber)).length > 0);
  expect(await send('projects', project.projectNumber)).toMatchObject({
    exitCode: 0,
    json: { sent: 1, missing: [] },
  });
  await office.idle();
  expect(await projectsInGo(project.projectNumber)).toMatchObject([
    { ProjectStatus: 'Archived', IsActive: false, CustomerNo: Number(customer.customerNumber) },
  ]);
  await send('customers', customer.customerNumber);
  await office.idle();
  expect(await customersInGo(customer.customerNumber)).toHaveLength(1);
});
