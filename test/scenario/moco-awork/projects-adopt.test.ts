import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AworkProject } from './both-vendors.ts';
import { agencyScene, LINK_FIELD, SYNC_FIELD } from './both-vendors.ts';
import { eventually } from '../eventually.ts';
import type { Letters } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());

/** An awork project with a task of its own that is named like a service item. */
async function existingProject(name: string) {
  const { awork } = suite.vendors;
  const project = await awork.person<AworkProject>('createProject', { name });
  for (const each of ['Altlast', 'Projektmanagement'])
    await awork.person('createTask', { projectId: project.id, name: each, listName: 'Backlog' });
  return { project, own: await scene.tasks(project.id) };
}

async function adopt(name: string, address: string) {
  const { id } = await scene.createProject(name, { tags: [], custom_properties: { [LINK_FIELD]: address } });
  await scene.updateProject(id, { custom_properties: { [LINK_FIELD]: address, [SYNC_FIELD]: '1' } });
  return id;
}

async function expectAdopted(
  mocoName: string,
  { project, own }: Awaited<ReturnType<typeof existingProject>>,
) {
  await eventually(
    `service items in ${project.name}`,
    async () => (await scene.tasks(project.id)).length > own.length,
  );
  await suite.idle();
  expect(await scene.aworkProjects(mocoName)).toEqual([]);
  const tasks = await scene.tasks(project.id);
  expect(tasks).toHaveLength(own.length + 1);
  expect(tasks).toEqual(expect.arrayContaining(own));
  expect((await scene.aworkProject(project.id))?.name).toBe(project.name);
}

test('M6 an existing project is adopted by the address with its id, and nothing is made twice', async () => {
  const existing = await existingProject('Bestand eins');
  const address = `https://nordagentur.awork.com/projects/${existing.project.id}`;
  const id = await adopt('Adoptiert per Id', address);
  await expectAdopted('Adoptiert per Id', existing);
  expect(await scene.address(id)).toBe(address);
});

test('M6 an existing project is adopted by the address with its key, as the browser shows it', async () => {
  const existing = await existingProject('Zweiter Bestand');
  const address = `https://nordagentur.awork.com/projects/${existing.project.projectKey}/list`;
  const id = await adopt('Adoptiert per Schlüssel', address);
  await expectAdopted('Adoptiert per Schlüssel', existing);
  expect(await scene.address(id)).toBe(address);
  await scene.updateProject(id, { finish_date: '2099-12-01' });
  await eventually('the later date', async () =>
    (await scene.aworkProject(existing.project.id))?.dueDate?.startsWith('2099-12-01'),
  );
  expect(await scene.aworkProjects('Adoptiert per Schlüssel')).toEqual([]);
});

test('M6 a project that belongs to another MOCO project is not taken, nor is an address of something else', async () => {
  const first = await scene.createProject('Besitzer');
  const { id: taken } = await scene.synced(first.id);
  const second = await adopt('Zweitbesitzer', `https://nordagentur.awork.com/projects/${taken}`);
  const third = await adopt('Irrläufer', 'https://nordagentur.awork.com/tasks/12');
  await suite.idle();
  const { json } = await suite.ops<Letters>('dlq', 'list');
  const reasons = new Map(json.letters.map(({ id, code }) => [id, code]));
  expect(reasons.get(String(second))).toBe('awork-project-taken');
  expect(reasons.get(String(third))).toBe('link-unreadable');
  expect(await scene.aworkProjects('Zweitbesitzer')).toEqual([]);
  expect(await scene.aworkProjects('Irrläufer')).toEqual([]);
});
