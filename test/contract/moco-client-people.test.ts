import { expect, test } from '@jest/globals';
import { createMocoHarness } from '../unit/vendors/moco-harness.ts';

test('T3: deactivated people are listed as well, as such', async () => {
  const { client, person, employee } = createMocoHarness();
  person.updateUser(employee.id, { active: false });
  expect((await client.users()).find(({ id }) => id === employee.id)).toMatchObject({ active: false });
});

test('O1: whether the key may act for somebody is asked without writing anything', async () => {
  const { client, person, employee, simulator } = createMocoHarness();
  const before = simulator.state();
  expect(await client.mayActFor(employee.id)).toBe(true);
  expect(await client.mayActFor(1)).toBe(false);
  expect(simulator.state()).toEqual(before);
  person.updateUser(employee.id, { active: false });
  expect(await client.mayActFor(employee.id)).toBe(false);
});

test('O1: a key without the right for people may act for nobody', async () => {
  const { client, person, employee } = createMocoHarness();
  const { id } = person.createUser({ firstname: 'Ada', lastname: 'L', email: 'ada@example.org' });
  person.revokeKey('moco-key');
  person.addKey('moco-key', 'full', id);
  expect(await client.keyOwner()).toBe(id);
  expect(await client.mayActFor(employee.id)).toBe(false);
});

test('O5: projects are found by words in number, name and customer, and by their customer', async () => {
  const { client, person, customer, project } = createMocoHarness();
  const other = person.createCompany({ name: 'Anders KG' });
  const second = person.createProject({ name: 'Messe', customer_id: other.id });
  const idsOf = async (query: Parameters<typeof client.projects>[0]) =>
    (await Array.fromAsync(client.projects(query))).map(({ id }) => id);
  expect(await idsOf({ term: 'anders' })).toEqual([second.id]);
  expect(await idsOf({ term: second.identifier ?? '?' })).toEqual([second.id]);
  expect(await idsOf({ companyId: customer.id })).toEqual([project.id]);
});

test('O1: a web hook that is written as it is stays as it is, and shows a key that may only read', async () => {
  const { client, person, simulator } = createMocoHarness();
  const hook = await client.createWebHook({
    target: 'Project',
    event: 'create',
    hook: 'https://hooks.example/moco',
  });
  const before = simulator.state();
  await client.keepWebHook(hook);
  expect(simulator.state()).toEqual(before);
  person.revokeKey('moco-key');
  person.addKey('moco-key', 'read-only');
  await expect(client.keepWebHook(hook)).rejects.toMatchObject({ reason: { code: 'access-denied' } });
});
