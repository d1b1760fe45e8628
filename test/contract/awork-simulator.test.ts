import { expect, test } from '@jest/globals';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import type { AworkWorkspace } from '../vendors/awork/workspace.ts';
import { memoryShelves } from '../vendors/kit/shelf.ts';

interface Item {
  id: string;
  name: string;
  type: string;
}
/** The few fields of answers that tests go on with. */
interface Model {
  id: string;
  access_token?: string;
  refresh_token?: string;
}

/** A project with a task and a person, a clock that stands still, and a receiver for webhooks. */
function createWorkplace(workspace: Partial<AworkWorkspace> = {}) {
  let [now, seed] = [Date.parse('2026-03-04T10:00:00Z'), 1];
  const received: { headers: Headers; body: Record<string, unknown> }[] = [];
  const receiver = { status: 200 };
  const simulator = createAworkSimulator(
    {
      now: () => new Date(now),
      random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
      async send(request) {
        received.push({ headers: request.headers, body: (await request.json()) as Record<string, unknown> });
        return new Response(null, { status: receiver.status });
      },
      shelves: memoryShelves(),
    },
    { requestsPerSecond: Infinity, requestsPerMinute: Infinity, ...workspace },
  );
  const { person } = simulator;
  const send = async (method: string, path: string, body?: unknown, key = 'awork-key') => {
    const isForm = body instanceof URLSearchParams;
    const content = body === undefined ? null : isForm ? body : JSON.stringify(body);
    const headers = { authorization: key.includes(' ') ? key : `Bearer ${key}` };
    const url = `https://api.awork.com${path.startsWith('/api') ? path : `/api/v1${path}`}`;
    const response = await simulator.fetch(new Request(url, { method, headers, body: content }));
    const text = await response.text();
    const isJson = text !== '' && response.headers.get('content-type')?.startsWith('application/json');
    const parsed = JSON.parse(isJson ? text : '{}') as Model;
    return { status: response.status, headers: response.headers, text, body: parsed };
  };
  const list = async (path: string) => JSON.parse((await send('GET', path)).text) as Item[];
  const user = person.createUser({ firstName: 'Mia ', lastName: 'Maas', email: 'mia@nordagentur.example' });
  const company = person.createCompany('ACME & Co');
  const dates = { startDate: '2026-03-01', dueDate: '2026-06-30' };
  const project = person.createProject({
    name: 'Relaunch',
    companyId: company.id,
    projectKey: 'web',
    ...dates,
  });
  const task = person.createTask({ projectId: project.id, name: 'Design', listName: 'MOCO' });
  const typeOfWorkId = task.typeOfWorkId;
  const time = { userId: user.id, typeOfWorkId, timezone: 'Europe/Berlin' };
  const morning = { startDateLocal: '2026-03-04', startTimeLocal: '00:30:00', durationSeconds: 3600 };
  const book = (more = {}) => person.createTimeEntry({ ...time, taskId: task.id, ...morning, ...more });
  const listen = (events: string, more = {}) =>
    send('POST', '/webhooks', {
      ...{ name: 'Tandem', uri: 'https://tandem.example/hook', events, isActive: true },
      ...{ authenticationType: 'header', authentication: 'X-Secret=a=b', ...more },
    });
  const pass = (seconds: number) => void (now += seconds * 1000);
  const flush = () => simulator.outbox.flush();
  const known = { user, company, project, task, time, typeOfWorkId };
  return { ...known, simulator, person, send, list, book, listen, pass, flush, received, receiver };
}

const nobody = '00000000-0000-4000-8000-00000000ffff';
const events = (received: { body: Record<string, unknown> }[]) =>
  received.map(({ body }) => body['eventType']);
const names = (list: Item[]) => list.map(({ name }) => name);

test('creating answers 200, and a full PUT clears every field that it leaves out', async () => {
  const { send, project } = createWorkplace();
  expect((await send('POST', '/projects', { name: 'Neu' })).status).toBe(200);
  const put = await send('PUT', `/projects/${project.id}`, { name: 'Relaunch' });
  expect(put.body).toMatchObject({
    companyId: null,
    company: null,
    startDate: null,
    isBillableByDefault: false,
  });
});

test('a PUT of a task clears its due date and plan', async () => {
  const { send, person, task } = createWorkplace();
  person.updateTask(task.id, { plannedDuration: 3600, dueOn: '2026-04-01T00:00:00Z' });
  const put = await send('PUT', `/tasks/${task.id}`, { name: 'Design' });
  expect(put.body).toMatchObject({ dueOn: null, plannedDuration: 0, name: 'Design' });
});

