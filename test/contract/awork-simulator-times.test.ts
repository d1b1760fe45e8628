import { expect, test } from '@jest/globals';
import { createWorkplace, events, nobody } from './awork-workplace.ts';

test('an entry splits date and time, its UTC day may be the day before, and its task brings the project', async () => {
  const { send, book, project } = createWorkplace();
  const entry = (await send('GET', `/timeentries/${book().id}`)).body;
  const utc = {
    startDateUtc: '2026-03-03T00:00:00Z',
    startTimeUtc: '23:30:00',
    endDateUtc: '2026-03-04T00:00:00Z',
  };
  const local = { startDateLocal: '2026-03-04T00:00:00', startTimeLocal: '00:30:00', duration: 3600 };
  const nested = { task: { name: 'Design' }, project: { id: project.id }, user: { firstName: 'Mia ' } };
  expect(entry).toMatchObject({ ...utc, ...local, ...nested, endTimeLocal: '01:30:00', isBilled: false });
});

test('UTC and local fields must not be mixed, and a plain day needs a duration', async () => {
  const { send, time } = createWorkplace();
  const post = (more: object) => send('POST', '/timeentries', { ...time, ...more });
  const [local, utc] = [
    { startDateLocal: '2026-03-04', startTimeLocal: '09:00:00' },
    { startDateUtc: '2026-03-04' },
  ];
  const mixed = await post({ ...local, ...utc, duration: 60 });
  expect(mixed).toMatchObject({ status: 400, body: { code: 'validation-failed' } });
  expect((await post({ ...local, duration: 60 })).status).toBe(200);
  expect((await post({ startDateLocal: '2026-03-04' })).status).toBe(400);
  const day = await post({ startDateLocal: '2026-03-04', duration: 1800 });
  expect(day).toMatchObject({
    status: 200,
    body: { startTimeLocal: null, endDateLocal: null, duration: 1800 },
  });
  expect((await send('GET', `/api/v2/timeentries/${day.body.id}`)).body).toMatchObject({ isDateOnly: true });
});

test('with end and duration the end wins', async () => {
  const { send, time } = createWorkplace();
  const span = { startDateLocal: '2026-03-29', startTimeLocal: '01:00:00', endTimeLocal: '04:00:00' };
  // The night in which Berlin loses an hour.
  const posted = await send('POST', '/timeentries', { ...time, ...span, duration: 60 });
  expect(posted.body).toMatchObject({ duration: 7200 });
});

test('a running timer is an entry without end and duration; a second start stops it', async () => {
  const { person, send, user, typeOfWorkId, pass, simulator } = createWorkplace();
  const { id } = person.startTimer(user.id, { typeOfWorkId });
  const running = { startTimeUtc: '10:00:00', endTimeUtc: null, duration: 0 };
  expect((await send('GET', `/timeentries/${id}`)).body).toMatchObject(running);
  expect((await send('GET', `/api/v2/timeentries/${id}`)).body).toMatchObject({ endDate: null });
  pass(90);
  person.startTimer(user.id, { typeOfWorkId });
  expect(simulator.state().timeEntries.map(({ duration }) => duration)).toEqual([90, 0]);
});

test('an old entry of start and duration lacks its end in v1 but has it in v2', async () => {
  const { send, book } = createWorkplace({ startAndDurationLacksEnd: true });
  const { id } = book();
  expect((await send('GET', `/timeentries/${id}`)).body).toMatchObject({ endTimeUtc: null, duration: 3600 });
  const { body } = await send('GET', `/api/v2/timeentries/${id}`);
  expect(body).toMatchObject({ endDate: '2026-03-04T00:30:00.000Z' });
});

test.each([
  [false, 400],
  [true, 401],
])('booking on a deleted task (answering 401: %s) is a %i', async (goneTaskAnswers401, status) => {
  const { send, person, task, time } = createWorkplace({ goneTaskAnswers401 });
  person.deleteTask(task.id);
  const form = { ...time, taskId: task.id, startDateLocal: '2026-03-04', duration: 60 };
  expect((await send('POST', '/timeentries', form)).status).toBe(status);
});

