import { expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHqHarness } from '../vendors/hq/harness.ts';
import { createProjectHarness } from '../vendors/hq/project-harness.ts';
import { fileCollections } from '../vendors/kit/collection.ts';

const FLAG = 'awork-Projekt anlegen';
const LINK = 'awork Link';

function createFieldHarness(tenant: Parameters<typeof createProjectHarness>[0] = {}) {
  const harness = createProjectHarness(tenant);
  const { person, project } = harness;
  person.defineProjectField({ name: LINK, type: 'Link', category: 'Company' });
  const flag = person.defineProjectField({ name: FLAG, type: 'Boolean' });
  const link = person.defineProjectField({ name: LINK, type: 'Link' });
  const fields = `/v1/Projects(${project.id})/CustomFields`;
  return { ...harness, flag, link, fields };
}

test.each([
  ["Number eq 'P-1'", 1],
  ["contains(Name,'launch') and CompanyId ne null", 1],
  ["Name eq 'relaunch'", 0],
  ['UpdatedOn gt 2026-03-04T11:00:00+01:00', 0],
  ['UpdatedOn ge 2026-03-04', 1],
])('v1 projects are filtered by %s', async (filter, count) => {
  const { listed } = createProjectHarness();
  expect(await listed(`/v1/Projects?$filter=${encodeURIComponent(filter)}`)).toHaveLength(count);
});

test('v1 shows custom fields, company and status of a project only when they are expanded', async () => {
  const { send, project, company, person } = createFieldHarness();
  person.setProjectField(project.id, FLAG, 'true');
  const plain = await send('GET', `/v1/Projects(${project.id})`);
  expect(plain.body).toMatchObject({ CompanyId: company.id, Status: 'Läuft', AworkSyncId: null });
  expect(plain.body).not.toHaveProperty('CustomFields');
  const expanded = await send(
    'GET',
    `/v1/Projects?$expand=CustomFields,Company,ProjectStatus&$orderby=Id asc&$top=1&$skip=0`,
  );
  expect(expanded.body.value).toMatchObject([
    {
      CustomFields: [
        { Name: FLAG, Value: 'true', Type: 'Boolean' },
        { Name: LINK, Value: null },
      ],
      Company: { Name: 'Nord GmbH' },
      ProjectStatus: { Name: 'Läuft', IsInProgress: true },
    },
  ]);
  expect((await send('GET', '/v1/Projects?$expand=Nothing')).status).toBe(400);
});

test('v1 filters by what is expanded, and by nothing that is not', async () => {
  const { send, listed, person, project } = createFieldHarness();
  person.setProjectField(project.id, FLAG, 'True');
  const any = (value: string) => `CustomFields/any(c: c/Name eq '${FLAG}' and c/Value eq '${value}')`;
  const path = (filter: string) => `/v1/Projects?$filter=${encodeURIComponent(filter)}`;
  expect(await listed(`${path(any('True'))}&$expand=CustomFields`)).toHaveLength(1);
  expect(await listed(`${path(any('False'))}&$expand=CustomFields`)).toHaveLength(0);
  expect(await listed(`${path("Company/Name eq 'Nord GmbH'")}&$expand=Company`)).toHaveLength(1);
  expect((await send('GET', path(any('True')))).status).toBe(400);
});

test('a custom field is set by the id of its definition, which the field itself does not bear', async () => {
  const { send, fields, link, simulator, listed } = createFieldHarness();
  const definitions = await listed("/v1/CustomFieldDefinitions?$filter=Category eq 'Project'&$orderby=Id");
  expect(definitions.map(({ Name }) => Name)).toEqual([FLAG, LINK]);
  const shown = (await listed(fields)).find((field) => field['Name'] === LINK);
  expect(shown?.Id).not.toBe(link.id);
  const form = { Name: LINK, Value: 'https://app.awork.com/p', Type: 'Link' };
  expect((await send('PUT', `${fields}(${shown?.Id})`, form)).status).toBe(404);
  const answer = await send('PUT', `${fields}(${link.id})`, form);
  expect([answer.status, answer.body]).toMatchObject([200, form]);
  expect(simulator.state().projects[0]?.fields).toEqual({ [FLAG]: null, [LINK]: form.Value });
});

