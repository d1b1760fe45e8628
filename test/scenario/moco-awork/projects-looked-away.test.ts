import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene, SYNC_TAG } from './both-vendors.ts';
import { eventually } from '../eventually.ts';
import type { Explanation } from '../ops-answers.ts';
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

const ITEM = 'Projektmanagement';

async function running(name: string) {
  const { id } = await scene.createProject(name);
  const { id: target } = await scene.synced(id);
  await eventually(`the task in ${name}`, async () => (await scene.tasks(target)).length > 0);
  await suite.idle();
  return { id, target };
}

const shownTasks = async (target: string) =>
  (await scene.tasks(target)).map(({ name, status }) => `${name} ${status}`).toSorted();
const tasksAre = (target: string, wanted: string[]) =>
  eventually(`the tasks ${wanted}`, async () => String(await shownTasks(target)) === String(wanted));
const sentence = async (id: number) => {
  const { json } = await suite.ops<Explanation>('explain', 'nordagentur', String(id));
  return json.records[0]?.plan.sentence;
};
test('M8 what changed in MOCO while the sync was off follows when it is on again; an edit in awork stays', async () => {
  const { moco, awork } = suite.vendors;
  const { id, target } = await running('Weggeschaut');
  const printed = await moco.person<{ id: number }>('addTask', id, { name: 'Druck' });
  await tasksAre(target, ['Druck todo', `${ITEM} todo`]);
  await scene.updateProject(id, { tags: [] });
  await suite.idle();
  expect(await sentence(id)).toContain('switched off');
  await scene.updateProject(id, { name: 'Hingeschaut', finish_date: '2026-09-30' });
  await moco.person('addTask', id, { name: 'Texte' });
  await moco.person('deleteTask', printed.id);
  await awork.person('updateProject', target, { name: 'Unser Weggeschaut' });
  await suite.idle();
  expect(await shownTasks(target)).toEqual(['Druck todo', `${ITEM} todo`]);
  await scene.updateProject(id, { tags: [SYNC_TAG] });
  await tasksAre(target, ['Druck done', `${ITEM} todo`, 'Texte todo']);
  await suite.idle();
  const project = await scene.aworkProject(target);
  expect(project?.dueDate).toContain('2026-09-30');
  expect(project?.name).toBe('Unser Weggeschaut');
});

test('M8 a project in the archive is told apart, and catches up when it is taken out', async () => {
  const { moco } = suite.vendors;
  const { id, target } = await running('Archivschlaf');
  await moco.person('archiveProject', id);
  await suite.idle();
  expect(await sentence(id)).toContain('archived');
  await moco.person('addTask', id, { name: 'Nachtrag' });
  await suite.idle();
  expect(await shownTasks(target)).toEqual([`${ITEM} todo`]);
  await scene.updateProject(id, { active: true });
  await tasksAre(target, ['Nachtrag todo', `${ITEM} todo`]);
});

test('M9 somebody assigned in MOCO who joins awork later becomes a member', async () => {
  const { moco, awork } = suite.vendors;
  const { id, target } = await running('Neuzugang');
  const email = 'nina@nordagentur.example';
  const person = await moco.person<{ id: number }>('createUser', {
    firstname: 'Nina',
    lastname: 'Neu',
    email,
  });
  await moco.person('assignUser', id, person.id);
  await suite.idle();
  expect(await scene.memberNames(target)).not.toContain('Nina');
  await awork.person('createUser', { firstName: 'Nina', lastName: 'Neu', email });
  // Workers trust a directory they have just read, so whoever saves the project at once does so again.
  let day = 0;
  await eventually('the new member', async () => {
    await scene.updateProject(id, { finish_date: `2026-07-${String((day += 1)).padStart(2, '0')}` });
    await suite.idle();
    return (await scene.memberNames(target)).includes('Nina');
  });
});

test('M5 after somebody deleted the list with its tasks, a new service item lands in a new list, and no old task comes back', async () => {
  const { moco, awork } = suite.vendors;
  const { id, target } = await running('Listenlos');
  const lists = async () =>
    (await awork.state()).taskLists.filter(({ projectId, name }) => projectId === target && name === 'MOCO');
  await awork.person('deleteList', (await lists())[0]?.id, { deleteTasks: true });
  await moco.person('addTask', id, { name: 'Texte' });
  await moco.person('addTask', id, { name: 'Fotos' });
  await tasksAre(target, ['Fotos todo', 'Texte todo']);
  await suite.idle();
  const [list, ...others] = await lists();
  expect(others).toEqual([]);
  for (const task of await scene.tasks(target)) expect(task.lists.map((each) => each.id)).toEqual([list?.id]);
  expect(await sentence(id)).toContain(`"${ITEM}"`);
});

test('M5 an item switched off while awork made its task without an answer ends with a closed task', async () => {
  const { moco, awork } = suite.vendors;
  const { id, target } = await running('Antwortlos');
  await awork.fault({ method: 'POST', path: '/api/v1/tasks', times: 1, fault: { kind: 'lost-answer' } });
  const { id: item } = await moco.person<{ id: number }>('addTask', id, { name: 'Texte' });
  await eventually('the task without an answer', async () =>
    (await scene.taskNames(target)).includes('Texte'),
  );
  await moco.person('updateTask', item, { active: false });
  await tasksAre(target, [`${ITEM} todo`, 'Texte done']);
  await suite.idle();
  expect(await shownTasks(target)).toEqual([`${ITEM} todo`, 'Texte done']);
});
