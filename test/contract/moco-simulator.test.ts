import { expect, test } from '@jest/globals';
import { createOffice, type Reply } from '../vendors/moco/harness.ts';

const idOf = (reply: Reply) => (reply.body as { id: number }).id;
const day = { date: '2026-03-04' };

test('a new project has its number, the default services at a rate of 100 and the contract of its leader', async () => {
  const { call, customer } = createOffice();
  const { body: company } = await call('GET', `/companies/${customer.id}`);
  const leader_id = idOf(await call('GET', '/session'));
  const body = { name: 'Kampagne', currency: 'EUR', leader_id, customer_id: customer.id, fixed_price: false };
  const created = await call('POST', '/projects', { body });
  expect(company).toMatchObject({ identifier: 'K0001', currency: 'EUR' });
  expect(created).toMatchObject({
    status: 200,
    body: { identifier: 'P26002', contracts: [{ user_id: leader_id }] },
  });
  expect(created.body).toMatchObject({ tasks: [{ name: 'Projektmanagement', hourly_rate: 100 }] });
});

test('people give a project another leader, whose contract does not come by itself', () => {
  const { person, customer, employee } = createOffice();
  const { id, contracts } = person.createProject({ name: 'Kampagne', customer_id: customer.id });
  const changed = person.updateProject(id, { leader_id: employee.id });
  expect(changed).toMatchObject({ leader: { id: employee.id }, contracts });
});

test('projects refuse in sentences, contracts by field and definitions with one message', async () => {
  const { call, project, employee } = createOffice();
  const twice = await call('POST', `/projects/${project.id}/contracts`, { body: { user_id: employee.id } });
  const nameless = await call('POST', `/projects/${project.id}/tasks`, { body: {} });
  const unknownKind = { name: 'x', kind: 'Text', entity: 'Project' };
  const definition = await call('POST', '/account/custom_properties', { body: unknownKind });
  expect(twice).toMatchObject({ status: 422, body: { errors: { user_id: ['has already been taken'] } } });
  expect(nameless).toMatchObject({ status: 422, body: { errors: ["Name can't be blank"] } });
  expect(definition).toMatchObject({ status: 422, body: { message: 'Kind is invalid' } });
});

test('a retainer needs whole months and a monthly budget', async () => {
  const { call, customer, project } = createOffice();
  const plain = {
    name: 'R',
    currency: 'EUR',
    leader_id: project.leader?.id,
    company_id: customer.id,
    fixed_price: false,
  };
  const dates = { start_date: '2026-02-01', finish_date: '2026-02-28', budget_monthly: 500 };
  const bad = { ...plain, ...dates, retainer: true, finish_date: '2026-02-27' };
  expect((await call('POST', '/projects', { body: bad })).status).toBe(422);
  expect((await call('POST', '/projects', { body: { ...bad, finish_date: '2026-02-28' } })).status).toBe(200);
});

test('adding a service or a person leaves the updated_at of the project alone', async () => {
  const { call, pass, project, person } = createOffice();
  const before = project.updated_at;
  pass(60);
  person.addTask(project.id, { name: 'Design' });
  person.assignUser(
    project.id,
    person.createUser({ firstname: 'A', lastname: 'B', email: 'a@b.example' }).id,
  );
  expect((await call('GET', `/projects?updated_after=${before}`)).body).toEqual([]);
  await call('PUT', `/projects/${project.id}`, { body: { info: 'neu' } });
  expect((await call('GET', `/projects?updated_after=${before}`)).body).toHaveLength(1);
});

test('archived projects are listed only when asked for, even by id', async () => {
  const { call, project } = createOffice();
  const archived = await call('PUT', `/projects/${project.id}/archive`);
  expect(archived.body).toMatchObject({ active: false, archived_on: '2026-03-04T10:00:00Z' });
  expect((await call('GET', `/projects?ids=${project.id}`)).body).toEqual([]);
  expect((await call('GET', '/projects?include_archived=true')).body).toHaveLength(1);
});

test('custom fields merge, unknown names and values outside the options are dropped without an error', async () => {
  const { call, person, project } = createOffice();
  person.createCustomField({ name: 'Sync', kind: 'Boolean' });
  person.createCustomField({ name: 'Vorlage', kind: 'Select', defaults: ['Standard'] });
  const write = (custom_properties: object) =>
    call('PUT', `/projects/${project.id}`, { body: { custom_properties } });
  await write({ Sync: '1' });
  const second = await write({ Vorlage: 'Standard', Fremd: 'x' });
  expect(second.body).toMatchObject({ custom_properties: { Sync: '1', Vorlage: 'Standard' } });
  expect(second.body).not.toMatchObject({ custom_properties: { Fremd: 'x' } });
  const third = await write({ Vorlage: 'Kampagne', Sync: true });
  expect(third).toMatchObject({
    status: 200,
    body: { custom_properties: { Sync: '1', Vorlage: 'Standard' } },
  });
});

