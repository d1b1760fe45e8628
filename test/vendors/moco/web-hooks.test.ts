import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { serveSimulator } from '../kit/serve.ts';
import { fileCollections } from '../kit/collection.ts';
import { signatureOf } from './signature.ts';
import { createOffice, createHarness, type Received } from './harness.ts';

type Office = ReturnType<typeof createOffice>;

const subscribe = (office: Pick<Office, 'call'>, target: string, event: string) =>
  office.call('POST', '/account/web_hooks', { body: { target, event, hook: 'https://tandem.example/moco' } });

async function delivered({
  simulator,
  received,
}: Pick<Office, 'simulator' | 'received'>): Promise<Received[]> {
  await simulator.outbox.flush();
  return received.splice(0);
}

test('the signature is the official one: the key as text over the raw body', () => {
  const body = '{"id":111,"description":"a description"}';
  expect(signatureOf('1d608b9d72219b90ff2393a1d3ee0ac0', body)).toBe(
    'bf027a86207ef1ca1cb76f5a536b41a14287ab1a0fd5b33bfe86924bc2f48fd1',
  );
});

test('a delivery carries the record and all headers, marked as coming from the API if it did', async () => {
  const office = createOffice();
  await subscribe(office, 'Activity', 'create');
  const { body } = await office.book();
  const [hook] = await delivered(office);
  expect(JSON.parse(hook?.body ?? '')).toEqual(body);
  expect(hook?.headers).toMatchObject({
    'x-moco-target': 'Activity',
    'x-moco-event': 'create',
    'x-moco-timestamp': String(Date.parse('2026-03-04T10:00:00Z')),
    'x-moco-signature': signatureOf('00112233445566778899aabbccddeeff', hook?.body ?? ''),
    'x-moco-user-id': String(office.employee.id),
    'x-moco-account-url': 'nordagentur',
    'x-moco-origin': 'api',
  });
});

test('what a person changes is told of without an origin', async () => {
  const office = createOffice();
  await subscribe(office, 'Project', 'update');
  office.person.archiveProject(office.project.id);
  const [hook] = await delivered(office);
  expect(hook?.headers).toMatchObject({ 'x-moco-event': 'update', 'x-moco-origin': '' });
  expect(JSON.parse(hook?.body ?? '')).toMatchObject({ id: office.project.id, active: false });
});

test('the notice of a new project already shows its services', async () => {
  const office = createOffice();
  await subscribe(office, 'Project', 'create');
  office.person.createProject({ name: 'Neu', customer_id: office.customer.id });
  const [hook] = await delivered(office);
  expect(JSON.parse(hook?.body ?? '')).toMatchObject({ name: 'Neu', tasks: [{}], contracts: [{}] });
});

test('a new service is told of without its project, and the project is not told of', async () => {
  const office = createOffice();
  await subscribe(office, 'Task', 'create');
  await subscribe(office, 'Project', 'update');
  office.person.addTask(office.project.id, { name: 'Design' });
  const hooks = await delivered(office);
  expect(hooks.map(({ headers }) => headers['x-moco-target'])).toEqual(['Task']);
  expect(Object.keys(JSON.parse(hooks[0]?.body ?? '{}') as object)).not.toContain('project');
});

test('a deletion tells the id only, with custom fields where the record has them', async () => {
  const office = createOffice();
  const { person, customer } = office;
  person.createCustomField({ name: 'Sync', kind: 'Boolean' });
  const project = person.createProject({
    name: 'X',
    customer_id: customer.id,
    custom_properties: { Sync: '1' },
  });
  for (const target of ['Project', 'Activity']) await subscribe(office, target, 'delete');
  const { body } = await office.book();
  const { id } = body as { id: number };
  await office.call('DELETE', `/activities/${id}`);
  person.deleteProject(project.id);
  const bodies = (await delivered(office)).map((hook) => JSON.parse(hook.body) as unknown);
  expect(bodies).toEqual([{ id }, { id: project.id, custom_properties: { Sync: '1' } }]);
});

