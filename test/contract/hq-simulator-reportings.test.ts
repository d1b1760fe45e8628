import { expect, test } from '@jest/globals';
import { createProjectHarness } from '../vendors/hq/project-harness.ts';

test('a reporting is created with 201, its duration in seconds and its text as the note', async () => {
  const { book, project, task, user } = createProjectHarness();
  const { status, body } = await book({ Description: 'Workshop' });
  expect([status, body]).toMatchObject([
    201,
    {
      ...{ UserId: user.id, ProjectId: project.id, TaskId: task.id, Note: 'Workshop', Duration: 5400 },
      ...{ StartOn: '2026-06-08T00:00:00Z', BreakDuration: 0, IsApproved: false },
    },
  ]);
});

test('a start with a zone becomes UTC, and midnight if the switch reportingTimesKept is off', async () => {
  for (const [reportingTimesKept, start] of [
    [true, '2026-06-08T07:30:00Z'],
    [false, '2026-06-08T00:00:00Z'],
  ] as const) {
    const { book } = createProjectHarness({ reportingTimesKept });
    expect((await book({ StartDate: '2026-06-08T09:30:00+02:00' })).body['StartOn']).toBe(start);
  }
});

test.each([
  ['no person', { UserId: undefined }],
  ['an unknown person', { UserId: 1 }],
  ['no start', { StartDate: undefined }],
  ['no duration', { Duration: undefined }],
  ['an empty duration', { Duration: 0 }],
  ['an unknown task', { TaskId: 1 }],
  ['another property', { SyncId: 'a-1' }],
])('a reporting with %s is refused and nothing is made', async (_what, more) => {
  const { book, simulator } = createProjectHarness();
  expect((await book(more)).status).toBe(400);
  expect(simulator.state().reportings).toEqual([]);
});

test('a task of another project, a deactivated person and an unknown project are refused', async () => {
  const { book, person, send, user } = createProjectHarness();
  const other = person.createProject({ name: 'Anderes' });
  const elsewhere = person.createTask({ projectId: other.id, name: 'Woanders' });
  expect((await book({ TaskId: elsewhere.id })).status).toBe(400);
  expect((await send('POST', '/v1/Projects(1)/do.CreateReporting', {})).status).toBe(404);
  person.deactivateUser(user.id);
  expect((await book()).status).toBe(400);
});

test('a reporting without a task belongs to the project alone', async () => {
  const { book } = createProjectHarness();
  expect((await book({ TaskId: undefined })).body['TaskId']).toBeNull();
});

test('switch doneTasksRefuse: a done task takes no reportings until it is opened', async () => {
  for (const [doneTasksRefuse, status] of [
    [true, 400],
    [false, 201],
  ] as const) {
    const { book, person, task } = createProjectHarness({ doneTasksRefuse });
    person.finishTask(task.id);
    expect((await book()).status).toBe(status);
    person.openTask(task.id);
    expect((await book()).status).toBe(201);
  }
});

test('switch reportingNeedsMember: only members of the project are booked for', async () => {
  const { book, person, project, user } = createProjectHarness({ reportingNeedsMember: true });
  expect((await book()).status).toBe(400);
  person.addProjectMember({ projectId: project.id, userId: user.id });
  expect((await book()).status).toBe(201);
});

test('a PUT of a reporting resets what it leaves out, also its task', async () => {
  const { book, send, single } = createProjectHarness();
  const { body } = await book({ Description: 'Workshop' });
  const form = { StartOn: '2026-06-09T00:00:00Z', Duration: 60 };
  const answer = await send('PUT', single(body.Id), form);
  expect([answer.status, answer.body]).toMatchObject([200, { ...form, Note: null, TaskId: null }]);
});

test('a PUT moves a reporting to another task of its project, unless the switch putMovesTask is off', async () => {
  for (const putMovesTask of [true, false]) {
    const { book, send, single, person, project, task } = createProjectHarness({ putMovesTask });
    const other = person.createTask({ projectId: project.id, name: 'Anderes' });
    const { body } = await book();
    const moved = await send('PUT', single(body.Id), { ...body, TaskId: other.id });
    expect([moved.status, moved.body['TaskId']]).toEqual([200, putMovesTask ? other.id : task.id]);
  }
});

test('a reporting is found below its own user only and stays with them', async () => {
  const { book, send, single, person } = createProjectHarness();
  const other = person.createUser({ firstName: 'Ben', lastName: 'Muster', email: 'ben@example.org' });
  const { body } = await book();
  expect((await send('DELETE', `/v1/Users(${other.id})/Reportings(${body.Id})`)).status).toBe(404);
  expect((await send('PUT', single(body.Id), { ...body, UserId: other.id })).status).toBe(400);
});

test('switch leaversReportingsHidden: what somebody deactivated has is a 404 below them, and found elsewhere', async () => {
  for (const [leaversReportingsHidden, statuses] of [
    [false, [200, 200, 204]],
    [true, [404, 404, 404]],
  ] as const) {
    const { book, send, single, person, user } = createProjectHarness({ leaversReportingsHidden });
    const { body } = await book();
    person.deactivateUser(user.id);
    const answers = [
      await send('GET', single(body.Id)),
      await send('PUT', single(body.Id), body),
      await send('DELETE', single(body.Id)),
    ];
    expect(answers.map(({ status }) => status)).toEqual(statuses);
    const held = await send('GET', `/v1/UserReportings(${body.Id})`);
    expect(held.status).toBe(leaversReportingsHidden ? 200 : 404);
  }
});

