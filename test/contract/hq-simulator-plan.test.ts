import { expect, test } from '@jest/globals';
import { createProjectHarness } from '../vendors/hq/project-harness.ts';

function createPlanHarness(tenant: Parameters<typeof createProjectHarness>[0] = {}) {
  const harness = createProjectHarness(tenant);
  const { send, project } = harness;
  const post = (more = {}) =>
    send('POST', '/v1/ProjectTasks', { Name: 'Entwurf', ProjectId: project.id, ...more });
  const put = (id: number, more = {}) =>
    send('PUT', `/v1/ProjectTasks(${id})`, { Name: 'Entwurf', ProjectId: project.id, ...more });
  return { ...harness, post, put };
}

test('a task is created with 201 and found by its project and by its SyncId', async () => {
  const { post, listed, project, taskType } = createPlanHarness();
  const form = { PlannedEffort: 2.5, SyncId: 'a-1', TaskTypeId: taskType.id };
  const { status, body } = await post(form);
  expect([status, body]).toMatchObject([201, { ...form, ParentId: null, IsDone: false, Remaining: 2.5 }]);
  expect(await listed(`/v1/ProjectTasks?$filter=ProjectId eq ${project.id}`)).toHaveLength(2);
  expect(await listed("/v1/ProjectTasks?$filter=SyncId eq 'a-1'")).toMatchObject([{ Id: body.Id }]);
});

test('a phase is a task without a parent, and a task lies in a phase of its own project', async () => {
  const { post, person } = createPlanHarness();
  const phase = (await post({ Name: 'awork - Zeiten' })).body;
  expect((await post({ ParentId: phase.Id })).body['ParentId']).toBe(phase.Id);
  const other = person.createProject({ name: 'Anderes' });
  expect((await post({ ProjectId: other.id, ParentId: phase.Id })).status).toBe(400);
});

test.each([
  ['no name', { Name: undefined }],
  ['an unknown project', { ProjectId: 1 }],
  ['an unknown task type', { TaskTypeId: 1 }],
  ['an unknown parent', { ParentId: 1 }],
  ['a status of no type', { TaskTypeStatusId: 1 }],
  ['a type of charge that does not exist', { ChargeType: 'Hourly' }],
  ['another property', { AworkId: 'a-1' }],
])('a task with %s is refused and nothing is made', async (_what, more) => {
  const { post, simulator } = createPlanHarness();
  expect((await post(more)).status).toBe(400);
  expect(simulator.state().tasks).toHaveLength(1);
});

test('a PUT of a task resets what it leaves out, also the link and whether it is done', async () => {
  const { post, put, simulator, taskType } = createPlanHarness();
  const { body } = await post({ SyncId: 'a-1', PlannedEffort: 8, TaskTypeId: taskType.id, IsDone: true });
  const answer = await put(body.Id, { PlannedEffort: 4 });
  expect([answer.status, answer.body]).toMatchObject([200, { PlannedEffort: 4, SyncId: null }]);
  expect(simulator.state().tasks[1]).toMatchObject({ isDone: false, taskTypeId: null, order: 0 });
});

test('a whole task that was read can be sent back', async () => {
  const { send, task } = createPlanHarness();
  const path = `/v1/ProjectTasks(${task.id})`;
  const { body } = await send('GET', path);
  expect((await send('PUT', path, body)).body).toEqual({ ...body, UpdatedBy: 1 });
});

test('without a type a task takes the default type, where there is one', async () => {
  const { post, person } = createPlanHarness();
  const { id } = person.createTaskType({ name: 'Sonstiges', isDefault: true });
  expect((await post()).body['TaskTypeId']).toBe(id);
});

test('do.Finish and do.Open answer 200 with the task and its status', async () => {
  const { send, task, taskType } = createPlanHarness();
  const [open, finished] = taskType.statuses;
  const act = (name: string) => send('POST', `/v1/ProjectTasks(${task.id})/do.${name}`);
  const done = await act('Finish');
  expect([done.status, done.body]).toMatchObject([
    200,
    { IsDone: true, PercentDone: 100, TaskTypeStatusId: finished?.id },
  ]);
  expect((await act('Open')).body).toMatchObject({ IsDone: false, TaskTypeStatusId: open?.id });
  expect((await send('POST', '/v1/ProjectTasks(1)/do.Finish')).status).toBe(404);
});

test('a deleted task leaves its reportings without a task and takes what lies within it', async () => {
  const { send, post, book, task, simulator, listed } = createPlanHarness();
  const within = (await post({ ParentId: task.id })).body;
  await book();
  await book({ TaskId: within.Id });
  expect((await send('DELETE', `/v1/ProjectTasks(${task.id})`)).status).toBe(204);
  expect(simulator.state().tasks).toEqual([]);
  expect(simulator.state().reportings.map(({ taskId }) => taskId)).toEqual([null, null]);
  expect(
    await listed("/v1/ConfigSystemEvents/do.GetDeleted()?$filter=DatabaseObject eq 'Task'"),
  ).toHaveLength(2);
});

test('switch taskDeletion: the reportings of a deleted task go with it, or forbid it', async () => {
  for (const [taskDeletion, status, left] of [
    ['takes', 204, 0],
    ['refused', 400, 1],
  ] as const) {
    const { send, book, task, simulator } = createPlanHarness({ taskDeletion });
    await book();
    expect((await send('DELETE', `/v1/ProjectTasks(${task.id})`)).status).toBe(status);
    expect(simulator.state().reportings).toHaveLength(left);
  }
});

test('task types are read with their statuses and cannot be made', async () => {
  const { send, listed } = createPlanHarness();
  expect(await listed('/v1/TaskTypes?$expand=TaskTypeStatus')).toMatchObject([
    { Name: 'Konzept', TaskTypeStatus: [{ IsFinishedState: false }, { IsFinishedState: true }] },
  ]);
  expect((await send('POST', '/v1/TaskTypes', { Name: 'Neu' })).status).toBe(404);
});

test('every change of a task sets its UpdatedOn', async () => {
  const { put, person, task, pass, listed } = createPlanHarness();
  const since = (time: string) => listed(`/v1/ProjectTasks?$filter=UpdatedOn ge 2026-03-04T${time}Z`);
  pass(60);
  await put(task.id);
  expect(await since('10:01:00')).toHaveLength(1);
  pass(60);
  expect(await since('10:02:00')).toHaveLength(0);
  person.finishTask(task.id);
  expect(await since('10:02:00')).toHaveLength(1);
});
