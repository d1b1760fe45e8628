import { expect, test } from '@jest/globals';
import { createPointer, forced } from '../../../../shared/pointer.ts';
import { createLinkedProject } from '../../ops/linked-project.ts';
import { connectionId } from '../../ops/ops-harness.ts';

type Harness = Awaited<ReturnType<typeof createLinkedProject>>;

/** Lets the worker bring a MOCO project in line, and tells how that ended. */
async function handle({ operator, queue, links, work, now }: Harness, projectId: number) {
  const project = { connection: connectionId, entity: 'project' };
  const target = { ...project, direction: 'moco-awork-projects', id: String(projectId) };
  await operator.queue.send([forced(createPointer(target, 'replay', now()), 'replay', now())]);
  await work();
  const link = await links.get({ ...project, sourceId: String(projectId) });
  const letters = queue.deadLetters.splice(0).map(({ note }) => note.code);
  return { outcome: link?.outcome, letters };
}

const parked = (code: string, details: object) => ({
  outcome: { kind: 'parked', code, details },
  letters: [code],
});
const done = { outcome: { kind: 'done', code: 'brought-in-line' }, letters: [] };

test('M2: a project whose client is there twice in awork is not created until one of the two is renamed', async () => {
  const harness = await createLinkedProject();
  const { moco, awork } = harness;
  const customer_id = moco.person.createCompany({ name: 'Doppelt GmbH' }).id;
  const { id } = moco.person.createProject({ name: 'Messe', customer_id, tags: ['Sync to awork'] });
  const first = awork.person.createCompany('Doppelt GmbH');
  const second = awork.person.createCompany('Doppelt GmbH');
  const before = awork.state();
  expect(await handle(harness, id)).toMatchObject(
    parked('client-ambiguous', { client: 'Doppelt GmbH', count: 2 }),
  );
  expect(awork.state()).toEqual(before);
  awork.person.renameCompany(second.id, 'Doppelt Verlag GmbH');
  expect(await handle(harness, id)).toMatchObject(done);
  expect(awork.state().projects.map(({ companyId }) => companyId)).toContain(first.id);
  expect(awork.state().companies).toHaveLength(before.companies.length);
});

test('M4: a project whose template is written differently in awork is not created until one of the two is corrected', async () => {
  const harness = await createLinkedProject();
  const { moco, awork, project } = harness;
  const field = 'awork Projektvorlage';
  const definition = moco.state().customProperties.find(({ name }) => name === field)?.id ?? 0;
  moco.person.updateCustomField(definition, { defaults: ['website standard', 'Website Standard'] });
  awork.person.createTemplate({ name: 'Website Standard' });
  const { id } = moco.person.createProject({
    ...{ name: 'Messe', customer_id: project.customer.id, tags: ['Sync to awork'] },
    custom_properties: { [field]: 'website standard' },
  });
  const before = awork.state().projects.length;
  expect(await handle(harness, id)).toMatchObject(
    parked('template-misspelt', { field, template: 'website standard', near: 'Website Standard' }),
  );
  expect(awork.state().projects).toHaveLength(before);
  moco.person.updateProject(id, { custom_properties: { [field]: 'Website Standard' } });
  expect(await handle(harness, id)).toMatchObject(done);
});

test('M3: a project whose address MOCO has no field for stays one project in awork, and is stored once there is one', async () => {
  const harness = await createLinkedProject();
  const { moco, awork, project } = harness;
  const field = moco.state().customProperties.find(({ name }) => name === 'awork Projekt')?.id ?? 0;
  moco.person.updateCustomField(field, { name: 'awork alt' });
  const customer_id = project.customer.id;
  const { id } = moco.person.createProject({ name: 'Messe', customer_id, tags: ['Sync to awork'] });
  const writes = () => moco.calls()['PUT /projects/:id'];
  const before = writes();
  for (let replay = 0; replay < 2; replay += 1)
    expect(await handle(harness, id)).toMatchObject(parked('link-field-missing', { field: 'awork Projekt' }));
  expect([before, writes()]).toEqual([1, 1]);
  moco.person.updateCustomField(field, { name: 'awork Projekt' });
  expect(await handle(harness, id)).toMatchObject(done);
  const made = awork.state().projects.filter(({ name }) => name.endsWith('Messe'));
  const stored = moco.state().projects.find((each) => each.id === id);
  expect(made.map((each) => `https://nordagentur.awork.com/projects/${each.id}`)).toEqual([
    stored?.custom_properties['awork Projekt'],
  ]);
});

const status = (type: string) => ({ id: '55555555-5555-4555-8555-555555555555', name: type, type, order: 1 });

test.each([
  ['closed', 'done', 'todo', true],
  ['opened again', 'todo', 'done', false],
])(
  'M5: a task that has no status to be %s with stays as it is until there is one',
  async (_what, missing, present, active) => {
    const harness = await createLinkedProject();
    const { moco, awork, project } = harness;
    const item = project.tasks[0]?.id ?? 0;
    const switchItem = (value: boolean) => moco.person.updateTask(item, { active: value });
    if (!active) {
      switchItem(false);
      await handle(harness, project.id);
    }
    switchItem(!active);
    const types = () => awork.state().tasks.map((task) => task.status);
    const before = types();
    const fault = { kind: 'status', status: 200, body: [status(present)] } as const;
    awork.faults.add({ method: 'GET', path: '/taskstatuses', fault });
    expect(await handle(harness, project.id)).toMatchObject(
      parked('status-missing', { project: 'P26001 Relaunch' }),
    );
    expect(types()).toEqual(before);
    awork.faults.clear();
    expect(await handle(harness, project.id)).toMatchObject(done);
    expect(types()).toEqual([missing]);
  },
);

test('M9: nobody joins a project while awork has no project role, and they do once it has one', async () => {
  const harness = await createLinkedProject();
  const { moco, awork, project, person } = harness;
  const jonas = moco.state().users.find(({ email }) => email === 'jonas@example.org')?.id ?? 0;
  moco.person.assignUser(project.id, jonas);
  const members = () => awork.state().projectMembers.map(({ userId }) => userId);
  const before = members();
  awork.faults.add({ path: '/projectroles', fault: { kind: 'status', status: 200, body: [] } });
  expect(await handle(harness, project.id)).toMatchObject(parked('project-role-missing', {}));
  expect(members()).toEqual(before);
  awork.faults.clear();
  expect(await handle(harness, project.id)).toMatchObject(done);
  expect(members()).toEqual([...before, person.id]);
});