test('a bad token gets the gateway shape, a missing right a 401 in the error shape', async () => {
  const { send, person, user } = createWorkplace();
  person.addKey({ key: 'small', userId: user.id, isAdmin: false });
  const dead = await send('GET', '/me', undefined, 'wrong');
  expect(dead).toMatchObject({ status: 401, body: { message: { code: 'unauthorized' } } });
  const noRight = await send('POST', '/projects', { name: 'x' }, 'small');
  expect(noRight).toMatchObject({ status: 401, body: { code: 'unauthorized', link: expect.any(String) } });
  person.revokeKey('awork-key');
  expect((await send('GET', '/me')).status).toBe(401);
});

test('an invalid form names its fields in Pascal case, with a trace id', async () => {
  const { send, project } = createWorkplace();
  const form = { baseType: 'projecttask', projectId: project.id, name: 'x' };
  const body = { code: 'validation-failed', traceId: expect.any(String) };
  expect(await send('POST', '/tasks', form)).toMatchObject({ status: 400, body });
  const nameless = await send('POST', '/projects', { name: ' ' });
  expect(nameless.body).toMatchObject({ ...body, validationErrors: [{ property: 'Name' }] });
});

test('an unknown path answers with a page, an unknown id with a 404', async () => {
  const { send } = createWorkplace();
  const page = await send('GET', '/clients');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await send('GET', `/projects/${nobody}`)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  });
});

test('a start after the due date is a date-dependency', async () => {
  const { send, project } = createWorkplace();
  const refused = { code: 'date-dependency' };
  const dates = { startDate: '2026-05-02T00:00:00Z', dueDate: '2026-05-01T00:00:00Z' };
  expect(await send('POST', '/projects', { name: 'x', ...dates })).toMatchObject({
    status: 400,
    body: refused,
  });
  const batch = { projectIds: [project.id, nobody], newStartDate: '2026-07-01T00:00:00Z' };
  const result = await send('POST', '/projects/batch/setdates', batch);
  const ids = { badRequest: { ids: [project.id] }, notFound: { ids: [nobody] }, ok: { ids: [] } };
  expect(result).toMatchObject({ status: 207, body: ids });
});

test('setclient changes the client alone and an unknown batch operation is a 404', async () => {
  const { send, person, project } = createWorkplace();
  const body = { projectIds: [project.id], companyId: person.createCompany('Neu').id };
  expect((await send('POST', '/projects/batch/setClient', body)).body).toMatchObject({
    ok: { ids: [project.id] },
  });
  const changed = (await send('GET', `/projects/${project.id}`)).body;
  expect(changed).toMatchObject({ company: { name: 'Neu' }, startDate: '2026-03-01T00:00:00Z' });
  const unknown = await send('POST', '/projects/batch/paint', body);
  expect(unknown).toMatchObject({ status: 404, body: { code: 'invalid-batch-operation' } });
});

test('a key is upper-cased, unique and found in any case; renaming it renames the tasks', async () => {
  const { send, project, task } = createWorkplace();
  const taken = await send('POST', '/projects', { name: 'Zwei', projectKey: 'WEB' });
  expect(taken).toMatchObject({ status: 400, body: { code: 'already-exist-error' } });
  expect((await send('GET', '/projects/key/Web')).body.id).toBe(project.id);
  const setKey = (projectKey: string) =>
    send('POST', `/projects/${project.id}/setprojectkey`, { projectKey });
  expect((await setKey('NEW_KEY')).status).toBe(400);
  expect((await setKey('NEU')).status).toBe(200);
  expect((await send('GET', '/tasks/key/neu-1')).body).toMatchObject({
    id: task.id,
    taskIdentifier: 'NEU-1',
  });
});

test('members need a role, come once, are never API users, and one at most is responsible', async () => {
  const { list, send, person, user, project, simulator } = createWorkplace();
  const roles = await list('/projectroles');
  const add = (userId: string, more = {}) =>
    send('POST', `/projects/${project.id}/addprojectmember`, {
      userId,
      projectRoleId: roles[0]?.id,
      ...more,
    });
  expect((await add(user.id, { projectRoleId: undefined })).status).toBe(400);
  expect((await add(user.id, { isResponsible: true })).body).toMatchObject({ userId: user.id });
  expect(await add(user.id)).toMatchObject({ status: 400, body: { code: 'duplication-violation' } });
  const second = person.createUser({ firstName: 'B', lastName: 'B' });
  expect((await add(second.id, { isResponsible: true })).status).toBe(400);
  const robot = simulator.state().users.find(({ isApiKeyUser }) => isApiKeyUser);
  expect((await add(robot?.id ?? '')).status).toBe(400);
});

