import { beforeEach, expect, test } from '@jest/globals';
import { client, company, openBooksHarness } from '../books-harness.ts';

const owner = 'ola@firma.example';
let harness: Awaited<ReturnType<typeof openBooksHarness>>;
let id: number;

beforeEach(async () => {
  harness = await openBooksHarness();
  const given = { projectNumber: '6110', name: 'Nett', ownerEmail: owner };
  ({ id } = harness.moment.person.createProject(company, given));
});

const employ = (emailAddress: string) =>
  harness.powerOffice.person.addEmployee(client, { firstName: 'Ola', lastName: 'N', emailAddress });
const project = () => harness.books().projects[0];
const outcome = async () =>
  (await harness.stores.links.get({ connection: 'c1', entity: 'project', sourceId: String(id) }))?.outcome;

test('I4 a project whose owner PowerOffice does not know is brought without it, and says who it is', async () => {
  expect(await harness.run('project', id)).toBe('done owner-unknown');
  expect(project()).toMatchObject({ Name: 'Nett', ProjectManagerEmployeeId: null });
  expect(await outcome()).toMatchObject({ details: { project: '6110 Nett', owner } });
  expect(await harness.run('project', id)).toBe('skipped owner-still-unknown');
});

test('I4 an owner who was entered in PowerOffice just now is found', async () => {
  await harness.run('project', id);
  const made = employ('Ola@Firma.example');
  expect(await harness.run('project', id)).toBe('done brought-in-line');
  expect(project()?.ProjectManagerEmployeeId).toBe(made.Id);
});

test('I4 an owner who was entered later follows with the daily comparison', async () => {
  await harness.run('project', id);
  harness.pass(86_400 * 40);
  employ(owner);
  await harness.sweep('recent');
  const asked = harness.stores.queue.messages.filter(({ body }) => body.includes('"project"'));
  expect(asked).toHaveLength(1);
  expect(await harness.deliver(asked[0]?.body ?? '')).toBe('done brought-in-line');
  harness.pass(86_400);
  await harness.sweep('recent');
  expect(harness.stores.queue.messages.filter(({ body }) => body.includes('"project"'))).toHaveLength(1);
});

test('I4 an owner whom PowerOffice does not know takes the place of the one before', async () => {
  employ('kari@firma.example');
  harness.moment.person.updateProject(company, id, { ownerEmail: 'kari@firma.example' });
  await harness.run('project', id);
  expect(project()?.ProjectManagerEmployeeId).toEqual(expect.any(Number));
  harness.moment.person.updateProject(company, id, { ownerEmail: owner });
  expect(await harness.run('project', id)).toBe('done owner-unknown');
  expect(project()).toMatchObject({ ProjectManagerEmployeeId: null });
});