test('a deleted reporting answers 204, is a 404 afterwards and is told as deleted', async () => {
  const { book, send, single, listed } = createProjectHarness();
  const { body } = await book();
  expect((await send('DELETE', single(body.Id))).status).toBe(204);
  expect((await send('GET', `/v1/UserReportings(${body.Id})`)).status).toBe(404);
  expect((await send('DELETE', single(body.Id))).status).toBe(404);
  expect(await listed('/v1/ConfigSystemEvents/do.GetDeleted()')).toMatchObject([
    { EntityId: body.Id, DatabaseObject: 'UserReporting' },
  ]);
});

test.each(['approveReporting', 'billReporting'] as const)(
  'after %s a reporting refuses PUT and DELETE, unless the switch settledReportingsRefuse is off',
  async (act) => {
    for (const [settledReportingsRefuse, statuses] of [
      [true, [400, 400]],
      [false, [200, 204]],
    ] as const) {
      const { book, send, single, person } = createProjectHarness({ settledReportingsRefuse });
      const { body } = await book();
      person[act](body.Id);
      const changed = await send('PUT', single(body.Id), { ...body, Duration: 60 });
      const deleted = await send('DELETE', single(body.Id));
      expect([changed.status, deleted.status]).toEqual(statuses);
    }
  },
);

test('a person takes an approval back, but nobody changes what is invoiced', async () => {
  const { book, person } = createProjectHarness();
  const { Id } = (await book({ IsApproved: true })).body;
  expect(person.updateReporting(Id, { isApproved: false })).toMatchObject({ isApproved: false });
  person.billReporting(Id);
  expect(() => person.updateReporting(Id, { duration: 60 })).toThrow('invoiced');
});

test('rates come from the role of the member and the type of the task', async () => {
  const { book, person, project, taskType, user } = createProjectHarness();
  const role = person.createProjectRole('Design');
  const rates = { chargeRateValue: 85, internalChargeRateValue: 40 };
  person.setRoleRate({ projectRoleId: role.id, taskTypeId: taskType.id, ...rates });
  const ratesOf = async (more = {}) => {
    const { body } = await book(more);
    return [body['ChargeRateValue'], body['InternalChargeRateValue']];
  };
  const member = { projectId: project.id, userId: user.id };
  expect(await ratesOf()).toEqual([null, null]);
  person.addProjectMember(member);
  expect(await ratesOf()).toEqual([null, null]);
  person.addProjectMember({ ...member, projectRoleId: role.id });
  expect(await ratesOf()).toEqual([85, 40]);
  expect(await ratesOf({ TaskId: undefined })).toEqual([null, null]);
  person.addProjectMember({ ...member, projectRoleId: role.id, externalChargeRateValue: 99 });
  expect(await ratesOf()).toEqual([99, 40]);
});

test('switch sentRatesKept: rates that a PUT sends stay, else they follow the task', async () => {
  for (const sentRatesKept of [true, false]) {
    const { book, send, single, person, project, user, taskType } = createProjectHarness({ sentRatesKept });
    const role = person.createProjectRole('Beratung');
    const form = { projectRoleId: role.id, taskTypeId: taskType.id };
    person.setRoleRate({ ...form, chargeRateValue: 120, internalChargeRateValue: 60 });
    person.addProjectMember({ projectId: project.id, userId: user.id, projectRoleId: role.id });
    const { body } = await book();
    const other = person.createTask({ projectId: project.id, name: 'Anderes' });
    const moved = await send('PUT', single(body.Id), { ...body, TaskId: other.id });
    expect(moved.body).toMatchObject({ ChargeRateValue: sentRatesKept ? 120 : null });
  }
});

test('lists of reportings are filtered by project, person and change', async () => {
  const { book, listed, project, user, person, pass } = createProjectHarness();
  await book();
  pass(60);
  person.createReporting({
    userId: user.id,
    projectId: project.id,
    startOn: '2026-06-09T00:00:00',
    duration: 60,
  });
  const count = async (filter: string) =>
    (await listed(`/v1/UserReportings?$filter=${encodeURIComponent(filter)}`)).length;
  expect(await count(`ProjectId eq ${project.id} and UserId eq ${user.id}`)).toBe(2);
  expect(await count('TaskId eq null')).toBe(1);
  expect(await count('UpdatedOn gt 2026-03-04T10:00:30Z')).toBe(1);
  expect(await listed(`/v1/Users(${user.id})/Reportings`)).toHaveLength(2);
});

test('v2 lists reportings with their durations, and takes a name and a date of synchronisation', async () => {
  const { book, send, list } = createProjectHarness();
  const { Id } = (await book({ Description: 'Workshop' })).body;
  expect(await list('/v2/UserReportings?filter=duration eq 5400')).toMatchObject([
    { id: Id, name: 'Workshop', lastSyncOn: null },
  ]);
  const form = { name: 'Neu', lastSyncOn: '2026-06-08T10:00:00Z' };
  expect((await send('PUT', `/v2/UserReportings/${Id}`, form)).body).toMatchObject(form);
  expect((await send('PUT', `/v2/UserReportings/${Id}`, { duration: 60 })).status).toBe(400);
});

test('switch reportingDurationV2 hours: v2 shows durations in hours', async () => {
  const { book, list } = createProjectHarness({ reportingDurationV2: 'hours' });
  await book();
  expect(await list('/v2/UserReportings')).toMatchObject([{ duration: 1.5 }]);
});