test('yes/no fields are the texts 0 and 1 but are asked for by true and false', async () => {
  const { call, person, customer, project } = createOffice();
  person.createCustomField({ name: 'Sync zu awork', kind: 'Boolean' });
  person.updateProject(project.id, { custom_properties: { 'Sync zu awork': '0' } });
  person.createProject({ name: 'Nie gesetzt', customer_id: customer.id });
  const found = async (value: string) =>
    (await call('GET', `/projects?custom_properties[Sync%20zu%20awork]=${value}`)).body;
  expect(await found('false')).toMatchObject([{ id: project.id }]);
  expect(await found('true')).toEqual([]);
  expect(await found('0')).toEqual([]);
});

test('renaming a custom field renames its key, and links and size are checked', async () => {
  const { call, person, project } = createOffice();
  const field = person.createCustomField({ name: 'Link', kind: 'Link' });
  person.createCustomField({ name: 'Text', kind: 'Textarea' });
  const write = (custom_properties: object) =>
    call('PATCH', `/projects/${project.id}`, { body: { custom_properties } });
  expect((await write({ Link: 'awork' })).status).toBe(422);
  expect((await write({ Text: 'ä'.repeat(6200) })).status).toBe(422);
  expect((await write({ Link: 'https://a.example' })).status).toBe(200);
  person.updateCustomField(field.id, { name: 'awork Projekt' });
  const { body } = await call('GET', `/projects/${project.id}`);
  expect(body).toMatchObject({ custom_properties: { 'awork Projekt': 'https://a.example' } });
});

test('taggings add, replace and remove, and answer the new list in alphabetical order', async () => {
  const { call, project } = createOffice();
  const tag = async (method: string, tags: string[]) =>
    (await call(method, `/taggings/Project/${project.id}`, { body: { tags } })).body;
  expect(await tag('PATCH', ['b', 'a', 'b'])).toEqual(['a', 'b']);
  expect(await tag('DELETE', ['b', 'z'])).toEqual(['a']);
  expect(await tag('PUT', ['c'])).toEqual(['c']);
});

test('deleting answers 204 for services, an empty 200 for projects and the record for definitions', async () => {
  const { call, person, project, task } = createOffice();
  const field = person.createCustomField({ name: 'Text', kind: 'String' });
  const { status, body } = await call('DELETE', `/projects/${project.id}/tasks/${task.id}`);
  expect([status, body]).toEqual([204, undefined]);
  expect(await call('DELETE', `/account/custom_properties/${field.id}`)).toMatchObject({
    status: 200,
    body: { id: field.id },
  });
  expect(await call('DELETE', `/projects/${project.id}`)).toMatchObject({ status: 200, body: undefined });
  expect(await call('GET', `/projects/${project.id}`)).toMatchObject({ status: 404, body: undefined });
});

test('services, contracts and projects with hours cannot be deleted', async () => {
  const { call, book, project, task, contract } = createOffice();
  await book();
  const statuses = await Promise.all([
    call('DELETE', `/projects/${project.id}/tasks/${task.id}`),
    call('DELETE', `/projects/${project.id}/contracts/${contract.id}`),
    call('DELETE', `/projects/${project.id}`),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([422, 422, 422]);
});

test('users are found by the stored address in lower case only, deactivated ones only on demand', async () => {
  const { call, person, employee } = createOffice();
  expect((await call('GET', '/users?email=jonas.keller@example.org')).body).toHaveLength(1);
  expect((await call('GET', '/users?email=Jonas.Keller@Example.org')).body).toEqual([]);
  person.updateUser(employee.id, { active: false });
  expect((await call('GET', `/users?ids=${employee.id}`)).body).toEqual([]);
  expect((await call('GET', `/users?ids=${employee.id}&include_archived=true`)).body).toHaveLength(1);
});

test('a closed period can be opened again', async () => {
  const { book, person } = createOffice({ lockedUntilDate: day.date });
  expect(await book()).toMatchObject({ status: 422, body: { date: [expect.any(String)] } });
  person.lockPeriod(null);
  expect((await book()).status).toBe(200);
});
