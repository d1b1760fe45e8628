import { expect, test } from '@jest/globals';
import { createProjectHarness } from './project-harness.ts';

const LONGEST = 60;
const long = 'Relaunch der Website mit Leseportal, Kampagne und allem, was dazu gehört';

/** awork cuts names that are too long for it. */
async function createCutting() {
  const harness = await createProjectHarness();
  const { operator } = harness;
  const { fetch: send } = operator;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    const isWrite = request.url.includes('awork') && ['POST', 'PUT'].includes(request.method);
    if (!isWrite || !/\/(projects|tasks)(\/[0-9a-f-]{36})?$/.test(request.url))
      return send?.(request) ?? fetch(request);
    const body = JSON.parse(await request.text()) as { name: string };
    const cut = JSON.stringify({ ...body, name: body.name.slice(0, LONGEST) });
    const { url, method, headers } = request;
    return send?.(url, { method, headers, body: cut }) ?? fetch(request);
  };
  const writes = () => harness.awork.calls()['PUT /projects/:projectId'] ?? 0;
  const taskWrites = () => harness.awork.calls()['PUT /tasks/:taskId'] ?? 0;
  return { ...harness, writes, taskWrites };
}

test('M7: a name that awork cuts is remarked, not written again and again, and never taken for an edit of a person', async () => {
  const { moco, project, handle, held, writes, reconcile } = await createCutting();
  moco.person.updateProject(project.id, { name: long });
  const details = { fields_en: 'name' };
  expect(await handle('webhook')).toMatchObject({ kind: 'done', code: 'altered-by-awork', details });
  expect(held()?.name).toBe(`${project.identifier} ${long}`.slice(0, LONGEST));
  for (const cause of ['webhook', 'operator', 'repair'] as const)
    expect(await handle(cause)).toMatchObject({ code: 'up-to-date' });
  expect(writes()).toBe(1);
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
  moco.person.updateProject(project.id, { name: 'Kurz' });
  expect(await handle('webhook')).toMatchObject({ code: 'brought-in-line' });
  expect(held()?.name).toBe(`${project.identifier} Kurz`);
});

test('M2: a new project whose name awork cuts follows MOCO all the same', async () => {
  const { moco, awork, project, handle, writes } = await createCutting();
  const { id, identifier } = moco.person.createProject({
    ...{ name: long, customer_id: project.customer.id, tags: ['Sync to awork'] },
  });
  expect(await handle('webhook', id)).toMatchObject({ code: 'altered-by-awork' });
  expect(await handle('operator', id)).toMatchObject({ code: 'up-to-date' });
  expect(writes()).toBe(0);
  moco.person.updateProject(id, { name: 'Kurz' });
  await handle('webhook', id);
  expect(awork.state().projects.map(({ name }) => name)).toContain(`${identifier} Kurz`);
});

test('M5: a task whose name awork cuts is written once, and follows MOCO all the same', async () => {
  const { moco, project, item, handle, shownTasks, taskWrites, reconcile } = await createCutting();
  const added = moco.person.addTask(project.id, { name: `Neu: ${long}` });
  moco.person.updateTask(item, { name: long });
  const details = { fields_en: `task "${long}", task "Neu: ${long}"` };
  expect(await handle('webhook')).toMatchObject({ code: 'altered-by-awork', details });
  for (const cause of ['webhook', 'operator', 'repair'] as const)
    expect(await handle(cause)).toMatchObject({ code: 'up-to-date' });
  expect(taskWrites()).toBe(1);
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
  moco.person.updateTask(item, { name: 'Kurz' });
  moco.person.updateTask(added.id, { name: 'Neu' });
  await handle('webhook');
  expect(shownTasks()).toEqual(['Kurz todo', 'Neu todo']);
});

test('M7: a person who changes a name that awork had cut keeps it', async () => {
  const { moco, awork, project, aworkProject, handle, held } = await createCutting();
  moco.person.updateProject(project.id, { name: long });
  await handle('webhook');
  awork.person.updateProject(aworkProject, { name: 'Unser Name' });
  moco.person.updateProject(project.id, { name: 'Kurz' });
  expect(await handle('webhook')).toMatchObject({ code: 'human-edit-stays' });
  expect(held()?.name).toBe('Unser Name');
});

test('M3: an address that MOCO drops without a word is written once, however many webhooks come of it', async () => {
  const { moco, project, handle } = await createProjectHarness();
  const field = moco.state().customProperties.find(({ name }) => name === 'awork Projekt')?.id ?? 0;
  moco.person.updateCustomField(field, { name: 'awork alt' });
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Select', defaults: ['nichts'] });
  const customer_id = project.customer.id;
  const { id } = moco.person.createProject({ name: 'Messe', customer_id, tags: ['Sync to awork'] });
  const writes = () => moco.calls()['PUT /projects/:id'] ?? 0;
  const before = writes();
  const parked = { kind: 'parked', code: 'link-field-missing' };
  for (const cause of ['webhook', 'sweep', 'webhook'] as const)
    expect(await handle(cause, id)).toMatchObject(parked);
  expect(writes() - before).toBe(1);
  expect(await handle('replay', id)).toMatchObject(parked);
  expect(writes() - before).toBe(2);
  const wrong = moco.state().customProperties.find(({ name }) => name === 'awork Projekt')?.id ?? 0;
  moco.person.updateCustomField(wrong, { name: 'falsch' });
  moco.person.updateCustomField(field, { name: 'awork Projekt' });
  expect(await handle('replay', id)).toMatchObject({ kind: 'done' });
  expect(await handle('webhook', id)).toMatchObject({ code: 'up-to-date' });
});

const taken = { kind: 'status', status: 207, body: { ok: { ids: [] } } } as const;

test('O6 M7: a date that awork did not take although it said so is written again by whoever looks again', async () => {
  const { moco, awork, project, handle, held, reconcile } = await createProjectHarness();
  awork.faults.add({ path: '/setdates', times: 1, fault: taken });
  moco.person.updateProject(project.id, { finish_date: '2026-09-30' });
  await handle('webhook');
  expect(held()?.dueDate).toBeNull();
  expect(await reconcile()).toMatchObject({
    rows: [{ cause: 'differs', fields: [{ field: 'due date', wanted: '2026-09-30', held: null }] }],
  });
  await handle('operator');
  expect(held()?.dueDate).toContain('2026-09-30');
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
});

test('M7: a date that awork did not take follows the next change in MOCO', async () => {
  const { moco, awork, project, handle, held } = await createProjectHarness();
  awork.faults.add({ path: '/setdates', times: 1, fault: taken });
  moco.person.updateProject(project.id, { finish_date: '2026-09-30' });
  await handle('webhook');
  moco.person.updateProject(project.id, { finish_date: '2026-10-31' });
  expect(await handle('webhook')).toMatchObject({ code: 'brought-in-line' });
  expect(held()?.dueDate).toContain('2026-10-31');
});

test('M7: a date that a person set back to what it was stays, whoever looks again and whatever else follows', async () => {
  const { moco, awork, project, aworkProject, handle, held, reconcile } = await createProjectHarness();
  moco.person.updateProject(project.id, { finish_date: '2026-09-30' });
  await handle('webhook');
  awork.person.updateProject(aworkProject, { dueDate: null });
  expect(await handle('repair')).toMatchObject({ code: 'up-to-date' });
  moco.person.updateProject(project.id, { name: 'Neu' });
  await handle('webhook');
  expect(await handle('repair')).toMatchObject({ code: 'up-to-date' });
  expect(held()?.dueDate).toBeNull();
  expect(await reconcile()).toMatchObject({ exitCode: 0, rows: [] });
});
