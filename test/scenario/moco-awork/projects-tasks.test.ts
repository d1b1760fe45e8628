import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AworkProject } from './both-vendors.ts';
import { agencyScene } from './both-vendors.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;
let mocoId: number;
let project: AworkProject;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
  ({ id: mocoId } = await scene.createProject('Leistungen'));
  project = await scene.synced(mocoId);
});
afterAll(() => suite.stop());

const addItem = (name: string) => suite.vendors.moco.person<{ id: number }>('addTask', mocoId, { name });
const task = async (name: string) => (await scene.tasks(project.id)).find((each) => each.name === name);
const taskSeen = (name: string) => eventually(`the task "${name}"`, () => task(name));
const statusSeen = (name: string, type: string) =>
  eventually(`"${name}" is ${type}`, async () => {
    const found = await task(name);
    return found?.status === type && found;
  });

test('M5 every service item becomes a task in the list MOCO, later ones too, each once', async () => {
  await addItem('Texte');
  await addItem('Fotos');
  await taskSeen('Texte');
  await taskSeen('Fotos');
  await suite.idle();
  expect(await scene.taskNames(project.id)).toEqual(['Fotos', 'Projektmanagement', 'Texte']);
  const { taskLists } = await suite.vendors.awork.state();
  const lists = taskLists.filter(({ projectId }) => projectId === project.id);
  expect(lists.filter(({ name }) => name === 'MOCO')).toHaveLength(1);
  const list = lists.find(({ name }) => name === 'MOCO');
  for (const { lists: inLists } of await scene.tasks(project.id))
    expect(inLists.map(({ id }) => id)).toEqual([list?.id]);
});

test('M5 a renamed service item renames its task', async () => {
  const { id } = await addItem('Entwruf');
  const before = await taskSeen('Entwruf');
  await suite.vendors.moco.person('updateTask', id, { name: 'Entwurf' });
  expect((await taskSeen('Entwurf')).id).toBe(before.id);
});

test('M5 a deactivated service item closes its task, and reactivated it opens the same task again', async () => {
  const { id } = await addItem('Druckabnahme');
  const before = await taskSeen('Druckabnahme');
  await suite.vendors.moco.person('updateTask', id, { active: false });
  expect((await statusSeen('Druckabnahme', 'done')).id).toBe(before.id);
  await suite.vendors.moco.person('updateTask', id, { active: true });
  expect((await statusSeen('Druckabnahme', 'todo')).id).toBe(before.id);
});

test('M5 a task that carries time is closed, never deleted, and keeps its time', async () => {
  const { id } = await addItem('Lektorat');
  const { id: taskId } = await taskSeen('Lektorat');
  await suite.vendors.awork.person('createTimeEntry', {
    userId: await scene.aworkUserId('Lena'),
    typeOfWorkId: await scene.typeOfWorkId('Beratung'),
    startDateLocal: '2026-03-02',
    durationSeconds: 3600,
    projectId: project.id,
    taskId,
    note: 'Kapitel 1 lesen',
  });
  const [activity] = await eventually('the time in MOCO', async () => {
    const found = await scene.activities('Kapitel 1 lesen');
    return found.length > 0 && found;
  });
  expect(activity?.task?.id).toBe(id);
  await suite.vendors.moco.person('updateTask', id, { active: false });
  expect((await statusSeen('Lektorat', 'done')).id).toBe(taskId);
  await suite.idle();
  const { timeEntries } = await suite.vendors.awork.state();
  expect(timeEntries.filter((entry) => entry.taskId === taskId)).toMatchObject([{ duration: 3600 }]);
  expect(await scene.activities('Kapitel 1 lesen')).toHaveLength(1);
});

test('M5 a service item that is deleted in MOCO closes its task and leaves it there', async () => {
  const { id } = await addItem('Verworfen');
  const before = await taskSeen('Verworfen');
  await suite.vendors.moco.person('deleteTask', id);
  expect((await statusSeen('Verworfen', 'done')).id).toBe(before.id);
});

test('M5 a task that people had in the list is linked rather than doubled, and never closed', async () => {
  const { awork, moco } = suite.vendors;
  const theirs = { projectId: project.id, name: 'Schlussredaktion', listName: 'MOCO' };
  const { id: taskId } = await awork.person<{ id: string }>('createTask', theirs);
  const { id } = await addItem('Schlussredaktion');
  await suite.idle();
  await moco.person('updateTask', id, { active: false });
  const { id: last } = await addItem('Danach');
  await taskSeen('Danach');
  await suite.idle();
  expect(last).toBeGreaterThan(id);
  const found = (await scene.tasks(project.id)).filter(({ name }) => name === 'Schlussredaktion');
  expect(found).toMatchObject([{ id: taskId, status: 'todo' }]);
});
