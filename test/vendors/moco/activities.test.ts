import { expect, test } from '@jest/globals';
import { createOffice, type Reply } from './harness.ts';

const idOf = (reply: Reply) => (reply.body as { id: number }).id;

test('an entry belongs to whoever acts, whatever user the body names', async () => {
  const { book, employee } = createOffice();
  const { status, body } = await book({ user_id: 1, remote_id: 'awork:1' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ user: { id: employee.id }, hours: 1.75, seconds: 6300, worked_seconds: 6300 });
  expect(body).toMatchObject({
    remote_service: '',
    remote_id: 'awork:1',
    remote_url: null,
    tag: '',
    billed: false,
  });
});

test('an account key without impersonation books for the account owner', async () => {
  const { call, entry } = createOffice();
  const { body } = await call('POST', '/activities', { body: entry });
  expect(body).toMatchObject({ user: { id: 933_700_001 } });
});

test('nobody can stand in for the owner, a deactivated or an unknown user', async () => {
  const { book, employee, person } = createOffice();
  person.updateUser(employee.id, { active: false });
  for (const user of [933_700_001, employee.id, 5]) {
    expect(await book({}, user)).toMatchObject({ status: 403, body: { errors: ['Access denied'] } });
  }
});

test('a service outside the list is refused in German at the top level', async () => {
  expect(await createOffice().book({ remote_service: 'awork' })).toMatchObject({
    status: 422,
    body: { remote_service: ['ist kein gültiger Wert'] },
  });
});

test('a mistyped content type makes every field look empty', async () => {
  const { call, entry, employee } = createOffice();
  const options = { body: entry, as: employee.id, contentType: 'text/plain' };
  const { status, body } = await call('POST', '/activities', options);
  expect(status).toBe(422);
  expect(body).toMatchObject({ date: ['muss ausgefüllt werden', 'ist nicht gültig'] });
});

test('booking is refused without a contract, on locked services, on archived projects and on foreign services', async () => {
  const { book, person, project, task, employee } = createOffice();
  const refusal = async (changes = {}) => (await book(changes)).body;
  expect(await refusal({ task_id: 1 })).toEqual({ task: ['ist nicht gültig'] });
  person.updateTask(task.id, { active: false });
  expect(await refusal()).toEqual({ task: ['ist gesperrt'] });
  person.updateTask(task.id, { active: true });
  person.unassignUser(project.id, employee.id);
  expect(await refusal()).toEqual({ assignment: ['ist nicht zugewiesen'] });
  person.assignUser(project.id, employee.id);
  person.archiveProject(project.id);
  expect(await refusal()).toEqual({ assignment: ['ist archiviert'] });
});

test('a description of under three characters is refused where it is mandatory', async () => {
  const { book } = createOffice({ descriptionMandatory: true });
  expect((await book({ description: 'ab' })).body).toEqual({
    description: ['ist zu kurz (weniger als 3 Zeichen)'],
  });
  expect((await book({ description: 'abc' })).status).toBe(200);
});

test('the same remote id may be booked twice, and both are found by it', async () => {
  const { book, call } = createOffice();
  await book({ remote_id: 'awork:7' });
  await book({ remote_id: 'awork:7' });
  await book({ remote_id: 'awork:8' });
  expect((await call('GET', '/activities?remote_id=awork:7')).body).toHaveLength(2);
  expect((await call('GET', '/activities?remote_id=awork:7,awork:8')).body).toHaveLength(3);
  expect((await call('GET', '/activities?term=AWORK:8')).body).toHaveLength(1);
});

test('an employee sees only own entries', async () => {
  const { book, call, person } = createOffice();
  const id = idOf(await book());
  const other = person.createUser({ firstname: 'A', lastname: 'B', email: 'a@b.example' });
  expect((await call('GET', '/activities', { as: other.id })).body).toEqual([]);
  expect((await call('GET', `/activities/${id}`, { as: other.id })).status).toBe(404);
  expect((await call('GET', `/activities/${id}`)).status).toBe(200);
});

test('lists of entries narrow by day, person and project', async () => {
  const { book, call, employee, project } = createOffice();
  await book({ date: '2026-03-01' });
  await book({ date: '2026-03-03' });
  const found = async (query: string) => (await call('GET', `/activities?${query}`)).body;
  expect(await found(`from=2026-03-02&to=2026-03-03&user_id=${employee.id}`)).toHaveLength(1);
  expect(await found(`project_id=${project.id}&billed=false`)).toHaveLength(2);
  expect(await found('user_id=1')).toEqual([]);
});

