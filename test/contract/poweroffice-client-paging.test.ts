import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { always, createGoHarness } from './poweroffice-client-harness.ts';

const department = (Id: number) => ({ Id, Code: String(Id), Name: `D${Id}`, IsActive: true });
const departments = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => department(from + index));

const next = { 'x-pagination': JSON.stringify({ nextPageLink: 'https://goapi.poweroffice.net/v2/next' }) };
const last = { 'x-pagination': JSON.stringify({ nextPageLink: '' }) };
const withoutLink = { 'x-pagination': '{}' };

/** A Go with these pages; further ones are empty. */
function pagesHarness(pages: readonly (readonly [unknown[], Record<string, string>])[]) {
  return createGoHarness({
    answer(request) {
      const number = Number(new URL(request.url).searchParams.get('PageNumber'));
      const [rows, headers] = pages[number - 1] ?? [];
      return rows?.length ? Response.json(rows, { headers: headers ?? {} }) : undefined;
    },
  });
}

const idsOf = async (harness: ReturnType<typeof pagesHarness>) =>
  (await harness.client.departments()).map(({ Id }) => Id);

test.each([
  ['an empty link', last],
  ['no link', withoutLink],
])('a list is read page by page until there is %s', async (_case, end) => {
  const harness = pagesHarness([
    [departments(1, 2), next],
    [departments(3, 2), end],
  ]);
  expect(await idsOf(harness)).toEqual([1, 2, 3, 4]);
  expect(harness.seen.map(({ query }) => query)).toEqual([
    { PageNumber: '1', PageSize: '5000' },
    { PageNumber: '2', PageSize: '5000' },
  ]);
});

test('without the header a short page is the end', async () => {
  const harness = pagesHarness([[departments(1, 4999), {}]]);
  expect(await idsOf(harness)).toHaveLength(4999);
  expect(harness.seen).toHaveLength(1);
});

test.each<[string, Record<string, string>]>([
  ['without the header', {}],
  ['with a header that is no JSON', { 'x-pagination': 'page 1' }],
])('a full page %s is followed by another', async (_case, headers) => {
  const harness = pagesHarness([
    [departments(1, 5000), headers],
    [departments(5001, 1), headers],
  ]);
  expect(await idsOf(harness)).toHaveLength(5001);
});

test('a row that moved to the next page while we read comes once', async () => {
  const harness = pagesHarness([
    [departments(1, 3), next],
    [departments(3, 2), last],
  ]);
  expect(await idsOf(harness)).toEqual([1, 2, 3, 4]);
});

test('a link that never ends does not keep us reading', async () => {
  const harness = createGoHarness({ answer: always(200, departments(1, 2), next) });
  expect((await harness.client.departments()).map(({ Id }) => Id)).toEqual([1, 2]);
  expect(harness.seen).toHaveLength(2);
});

test.each([
  ['204', always(204)],
  ['an empty list', always(200, [])],
  ['404 in Go’s own words', always(404, { title: 'Object(s) not found', detail: 'no such number' })],
])('%s is an empty list', async (_case, answer) => {
  expect(await createGoHarness({ answer }).client.departments()).toEqual([]);
});

test.each([
  ['nothing', always(200)],
  ['a page', always(200, '<html>')],
  ['an object', always(200, {})],
])('a success with %s is not taken for an empty list', async (_case, answer) => {
  const failure = await failureOf(createGoHarness({ answer }).client.departments());
  expect(failure.reason).toMatchObject({ code: 'answer-unreadable', kind: 'park' });
});