test('deleting a task or project keeps its entries, which lose both, and tells of each', async () => {
  const { person, task, project, book, listen, flush, received, simulator } = createWorkplace();
  book();
  await listen('timetracking_updated,timetracking_deleted', { onlyTriggerForMainEntityChanges: true });
  person.deleteTask(task.id);
  book({ taskId: undefined, projectId: project.id });
  person.deleteProject(project.id);
  const places = simulator.state().timeEntries.map(({ projectId, taskId }) => [projectId, taskId]);
  expect(places).toEqual([
    [null, null],
    [null, null],
  ]);
  await flush();
  expect(events(received)).toEqual(['timetracking_updated', 'timetracking_updated']);
});

test('deleteTimeTrackings takes the entries along', async () => {
  const { send, project, book, simulator } = createWorkplace();
  book();
  const gone = await send('POST', `/projects/${project.id}/delete`, { deleteTimeTrackings: true });
  expect([gone.status, simulator.state().timeEntries]).toEqual([204, []]);
});

test('deleting a user leaves entries without user and with a null userId', async () => {
  const { send, person, user, book } = createWorkplace();
  const { id } = book();
  person.deleteUser(user.id);
  const { body } = await send('GET', `/timeentries/${id}`);
  expect(body).toMatchObject({ userId: null });
  expect(body).not.toHaveProperty('user');
});

test('billed entries are for admins to delete, and batches report each id', async () => {
  const { send, person, user, book } = createWorkplace();
  const { id } = book();
  const batch = await send('POST', '/timeentries/batch/setIsBilled', {
    timeEntryIds: [id, nobody],
    isBilled: true,
  });
  expect(batch).toMatchObject({ status: 207, body: { ok: { ids: [id] }, notFound: { ids: [nobody] } } });
  person.addKey({ key: 'small', userId: user.id, isAdmin: false });
  expect((await send('DELETE', `/timeentries/${id}`, undefined, 'small')).status).toBe(401);
  expect((await send('DELETE', `/timeentries/${id}`)).status).toBe(204);
});

test("others' entries on a project are shown to whoever may write them, and to nobody else", async () => {
  const { send, person, user, book, typeOfWorkId } = createWorkplace();
  const booked = book();
  const other = person.createUser({ firstName: 'B', lastName: 'B' });
  const place = { userId: user.id, typeOfWorkId, startDateLocal: '2026-03-04' };
  const alone = person.createTimeEntry({ ...place, durationSeconds: 60 });
  const shown = async (rights: string[], userId = other.id) => {
    person.addKey({ key: 'small', userId, isAdmin: false, rights });
    const { text } = await send('GET', '/timeentries', undefined, 'small');
    return [booked, alone].map(({ id }) => text.includes(id));
  };
  expect(await shown(['project-timetracking:read'])).toEqual([false, true]);
  expect((await send('GET', `/timeentries/${booked.id}`, undefined, 'small')).status).toBe(401);
  expect(await shown([], user.id)).toEqual([true, true]);
  expect(await shown(['project-timetracking:write'])).toEqual([true, true]);
});

test('setProject clears the task and setTask brings the project', async () => {
  const { send, person, project, task, book } = createWorkplace();
  const timeEntryIds = [book().id];
  const other = person.createProject({ name: 'Andere' });
  const place = async () => (await send('GET', `/timeentries/${timeEntryIds[0]}`)).body;
  await send('POST', '/timeentries/batch/setProject', { timeEntryIds, newProjectId: other.id });
  expect(await place()).toMatchObject({ projectId: other.id, taskId: null });
  await send('POST', '/timeentries/batch/setTask', { timeEntryIds, newTaskId: task.id });
  expect(await place()).toMatchObject({ projectId: project.id, taskId: task.id });
});
