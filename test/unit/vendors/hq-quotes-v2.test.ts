import { expect, test } from '@jest/globals';
import { failureOf } from '../shared/http-harness.ts';
import { createHqProjectHarness, gone } from './hq-project-harness.ts';

const relaunch = {
  ...{ id: 1963, number: 'AN-26-7', documentType: 'Quotation', projectId: 519, createdBy: 1, updatedBy: 1 },
  documentStatusEntity: { id: 4, name: 'Beauftragt', documentStatusType: 'Accepted' },
  ...{ createdOn: '2026-05-01T08:00:00Z', updatedOn: '2026-05-02T08:00:00Z' },
};
const read = {
  ...{ id: '1963', number: 'AN-26-7', subject: '', projectId: 519, status: 'Accepted' },
  updatedOn: '2026-05-02T08:00:00Z',
};
const expand = { $expand: 'documentStatusEntity' };
const page = { ...expand, $orderby: 'id asc', $top: '1000' };

test('v2: quotes of a project are told, without other documents and projects', async () => {
  const invoice = { ...relaunch, id: 1964, documentType: 'Invoice' };
  const rows = [relaunch, invoice, { ...relaunch, id: 1965, projectId: 520 }];
  const { client, sent } = createHqProjectHarness([{ body: rows }]);
  const query = { projectId: 519, updatedSince: '2026-03-04T09:00:00Z' };
  expect(await Array.fromAsync(client.quotes(query))).toEqual([read]);
  const filter = [
    ...["documentType eq 'Quotation'", 'projectId eq 519'],
    ...["updatedOn ge datetime'2026-03-04T09:00:00Z'", 'id gt 0'],
  ].join(' and ');
  expect(sent).toEqual([{ call: 'GET /v2/Documents', query: { $filter: filter, ...page } }]);
});

test('v2: quotes are read page by page with the same filter', async () => {
  const answers = [
    { body: [relaunch], headers: { 'helloHQ-NextLink': 'https://api.hellohq.io/v2/Documents?skip=1' } },
    { body: { data: [{ ...relaunch, id: 1970 }] } },
  ];
  const { client, sent } = createHqProjectHarness(answers);
  expect((await Array.fromAsync(client.quotes({}))).map(({ id }) => id)).toEqual(['1963', '1970']);
  expect(sent[1]?.query.$filter).toBe("documentType eq 'Quotation' and id gt 1963");
});

test('v2: a quote is found by its id', async () => {
  const { client, sent, drift } = createHqProjectHarness([{ body: relaunch }]);
  expect(await client.quote('1963')).toEqual(read);
  expect(sent).toEqual([{ call: 'GET /v2/Documents/1963', query: expand }]);
  expect(drift).toEqual([]);
});

test('v2: a quote is found by its number, with its quotes doubled', async () => {
  const { client, sent } = createHqProjectHarness([{ body: [{ ...relaunch, number: "AN'7" }] }]);
  expect(await client.quote("AN'7")).toEqual({ ...read, number: "AN'7" });
  expect(sent[0]?.query.$filter).toBe("documentType eq 'Quotation' and number eq 'AN''7' and id gt 0");
});

test('v2: an invoice of that id is no quote', async () => {
  const invoice = { ...relaunch, documentType: 'Invoice' };
  expect(
    await createHqProjectHarness([{ body: invoice }, { body: [] }]).client.quote('1963'),
  ).toBeUndefined();
});

test('v2: a quote that is none by id or number is none', async () => {
  expect(await createHqProjectHarness([gone, { body: [] }]).client.quote('1963')).toBeUndefined();
});

test.each([
  ['null', { number: null, projectId: null, documentStatusEntity: null, updatedOn: null }],
  ['missing', {}],
])('v2: a quote of whose fields most are %s is read all the same', async (_how, fields) => {
  const body = { id: 1, documentType: 'Quotation', createdOn: '2026-05-01T08:00:00Z', ...fields };
  expect(await createHqProjectHarness([{ body }]).client.quote('1')).toEqual({
    ...{ id: '1', number: '', subject: '', projectId: null, status: '', updatedOn: '2026-05-01T08:00:00Z' },
  });
});

const position = (id: number, order: number, parentDocumentPositionId: number | null, type = 'Service') => ({
  ...{ id, order, parentDocumentPositionId, text: `<p>${id}</p>`, documentPositionEntityType: type },
  ...{ amount1: 0, unitId1: null, amount2: null, unitId2: null, isOptional: false, taskTypeId: null },
});

test('v2: a position is told with both amounts, whose units have only ids', async () => {
  const amounts = { amount1: 2.5, unitId1: 4020, amount2: 3, unitId2: 4021 };
  const row = { ...position(12, 1, null), ...amounts, taskTypeId: 7, isOptional: true };
  const { client, sent } = createHqProjectHarness([{ body: [row] }]);
  expect(await client.positions('1963')).toEqual([
    {
      ...{ id: '12', kind: 'position', order: 1, html: '<p>12</p>', isOptional: true, taskTypeId: 7 },
      ...{ amount: 2.5, unit: '' },
      amounts: [
        { amount: 2.5, unitId: 4020 },
        { amount: 3, unitId: 4021 },
      ],
    },
  ]);
  expect(sent).toEqual([{ call: 'GET /v2/Documents/1963/DocumentPositions', query: {} }]);
});

test.each([
  ['through the document', [1, 2, 3, 4]],
  ['within each group', [1, 1, 2, 2]],
])('v2: positions stand below their group, whether HQ counts %s', async (_how, [a, b, c, d]) => {
  const rows = [
    position(40, d ?? 0, null, 'Text'),
    position(30, c ?? 0, 10),
    position(10, a ?? 0, null, 'PositionGroup'),
    position(20, b ?? 0, 10, 'PositionSubgroup'),
  ];
  const { client } = createHqProjectHarness([{ body: rows }]);
  const told = await client.positions('1963');
  expect(told.map(({ id, kind, parentId, order }) => [id, kind, parentId, order])).toEqual([
    ['10', 'group', undefined, 1],
    ['20', 'group', '10', 2],
    ['30', 'position', '10', 3],
    ['40', 'text', undefined, 4],
  ]);
});

test('v2: a position whose group is not in the list is not lost', async () => {
  const { client } = createHqProjectHarness([{ body: [position(20, 1, 10), position(30, 2, 30)] }]);
  expect((await client.positions('1963')).map(({ id }) => id)).toEqual(['20', '30']);
});

test('v2: a position of an unknown type is unreadable instead of guessed', async () => {
  const { client } = createHqProjectHarness([{ body: [position(1, 1, null, 'Bundle')] }]);
  expect((await failureOf(client.positions('1963'))).reason.code).toBe('answer-unreadable');
});
