import { expect, test } from '@jest/globals';
import { createWorkplace } from './awork-workplace.ts';

test('webhooks take events as one text, and refuse unknown ones', async () => {
  const { listen, send } = createWorkplace();
  expect((await listen('project_task_added')).body).toMatchObject({ code: 'invalid-model' });
  expect((await send('POST', '/webhooks', { name: 'x', events: ['task_added'] })).status).toBe(400);
  expect((await listen('task_added, task_updated')).status).toBe(200);
});

test('an edit through the API is told with header, author and changes', async () => {
  const { send, listen, flush, received, company } = createWorkplace();
  await listen('company_updated');
  await send('PUT', `/companies/${company.id}`, { name: 'ACME SE' });
  await flush();
  const changes = expect.arrayContaining([{ property: 'Name', old: 'ACME & Co', new: 'ACME SE' }]);
  const about = { eventType: 'company_updated', entityType: 'company', entityId: company.id, changes };
  const triggeredBy = { lastName: 'API', firstName: 'Tandem' };
  expect(received[0]?.headers.get('x-secret')).toBe('a=b');
  expect(received[0]?.body).toMatchObject({ ...about, triggeredBy, entity: { name: 'ACME SE' } });
});

test('tagging a project tells of each of its entries, but not webhooks for main entities only', async () => {
  const { person, project, book, listen, flush, received } = createWorkplace();
  const ids = [book().id, book().id];
  await listen('timetracking_updated', { authentication: 'X-Secret=nested' });
  await listen('timetracking_updated', { onlyTriggerForMainEntityChanges: true });
  person.setProjectTags(project.id, ['Eilig']);
  await flush();
  expect(received.map(({ body }) => body['entityId'])).toEqual(ids);
  expect(received.map(({ headers }) => headers.get('x-secret'))).toEqual(['nested', 'nested']);
});

test('an event is tried eleven times, and after more than ten failures in a row the webhook is off', async () => {
  const { listen, send, person, flush, pass, receiver, received } = createWorkplace();
  const { id } = (await listen('company_added')).body;
  receiver.status = 500;
  person.createCompany('Eins');
  const state = async () => (await send('GET', `/webhooks/${id}`)).body;
  for (let attempt = 0; attempt < 10; attempt += 1) await flush().then(() => pass(3600));
  expect(await state()).toMatchObject({ isActive: true, lastFailureReason: expect.any(String) });
  await flush().then(() => pass(3600));
  expect(await state()).toMatchObject({ isActive: false });
  person.createCompany('Zwei');
  await flush();
  expect(received).toHaveLength(11);
});