test('a failed delivery is sent again later, with growing pauses', async () => {
  const office = createOffice();
  await subscribe(office, 'Task', 'update');
  office.receiver.status = 500;
  office.person.updateTask(office.task.id, { description: 'x' });
  expect(await delivered(office)).toHaveLength(1);
  expect(await delivered(office)).toHaveLength(0);
  office.pass(30);
  expect(await delivered(office)).toHaveLength(1);
  office.pass(59);
  expect(await delivered(office)).toHaveLength(0);
  office.pass(1);
  expect(await delivered(office)).toHaveLength(1);
});

test('500 failures in a row switch a hook off, one success starts the count anew', async () => {
  const office = createOffice();
  await subscribe(office, 'Task', 'update');
  const fail = async (times: number) => {
    office.receiver.status = 503;
    for (let time = 0; time < times; time += 1) office.person.updateTask(office.task.id, { budget: time });
    await office.simulator.outbox.flush();
  };
  const disabled = () => office.simulator.state().webHooks[0]?.disabled;
  await fail(499);
  office.receiver.status = 200;
  office.person.updateTask(office.task.id, { budget: 1 });
  await office.simulator.outbox.flush();
  await fail(499);
  expect(disabled()).toBe(false);
  await fail(1);
  expect(disabled()).toBe(true);
  await office.call('PUT', `/account/web_hooks/${office.simulator.state().webHooks[0]?.id}/enable`);
  expect(disabled()).toBe(false);
});

test('hooks name a known target and event, change only their address and are refused to trials', async () => {
  const office = createHarness();
  expect(await subscribe(office, 'Project', 'archive')).toMatchObject({ status: 422 });
  const { body } = await subscribe(office, 'Project', 'update');
  expect(Object.keys(body as object)).not.toContain('failuresInARow');
  const { id } = body as { id: number };
  const address = { hook: 'https://new.example', event: 'delete' };
  const moved = await office.call('PUT', `/account/web_hooks/${id}`, { body: address });
  expect(moved.body).toMatchObject({ hook: 'https://new.example', event: 'update' });
  expect(await subscribe(createHarness({ trial: true }), 'Project', 'update')).toMatchObject({
    status: 422,
  });
});

test('calls are counted by pattern', async () => {
  const { call, simulator, project } = createOffice();
  await call('GET', `/projects/${project.id}`);
  await call('GET', '/projects/1');
  await call('GET', '/projects/assigned');
  expect(simulator.calls()).toEqual({ 'GET /projects/:id': 2, 'GET /projects/assigned': 1 });
});

test('records, counters, keys and the plan survive a restart on the same file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moco-simulator-'));
  const path = join(folder, 'collections.sqlite');
  const before = createOffice({}, fileCollections(path));
  before.person.addKey('second');
  await before.book({ remote_id: 'awork:1' });
  const after = createHarness({}, fileCollections(path));
  expect(after.simulator.state()).toEqual(before.simulator.state());
  const { body } = await after.call('GET', '/activities?remote_id=awork:1', { key: 'second' });
  expect(body).toHaveLength(1);
  const fresh = after.person.createCompany({ name: 'Zweite' });
  expect(fresh.id).toBe(before.customer.id + 1);
  rmSync(folder, { recursive: true });
});

test('served on loopback it answers, and a lost answer is a broken connection after the deed', async () => {
  const { simulator, entry } = createOffice();
  const served = await serveSimulator(simulator);
  const headers = { authorization: 'Bearer moco-key', 'content-type': 'application/json' };
  const book = () =>
    fetch(`${served.origin}/api/v1/activities`, { method: 'POST', headers, body: JSON.stringify(entry) });
  const read = () => fetch(`${served.origin}/api/v1/activities`, { headers });
  simulator.faults.add({ method: 'POST', times: 1, fault: { kind: 'lost-answer' } });
  simulator.faults.add({ method: 'GET', times: 1, fault: { kind: 'reset' } });
  await expect(book()).rejects.toThrow('fetch failed');
  await expect(read()).rejects.toThrow('fetch failed');
  expect(await (await read()).json()).toHaveLength(1);
  expect((await book()).status).toBe(200);
  const locked = await fetch(`${served.origin}/_sim/person/lockPeriod`, {
    method: 'POST',
    body: '["2026-12-31"]',
  });
  expect(locked.status).toBe(200);
  expect((await book()).status).toBe(422);
  await served.close();
});
