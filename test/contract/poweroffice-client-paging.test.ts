import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/http-bench.ts';
import { always, createGoBench } from './poweroffice-client-bench.ts';

const department = (Id: number) => ({ Id, Code: String(Id), Name: `D${Id}`, IsActive: true });
const departments = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => department(from + index));

const next = { 'x-pagination': JSON.stringify({ nextPageLink: 'https://goapi.poweroffice.net/v2/next' }) };
const last = { 'x-pagination': JSON.stringify({ nextPageLink: '' }) };
const withoutLink = { 'x-pagination': '{}' };

/** A Go with these pages; further ones are empty. */
function pagesBench(pages: readonly (readonly [unknown[], Record<string, string>])[]) {
  return createGoBench({
    answer(request) {
      const number = Number(new URL(request.url).searchParams.get('PageNumber'));
      const [rows, headers] = pages[number - 1] ?? [];
      return rows?.length ? Response.json(rows, { headers: headers ?? {} }) : undefined;
    },
  });
}

const idsOf = async (bench: ReturnType<typeof pagesBench>) =>
  (await bench.client.departments()).map(({ Id }) => Id);

test.each([
  ['an empty link', last],
  ['no link', withoutLink],
])('a list is read page by page until there is %s', async (_case, end) => {
  const bench = pagesBench([
    [departments(1, 2), next],
    [departments(3, 2), end],
  ]);
  expect(await idsOf(bench)).toEqual([1, 2, 3, 4]);
  expect(bench.seen.map(({ query }) => query)).toEqual([
    { PageNumber: '1', PageSize: '5000' },
    { PageNumber: '2', PageSize: '5000' },
  ]);
});

test('without the header a short page is the end', async () => {
  const bench = pagesBench([[departments(1, 4999), {}]]);
  expect(await idsOf(bench)).toHaveLength(4999);
  expect(bench.seen).toHaveLength(1);
});

test.each<[string, Record<string, string>]>([
  ['without the header', {}],
  ['with a header that is no JSON', { 'x-pagination': 'page 1' }],
])('a full page %s is followed by another', async (_case, headers) => {
  const bench = pagesBench([
    [departments(1, 5000), headers],
    [departments(5001, 1), headers],
  ]);
  expect(await idsOf(bench)).toHaveLength(5001);
});

test('a row that moved to the next page while we read comes once', async () => {
  const bench = pagesBench([
    [departments(1, 3), next],
    [departments(3, 2), last],
  ]);
  expect(await idsOf(bench)).toEqual([1, 2, 3, 4]);
});

test('a link that never ends does not keep us reading', async () => {
  const bench = createGoBench({ answer: always(200, departments(1, 2), next) });
  expect((await bench.client.departments()).map(({ Id }) => Id)).toEqual([1, 2]);
  expect(bench.seen).toHaveLength(2);
});

test.each([
  ['204', always(204)],
  ['an empty list', always(200, [])],
  ['404 in Go’s own words', always(404, { title: 'Object(s) not found', detail: 'no such number' })],
])('%s is an empty list', async (_case, answer) => {
  expect(await createGoBench({ answer }).client.departments()).toEqual([]);
});

test.each([
  ['nothing', always(200)],
  ['a page', always(200, '<html>')],
  ['an object', always(200, {})],
])('a success with %s is not taken for an empty list', async (_case, answer) => {
  const failure = await failureOf(createGoBench({ answer }).client.departments());
  expect(failure.reason).toMatchObject({ code: 'answer-unreadable', kind: 'park' });
});
