import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createPersonioHarness, json, page } from './personio-client-harness.ts';

const PEOPLE = 'GET /v2/persons';
const person = (id: string) => ({ id, preferred_name: id, status: 'ACTIVE' });
const peopleOf = (...answers: Response[]) => createPersonioHarness({ [PEOPLE]: answers });
const ids = (people: { id: string }[]) => people.map(({ id }) => id);

test('pages follow absolute and relative links with all they say', async () => {
  const harness = peopleOf(
    page([person('1')], 'https://api.personio.de/v2/persons?limit=2&cursor=c2'),
    page([person('2')], '/v2/persons?limit=2&cursor=c3'),
    page([person('3')]),
  );
  expect(ids(await harness.client.people())).toEqual(['1', '2', '3']);
  const queries = harness.requests.slice(1).map(({ query }) => String(query));
  expect(queries).toEqual(['limit=50', 'limit=2&cursor=c2', 'limit=2&cursor=c3']);
});

test('links work below the path of a proxy', async () => {
  const answers = { 'GET /proxy/v2/persons': [page([person('1')], '/v2/persons?cursor=c2'), page([])] };
  const token = { access_token: 'papi-1', token_type: 'Bearer' };
  const harness = createPersonioHarness(
    { ...answers, 'POST /proxy/v2/auth/token': [json(token)] },
    { baseUrl: 'https://api.personio.de/proxy/' },
  );
  expect(ids(await harness.client.people())).toEqual(['1']);
});

test.each([
  'https://api.personio.de.evil.example/v2/persons?cursor=c2',
  '//evil.example/v2/persons?cursor=c2',
  'https://evil.example/v2/persons',
  '/v2/reports?cursor=c2',
  'http://[',
])('the token does not follow a link to %s', async (href) => {
  const harness = peopleOf(page([person('1')], href), page([]));
  const failure = await failureOf(harness.client.people());
  expect(failure.reason.code).toBe('answer-unreadable');
  expect(failure.details).toMatchObject({ path: 'GET /v2/persons._meta.links.next.href' });
  expect(harness.requests.map(({ host }) => host)).toEqual(['api.personio.de', 'api.personio.de']);
});

test('an empty page ends the list although it has a next link', async () => {
  const harness = peopleOf(page([person('1')], '/v2/persons?cursor=2'), page([], '/v2/persons?cursor=3'));
  expect(ids(await harness.client.people())).toEqual(['1']);
  expect(harness.paths().filter((path) => path === PEOPLE)).toHaveLength(2);
});

test('an empty first page with a next link is followed once before the list counts as empty', async () => {
  const follows = '/v2/persons?cursor=2';
  const late = peopleOf(page([], follows), page([person('1')]));
  expect(ids(await late.client.people())).toEqual(['1']);
  const empty = peopleOf(page([], follows), page([], '/v2/persons?cursor=3'));
  expect(await empty.client.people()).toEqual([]);
  expect(empty.paths().filter((path) => path === PEOPLE)).toHaveLength(2);
});

test('a row that moved to the next page while it was read comes once', async () => {
  const harness = peopleOf(page([person('1'), person('2')], '/v2/persons?cursor=2'), page([person('2')]));
  expect(ids(await harness.client.people())).toEqual(['1', '2']);
});

test('a list that leads to itself fails instead of ending', async () => {
  const harness = peopleOf(page([person('1')], '/v2/persons?cursor=2'));
  expect((await failureOf(harness.client.people())).reason.code).toBe('answer-unreadable');
  expect(harness.requests.length).toBeLessThan(5);
});

test('a list that never ends fails after a thousand pages', async () => {
  let cursor = 0;
  const endless = () => page([person(String(cursor))], `/v2/persons?cursor=${(cursor += 1)}`);
  const harness = createPersonioHarness({ [PEOPLE]: [endless] });
  expect((await failureOf(harness.client.people())).reason.code).toBe('answer-unreadable');
  expect(cursor).toBe(1000);
});

test('a page that fails in the middle fails the reading', async () => {
  const harness = peopleOf(page([person('1')], '/v2/persons?cursor=2'), json({}, 503));
  expect((await failureOf(harness.client.people())).reason.code).toBe('vendor-unavailable');
});

test('a page waits when the calls of its endpoint run out', async () => {
  const scarce = { 'x-ratelimit-remaining': '1', 'x-ratelimit-replenish-rate': '30' };
  const harness = peopleOf(page([person('1')], '/v2/persons?cursor=2', scarce), page([]));
  const before = performance.now();
  await harness.client.people();
  expect(performance.now() - before).toBeGreaterThan(90);
  expect(harness.reports).toEqual([{ remaining: 1, resetSeconds: 2 / 30 }]);
});

test.each([
  [{ 'x-ratelimit-replenish-rate': '0.8' }, 1.25],
  [{ 'x-ratelimit-replenish-rate': '10' }, 1],
  [{}, 2],
  [{ 'retry-after': '7' }, 7],
])('a 429 with %j rests for %d seconds', async (headers, seconds) => {
  const failure = await failureOf(peopleOf(json({}, 429, headers)).client.people());
  expect(failure.reason.code).toBe('rate-limited');
  expect(failure.options.retryAfterSeconds).toBe(seconds);
});
