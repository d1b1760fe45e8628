import { expect, test } from '@jest/globals';
import { createProjectHarness } from './project-harness.ts';

const ITEM = 'Projektmanagement';
const DELETED = { kind: 'skipped', code: 'tasks-gone', details: { items: `"${ITEM}"`, list: 'MOCO' } };

test('O6 M5: a task that somebody deleted in awork is noticed by whoever looks again, and stays deleted', async () => {
  const { awork, handle, sweep, task, tasks } = await createProjectHarness();
  awork.person.deleteTask(task(ITEM));
  for (const cause of ['webhook', 'sweep'] as const)
    expect(await handle(cause)).not.toMatchObject({ code: 'tasks-gone' });
  for (const scope of ['changed', 'linked']) await sweep(scope);
  for (const cause of ['operator', 'replay'] as const) expect(await handle(cause)).toMatchObject(DELETED);
  expect(tasks()).toEqual([]);
});

test('O6 M5: a repair makes a deleted task again once, in the same list', async () => {
  const { awork, handle, task, tasks, lists, shownTasks } = await createProjectHarness();
  awork.person.deleteTask(task(ITEM));
  expect(await handle('repair')).toMatchObject({ code: 'brought-in-line' });
  expect(await handle('repair')).toMatchObject({ code: 'up-to-date' });
  expect(shownTasks()).toEqual([`${ITEM} todo`]);
  expect(tasks()[0]?.lists.map(({ id }) => id)).toEqual([lists()[0]?.id]);
});

test('O6 M5: a deleted task of an item that is switched off in MOCO is made again closed', async () => {
  const { moco, awork, handle, item, task, shownTasks } = await createProjectHarness();
  moco.person.updateTask(item, { active: false });
  await handle('webhook');
  awork.person.deleteTask(task(ITEM));
  await handle('repair');
  expect(shownTasks()).toEqual([`${ITEM} done`]);
});

test.each([
  [
    'renamed',
    (harness: Harness) => harness.moco.person.updateTask(harness.item, { name: 'Beratung' }),
    'Beratung',
  ],
  ['switched off and on again', switchOffAndOn, ITEM],
])(
  'M5: a deleted task comes back by itself when its service item is %s in MOCO',
  async (_how, change, name) => {
    const harness = await createProjectHarness();
    harness.awork.person.deleteTask(harness.task(ITEM));
    await change(harness);
    await harness.handle('webhook');
    expect(harness.shownTasks()).toEqual([`${name} todo`]);
  },
);

type Harness = Awaited<ReturnType<typeof createProjectHarness>>;

async function switchOffAndOn({ moco, item, handle }: Harness) {
  moco.person.updateTask(item, { active: false });
  await handle('webhook');
  moco.person.updateTask(item, { active: true });
}

test('O6 M7: what a person changed in awork stays however often somebody looks again, and is no difference', async () => {
  const { awork, aworkProject, handle, task, held, reconcile, explain, shownTasks } =
    await createProjectHarness();
  awork.person.updateProject(aworkProject, { name: 'Unser Name', startDate: '2026-01-01' });
  awork.person.updateTask(task(ITEM), { name: 'Unsere Aufgabe' });
  for (const cause of ['operator', 'replay', 'repair'] as const)
    expect(await handle(cause)).toMatchObject({ code: 'up-to-date' });
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
  expect((await explain()).records[0]?.plan).toMatchObject({ plan: 'skip' });
  expect(held()).toMatchObject({ name: 'Unser Name', startDate: expect.stringContaining('2026-01-01') });
  expect(shownTasks()).toEqual(['Unsere Aufgabe todo']);
});

test('M7: a name that MOCO changed after a person did is left, reported, and no difference either', async () => {
  const { moco, awork, project, aworkProject, item, task, handle, reconcile, shownTasks } =
    await createProjectHarness();
  awork.person.updateProject(aworkProject, { name: 'Unser Name' });
  awork.person.updateTask(task(ITEM), { name: 'Unsere Aufgabe' });
  moco.person.updateProject(project.id, { name: 'Neu' });
  moco.person.updateTask(item, { name: 'Beratung' });
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
  const details = { fields_en: 'name, task "Beratung"' };
  expect(await handle('webhook')).toMatchObject({ code: 'human-edit-stays', details });
  expect(await handle('operator')).toMatchObject({ code: 'up-to-date' });
  expect(shownTasks()).toEqual(['Unsere Aufgabe todo']);
});

test('O6: a project that somebody deleted in awork is parked, and explained', async () => {
  const { awork, aworkProject, handle, reconcile } = await createProjectHarness();
  awork.person.deleteProject(aworkProject);
  for (const cause of ['operator', 'repair'] as const)
    expect(await handle(cause)).toMatchObject({ kind: 'parked', code: 'awork-project-missing' });
  expect(awork.state().projects).toEqual([]);
  expect(await reconcile()).toMatchObject({
    exitCode: 0,
    rows: [{ cause: 'parked', reason: { code: 'awork-project-missing' } }],
  });
});

test('O6: the address of a deleted task leads to its project and says that it is gone', async () => {
  const { awork, task, project, explain } = await createProjectHarness();
  const id = task(ITEM);
  awork.person.deleteTask(id);
  const { records, remarks } = await explain(`https://nordagentur.awork.com/tasks/${id}`);
  expect(records).toMatchObject([{ id: String(project.id), plan: { plan: 'skip', code: 'tasks-gone' } }]);
  expect(remarks.join(' ')).toContain('somebody deleted it in awork');
  const unknown = await explain('https://nordagentur.awork.com/tasks/00000000-0000-4000-8000-000000000000');
  expect(unknown.remarks.join(' ')).toContain('awork has no task');
});
