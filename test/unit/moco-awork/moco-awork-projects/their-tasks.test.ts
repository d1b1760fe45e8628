import { expect, test } from '@jest/globals';
import { createPointer } from '../../../../shared/pointer.ts';
import { createProjectHarness } from './project-harness.ts';

/** A service item that is new in MOCO, and a task of its name that a person had in the list already. */
async function createTheirs() {
  const harness = await createProjectHarness();
  const { moco, awork, project, aworkProject, handle } = harness;
  const theirs = awork.person.createTask({ projectId: aworkProject, name: 'Beratung', listName: 'MOCO' });
  const { id: item } = moco.person.addTask(project.id, { name: 'Beratung' });
  await handle('webhook');
  const shown = () => harness.shownTasks().filter((text) => !text.startsWith('Projektmanagement'));
  return { ...harness, theirs, item, shown };
}

test('M5: a task that a person had in the list is linked rather than doubled', async () => {
  const { shown, reconcile } = await createTheirs();
  expect(shown()).toEqual(['Beratung todo']);
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
});

test('M5: a task that a person made is never closed, whether its service item is switched off or deleted', async () => {
  const { moco, item, handle, shown, reconcile } = await createTheirs();
  moco.person.updateTask(item, { active: false });
  await handle('webhook');
  await handle('repair');
  expect(shown()).toEqual(['Beratung todo']);
  moco.person.deleteTask(item);
  await handle('webhook');
  expect(shown()).toEqual(['Beratung todo']);
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
});

test('M5: a task that a person made is never renamed, and it is said', async () => {
  const { moco, item, handle, shown } = await createTheirs();
  moco.person.updateTask(item, { name: 'Beratung neu' });
  expect(await handle('webhook')).toMatchObject({
    ...{ code: 'human-edit-stays', details: { fields_de: 'Aufgabe „Beratung neu“' } },
  });
  await handle('operator');
  expect(shown()).toEqual(['Beratung todo']);
});

test('M5 T2: times on a task that a person made go to its service item', async () => {
  const { moco, awork, operator, theirs, item, aworkProject, person, work, pass, now } = await createTheirs();
  const entry = awork.person.createTimeEntry({
    ...{ userId: person.id, projectId: aworkProject, taskId: theirs.id },
    typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '',
    ...{ startDateLocal: '2026-03-02', durationSeconds: 3600 },
  });
  pass(60);
  const target = { direction: 'awork-moco-times', connection: 'nordagentur', entity: 'time' };
  await operator.queue.send([createPointer({ ...target, id: entry.id }, 'webhook', now())]);
  await work();
  expect(moco.state().activities).toMatchObject([{ task: { id: item } }]);
});

test('M5: a task of theirs that somebody deletes is not made again, until the service item changes', async () => {
  const { moco, awork, theirs, item, handle, shown } = await createTheirs();
  awork.person.deleteTask(theirs.id);
  await handle('operator');
  expect(shown()).toEqual([]);
  moco.person.updateTask(item, { name: 'Beratung neu' });
  await handle('webhook');
  expect(shown()).toEqual(['Beratung neu todo']);
  moco.person.updateTask(item, { active: false });
  await handle('webhook');
  expect(shown()).toEqual(['Beratung neu done']);
});

test('M5: tasks that our own key made before, of which nothing is remembered, are ours', async () => {
  const { moco, links, project, item, handle, shownTasks } = await createProjectHarness();
  links.forget('nordagentur');
  await handle('webhook');
  moco.person.updateTask(item, { name: 'Leitung', active: false });
  await handle('webhook');
  expect(shownTasks()).toEqual(['Leitung done']);
  expect(project.tasks).toHaveLength(1);
});
