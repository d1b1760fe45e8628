import { expect, test } from '@jest/globals';
import { connectionId } from '../../ops/ops-harness.ts';
import { createProjectHarness } from './project-harness.ts';

const NEW = 'Leistungen';

/** A linked project whose connection names another list from now on. */
async function createRelisted(taskList = NEW) {
  const harness = await createProjectHarness();
  const { moco, operator, project, tasks, lists } = harness;
  moco.person.addTask(project.id, { name: 'Beratung' });
  await harness.handle('webhook');
  const change = async () => {
    const connection = await operator.connections.get(connectionId);
    if (!connection) throw new Error('there is a connection');
    await operator.connections.put({ ...connection, settings: { ...connection.settings, taskList } });
  };
  const nameOf = (listId: string) => lists().find(({ id }) => id === listId)?.name;
  return {
    ...harness,
    change,
    /** The lists of each task, such as `Beratung: MOCO, Sprint`. */
    places: () =>
      tasks()
        .map(({ name, lists: places }) => `${name}: ${places.map(({ id }) => nameOf(id)).join(', ')}`)
        .toSorted(),
  };
}

test('M5: another list in the settings is told by a plan, and takes our tasks by the next sweep', async () => {
  const { change, explain, sweep, places, lists } = await createRelisted();
  await change();
  expect((await explain()).records[0]?.plan).toMatchObject({
    steps: [{ do: 'move-tasks', what: expect.stringContaining('"Leistungen"') }],
  });
  expect(places()).toEqual(['Beratung: MOCO', 'Projektmanagement: MOCO']);
  await sweep('linked');
  expect(places()).toEqual(['Beratung: Leistungen', 'Projektmanagement: Leistungen']);
  expect(lists().map(({ name }) => name)).toEqual(['MOCO', 'Leistungen']);
});

test('M5: what people put into the old list, or our tasks into other lists, stays there', async () => {
  const { awork, aworkProject, change, operator, handle, task, lists, places } = await createRelisted();
  awork.person.createTask({ projectId: aworkProject, name: 'Eigene', listName: 'MOCO' });
  awork.person.createTask({ projectId: aworkProject, name: 'Anderes', listName: 'Sprint' });
  const sprint = lists().find(({ name }) => name === 'Sprint')?.id ?? '';
  await operator.fetch?.(
    `https://api.awork.com/api/v1/projects/${aworkProject}/tasklists/${sprint}/addtasks`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
      body: JSON.stringify([{ taskId: task('Beratung') }]),
    },
  );
  await change();
  await handle('webhook');
  expect(places()).toEqual([
    ...['Anderes: Sprint', 'Beratung: Sprint, Leistungen', 'Eigene: MOCO'],
    'Projektmanagement: Leistungen',
  ]);
});

test('M5: a task that a person moves back into the old list stays there', async () => {
  const { change, handle, operator, task, lists, places } = await createRelisted();
  await change();
  await handle('webhook');
  const old = lists().find(({ name }) => name === 'MOCO')?.id ?? '';
  await operator.fetch?.('https://api.awork.com/api/v1/tasks/changelists', {
    method: 'POST',
    headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
    body: JSON.stringify([{ taskId: task('Beratung'), taskLists: [{ id: old }] }]),
  });
  expect(await handle('operator')).toMatchObject({ code: 'up-to-date' });
  expect(places()).toContain('Beratung: MOCO');
});

test('M5: a list of the new name that is there already is used, and no second one made', async () => {
  const { awork, aworkProject, change, handle, lists, places } = await createRelisted();
  awork.person.createTask({ projectId: aworkProject, name: 'Eigene', listName: 'leistungen' });
  await change();
  await handle('webhook');
  expect(lists().map(({ name }) => name)).toEqual(['MOCO', 'leistungen']);
  expect(places()).toContain('Beratung: leistungen');
});

test('M5: tasks in an old list that somebody archived stay, and new ones go into the new list', async () => {
  const { awork, moco, project, change, handle, lists, places } = await createRelisted();
  awork.person.archiveList(lists()[0]?.id ?? '');
  await change();
  moco.person.addTask(project.id, { name: 'Neu' });
  await handle('webhook');
  expect(places()).toEqual(['Beratung: MOCO', 'Neu: Leistungen', 'Projektmanagement: MOCO']);
});

test('M5: a move that was cut off is completed, and nothing is moved twice', async () => {
  const { awork, change, attempt, settle, handle, places } = await createRelisted();
  await change();
  awork.faults.add({ path: '/changelists', times: 1, fault: { kind: 'lost-answer' } });
  await attempt('webhook');
  await settle();
  expect(places()).toEqual(['Beratung: Leistungen', 'Projektmanagement: Leistungen']);
  expect(await handle('webhook')).toMatchObject({ code: 'up-to-date' });
});