test.each([
  ['another name', { Name: 'Link', Value: 'x' }],
  ['another type', { Name: FLAG, Value: 'true', Type: 'Text' }],
  ['a value that is no yes or no', { Name: FLAG, Value: 'ja' }],
  ['no name', { Value: 'true' }],
  ['another property', { Name: FLAG, Value: 'true', DefinitionId: 1 }],
])('a custom field with %s is refused', async (_what, form) => {
  const { send, fields, flag } = createFieldHarness();
  expect((await send('PUT', `${fields}(${flag.id})`, form)).status).toBe(400);
});

test('a custom field sets UpdatedOn of its project, unless the switch fieldTouchesProject is off', async () => {
  for (const fieldTouchesProject of [true, false]) {
    const { person, project, pass, listed } = createFieldHarness({ fieldTouchesProject });
    pass(60);
    person.setProjectField(project.id, LINK, 'https://example.org');
    const changed = await listed('/v1/Projects?$filter=UpdatedOn gt 2026-03-04T10:00:30Z');
    expect(changed).toHaveLength(fieldTouchesProject ? 1 : 0);
  }
});

test('switch emptyFieldsShown off: a custom field without a value is in no list and can be set', async () => {
  const { send, listed, fields, link } = createFieldHarness({ emptyFieldsShown: false });
  expect(await listed(fields)).toEqual([]);
  expect((await send('PUT', `${fields}(${link.id})`, { Name: LINK, Value: 'x' })).status).toBe(200);
  expect(await listed(fields)).toHaveLength(1);
});

test('a deleted project takes its tasks and reportings with it, and each is told as deleted', async () => {
  const { person, project, task, book, listed, send } = createProjectHarness();
  const { body } = await book();
  person.deleteProject(project.id);
  expect((await send('GET', `/v1/ProjectTasks(${task.id})`)).status).toBe(404);
  const deleted = await listed('/v1/ConfigSystemEvents/do.GetDeleted()?$orderby=Id');
  expect(deleted.map((event) => [event['DatabaseObject'], event['EntityId'], event['Type']])).toEqual([
    ['UserReporting', body.Id, 'EntityDeleted'],
    ['Task', task.id, 'EntityDeleted'],
    ['Project', project.id, 'EntityDeleted'],
  ]);
});

test('switch deletionsListed root: only the deleted project is told', async () => {
  const { person, project, listed } = createProjectHarness({ deletionsListed: 'root' });
  person.deleteProject(project.id);
  expect(await listed('/v1/ConfigSystemEvents/do.GetDeleted()')).toHaveLength(1);
});

test('a person enters the awork project, which both versions show', async () => {
  const { person, project, send, list } = createProjectHarness();
  person.linkByHq(project.id, 'a-1');
  expect((await send('GET', `/v1/Projects(${project.id})`)).body['AworkSyncId']).toBe('a-1');
  expect(await list("/v2/Projects?filter=aworkSyncId eq 'a-1'")).toMatchObject([{ id: project.id }]);
});

test('v2 shows custom fields inline, and definitions of projects by name and type', async () => {
  const { list, person, project } = createFieldHarness();
  person.setProjectField(project.id, FLAG, 'true');
  const customFields = [
    { name: FLAG, type: 'Boolean', value: 'true', filterName: null },
    { name: LINK, type: 'Link', value: null, filterName: null },
  ];
  expect(await list('/v2/Projects?orderby=id&expand=company')).toMatchObject([
    { number: 'P-1', status: 'Läuft', company: { name: 'Nord GmbH' }, customFields },
  ]);
  expect(await list('/v2/Projects/CustomFieldDefinitions')).toEqual([
    { name: FLAG, type: 'Boolean' },
    { name: LINK, type: 'Link' },
  ]);
});