test('a part of the fields is enough to change an entry, its owner stays', async () => {
  const { book, call, employee } = createOffice();
  const id = idOf(await book({ remote_id: 'awork:1' }));
  const changed = await call('PUT', `/activities/${id}`, { body: { seconds: 60 } });
  expect(changed.body).toMatchObject({ seconds: 60, remote_id: 'awork:1', user: { id: employee.id } });
});

test('billed entries and those of a locked period can be neither changed nor deleted', async () => {
  const { book, call, person } = createOffice();
  const billed = idOf(await book());
  const old = idOf(await book({ date: '2026-01-31' }));
  expect(person.billActivity(billed)).toMatchObject({ billed: true, invoice_id: expect.any(Number) });
  person.lockPeriod('2026-01-31');
  for (const id of [billed, old]) {
    expect((await call('PUT', `/activities/${id}`, { body: { seconds: 1 } })).status).toBe(422);
    expect((await call('DELETE', `/activities/${id}`)).status).toBe(422);
  }
});

test('an entry is deleted with 204 and then gone with 404', async () => {
  const { book, call } = createOffice();
  const id = idOf(await book());
  expect((await call('DELETE', `/activities/${id}`)).status).toBe(204);
  expect((await call('DELETE', `/activities/${id}`)).status).toBe(404);
});

test('billable seconds are for the project leader, and a plain change takes them back', async () => {
  const { book, call, person, employee } = createOffice();
  const id = idOf(await book());
  const path = `/activities/${id}/billable_seconds`;
  expect((await call('PATCH', path, { body: { seconds: 1 }, as: employee.id })).status).toBe(403);
  expect(person.setBillableSeconds(id, 3600)).toMatchObject({ seconds: 3600, worked_seconds: 6300 });
  const text = await call('PUT', `/activities/${id}`, { body: { description: 'neu' } });
  expect(text.body).toMatchObject({ seconds: 3600 });
  const time = await call('PUT', `/activities/${id}`, { body: { seconds: 6300 } });
  expect(time.body).toMatchObject({ seconds: 6300 });
});

test('hours on a service or a project that is not billable are not, whatever was sent', async () => {
  const { book, person, task, project } = createOffice();
  person.updateTask(task.id, { billable: false });
  expect((await book({ billable: true })).body).toMatchObject({ billable: false });
  const own = person.createCompany({ name: 'Nordagentur', intern: true });
  person.updateTask(task.id, { billable: true });
  person.updateProject(project.id, { customer_id: own.id });
  expect((await book({ billable: true })).body).toMatchObject({
    billable: false,
    project: { billable: false },
  });
});

test('entries are rounded up only where the account rounds what comes by API', async () => {
  const off = createOffice({ roundingMinutes: 15 });
  const on = createOffice({ roundingMinutes: 15, roundsApiEntries: true });
  expect((await off.book({ seconds: 61 })).body).toMatchObject({ seconds: 61 });
  expect((await on.book({ seconds: 61 })).body).toMatchObject({ seconds: 900, worked_seconds: 900 });
});

test('a bulk request keeps the entries before a refused one, or none if the account says so', async () => {
  for (const bulkKeepsEarlierEntries of [true, false]) {
    const { call, entry, employee, simulator } = createOffice({ bulkKeepsEarlierEntries });
    const body = { activities: [entry, { ...entry, task_id: 1 }] };
    const { status } = await call('POST', '/activities/bulk', { body, as: employee.id });
    expect(status).toBe(422);
    expect(simulator.state().activities).toHaveLength(bulkKeepsEarlierEntries ? 1 : 0);
  }
});

test('disregarding marks entries as billed without an invoice and answers their ids', async () => {
  const { book, call, customer } = createOffice();
  const id = idOf(await book());
  const body = { reason: 'Kulanz', activity_ids: [id], company_id: customer.id };
  expect((await call('POST', '/activities/disregard', { body })).body).toEqual([id]);
  expect((await call('GET', `/activities/${id}`)).body).toMatchObject({ billed: true, invoice_id: null });
});

test('a running timer guards the seconds unless it is stopped in the same request', async () => {
  const { book, call, pass } = createOffice();
  const id = idOf(await book({ seconds: 0 }));
  await call('PATCH', `/activities/${id}/start_timer`);
  pass(90);
  expect((await call('PUT', `/activities/${id}`, { body: { seconds: 5 } })).status).toBe(422);
  expect((await call('PATCH', `/activities/${id}/stop_timer`)).body).toMatchObject({ seconds: 90 });
  await call('PATCH', `/activities/${id}/start_timer`);
  const body = { seconds: 5, stop_timer: true };
  expect((await call('PUT', `/activities/${id}`, { body })).body).toMatchObject({
    seconds: 5,
    timer_started_at: null,
  });
});
