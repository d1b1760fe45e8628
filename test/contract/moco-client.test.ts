import { expect, test } from '@jest/globals';
import { createMocoHarness } from '../unit/vendors/moco-harness.ts';

test('lists are read to their last page, each record once', async () => {
  const { client, person, customer, requests } = createMocoHarness();
  for (let count = 0; count < 204; count += 1)
    person.createProject({ name: `P${count}`, customer_id: customer.id });
  const projects = await Array.fromAsync(client.projects({}));
  expect(new Set(projects.map(({ id }) => id)).size).toBe(205);
  expect(requests).toHaveLength(3);
});

test('a list that fills its page exactly ends there', async () => {
  const { client, person, customer, requests } = createMocoHarness();
  for (let count = 0; count < 99; count += 1)
    person.createProject({ name: `P${count}`, customer_id: customer.id });
  expect(await Array.fromAsync(client.projects({}))).toHaveLength(100);
  expect(requests).toHaveLength(1);
});

test('archived projects are listed too, so that their sync can end', async () => {
  const { client, call, project } = createMocoHarness();
  await call('PUT', `/projects/${project.id}/archive`);
  const listed = await Array.fromAsync(client.projects({ ids: [project.id] }));
  expect(listed).toMatchObject([{ id: project.id, active: false }]);
});

test('a project that is gone is not there, instead of a failure', async () => {
  const { client } = createMocoHarness();
  expect(await client.project(1)).toBeUndefined();
});

test('M3: written custom fields are merged with the others', async () => {
  const { client, person, project } = createMocoHarness();
  person.createCustomField({ name: 'Sync zu awork', kind: 'Boolean' });
  person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  person.updateProject(project.id, { custom_properties: { 'Sync zu awork': '1' } });
  const stored = await client.setProjectFields(project.id, {
    'awork Projekt': 'https://n.awork.com/projects/1',
  });
  expect(stored.custom_properties).toEqual({
    'Sync zu awork': '1',
    'awork Projekt': 'https://n.awork.com/projects/1',
  });
});

test('M3: a custom field that MOCO does not know is dropped, and the answer shows it', async () => {
  const { client, project } = createMocoHarness();
  const stored = await client.setProjectFields(project.id, {
    'awork Projekt': 'https://n.awork.com/projects/1',
  });
  expect(stored.custom_properties['awork Projekt']).toBeUndefined();
});
