import { expect, test } from '@jest/globals';
import { createProjectHarness } from './project-harness.ts';

const OLD = 'Nordlicht Verlag GmbH';
const NEW = 'Nordlicht Medien GmbH';

async function createCustomer() {
  const harness = await createProjectHarness();
  const { moco, awork, project } = harness;
  const company = () => awork.state().companies.map(({ name }) => name);
  return {
    ...harness,
    names: company,
    companyId: awork.state().companies[0]?.id ?? '',
    rename: (name = NEW) => moco.person.updateCompany(project.customer.id, { name }),
    /** Another project of the same customer, or of another one. */
    async addProject(name: string, customer_id = project.customer.id) {
      const { id } = moco.person.createProject({ name, customer_id, tags: ['Sync to awork'] });
      await harness.handle('webhook', id);
      return id;
    },
  };
}

test('M2: a customer renamed in MOCO renames the client that Tandem made', async () => {
  const { names, rename, handle } = await createCustomer();
  rename();
  expect(await handle('webhook')).toMatchObject({ kind: 'done', code: 'brought-in-line' });
  expect(names()).toEqual([NEW]);
  expect(await handle('webhook')).toMatchObject({ code: 'up-to-date' });
});

test('M2: a renamed customer is seen by the sweep of linked projects', async () => {
  const { names, rename, sweep } = await createCustomer();
  rename();
  await sweep('linked');
  expect(names()).toEqual([NEW]);
});

test('M2: many projects of one customer rename the client once, and nothing is asked of awork after that', async () => {
  const { awork, names, rename, sweep, addProject } = await createCustomer();
  for (const name of ['A', 'B', 'C', 'D']) await addProject(name);
  await sweep('linked');
  const writes = () => awork.calls()['PUT /companies/:companyId'] ?? 0;
  rename();
  await sweep('linked');
  expect([names(), writes()]).toEqual([[NEW], 1]);
  const before = awork.calls();
  for (let hour = 0; hour < 3; hour += 1) await sweep('linked');
  // Who is in awork by now is asked for, as ever.
  expect({ ...awork.calls(), 'GET /users': 0 }).toEqual({ ...before, 'GET /users': 0 });
});

test('M2: a client that a person renamed in awork keeps that name, and it is said', async () => {
  const { awork, names, companyId, rename, handle, reconcile } = await createCustomer();
  awork.person.renameCompany(companyId, 'Nordlicht');
  rename();
  const said = { details: { fields_en: 'name of the client', fields_de: 'Name des Kunden' } };
  expect(await handle('webhook')).toMatchObject({ kind: 'done', code: 'kept-human-edit', ...said });
  expect(await handle('webhook')).toMatchObject({ code: 'human-edit-stays', ...said });
  expect(names()).toEqual(['Nordlicht']);
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
});

test('M2: a client that was in awork before is never renamed, and it is said', async () => {
  const { moco, awork, links, names, rename, addProject, handle } = await createCustomer();
  awork.person.createCompany('Alt GmbH');
  const customer = moco.person.createCompany({ name: 'Alt GmbH' });
  const id = await addProject('Bestand', customer.id);
  moco.person.updateCompany(customer.id, { name: 'Neu GmbH' });
  expect(await handle('webhook', id)).toMatchObject({
    ...{ code: 'human-edit-stays', details: { fields_de: 'Name des Kunden' } },
  });
  expect(names()).toEqual([OLD, 'Alt GmbH']);
  rename('Alt GmbH');
  moco.person.updateCompany(customer.id, { name: 'Alt GmbH' });
  expect(await handle('webhook', id)).toMatchObject({ code: 'up-to-date' });
  expect(await Array.fromAsync(links.list('nordagentur', 'client'))).toHaveLength(2);
});

test('M2: a plan tells that the client will be renamed, and explain that it was kept', async () => {
  const { awork, companyId, rename, explain, handle } = await createCustomer();
  rename();
  expect((await explain()).records[0]?.plan).toMatchObject({
    steps: [{ do: 'rename-client', what: expect.stringContaining(NEW) }],
  });
  awork.person.renameCompany(companyId, 'Nordlicht');
  await handle('webhook');
  expect((await explain()).records[0]?.plan).toMatchObject({ code: 'human-edit-stays' });
});

test('M2: a rename whose answer was lost is found done, and is no edit of a person', async () => {
  const { awork, names, rename, attempt, settle, handle } = await createCustomer();
  rename();
  awork.faults.add({ method: 'PUT', path: '/companies/', times: 1, fault: { kind: 'lost-answer' } });
  await attempt('webhook');
  await settle();
  expect(names()).toEqual([NEW]);
  rename('Nordlicht AG');
  await handle('webhook');
  expect(names()).toEqual(['Nordlicht AG']);
});

test('M2: a client that somebody deleted in awork is renamed no more, and leaves nothing to repair', async () => {
  const { operator, companyId, names, rename, handle, reconcile } = await createCustomer();
  await operator.fetch?.(`https://api.awork.com/api/v1/companies/${companyId}/delete`, {
    method: 'POST',
    headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
    body: '{}',
  });
  rename();
  await handle('webhook');
  expect(names()).toEqual([]);
  expect(await handle('webhook')).toMatchObject({ code: 'up-to-date' });
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
});

test('M2: renamed and renamed back in MOCO, the client ends with the name of its customer', async () => {
  const { awork, names, companyId, rename, handle } = await createCustomer();
  rename();
  await handle('webhook');
  rename(OLD);
  await handle('webhook');
  expect(names()).toEqual([OLD]);
  awork.person.renameCompany(companyId, 'Unser Name');
  rename();
  await handle('webhook');
  rename(OLD);
  await handle('webhook');
  expect(names()).toEqual(['Unser Name']);
});

test.each(['the first', 'the second'])(
  'M2: of two customers of one name who share a client, %s renamed leaves it to the other, and it is said',
  async (which) => {
    const { moco, awork, names, project, addProject, handle } = await createCustomer();
    const other = moco.person.createCompany({ name: OLD });
    const otherProject = await addProject('Zweites', other.id);
    const [renamed, id] = which === 'the first' ? [project.customer, project.id] : [other, otherProject];
    moco.person.updateCompany(renamed.id, { name: NEW });
    const details = { fields_de: 'Name des Kunden, den sich mehrere Kunden aus MOCO teilen' };
    expect(await handle('webhook', id)).toMatchObject({ code: 'human-edit-stays', details });
    expect(names()).toEqual([OLD]);
    expect(new Set(awork.state().projects.map(({ companyId }) => companyId)).size).toBe(1);
    expect(await handle('webhook', id)).toMatchObject({ code: 'human-edit-stays', details });
    expect(names()).toEqual([OLD]);
  },
);