test('switch enumsShown numbers: v2 writes enumerations as their places', async () => {
  const { list } = createFieldHarness({ enumsShown: 'numbers' });
  expect(await list('/v2/Projects/CustomFieldDefinitions')).toMatchObject([{ type: 5 }, { type: 12 }]);
});

test('a v2 PUT of a project resets what it leaves out, custom fields only if it lists some', async () => {
  const { send, simulator, person, project, user, company } = createFieldHarness();
  const path = `/v2/Projects/${project.id}`;
  person.updateProject(project.id, { responsibleUserId: user.id });
  person.setProjectField(project.id, FLAG, 'true');
  const form = { name: 'Neu', companyId: company.id, startDate: '2026-04-01T00:00:00' };
  expect((await send('PUT', path, form)).status).toBe(200);
  expect(simulator.state().projects).toMatchObject([
    { name: 'Neu', responsibleUserId: null, number: 'P-1', fields: { [FLAG]: 'true' } },
  ]);
  const customFields = [{ name: LINK, type: 'Link', value: 'https://x' }];
  expect((await send('PUT', path, { ...form, customFields })).status).toBe(200);
  expect(simulator.state().projects[0]?.fields).toEqual({ [FLAG]: null, [LINK]: 'https://x' });
});

test('switch omittedFieldsEmptied off: a v2 PUT leaves the custom fields alone that it does not list', async () => {
  const { send, simulator, person, project, company } = createFieldHarness({ omittedFieldsEmptied: false });
  person.setProjectField(project.id, FLAG, 'true');
  await send('PUT', `/v2/Projects/${project.id}`, {
    ...{ name: 'Neu', companyId: company.id, startDate: '2026-04-01T00:00:00' },
    customFields: [{ name: LINK, type: 'Link', value: 'https://x' }],
  });
  expect(simulator.state().projects[0]?.fields).toEqual({ [FLAG]: 'true', [LINK]: 'https://x' });
});

test.each(['v1', 'v2'] as const)(
  'a tenant with %s only answers 404 to every path of the other',
  async (only) => {
    const { send } = createProjectHarness({ versions: [only] });
    const statuses = await Promise.all(
      ['/v1/Me', '/v1/Projects', '/v2/Users', '/v2/Projects'].map(
        async (path) => (await send('GET', path)).status,
      ),
    );
    expect(statuses).toEqual(only === 'v1' ? [200, 200, 404, 404] : [404, 404, 200, 200]);
  },
);

test('the token of another tenant leads to other records under the same ids', async () => {
  const { send, simulator, project } = createProjectHarness();
  simulator.person.openOtherTenant('foreign');
  const names = async (token: string) =>
    (await send('GET', '/v1/Projects', undefined, token)).body.value.map(({ Name }) => Name);
  expect([await names('hq-token'), await names('foreign')]).toEqual([['Relaunch'], ['Fremdes Projekt']]);
  expect((await send('GET', `/v1/Projects(${project.id})`, undefined, 'foreign')).body.Id).toBe(project.id);
  expect((await send('GET', '/v1/Projects', undefined, 'unknown')).status).toBe(401);
});

test('projects and their plan survive a restart over a file', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hq-')), 'hq.sqlite');
  const first = createHqHarness({}, fileCollections(path));
  const project = first.person.createProject({ name: 'Relaunch' });
  first.person.createTask({ projectId: project.id, name: 'Workshop' });
  const again = createHqHarness({}, fileCollections(path)).simulator.state();
  expect(again).toMatchObject({ projects: [{ name: 'Relaunch' }], tasks: [{ projectId: project.id }] });
});

test('ids beyond 32 bits are no ids', async () => {
  const { send, book } = createProjectHarness();
  expect((await send('GET', '/v1/Projects(99999999999)')).status).toBe(404);
  expect((await book({ TaskId: 99_999_999_999 })).status).toBe(400);
});
