import { expect, test } from '@jest/globals';
import { createAworkHarness } from '../unit/vendors/awork-harness.ts';

test('M7: renaming a project keeps its time budget', async () => {
  const { simulator, client, person } = createAworkHarness();
  const { id } = person.createProject({ name: 'Relaunch', timeBudget: 7200 });
  const project = await client.project(id);
  if (!project) throw new Error('there is a project');
  expect(await client.renameProject(project, 'Relaunch 2026')).toMatchObject({ timeBudget: 7200 });
  expect(simulator.state().projects).toMatchObject([{ name: 'Relaunch 2026', timeBudget: 7200 }]);
});

test('M7: a project with retainers, whose time budget is their sum, is renamed as well', async () => {
  const { client, person } = createAworkHarness();
  const { id } = person.createProject({ name: 'Betreuung' });
  for (const hours of [10, 5]) person.addRetainer(id, hours * 3600);
  const project = await client.project(id);
  if (!project) throw new Error('there is a project');
  expect(project).toMatchObject({ isRetainer: true, timeBudget: 54_000 });
  const renamed = await client.renameProject(project, 'Betreuung 2026');
  expect(renamed).toMatchObject({ name: 'Betreuung 2026', timeBudget: 54_000 });
});
