import { expect, test } from '@jest/globals';
import { createWorkplace, names, nobody } from './awork-workplace.ts';

interface Lists {
  lists: { id: string; name: string; type: string }[];
}

test('a PUT of a task clears its due date and plan', async () => {
  const { send, person, task } = createWorkplace();
  person.updateTask(task.id, { plannedDuration: 3600, dueOn: '2026-04-01T00:00:00Z' });
  const put = await send('PUT', `/tasks/${task.id}`, { name: 'Design' });
  expect(put.body).toMatchObject({ dueOn: null, plannedDuration: 0, name: 'Design' });
});

test('a task is created under entityId with the first type of work and the first open status', async () => {
  const { send, person, project, typeOfWorkId } = createWorkplace();
  person.createTypeOfWork({ name: 'Design' });
  const form = { baseType: 'projecttask', entityId: project.id, name: 'x' };
  const status = { type: 'todo' };
  const created = await send('POST', '/tasks', form);
  expect(created.body).toMatchObject({ projectId: project.id, typeOfWorkId, taskStatus: status });
});

test('statuses are shared by projects; changestatuses is 204 if all went well, else 207', async () => {
  const { list, send, person, project, task } = createWorkplace();
  const other = person.createProject({ name: 'Andere' });
  const statuses = (id: string) => list(`/projects/${id}/taskstatuses`);
  const shared = await statuses(project.id);
  expect(await statuses(other.id)).toEqual(shared);
  const statusId = shared.find(({ type }) => type === 'done')?.id;
  const change = (...ids: string[]) =>
    send(
      'POST',
      '/tasks/changestatuses',
      ids.map((taskId) => ({ taskId, statusId })),
    );
  expect((await change(task.id)).status).toBe(204);
  expect(await change(task.id, nobody)).toMatchObject({ status: 207, body: { notFound: { ids: [nobody] } } });
});

test('an archived list is hidden, cannot be edited and takes no tasks', async () => {
  const { list, send, person, project, simulator } = createWorkplace();
  const listId = simulator.state().taskLists[0]?.id ?? '';
  person.archiveList(listId);
  const lists = `/projects/${project.id}/tasklists`;
  expect((await send('GET', lists)).body).toEqual([]);
  expect(names(await list(`${lists}?showArchived=true`))).toEqual(['MOCO']);
  const archived = { status: 400, body: { code: 'entity-archived' } };
  expect(await send('PUT', `${lists}/${listId}`, { name: 'x' })).toMatchObject(archived);
  const form = { baseType: 'projecttask', entityId: project.id, name: 'x', lists: [{ id: listId }] };
  expect(await send('POST', '/tasks', form)).toMatchObject(archived);
});

test.each([
  [false, 1],
  [true, 0],
])('with slow templates %s a new project has %i lists at once', async (isSlow, count) => {
  const { list, send, person, pass } = createWorkplace({ templatesAreSlow: isSlow });
  const template = person.createTemplate({
    name: 'Kampagne',
    lists: [{ name: 'Start', tasks: ['Kickoff'] }],
  });
  const project = (await send('POST', '/projects', { name: 'x', projectTemplateId: template.id })).body.id;
  expect((await send('GET', `/projects/${project}/tasklists`)).body).toHaveLength(count);
  pass(10);
  expect(names(await list(`/projects/${project}/projecttasks`))).toEqual(['Kickoff']);
});

test('changing the lists of tasks answers what was sent, and takes nothing where a task is not there', async () => {
  const { send, project, task } = createWorkplace();
  const list = (await send('POST', `/projects/${project.id}/tasklists`, { name: 'Zweite' })).body;
  const change = { taskId: task.id, taskLists: [{ id: list.id, order: 2, isPrimary: true }] };
  const lists = async () => names((JSON.parse((await send('GET', `/tasks/${task.id}`)).text) as Lists).lists);
  const refused = await send('POST', '/tasks/changelists', [change, { ...change, taskId: nobody }]);
  expect([refused.status, await lists()]).toEqual([400, ['MOCO']]);
  const taken = await send('POST', '/tasks/changelists', [change]);
  expect([taken.status, taken.body, await lists()]).toEqual([200, [change], ['Zweite']]);
});
