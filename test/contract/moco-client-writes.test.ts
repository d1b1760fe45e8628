import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createMocoHarness } from '../unit/vendors/moco-harness.ts';

test('T1: an activity belongs to the person it is written as, to the second', async () => {
  const { create, client, employee } = createMocoHarness();
  const created = await create();
  expect(created).toMatchObject({
    seconds: 6301,
    billed: false,
    user: { id: employee.id },
    remote_id: 'awork:1',
  });
  expect(await client.activity(created.id)).toEqual(created);
});

test('T1: an activity is found by our mark, and only by the whole of it', async () => {
  const { create, client } = createMocoHarness();
  const created = await create();
  await create({ remote_id: 'awork:12' });
  expect((await client.activitiesByRemoteId('awork:1')).map(({ id }) => id)).toEqual([created.id]);
  expect(await client.activitiesByRemoteId('awork:unknown')).toEqual([]);
});

test('T1: an update changes what was sent and nothing else, as the same person', async () => {
  const { create, client, employee } = createMocoHarness();
  const { id } = await create();
  const updated = await client.updateActivity(employee.id, id, { seconds: 7200 });
  expect(updated).toMatchObject({
    seconds: 7200,
    description: 'Sitemap',
    remote_id: 'awork:1',
    user: { id: employee.id },
  });
});

test('T1: a deleted activity is gone; deleting or changing it again is fine', async () => {
  const { create, client, employee } = createMocoHarness();
  const { id } = await create();
  await client.deleteActivity(employee.id, id);
  await expect(client.deleteActivity(employee.id, id)).resolves.toBeUndefined();
  expect(await client.updateActivity(employee.id, id, { seconds: 1 })).toBeUndefined();
  expect(await client.activity(id)).toBeUndefined();
});

test('T7: a locked day refuses creating, changing and deleting, each with what MOCO says about it', async () => {
  const { create, client, employee, person } = createMocoHarness();
  const { id } = await create();
  person.lockPeriod('2026-03-31');
  const refusals = [
    create(),
    client.updateActivity(employee.id, id, { seconds: 1 }),
    client.deleteActivity(employee.id, id),
  ];
  for (const refusal of refusals) {
    const { reason, details } = await failureOf(refusal);
    expect(reason).toMatchObject({ code: 'vendor-refused', kind: 'park' });
    expect(String(details['problem'])).not.toMatch(/HTTP|^$/);
  }
});

test('refusals of activities, service items and assignments are told in MOCO’s own words, whatever their shape', async () => {
  const { client, create, project, employee } = createMocoHarness();
  const problem = async (work: Promise<unknown>) => String((await failureOf(work)).details['problem']);
  expect(await problem(create({ task_id: 1 }))).toMatch(/^\w+ \S/);
  expect(await problem(client.createTask(project.id, { name: '', billable: true }))).toBe(
    "Name can't be blank",
  );
  expect(await problem(client.assignUser(project.id, employee.id))).toBe('user_id has already been taken');
});

test('T9: somebody not assigned is refused until assigned', async () => {
  const { client, fields, person, project } = createMocoHarness();
  const colleague = person.createUser({ firstname: 'Lena', lastname: 'Brandt', email: 'lena@example.org' });
  expect((await failureOf(client.createActivity(colleague.id, fields))).reason.code).toBe('vendor-refused');
  expect(await client.assignUser(project.id, colleague.id)).toMatchObject({
    user_id: colleague.id,
    active: true,
  });
  expect(await client.createActivity(colleague.id, fields)).toMatchObject({ user: { id: colleague.id } });
});

test('T2: a created service item is part of the project when it is read again', async () => {
  const { client, project } = createMocoHarness();
  const item = await client.createTask(project.id, {
    ...{ name: 'Nicht zugeordnete Zeiterfassung', billable: true, hourly_rate: 120 },
  });
  expect((await client.project(project.id))?.tasks).toContainEqual({
    id: item.id,
    name: item.name,
    active: true,
  });
});

test('a lost answer to a create leaves an activity that is found by our mark', async () => {
  const { client, create, simulator } = createMocoHarness();
  simulator.faults.add({ method: 'POST', path: '/activities', times: 1, fault: { kind: 'lost-answer' } });
  const failure = await failureOf(create());
  expect(failure).toMatchObject({
    reason: { code: 'answer-lost', kind: 'retry' },
  });
  expect(await client.activitiesByRemoteId('awork:1')).toHaveLength(1);
});

test('too many requests mean to stay away, also where MOCO does not say for how long', async () => {
  const { client } = createMocoHarness({ requestsPerTwoMinutes: 1 });
  await client.users();
  const { reason, options } = await failureOf(client.users());
  expect([reason.code, options.retryAfterSeconds]).toEqual(['rate-limited', 30]);
});

test('the fields MOCO documents are all known to us', async () => {
  const { client, create, project, drift } = createMocoHarness();
  await create();
  await Array.fromAsync(client.projects({}));
  await client.users();
  await client.createTask(project.id, { name: 'Design', billable: true });
  expect(drift).toEqual([]);
});
