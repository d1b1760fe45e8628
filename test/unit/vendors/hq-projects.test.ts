import { expect, test } from '@jest/globals';
import { failureOf } from '../shared/http-harness.ts';
import { audit, createHqProjectHarness, gone, listed } from './hq-project-harness.ts';

const expand = 'CustomFields,Company,ProjectStatus';
const flag = { Id: 31, Name: 'awork-Projekt anlegen', Type: 'Boolean', Value: 'true', ...audit };
const relaunch = {
  ...{ Id: 519, Number: 'P-26-1', Name: 'Relaunch', StartDate: '2026-06-08T00:00:00', EndDate: null },
  ...{ CompanyId: 4, Company: { Id: 4, Name: 'Nordlicht GmbH' }, AworkSyncId: null },
  ...{ ProjectStatusId: 1, ProjectStatus: { Id: 1, Name: 'Läuft', IsInProgress: true } },
  ...{ CustomFields: [flag], ...audit },
};

test('H1: a project is read with its client, its status and its fields', async () => {
  const { client, sent, drift } = createHqProjectHarness([{ body: relaunch }]);
  expect(await client.project(519)).toEqual({
    ...{ id: 519, number: 'P-26-1', name: 'Relaunch', startDate: '2026-06-08', endDate: null },
    ...{ company: { id: 4, name: 'Nordlicht GmbH' }, isInProgress: true, aworkSyncId: null },
    customFields: [{ name: 'awork-Projekt anlegen', type: 'Boolean', value: 'true' }],
    ...{ createdOn: '2026-05-01T08:00:00Z', updatedOn: '2026-05-02T08:00:00Z' },
  });
  expect(sent).toEqual([{ call: 'GET /v1/Projects(519)', query: { $expand: expand } }]);
  expect(drift).toEqual([]);
});

test.each([
  '2026-06-08',
  '2026-06-08T00:00:00Z',
  '2026-06-08T00:00:00+02:00',
  '2026-06-08T23:30:00.0000000-05:00',
])('a date of a project is a day without a zone, also when HQ writes %s', async (StartDate) => {
  const { client } = createHqProjectHarness([{ body: { ...relaunch, StartDate } }]);
  expect(await client.project(519)).toMatchObject({ startDate: '2026-06-08' });
});

test.each([
  [
    'null',
    { Number: null, Name: null, EndDate: null, Company: null, ProjectStatus: null, CustomFields: null },
  ],
  ['missing', {}],
])('a project of whose fields most are %s is read all the same', async (_how, fields) => {
  const bare = { Id: 519, CreatedOn: '2026-05-01T08:00:00', ...fields };
  const { client } = createHqProjectHarness([{ body: bare }]);
  expect(await client.project(519)).toEqual({
    ...{ id: 519, number: '', name: '', startDate: null, endDate: null, company: null },
    ...{ aworkSyncId: null, customFields: [] },
    ...{ createdOn: '2026-05-01T08:00:00Z', updatedOn: '2026-05-01T08:00:00Z' },
  });
});

test('a custom field without a value has an empty one', async () => {
  const CustomFields = [{ Id: 32, Name: 'awork Link', Type: 'Link', Value: null }];
  const { client } = createHqProjectHarness([{ body: { ...relaunch, CustomFields } }]);
  const link = { name: 'awork Link', type: 'Link', value: '' };
  expect(await client.project(519)).toMatchObject({ customFields: [link] });
});

test('a project that is gone is none', async () => {
  expect(await createHqProjectHarness([gone]).client.project(519)).toBeUndefined();
});

test('one project without an id makes the whole list unreadable, so that none is left out unseen', async () => {
  const { client } = createHqProjectHarness([listed([relaunch, { ...relaunch, Id: null }])]);
  const failure = await failureOf(Array.fromAsync(client.projects()));
  expect(failure.reason.code).toBe('answer-unreadable');
  expect(failure.details.path).toBe('GET /v1/Projects.value.1.Id');
});

test('projects changed since an instant are asked for page by page, each from the last id on', async () => {
  const thousand = Array.from({ length: 1000 }, (_each, index) => ({ ...relaunch, Id: index + 1 }));
  const answers = [listed(thousand), listed([{ ...relaunch, Id: 1700 }])];
  const { client, sent } = createHqProjectHarness(answers);
  const read = await Array.fromAsync(client.projects({ updatedSince: '2026-03-04T09:00:00Z' }));
  expect(read.map(({ id }) => id)).toEqual([...thousand.map(({ Id }) => Id), 1700]);
  const page = { $expand: expand, $orderby: 'Id asc', $top: '1000' };
  expect(sent.map(({ query }) => query)).toEqual([
    { ...page, $filter: 'UpdatedOn ge 2026-03-04T09:00:00Z and Id gt 0' },
    { ...page, $filter: 'UpdatedOn ge 2026-03-04T09:00:00Z and Id gt 1000' },
  ]);
});

