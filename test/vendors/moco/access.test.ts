import { expect, test } from '@jest/globals';
import { createOffice, createHarness } from './harness.ts';

test('a key that is missing, wrong or revoked is answered with 401 and a message', async () => {
  const { call, person } = createHarness();
  expect(await call('GET', '/session')).toMatchObject({ status: 200, body: { id: expect.any(Number) } });
  expect(await call('GET', '/session', { key: 'other' })).toMatchObject({
    status: 401,
    body: { message: 'Unauthorized' },
  });
  person.revokeKey('moco-key');
  expect(await call('GET', '/session')).toMatchObject({ status: 401 });
});

test('a read-only key reads and is denied every change', async () => {
  const { call, book, person, employee } = createOffice();
  person.addKey('reader', 'read-only');
  expect((await call('GET', '/projects', { key: 'reader' })).status).toBe(200);
  const denied = await call('POST', '/activities', { key: 'reader', body: {}, as: employee.id });
  expect(denied).toMatchObject({ status: 403, body: { errors: ['Access denied'] } });
  expect((await book()).status).toBe(200);
});

test('the quota refuses the request over the limit and opens again after two minutes', async () => {
  const { call, pass } = createHarness({ requestsPerTwoMinutes: 2 });
  await call('GET', '/session');
  await call('GET', '/session');
  const over = await call('GET', '/session');
  expect(over).toMatchObject({ status: 429, body: { message: 'Too many requests' } });
  expect(over.headers.get('retry-after')).toBeNull();
  pass(121);
  expect((await call('GET', '/session')).status).toBe(200);
});

test('an account that sends Retry-After names the seconds until the window opens', async () => {
  const { call, pass } = createHarness({ requestsPerTwoMinutes: 1, retryAfterOn429: true });
  await call('GET', '/session');
  pass(20);
  expect((await call('GET', '/session')).headers.get('retry-after')).toBe('100');
});

test('lists are cut into pages of at most 100 with totals and a link to the next page', async () => {
  const { call, person, project } = createOffice();
  for (let number = 0; number < 104; number += 1) person.addTask(project.id, { name: `Service ${number}` });
  const first = await call('GET', `/projects/${project.id}/tasks?per_page=500`);
  expect(first.body).toHaveLength(100);
  expect(first.headers.get('x-total')).toBe('105');
  expect(first.headers.get('link')).toContain('page=2>; rel="next"');
  const second = await call('GET', `/projects/${project.id}/tasks?page=2`);
  expect(second.body).toHaveLength(5);
  expect(second.headers.get('link')).not.toContain('rel="next"');
});

test('a list of one page carries no link, and answers carry weak tags', async () => {
  const { headers } = await createOffice().call('GET', '/projects');
  expect(headers.get('link')).toBeNull();
  expect(headers.get('etag')).toMatch(/^W\/"/);
});

test('a new key of a person with the default role cannot read the hooks of the account', async () => {
  const { call, person, employee } = createOffice();
  person.addKey('jonas', 'full', employee.id);
  expect((await call('GET', '/account/web_hooks', { key: 'jonas' })).status).toBe(403);
  expect(await call('GET', '/profile', { key: 'jonas' })).toMatchObject({
    body: { email: 'jonas.keller@example.org' },
  });
});
