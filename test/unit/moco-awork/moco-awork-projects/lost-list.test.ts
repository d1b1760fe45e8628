import { expect, test } from '@jest/globals';
import type { ProjectHarness } from './project-harness.ts';
import { createProjectHarness } from './project-harness.ts';

const ITEM = 'Projektmanagement';
type Lose = (harness: ProjectHarness) => unknown;
const listOf = ({ lists }: ProjectHarness) => lists()[0]?.id ?? '';

const lost: [string, Lose][] = [
  ['deleted', (harness) => harness.awork.person.deleteList(listOf(harness))],
  ['archived', (harness) => harness.awork.person.archiveList(listOf(harness))],
];
const withTasks: Lose = (harness) => harness.awork.person.deleteList(listOf(harness), { deleteTasks: true });

const usable = ({ lists }: ProjectHarness) =>
  lists().filter(({ name, isArchived }) => name === 'MOCO' && !isArchived);
const inNewList = (harness: ProjectHarness) =>
  harness
    .tasks()
    .filter(({ lists }) => lists.some(({ id }) => id === usable(harness)[0]?.id))
    .map(({ name }) => name)
    .toSorted();

test.each(lost)(
  'M5: after the list was %s in awork, new service items land in a new one, made once',
  async (_how, lose) => {
    const harness = await createProjectHarness();
    const { moco, project, handle, shownTasks } = harness;
    lose(harness);
    moco.person.addTask(project.id, { name: 'Texte' });
    moco.person.addTask(project.id, { name: 'Fotos' });
    await handle('webhook');
    moco.person.addTask(project.id, { name: 'Druck' });
    await handle('webhook');
    expect(usable(harness)).toHaveLength(1);
    expect(inNewList(harness)).toEqual(['Druck', 'Fotos', 'Texte']);
    expect(shownTasks()).toEqual(['Druck todo', 'Fotos todo', `${ITEM} todo`, 'Texte todo']);
  },
);

test('M5: the new list is one list, also when awork made it without an answer', async () => {
  const harness = await createProjectHarness();
  const { moco, awork, project, handle } = harness;
  withTasks(harness);
  awork.faults.add({
    method: 'POST',
    path: '/tasklists',
    times: 1,
    fault: { kind: 'late-commit', seconds: 30 },
  });
  moco.person.addTask(project.id, { name: 'Texte' });
  await handle('webhook');
  expect(usable(harness)).toHaveLength(1);
  expect(inNewList(harness)).toEqual(['Texte']);
});

test('M5: a closed task that went with the list is opened in one new list, also when awork made that without an answer', async () => {
  const harness = await createProjectHarness();
  const { moco, awork, item, handle, shownTasks } = harness;
  moco.person.updateTask(item, { active: false });
  await handle('webhook');
  withTasks(harness);
  const fault = { kind: 'late-commit', seconds: 30 } as const;
  awork.faults.add({ method: 'POST', path: '/tasklists', times: 1, fault });
  moco.person.updateTask(item, { active: true });
  await handle('webhook');
  harness.pass(60);
  await awork.faults.flush();
  expect(usable(harness)).toHaveLength(1);
  expect(shownTasks()).toEqual([`${ITEM} todo`]);
});

test('O6 M5: tasks that went with the list come back by a repair only', async () => {
  const harness = await createProjectHarness();
  const { moco, project, handle } = harness;
  withTasks(harness);
  expect(await handle('operator')).toMatchObject({ code: 'tasks-gone' });
  expect(usable(harness)).toEqual([]);
  moco.person.addTask(project.id, { name: 'Texte' });
  await handle('webhook');
  expect(inNewList(harness)).toEqual(['Texte']);
  await handle('repair');
  expect(usable(harness)).toHaveLength(1);
  expect(inNewList(harness)).toEqual([ITEM, 'Texte']);
});

test('M5: a list that is there costs no call of its own for a new service item', async () => {
  const { moco, awork, project, handle } = await createProjectHarness();
  const before = awork.calls();
  moco.person.addTask(project.id, { name: 'Texte' });
  await handle('webhook');
  const more = Object.entries(awork.calls()).flatMap(([call, count]) =>
    count > (before[call] ?? 0) ? [[call, count - (before[call] ?? 0)]] : [],
  );
  expect(Object.fromEntries(more.filter(([call]) => call !== 'GET /users'))).toEqual({
    'GET /projects/:projectId/projecttasks': 1,
    'POST /tasks': 1,
  });
});
