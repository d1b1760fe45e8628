import { expect, test } from '@jest/globals';
import { createAworkHarness } from '../unit/vendors/awork-harness.ts';

const api = 'https://api.awork.com/api/v1';

test('M2: renaming a client keeps what else people wrote about it, although awork clears what is left out', async () => {
  const { simulator, client, person } = createAworkHarness();
  const { id } = person.createCompany('Nordlicht');
  await simulator.fetch(
    new Request(`${api}/companies/${id}`, {
      method: 'PUT',
      headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Nordlicht', description: 'Zahlt pünktlich', industry: 'Verlag' }),
    }),
  );
  const company = await client.company(id);
  if (!company) throw new Error('there is a client');
  expect(await client.renameCompany(company, 'Nordlicht Medien')).toMatchObject({ name: 'Nordlicht Medien' });
  expect(simulator.state().companies).toMatchObject([
    { name: 'Nordlicht Medien', description: 'Zahlt pünktlich', industry: 'Verlag' },
  ]);
});

test('M2: a client that is gone is not there, instead of a failure', async () => {
  const { client } = createAworkHarness();
  expect(await client.company('00000000-0000-4000-8000-000000000001')).toBeUndefined();
});

test('M5: a task moves between lists and keeps its place in the others', async () => {
  const { simulator, client, person } = createAworkHarness();
  const project = person.createProject({ name: 'Relaunch' });
  const task = person.createTask({ projectId: project.id, name: 'Konzeption', listName: 'MOCO' });
  const sprint = (await client.createTaskList(project.id, 'Sprint')).id;
  const list = (await client.createTaskList(project.id, 'Leistungen')).id;
  await client.setTaskLists([{ taskId: task.id, lists: [{ id: sprint, orderOfTask: 7 }, { id: list }] }]);
  expect(simulator.state().tasks).toMatchObject([{ lists: [{ id: sprint, order: 7 }, { id: list }] }]);
});

test('O5: a task is found by the key that awork shows in its address', async () => {
  const { client, person } = createAworkHarness();
  const project = person.createProject({ name: 'Relaunch', projectKey: 'REL' });
  const task = person.createTask({ projectId: project.id, name: 'Konzeption' });
  expect(await client.taskByKey('REL-1')).toMatchObject({ id: task.id });
  expect(await client.taskByKey('REL-99')).toBeUndefined();
});

test('O1: awork tells what a key may do', async () => {
  const { simulator, client } = createAworkHarness();
  expect(await client.permissions()).toMatchObject({ isAdmin: true });
  simulator.person.addKey({ key: 'awork-key', isAdmin: false });
  expect(await client.permissions()).toMatchObject({ isAdmin: false, permissions: [] });
});
