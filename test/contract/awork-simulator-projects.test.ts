import { expect, test } from '@jest/globals';
import { createWorkplace, nobody } from './awork-workplace.ts';

test('creating answers 200, and a full PUT clears every field that it leaves out', async () => {
  const { send, project } = createWorkplace();
  expect((await send('POST', '/projects', { name: 'Neu' })).status).toBe(200);
  const put = await send('PUT', `/projects/${project.id}`, { name: 'Relaunch' });
  expect(put.body).toMatchObject({
    companyId: null,
    startDate: null,
    isBillableByDefault: false,
  });
  expect(put.body).not.toHaveProperty('company');
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

test('the time budget of a project with retainers is their sum and cannot be set', async () => {
  const { send, person, project } = createWorkplace();
  person.addRetainer(project.id, 36_000);
  const put = (more: object) => send('PUT', `/projects/${project.id}`, { name: 'Relaunch', ...more });
  expect(await put({ timeBudget: 36_000 })).toMatchObject({
    status: 400,
    body: { code: 'invalid-operation' },
  });
  expect((await put({})).body).toMatchObject({ isRetainer: true, timeBudget: 36_000 });
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

test('a project role is taken only where it is available in the type of the project', async () => {
  const { list, send, person, user, project, simulator } = createWorkplace();
  const role = (await list('/projectroles')).find(({ name }) => name === 'Team');
  const call = (act: string) =>
    send('POST', `/projects/${project.id}/${act}`, { userId: user.id, projectRoleId: role?.id });
  person.connectRole('Team', []);
  expect(await call('addprojectmember')).toMatchObject({ status: 400, body: { code: 'invalid-operation' } });
  person.connectRole('Team', [project.projectTypeId]);
  expect((await call('addprojectmember')).status).toBe(200);
  person.connectRole('Team', []);
  expect((await call('updateprojectmember')).status).toBe(400);
  expect(simulator.state().projectMembers).toHaveLength(1);
});

test('people make somebody else responsible for a project, or nobody', () => {
  const { person, user, project, simulator } = createWorkplace();
  const second = person.createUser({ firstName: 'B', lastName: 'B' });
  const members = () =>
    simulator.state().projectMembers.map(({ userId, isResponsible }) => [userId, isResponsible]);
  person.setResponsible(project.id, user.id);
  expect(members()).toEqual([[user.id, true]]);
  person.setResponsible(project.id, second.id);
  expect(members()).toEqual([
    [user.id, false],
    [second.id, true],
  ]);
  person.setResponsible(project.id, user.id);
  person.setResponsible(project.id, null);
  expect(members()).toEqual([
    [user.id, false],
    [second.id, false],
  ]);
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