test('users have no email field but contact infos, and archived ones only come when asked for', async () => {
  const { send, user } = createWorkplace();
  const found = await send('GET', `/users/${user.id}`);
  const contact = { type: 'email', subType: 'work', value: 'mia@nordagentur.example' };
  expect(found.body).toMatchObject({ firstName: 'Mia ', userContactInfos: [contact] });
  expect(found.body).not.toHaveProperty('email');
  const total = async (query: string) => (await send('GET', `/users${query}`)).headers.get('aw-totalitems');
  expect([await total(''), await total('?showArchived=true')]).toEqual(['2', '3']);
});

test('resourceVersion is a bare number above 2^53', async () => {
  const { send, project } = createWorkplace();
  const digits = /"resourceVersion":(\d+)/.exec((await send('GET', `/projects/${project.id}`)).text)?.[1];
  expect(BigInt(digits ?? 0)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
});

test('pages have ten rows unless asked otherwise and at most a thousand', async () => {
  const { send, person } = createWorkplace();
  for (let number = 0; number < 11; number += 1) person.createCompany(`Firma ${number}`);
  const heads = async (query: string) => {
    const { headers } = await send('GET', `/companies${query}`);
    return ['aw-page', 'aw-pagesize', 'aw-items', 'aw-totalitems'].map((name) => headers.get(name));
  };
  expect(await heads('')).toEqual(['1', '10', '10', '12']);
  expect(await heads('?page=2')).toEqual(['2', '10', '2', '12']);
  expect(await heads('?pageSize=5000')).toEqual(['1', '1000', '12', '12']);
});

test.each([
  ["name eq 'ACME & Co'", ['ACME & Co']],
  ["tolower(name) eq 'o''neill'", ["O'Neill"]],
  ["startswith(name,'A') and not endswith(name,'Co')", ['Alt']],
  ["substringof('eil',name) or name in ('Alt','Neu')", ["O'Neill", 'Alt']],
  ["(Name eq 'Alt' or name eq 'ACME & Co') and projectsCount ge 1", ['ACME & Co']],
  ["updatedOn ge datetime'2026-03-04T10:00' and createdOn lt today+1d", ['ACME & Co', "O'Neill", 'Alt']],
  ["createdOn gt datetime'2026-03-04T10:00:01'", []],
])('companies filtered by %s', async (filter, expected) => {
  const { list, person } = createWorkplace();
  for (const name of ["O'Neill", 'Alt']) person.createCompany(name);
  expect(names(await list(`/companies?filterby=${encodeURIComponent(filter)}`))).toEqual(expected);
});

test.each([
  `companyId eq '${nobody}'`,
  'name eq "ACME"',
  "updatedOn ge '2026-03-04'",
  "updatedOn ge datetime'2026-03-04T10:00:00Z'",
  "nmae eq 'ACME'",
  "name eq 'ACME' and",
])('a project filter by %s is refused', async (filter) => {
  const { send } = createWorkplace();
  const body = { code: 'invalid-filter-or-order' };
  const reply = await send('GET', `/projects?filterby=${encodeURIComponent(filter)}`);
  expect(reply).toMatchObject({ status: 400, body });
});

test('filters reach into nested models and collections, and a misspelt parameter returns everything', async () => {
  const { send, person, company } = createWorkplace();
  person.createProject({ name: 'Andere' });
  const total = async (query: string) => (await send('GET', query)).headers.get('aw-totalitems');
  const filter = (path: string, text: string) => total(`${path}?filterby=${encodeURIComponent(text)}`);
  expect(await filter('/projects', `companyId eq guid'${company.id}'`)).toBe('1');
  expect(await filter('/projects', "company/name eq 'ACME & Co'")).toBe('1');
  const byMail = "userContactInfos/any(c: c/value eq 'mia@nordagentur.example')";
  expect(await filter('/users', byMail)).toBe('1');
  expect(await total(`/projects?filter=${encodeURIComponent("name eq 'x'")}`)).toBe('2');
});

test('lists are ordered by several properties, and a blank after the comma is refused', async () => {
  const { list, send, person } = createWorkplace();
  person.createCompany('Alt');
  expect(names(await list('/companies?orderby=isExternal asc,Name desc'))).toEqual(['Alt', 'ACME & Co']);
  expect((await send('GET', '/companies?orderby=name asc, updatedOn')).status).toBe(400);
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

test('the quota counts all keys together and tells when it is refilled', async () => {
  const { send, person, pass } = createWorkplace({ requestsPerMinute: 2 });
  person.addKey({ key: 'other' });
  expect([(await send('GET', '/me')).status, (await send('GET', '/me', undefined, 'other')).status]).toEqual([
    200, 200,
  ]);
  const refused = await send('GET', '/me');
  expect([refused.status, refused.headers.get('ratelimit-reset')]).toEqual([429, '60']);
  expect(refused.headers.get('x-ratelimit-remaining-minute')).toBe('0');
  pass(60);
  expect((await send('GET', '/me')).status).toBe(200);
});

test('a refresh token works once, in the body only, and its successor carries on', async () => {
  const { send } = createWorkplace();
  const basic = `Basic ${btoa('tandem:tandem-secret')}`;
  const renew = (refresh_token: string) =>
    send(
      'POST',
      '/accounts/token',
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token }),
      basic,
    );
  const inQuery = await send(
    'POST',
    '/accounts/token?grant_type=refresh_token',
    new URLSearchParams(),
    basic,
  );
  expect(inQuery).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  const tokens = (await renew('awork-refresh')).body;
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 86_400 });
  expect((await send('GET', '/me', undefined, tokens.access_token)).status).toBe(200);
  expect(await renew('awork-refresh')).toMatchObject({ status: 400, body: { code: 'invalid_grant' } });
  expect((await renew(tokens.refresh_token ?? '')).status).toBe(200);
});

