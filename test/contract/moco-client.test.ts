import { expect, test } from '@jest/globals';
import { mocoAccess } from '../../shared/vendors/moco/access.ts';
import { createMocoClient } from '../../shared/vendors/moco/client.ts';
import type { MocoAccount } from '../vendors/moco/account.ts';
import { createOffice } from '../vendors/moco/workbench.ts';
import { failureOf } from '../unit/http-bench.ts';

function createBench(account: Partial<MocoAccount> = {}) {
  const office = createOffice({ requestsPerTwoMinutes: Infinity, ...account });
  const requests: string[] = [];
  const drift: string[] = [];
  const client = createMocoClient(
    mocoAccess.parse({ baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey: 'moco-key' }),
    {
      connection: 'c1',
      meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
      now: () => new Date('2026-03-04T10:00:00Z'),
      onDrift: (_vendor, fields) => void drift.push(...fields),
      async fetch(input, init) {
        const request = new Request(input, init);
        requests.push(`${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`);
        return office.simulator.fetch(request);
      },
    },
  );
  const { employee, project, task } = office;
  const fields = {
    ...{ date: '2026-03-04', project_id: project.id, task_id: task.id, seconds: 6301 },
    ...{ description: 'Sitemap', billable: true, remote_id: 'awork:1' },
  };
  return {
    ...office,
    client,
    requests,
    drift,
    fields,
    create: (more = {}) => client.createActivity(employee.id, { ...fields, ...more }),
  };
}

test('lists are read to their last page, each record once', async () => {
  const { client, person, customer, requests } = createBench();
  for (let count = 0; count < 204; count += 1)
    person.createProject({ name: `P${count}`, customer_id: customer.id });
  const projects = await Array.fromAsync(client.projects({}));
  expect(new Set(projects.map(({ id }) => id)).size).toBe(205);
  expect(requests).toHaveLength(3);
});

test('a list that fills its page exactly ends there', async () => {
  const { client, person, customer, requests } = createBench();
  for (let count = 0; count < 99; count += 1)
    person.createProject({ name: `P${count}`, customer_id: customer.id });
  expect(await Array.fromAsync(client.projects({}))).toHaveLength(100);
  expect(requests).toHaveLength(1);
});

test('archived projects are listed too, so that their sync can end', async () => {
  const { client, call, project } = createBench();
  await call('PUT', `/projects/${project.id}/archive`);
  const listed = await Array.fromAsync(client.projects({ ids: [project.id] }));
  expect(listed).toMatchObject([{ id: project.id, active: false }]);
});

test('a project that is gone is not there, instead of a failure', async () => {
  const { client } = createBench();
  expect(await client.project(1)).toBeUndefined();
});

test('M3: written custom fields are merged with the others', async () => {
  const { client, person, project } = createBench();
  person.createCustomField({ name: 'Sync zu awork', kind: 'Boolean' });
  person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  person.updateProject(project.id, { custom_properties: { 'Sync zu awork': '1' } });
  const stored = await client.setProjectFields(project.id, {
    'awork Projekt': 'https://n.awork.com/projects/1',
  });
  expect(stored.custom_properties).toEqual({
    'Sync zu awork': '1',
    'awork Projekt': 'https://n.awork.com/projects/1',
  });
});

test('M3: a custom field that MOCO does not know is dropped, and the answer shows it', async () => {
  const { client, project } = createBench();
  const stored = await client.setProjectFields(project.id, {
    'awork Projekt': 'https://n.awork.com/projects/1',
  });
  expect(stored.custom_properties['awork Projekt']).toBeUndefined();
});

test('T1: an activity belongs to the person it is written as, to the second', async () => {
  const { create, client, employee } = createBench();
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
  const { create, client } = createBench();
  const created = await create();
  await create({ remote_id: 'awork:12' });
  expect((await client.activitiesByRemoteId('awork:1')).map(({ id }) => id)).toEqual([created.id]);
  expect(await client.activitiesByRemoteId('awork:unknown')).toEqual([]);
});

test('T1: an update changes what was sent and nothing else, as the same person', async () => {
  const { create, client, employee } = createBench();
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
  const { create, client, employee } = createBench();
  const { id } = await create();
  await client.deleteActivity(employee.id, id);
  await expect(client.deleteActivity(employee.id, id)).resolves.toBeUndefined();
  expect(await client.updateActivity(employee.id, id, { seconds: 1 })).toBeUndefined();
  expect(await client.activity(id)).toBeUndefined();
});

test('T7: a locked day refuses creating, changing and deleting, each with what MOCO says about it', async () => {
  const { create, client, employee, person } = createBench();
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
  const { client, create, project, employee } = createBench();
  const problem = async (work: Promise<unknown>) => String((await failureOf(work)).details['problem']);
  expect(await problem(create({ task_id: 1 }))).toMatch(/^\w+ \S/);
  expect(await problem(client.createTask(project.id, ''))).toBe("Name can't be blank");
  expect(await problem(client.assignUser(project.id, employee.id))).toBe('user_id has already been taken');
});

test('T9: somebody not assigned is refused until assigned', async () => {
  const { client, fields, person, project } = createBench();
  const colleague = person.createUser({ firstname: 'Lena', lastname: 'Brandt', email: 'lena@example.org' });
  expect((await failureOf(client.createActivity(colleague.id, fields))).reason.code).toBe('vendor-refused');
  expect(await client.assignUser(project.id, colleague.id)).toMatchObject({
    user_id: colleague.id,
    active: true,
  });
  expect(await client.createActivity(colleague.id, fields)).toMatchObject({ user: { id: colleague.id } });
});

test('T2: a created service item is part of the project when it is read again', async () => {
  const { client, project } = createBench();
  const item = await client.createTask(project.id, 'Nicht zugeordnete Zeiterfassung');
  expect((await client.project(project.id))?.tasks).toContainEqual({
    id: item.id,
    name: item.name,
    active: true,
  });
});

test('a lost answer to a create leaves an activity that is found by our mark', async () => {
  const { client, create, simulator } = createBench();
  simulator.faults.add({ method: 'POST', path: '/activities', times: 1, fault: { kind: 'lost-answer' } });
  const failure = await failureOf(create());
  expect(failure).toMatchObject({
    reason: { code: 'answer-lost', kind: 'retry' },
    options: { ambiguous: true },
  });
  expect(await client.activitiesByRemoteId('awork:1')).toHaveLength(1);
});

test('too many requests mean to stay away, also where MOCO does not say for how long', async () => {
  const { client } = createBench({ requestsPerTwoMinutes: 1 });
  await client.users();
  const { reason, options } = await failureOf(client.users());
  expect([reason.code, options.retryAfterSeconds]).toEqual(['rate-limited', 30]);
});

test('the fields MOCO documents are all known to us', async () => {
  const { client, create, project, drift } = createBench();
  await create();
  await Array.fromAsync(client.projects({}));
  await client.users();
  await client.createTask(project.id, 'Design');
  expect(drift).toEqual([]);
});
