import { expect, test } from '@jest/globals';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { connectionId, createOpsHarness } from '../ops/ops-harness.ts';

const projects = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
const times = { direction: 'awork-moco-times', connection: connectionId, entity: 'time' };

/** A MOCO account whose people named the sync field, and nothing else yet. */
async function createAccount(field: string) {
  const harness = createOpsHarness();
  const { moco, awork, operator, add, work, now } = harness;
  moco.person.createCustomField({ name: field, kind: 'Boolean' });
  awork.person.createTemplate({ name: 'Website' });
  const person = awork.person.createUser({ firstName: 'Ada', lastName: 'Lovell', email: 'ada@example.org' });
  moco.person.createUser({ firstname: 'Ada', lastname: 'Lovell', email: 'ada@example.org' });
  await add();
  await setUpConnection(connectionId, operator);
  const customer_id = moco.person.createCompany({ name: 'Northlight Ltd' }).id;
  const handle = async (target: Omit<typeof projects, never>, id: string) => {
    harness.pass(30);
    await operator.queue.send([
      forced(createPointer({ ...target, id }, 'operator', now()), 'operator', now()),
    ]);
    await work();
  };
  return { ...harness, person, customer_id, handle };
}

const fieldNames = ({ moco }: Awaited<ReturnType<typeof createAccount>>) =>
  moco.state().customProperties.map(({ name }) => name);

test('M1 M3 M4: in an English account setup makes the English fields, and finds out once which language it is', async () => {
  const account = await createAccount('Sync to awork');
  const { operator } = account;
  expect(fieldNames(account)).toEqual(['Sync to awork', 'awork project', 'awork project template']);
  expect((await operator.connections.get(connectionId))?.accounts).toMatchObject({ mocoLanguage: 'en' });
  await setUpConnection(connectionId, operator);
  expect(fieldNames(account)).toHaveLength(3);
});

test('M1: without a sign of the language the fields are German', async () => {
  const account = await createAccount('Etwas anderes');
  expect(fieldNames(account)).toEqual([
    ...['Etwas anderes', 'Sync zu awork', 'awork Projekt', 'awork Projektvorlage'],
  ]);
});

test('M1: the language shows in a service item as well', async () => {
  const { moco, operator, customer_id } = await createAccount('x');
  for (const { id, name } of moco.state().customProperties)
    moco.person.updateCustomField(id, { name: `${name} alt` });
  const { id } = moco.person.createProject({ name: 'Older', customer_id });
  moco.person.addTask(id, { name: 'Unassigned Time Entry' });
  await setUpConnection(connectionId, operator);
  expect((await operator.connections.get(connectionId))?.accounts).toMatchObject({ mocoLanguage: 'en' });
});

test('M1 M3 M4: a project asked for by the English fields is made from its template, and its address is stored', async () => {
  const { moco, awork, customer_id, handle } = await createAccount('Sync to awork');
  const custom_properties = { 'Sync to awork': '1', 'awork project template': 'Website' };
  const { id } = moco.person.createProject({ name: 'Launch', customer_id, custom_properties });
  await handle(projects, String(id));
  const [made] = awork.state().projects;
  expect(made).toMatchObject({ name: expect.stringContaining('Launch') });
  expect(moco.state().projects.find((each) => each.id === id)?.custom_properties).toMatchObject({
    'awork project': `https://nordagentur.awork.com/projects/${made?.id}`,
  });
});

async function book(account: Awaited<ReturnType<typeof createAccount>>, itemName?: string) {
  const { moco, awork, person, customer_id, handle } = account;
  const { id } = moco.person.createProject({ name: 'Launch', customer_id, tags: ['Sync zu awork'] });
  if (itemName !== undefined) moco.person.addTask(id, { name: itemName });
  await handle(projects, String(id));
  const entry = awork.person.createTimeEntry({
    ...{ userId: person.id, projectId: awork.state().projects[0]?.id ?? '' },
    typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '',
    ...{ startDateLocal: '2026-03-02', durationSeconds: 3600 },
  });
  await handle(times, entry.id);
  const tasks = moco.state().projects.find((each) => each.id === id)?.tasks ?? [];
  const booked = moco.state().activities.map(({ task }) => task.name);
  return { items: tasks.map(({ name }) => name), booked };
}

test('T2: the catch-all of an English account has its English name', async () => {
  const { items, booked } = await book(await createAccount('Sync to awork'));
  expect(items).toContain('Unassigned Time Entry');
  expect(booked).toEqual(['Unassigned Time Entry']);
});

test.each(['Nicht zugeordnete Zeiterfassung', 'Unassigned Time Entry'])(
  'T2: a project that has "%s" already uses it, whatever the language, and never gets a second',
  async (name) => {
    for (const field of ['Sync to awork', 'Sync zu awork']) {
      const account = await createAccount(field);
      const { items, booked } = await book(account, name);
      expect(booked).toEqual([name]);
      expect(items.filter((each) => /Zeiterfassung|Unassigned/.test(each))).toEqual([name]);
      expect(account.awork.state().tasks.map((task) => task.name)).not.toContain(name);
    }
  },
);
