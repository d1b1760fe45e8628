import { expect, test } from '@jest/globals';
import { failureOf } from '../shared/http-harness.ts';
import { audit, createHqProjectHarness, gone, listed } from './hq-project-harness.ts';

const inV1 = { quotesVersion: 'v1' } as const;
const relaunch = {
  ...{ Id: 1963, Number: 'AN-26-7', Subject: 'Angebot {Projekt}', CalculatedSubject: 'Angebot Relaunch' },
  ...{ ProjectId: 519, Status: 'Accepted', ...audit },
};
const read = {
  ...{ id: '1963', number: 'AN-26-7', subject: 'Angebot Relaunch', projectId: 519, status: 'Accepted' },
  updatedOn: '2026-05-02T08:00:00Z',
};
const page = { $orderby: 'Id asc', $top: '1000' };

test('v1: quotes of a project are told, without those of another', async () => {
  const rows = [relaunch, { ...relaunch, Id: 1964, ProjectId: 520 }];
  const { client, sent } = createHqProjectHarness([listed(rows)], inV1);
  const query = { projectId: 519, updatedSince: '2026-03-04T09:00:00Z' };
  expect(await Array.fromAsync(client.quotes(query))).toEqual([read]);
  const filter = 'ProjectId eq 519 and UpdatedOn ge 2026-03-04T09:00:00Z and Id gt 0';
  expect(sent).toEqual([{ call: 'GET /v1/Quotations', query: { $filter: filter, ...page } }]);
});

test('v1: a quote is found by its id', async () => {
  const { client, sent } = createHqProjectHarness([{ body: relaunch }], inV1);
  expect(await client.quote('1963')).toEqual(read);
  expect(sent).toEqual([{ call: 'GET /v1/Quotations(1963)', query: {} }]);
});

test.each(['AN-26-7', "AN'26", '99999999999'])('v1: a quote is found by its number %s', async (Number) => {
  const { client, sent } = createHqProjectHarness([listed([{ ...relaunch, Number }])], inV1);
  expect(await client.quote(Number)).toEqual({ ...read, number: Number });
  const filter = `Number eq '${Number.replace("'", "''")}' and Id gt 0`;
  expect(sent).toEqual([{ call: 'GET /v1/Quotations', query: { $filter: filter, ...page } }]);
});

test('v1: a number of digits is one where no quote has that id', async () => {
  const { client } = createHqProjectHarness([gone, listed([{ ...relaunch, Number: '2026' }])], inV1);
  expect(await client.quote('2026')).toEqual({ ...read, number: '2026' });
});

test('v1: a quote that is none by id or number is none', async () => {
  expect(await createHqProjectHarness([gone, listed([])], inV1).client.quote('2026')).toBeUndefined();
});

test.each([
  [
    'null',
    { Number: null, Subject: 'S', CalculatedSubject: null, ProjectId: null, Status: null, UpdatedOn: null },
  ],
  ['missing', { Subject: 'S' }],
])('v1: a quote of whose fields most are %s is read all the same', async (_how, fields) => {
  const body = { Id: 1, CreatedOn: '2026-05-01T08:00:00Z', ...fields };
  expect(await createHqProjectHarness([{ body }], inV1).client.quote('1')).toEqual({
    ...{ id: '1', number: '', subject: 'S', projectId: null, status: '', updatedOn: '2026-05-01T08:00:00Z' },
  });
});

const position = (Id: number, Order: number, Type: string) => ({ Id, Order, Type, Text: `<p>${Id}</p>` });

test('v1: positions are told in their order, each as what it is', async () => {
  const offered = { ...position(3, 2, 'OpenPosition'), Amount: 2.5, Unit: 'Stunden', IsOptional: true };
  const rows = [
    position(2, 3, 'Subtotal'),
    offered,
    position(1, 1, 'GroupHeader'),
    position(4, 9, 'Textline'),
  ];
  const { client, sent } = createHqProjectHarness([listed(rows)], inV1);
  const bare = { amount: null, unit: '', isOptional: false, taskTypeId: null };
  expect(await client.positions('1963')).toEqual([
    { id: '1', kind: 'group', order: 1, html: '<p>1</p>', ...bare },
    {
      ...{ id: '3', kind: 'position', order: 2, html: '<p>3</p>', taskTypeId: null },
      ...{ amount: 2.5, unit: 'Stunden', isOptional: true },
    },
    { id: '2', kind: 'subtotal', order: 3, html: '<p>2</p>', ...bare },
    { id: '4', kind: 'text', order: 9, html: '<p>4</p>', ...bare },
  ]);
  expect(sent).toEqual([{ call: 'GET /v1/Quotations(1963)/Positions', query: {} }]);
});

test.each([
  ...['Article', 'Freetext', 'OpenPosition', 'UserReporting', 'ProjectInvoice', 'ProjectArticle'],
  'ProjectPlan',
])('v1: %s is something offered', async (type) => {
  const { client } = createHqProjectHarness([listed([position(1, 1, type)])], inV1);
  expect(await client.positions('1963')).toMatchObject([{ kind: 'position' }]);
});

test('v1: a position of an unknown type is unreadable instead of guessed', async () => {
  const { client } = createHqProjectHarness([listed([position(1, 1, 'Bundle')])], inV1);
  expect((await failureOf(client.positions('1963'))).reason.code).toBe('answer-unreadable');
});

test('v1: a quote that is gone has no list of positions', async () => {
  const { client } = createHqProjectHarness([gone], inV1);
  expect((await failureOf(client.positions('1963'))).reason.code).toBe('record-missing');
});