test('all projects are asked for without a condition', async () => {
  const { client, sent } = createHqProjectHarness([listed([])]);
  expect(await Array.fromAsync(client.projects())).toEqual([]);
  expect(sent).toMatchObject([{ call: 'GET /v1/Projects', query: { $filter: 'Id gt 0' } }]);
});

test('projects of a name are those of exactly that name, and its quotes are doubled', async () => {
  const rows = [
    { ...relaunch, Name: "O'Neill & Co" },
    { ...relaunch, Id: 520, Name: "o'neill & co" },
  ];
  const { client, sent } = createHqProjectHarness([listed(rows)]);
  expect((await client.projectsNamed("O'Neill & Co")).map(({ id }) => id)).toEqual([519]);
  expect(sent[0]?.query.$filter).toBe("Name eq 'O''Neill & Co' and Id gt 0");
});

test('the fields of projects are told, those of clients are not', async () => {
  const rows = [
    { Id: 31, Name: 'awork-Projekt anlegen', TypeText: 'Boolean', Category: 'Project' },
    { Id: 32, Name: 'Branche', TypeText: 'Text', Category: 'Company' },
  ];
  const { client, sent } = createHqProjectHarness([listed(rows)]);
  expect(await client.projectFields()).toEqual([{ id: 31, name: 'awork-Projekt anlegen', type: 'Boolean' }]);
  expect(sent).toMatchObject([{ call: 'GET /v1/CustomFieldDefinitions' }]);
});

const link = { id: 32, name: 'awork Link', type: 'Link' };
const address = 'https://app.awork.com/p/1';

test('H2: a field is written, and the answer tells what HQ made of it', async () => {
  const answer = { Id: 9001, Name: 'awork Link', Type: 'Link', Value: 'https://app.awork.com/p/1/' };
  const { client, sent } = createHqProjectHarness([{ body: answer }]);
  const held = { name: 'awork Link', type: 'Link', value: `${address}/` };
  expect(await client.setProjectField(519, link, address)).toEqual(held);
  expect(sent).toEqual([
    {
      ...{ call: 'PUT /v1/Projects(519)/CustomFields(32)', query: {} },
      body: { Name: 'awork Link', Type: 'Link', Value: address },
    },
  ]);
});

test('a field of a project that is gone cannot be written', async () => {
  const failure = await failureOf(createHqProjectHarness([gone]).client.setProjectField(519, link, address));
  expect(failure.reason.code).toBe('record-missing');
});

const deleted = { Id: 1, Type: 'EntityDeleted', EntityId: 519, DatabaseObject: 'Project', ...audit };

test('deletions are told by kind, other events are not', async () => {
  const events = [deleted, { ...deleted, Type: 'PropertyChanged' }, { ...deleted, EntityId: null }];
  const { client, sent } = createHqProjectHarness([listed(events)]);
  expect(await client.deletions()).toEqual([{ kind: 'Project', id: 519, deletedOn: '2026-05-01T08:00:00Z' }]);
  expect(sent).toEqual([{ call: 'GET /v1/ConfigSystemEvents/do.GetDeleted()', query: {} }]);
});

test('deletions that HQ cuts into pages are read to the end', async () => {
  const next = 'https://elsewhere.example/v1/ConfigSystemEvents/do.GetDeleted()?$skip=1';
  const answers = [listed([deleted], { '@odata.nextLink': next }), listed([{ ...deleted, EntityId: 520 }])];
  const { client, sent } = createHqProjectHarness(answers);
  expect((await client.deletions()).map(({ id }) => id)).toEqual([519, 520]);
  expect(sent[1]).toEqual({ call: 'GET /v1/ConfigSystemEvents/do.GetDeleted()', query: { $skip: '1' } });
});

test('a list that goes on in a circle is unreadable instead of endless', async () => {
  const circle = listed([deleted], { '@odata.nextLink': '?$skip=1' });
  const { client } = createHqProjectHarness([circle, circle, circle]);
  expect((await failureOf(client.deletions())).reason.code).toBe('answer-unreadable');
});