test('a refresh token ends after thirty days and an access token after one', async () => {
  const { send, pass } = createWorkplace();
  const basic = `Basic ${btoa('tandem:tandem-secret')}`;
  const renew = (refresh_token: string) =>
    send(
      'POST',
      '/accounts/token',
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token }),
      basic,
    );
  const tokens = (await renew('awork-refresh')).body;
  pass(86_400);
  expect((await send('GET', '/me', undefined, tokens.access_token)).status).toBe(401);
  pass(29 * 86_400);
  expect((await renew(tokens.refresh_token ?? '')).status).toBe(400);
});

test('webhooks take events as one text, and refuse unknown ones', async () => {
  const { listen, send } = createWorkplace();
  expect((await listen('project_task_added')).body).toMatchObject({ code: 'invalid-model' });
  expect((await send('POST', '/webhooks', { name: 'x', events: ['task_added'] })).status).toBe(400);
  expect((await listen('task_added, task_updated')).status).toBe(200);
});

test('an edit through the API is told with header, author and changes', async () => {
  const { send, listen, flush, received, company } = createWorkplace();
  await listen('company_updated');
  await send('PUT', `/companies/${company.id}`, { name: 'ACME SE' });
  await flush();
  const changes = expect.arrayContaining([{ property: 'Name', old: 'ACME & Co', new: 'ACME SE' }]);
  const about = { eventType: 'company_updated', entityType: 'company', entityId: company.id, changes };
  const triggeredBy = { lastName: 'API', firstName: 'Tandem' };
  expect(received[0]?.headers.get('x-secret')).toBe('a=b');
  expect(received[0]?.body).toMatchObject({ ...about, triggeredBy, entity: { name: 'ACME SE' } });
});

test('tagging a project tells of each of its entries, but not webhooks for main entities only', async () => {
  const { person, project, book, listen, flush, received } = createWorkplace();
  const ids = [book().id, book().id];
  await listen('timetracking_updated', { authentication: 'X-Secret=nested' });
  await listen('timetracking_updated', { onlyTriggerForMainEntityChanges: true });
  person.setProjectTags(project.id, ['Eilig']);
  await flush();
  expect(received.map(({ body }) => body['entityId'])).toEqual(ids);
  expect(received.map(({ headers }) => headers.get('x-secret'))).toEqual(['nested', 'nested']);
});

test('an event is tried eleven times, and after more than ten failures in a row the webhook is off', async () => {
  const { listen, send, person, flush, pass, receiver, received } = createWorkplace();
  const { id } = (await listen('company_added')).body;
  receiver.status = 500;
  person.createCompany('Eins');
  const state = async () => (await send('GET', `/webhooks/${id}`)).body;
  for (let attempt = 0; attempt < 10; attempt += 1) await flush().then(() => pass(3600));
  expect(await state()).toMatchObject({ isActive: true, lastFailureReason: expect.any(String) });
  await flush().then(() => pass(3600));
  expect(await state()).toMatchObject({ isActive: false });
  person.createCompany('Zwei');
  await flush();
  expect(received).toHaveLength(11);
});

test('calls are counted by method and pattern', async () => {
  const { send, project, simulator } = createWorkplace();
  for (const id of [project.id, nobody]) await send('GET', `/projects/${id}`);
  expect(simulator.calls()).toEqual({ 'GET /projects/:projectId': 2 });
});
