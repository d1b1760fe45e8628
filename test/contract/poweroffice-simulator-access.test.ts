import { expect, test } from '@jest/globals';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { firstClient, openCounter, origin } from '../vendors/poweroffice/counter.ts';
import { createPowerOfficeSimulator } from '../vendors/poweroffice/simulator.ts';

test('a token is given for the application key and a client key, and nothing else', async () => {
  const { askToken } = await openCounter();
  const good = await askToken(firstClient);
  const badClient = await askToken('unknown');
  const badApplication = await askToken(firstClient, 'unknown');
  expect(good).toMatchObject({ status: 200, body: { token_type: 'bearer', expires_in: 1200 } });
  expect(badClient).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
  expect(badApplication).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
});

test('a token works for twenty minutes, also beside a newer one', async () => {
  const { askToken, call, pass } = await openCounter();
  pass(1199);
  await askToken(firstClient);
  expect((await call('GET', '/LockDateSettings')).status).toBe(200);
  pass(1);
  expect(await call('GET', '/LockDateSettings')).toMatchObject({ status: 401, body: undefined });
});

test('a revoked client key gives no new tokens', async () => {
  const { askToken, call, person } = await openCounter();
  person.revokeClientKey(firstClient);
  expect((await askToken(firstClient)).status).toBe(400);
  expect((await call('GET', '/LockDateSettings')).status).toBe(200);
});

test('every call needs the subscription key, the one for a token too', async () => {
  const { simulator, tokenFor } = await openCounter();
  const headers = { authorization: `Bearer ${await tokenFor(firstClient)}` };
  const bare = await simulator.fetch(new Request(`${origin}/v2/Customers`, { headers }));
  const token = await simulator.fetch(new Request(`${origin}/OAuth/Token`, { method: 'POST' }));
  expect(bare.status).toBe(401);
  expect(await bare.json()).toMatchObject({ statusCode: 401 });
  expect(token.status).toBe(401);
});

test('a missing privilege is a 403 without a body, and a change holds for new tokens only', async () => {
  const { call, person, tokenFor } = await openCounter();
  person.setPrivileges(firstClient, ['Project_Full']);
  expect((await call('GET', '/Customers')).status).toBe(204);
  const token = await tokenFor(firstClient);
  expect(await call('GET', '/Customers', { token })).toMatchObject({ status: 403, body: undefined });
  const information = await call('GET', '/ClientIntegrationInformation', { token });
  const { InvalidPrivileges } = information.body as { InvalidPrivileges: string[] };
  expect(information.body).toMatchObject({ ClientName: 'Firma AS', ValidPrivileges: ['Project_Full'] });
  expect(InvalidPrivileges).toContain('Customer_Full');
});

test('the eleventh request in a second is refused, over all clients together', async () => {
  const { simulator, person, call, tokenFor, pass } = await openCounter({ requestsPerSecond: 10 });
  person.addClient({ clientKey: 'client-b', name: 'B AS' });
  pass(1);
  const token = await tokenFor('client-b');
  for (let count = 0; count < 9; count += 1) await call('GET', '/LockDateSettings');
  const refused = await call('GET', '/LockDateSettings', { token });
  expect(refused).toMatchObject({ status: 429, body: { statusCode: 429 } });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(simulator.busiestSecond()).toBe(11);
  pass(1);
  expect((await call('GET', '/LockDateSettings')).status).toBe(200);
});

test('the busiest second slides, so that two half seconds count together', async () => {
  const { simulator, call, pass } = await openCounter();
  pass(10);
  for (const wait of [0.5, 0.4, 0.05, 2, 1]) {
    await call('GET', '/LockDateSettings');
    pass(wait);
  }
  expect(simulator.busiestSecond()).toBe(4);
});

test('Retry-After can be left out, and the token endpoint names its status as text', async () => {
  const { askToken, person } = await openCounter({ sendsRetryAfter: false });
  person.setLimits({ requestsPerSecond: 0 });
  const refused = await askToken(firstClient);
  expect(refused).toMatchObject({ status: 429, body: { statusCode: '429' } });
  expect(refused.headers.has('retry-after')).toBe(false);
});

test('the gateway and the application have different answers for what does not exist', async () => {
  const { call } = await openCounter();
  const gateway = await call('GET', '/Invoices');
  const application = await call('GET', '/Customers/12345');
  expect(gateway).toMatchObject({ status: 404, body: { statusCode: 404, message: 'Resource not found' } });
  expect(application).toMatchObject({ status: 404, body: { title: 'Object(s) not found' } });
});

test('one client never sees or reaches the records of another', async () => {
  const { call, person, tokenFor } = await openCounter();
  person.addClient({ clientKey: 'client-b', name: 'B AS' });
  const foreign = person.createCustomer('client-b', { Name: 'Fremmed AS' });
  const token = await tokenFor('client-b');
  expect((await call('GET', '/Customers')).status).toBe(204);
  expect((await call('GET', `/Customers/${foreign.Id}`)).status).toBe(404);
  const project = { Name: 'P', Code: '1', CustomerId: foreign.Id };
  expect((await call('POST', '/Projects', { body: project })).status).toBe(400);
  expect((await call('GET', `/Customers/${foreign.Id}`, { token })).status).toBe(200);
});

test('a restarted service has its records, tokens and limits again and gives out new ids', async () => {
  const collections = memoryCollections();
  const world = {
    now: () => new Date('2026-03-10'),
    random: () => 0.5,
    send: () => Promise.reject(new Error()),
    collections,
  };
  const before = createPowerOfficeSimulator(world);
  before.person.addClient({ clientKey: firstClient, name: 'Firma AS' });
  const { Id } = before.person.createCustomer(firstClient, { Name: 'K1' });
  before.person.setLimits({ voucherNumberSeconds: 9 });
  const after = createPowerOfficeSimulator(world);
  expect(after.state()).toEqual(before.state());
  expect(after.person.createCustomer(firstClient, { Name: 'K2' }).Id).toBeGreaterThan(Id);
  expect(after.person.postForeignInvoice(firstClient, { invoiceNo: 1 })).toMatchObject({ voucherNo: 1 });
});
