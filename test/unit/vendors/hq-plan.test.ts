import { expect, test } from '@jest/globals';
import { failureOf } from '../shared/http-harness.ts';
import { audit, createHqProjectHarness, gone, listed } from './hq-project-harness.ts';

const held = {
  ...{ Id: 5003, Name: 'Workshop', Order: 3, ParentId: 5002, ProjectId: 519, IsDone: false },
  ...{ PlannedEffort: 2.5, PercentDone: 40, Description: 'Bitte leise', StartOn: null, EndOn: null },
  ...{ TaskTypeId: 7, TaskTypeStatusId: 1, IsAppointment: false, SyncId: 'awork:1', Sync: false },
  ...{ JiraProjectName: null, Remaining: 1.5, ProjectBudgetId: 88, ChargeType: 'Capped', ChargeValue: 900 },
};
const workshop = { ...held, ...audit };
const read = {
  ...{ id: 5003, projectId: 519, parentId: 5002, name: 'Workshop', plannedEffortHours: 2.5, taskTypeId: 7 },
  ...{ isDone: false, chargeType: 'Capped', syncId: 'awork:1', createdOn: '2026-05-01T08:00:00Z' },
};
const wanted = {
  ...{ projectId: 519, parentId: 5002, name: 'Workshop', plannedEffortHours: 2.5, taskTypeId: 7 },
  syncId: 'awork:1',
};

test('R2: a task is read with its phase, effort and type', async () => {
  const { client, sent, drift } = createHqProjectHarness([{ body: workshop }]);
  expect(await client.task(5003)).toEqual(read);
  expect(sent).toEqual([{ call: 'GET /v1/ProjectTasks(5003)', query: {} }]);
  expect(drift).toEqual([]);
});

test.each([
  ['null', { ParentId: null, Name: null, PlannedEffort: null, TaskTypeId: null, IsDone: null, SyncId: null }],
  ['missing', {}],
])('a task of whose fields most are %s is read all the same', async (_how, fields) => {
  const bare = { Id: 5001, ProjectId: 519, CreatedOn: '2026-05-01T08:00:00Z', ...fields };
  expect(await createHqProjectHarness([{ body: bare }]).client.task(5001)).toEqual({
    ...{ id: 5001, projectId: 519, parentId: null, name: '', plannedEffortHours: null, taskTypeId: null },
    ...{ isDone: false, chargeType: null, syncId: '', createdOn: '2026-05-01T08:00:00Z' },
  });
});

test('a task that is gone is none', async () => {
  expect(await createHqProjectHarness([gone]).client.task(5003)).toBeUndefined();
});

test('a task that is charged in an unknown way is unreadable', async () => {
  const { client } = createHqProjectHarness([{ body: { ...workshop, ChargeType: 'Barter' } }]);
  expect((await failureOf(client.task(5003))).reason.code).toBe('answer-unreadable');
});

test('the plan of a project has no tasks of another, even when HQ ignores the filter', async () => {
  const rows = [workshop, { ...workshop, Id: 5004, ProjectId: 520 }];
  const { client, sent } = createHqProjectHarness([listed(rows)]);
  expect(await Array.fromAsync(client.tasks(519))).toEqual([read]);
  expect(sent).toEqual([
    {
      call: 'GET /v1/ProjectTasks',
      query: { $filter: 'ProjectId eq 519 and Id gt 0', $orderby: 'Id asc', $top: '1000' },
    },
  ]);
});

test('tasks are found by our reference in any project', async () => {
  const rows = [
    { ...workshop, SyncId: "it's" },
    { ...workshop, Id: 5004, SyncId: "IT'S" },
  ];
  const { client, sent } = createHqProjectHarness([listed(rows)]);
  expect((await client.tasksWithSyncId("it's")).map(({ id }) => id)).toEqual([5003]);
  expect(sent[0]?.query.$filter).toBe("SyncId eq 'it''s' and Id gt 0");
});

test('R2: a task is created with what it is to hold, and the answer tells what HQ made of it', async () => {
  const { client, sent } = createHqProjectHarness([{ status: 201, body: { ...workshop, PlannedEffort: 3 } }]);
  expect(await client.createTask(wanted)).toEqual({ ...read, plannedEffortHours: 3 });
  expect(sent).toEqual([
    {
      ...{ call: 'POST /v1/ProjectTasks', query: {} },
      body: {
        ...{ ProjectId: 519, ParentId: 5002, Name: 'Workshop', PlannedEffort: 2.5, TaskTypeId: 7 },
        SyncId: 'awork:1',
      },
    },
  ]);
});

test('a phase is created without what it does not have', async () => {
  const { client, sent } = createHqProjectHarness([{ status: 201, body: workshop }]);
  const nothing = { parentId: null, plannedEffortHours: null, taskTypeId: null, syncId: '' };
  await client.createTask({ ...wanted, ...nothing });
  expect(sent[0]?.body).toEqual({ ProjectId: 519, Name: 'Workshop' });
});

test('a change of a task keeps all else that HQ holds of it', async () => {
  const { client, sent } = createHqProjectHarness([
    { body: { '@odata.context': 'x', ...workshop } },
    { body: { ...workshop, Name: 'Workshop 2' } },
  ]);
  expect(await client.updateTask(5003, { name: 'Workshop 2' })).toEqual({ ...read, name: 'Workshop 2' });
  expect(sent).toEqual([
    { call: 'GET /v1/ProjectTasks(5003)', query: {} },
    { call: 'PUT /v1/ProjectTasks(5003)', query: {}, body: { ...held, Name: 'Workshop 2' } },
  ]);
});

test('what a task is to hold no longer is written as nothing', async () => {
  const { client, sent } = createHqProjectHarness([{ body: workshop }, { body: workshop }]);
  await client.updateTask(5003, { parentId: null, plannedEffortHours: null, syncId: '' });
  expect(sent[1]?.body).toMatchObject({
    ...{ ParentId: null, PlannedEffort: null, SyncId: null, Name: 'Workshop', TaskTypeId: 7 },
  });
});

test('a task that is gone cannot be changed, and nothing is written', async () => {
  const { client, sent } = createHqProjectHarness([gone]);
  expect((await failureOf(client.updateTask(5003, { name: 'x' }))).reason.code).toBe('record-missing');
  expect(sent).toHaveLength(1);
});

test.each([
  ['there', { status: 204 }],
  ['already gone', gone],
])('a task that is %s is deleted', async (_how, answer) => {
  const { client, sent } = createHqProjectHarness([answer]);
  await client.deleteTask(5003);
  expect(sent).toEqual([{ call: 'DELETE /v1/ProjectTasks(5003)', query: {} }]);
});

test('task types are told with the default one', async () => {
  const rows = [{ Id: 7, Name: 'Konzept', IsDefault: true, ...audit }, { Id: 8 }];
  const { client, sent } = createHqProjectHarness([listed(rows)]);
  expect(await client.taskTypes()).toEqual([
    { id: 7, name: 'Konzept', isDefault: true },
    { id: 8, name: '', isDefault: false },
  ]);
  expect(sent).toMatchObject([{ call: 'GET /v1/TaskTypes' }]);
});
