import { expect, test } from '@jest/globals';
import { createOffice, createHarness, post, type Reply, tokensOf } from '../vendors/personio/harness.ts';

const list = '/v2/absence-periods';
const idsIn = (reply: Reply) => reply.body._data?.map(({ id }) => id);
const nextOf = (reply: Reply) => reply.body._meta?.links.next?.href;
const pathOf = (href: string | undefined) => (href ?? '').replace(/^https:\/\/[^/]+/, '');

test('a token of v2 stays the same for 24 hours and is refused afterwards', async () => {
  const { simulator, get, pass, tokens } = await createHarness();
  expect(tokens.v2).toMatch(/^papi-/);
  pass(86_399);
  expect((await tokensOf(simulator)).v2).toBe(tokens.v2);
  expect((await get('/v2/persons')).status).toBe(200);
  pass(1);
  expect((await get('/v2/persons')).status).toBe(401);
  expect((await tokensOf(simulator)).v2).not.toBe(tokens.v2);
});

test('the token door of v2 takes forms only and refuses in the shape of OAuth', async () => {
  const { simulator } = await createHarness();
  const credentials = { client_id: 'personio-client', client_secret: 'personio-secret' };
  const good = { grant_type: 'client_credentials', ...credentials };
  const ask = (fields: Record<string, string>) =>
    post(simulator, '/v2/auth/token', new URLSearchParams(fields));
  const trace = { trace_id: expect.any(String), timestamp: expect.any(String) };
  expect(await post(simulator, '/v2/auth/token', good)).toMatchObject({
    status: 400,
    body: { error: 'invalid_request', ...trace },
  });
  expect((await ask({ ...good, grant_type: 'password' })).body).toMatchObject({
    error: 'unsupported_grant_type',
  });
  const wrong = await ask({ ...good, client_secret: 'x' });
  expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  expect((await ask({ ...good, scope: 'personio:salaries:read' })).body).toMatchObject({
    error: 'invalid_scope',
  });
  expect((await ask({ ...good, scope: 'personio:persons:read' })).body).toMatchObject({
    scope: 'personio:persons:read',
  });
});

test('a missing right is a 401 for persons and a 403 elsewhere, and a revoked key ends every token', async () => {
  const { person, get } = await createHarness();
  person.setRights('personio-client', []);
  expect((await get('/v2/persons')).status).toBe(401);
  expect((await get(list)).status).toBe(403);
  person.setRights('personio-client', ['absences:read']);
  expect((await get(list)).status).toBe(200);
  person.revokeKey('personio-client');
  expect((await get(list)).status).toBe(401);
});

test('persons come in tens, at most fifty, and more is refused', async () => {
  const { person, get } = await createHarness();
  for (let index = 0; index < 60; index += 1)
    person.createPerson({ firstName: `P${index}`, lastName: 'Test' });
  expect((await get('/v2/persons')).body._data).toHaveLength(10);
  const page = await get('/v2/persons?limit=50');
  expect((await get(pathOf(nextOf(page)))).body._data).toHaveLength(10);
  const tooMany = await get('/v2/persons?limit=51');
  expect(tooMany.status).toBe(400);
  expect(tooMany.headers.get('content-type')).toBe('application/problem+json');
  expect(tooMany.body).toMatchObject({
    personio_trace_id: expect.any(String),
    errors: [{ title: 'Bad Request' }],
  });
});

test('a hidden attribute is left out without a word, in v1 as in v2', async () => {
  const { person, get, takeDays } = await createOffice({ hiddenAttributes: ['email'] });
  takeDays();
  expect((await get('/v2/persons')).body._data?.[0]).not.toHaveProperty('email');
  expect(JSON.stringify((await get('/v1/company/time-offs')).body)).not.toContain('Anna@');
  person.hideAttributes([]);
  expect((await get('/v2/persons')).body._data?.[0]).toHaveProperty('email', 'Anna@nord.example');
});

test('persons on leave count as active, inactive ones are listed, and date filters want plain days', async () => {
  const { person, get, anna } = await createOffice();
  const ben = person.createPerson({ firstName: 'Ben', lastName: 'Weg', status: 'INACTIVE' });
  person.updatePerson(anna.id, { status: 'LEAVE' });
  expect(idsIn(await get('/v2/persons'))).toEqual([anna.id, ben.id]);
  expect(idsIn(await get('/v2/persons?status=ACTIVE'))).toEqual([anna.id]);
  expect(idsIn(await get('/v2/persons?updated_at.gt=2026-06-03'))).toEqual([]);
  expect((await get('/v2/persons?updated_at.gt=2026-06-02T00:00:00')).status).toBe(400);
});

test('a row that is deleted while a list is read makes the next page skip another one', async () => {
  const { person, get, takeDays } = await createOffice();
  const absences = ['08', '09', '10', '11'].map((day) =>
    takeDays({ firstDay: `2026-06-${day}`, lastDay: `2026-06-${day}` }),
  );
  const page = await get(`${list}?limit=2`);
  person.deleteAbsence(absences[0]?.id ?? '');
  expect(idsIn(await get(pathOf(nextOf(page))))).toEqual([absences[3]?.id]);
});

test('next links are absolute or relative, and on request even an empty page has one', async () => {
  const { get, takeDays } = await createOffice({ nextLinks: 'relative', lastPageHasNext: true });
  takeDays();
  const next = nextOf(await get(`${list}?limit=1`));
  expect(next).toMatch(/^\/v2\/absence-periods\?limit=1&cursor=cur_/);
  const empty = await get(next ?? '');
  expect([empty.body._data, typeof nextOf(empty)]).toEqual([[], 'string']);
  expect((await get(`${list}?cursor=cur_invented`)).status).toBe(400);
});

test('an endpoint has its own bucket with headers, and a 429 names no time to wait', async () => {
  const { get, pass, takeDays } = await createOffice({ limits: { absencePerSecond: 10, absenceBurst: 2 } });
  takeDays();
  const first = await get(list);
  expect([...first.headers].filter(([name]) => name.startsWith('x-ratelimit'))).toEqual([
    ['x-ratelimit-burst-capacity', '2'],
    ['x-ratelimit-remaining', '1'],
    ['x-ratelimit-replenish-rate', '10'],
    ['x-ratelimit-requested-tokens', '1'],
  ]);
  await get(list);
  const refused = await get(list);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
  expect((await get('/v2/absence-types')).status).toBe(200);
  pass(0.1);
  expect((await get(list)).status).toBe(200);
});
