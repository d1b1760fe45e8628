import { beforeEach, expect, test } from '@jest/globals';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import { inviteCustomer } from '../../../functions/ops/console/invite.ts';
import { openConsole } from '../../../functions/ops/console/open-console.ts';
import { revokeAccess } from '../../../functions/ops/console/revoke.ts';
import { rotateConsoleKeys } from '../../../functions/ops/console/rotate.ts';
import type { Mail } from '../../../shared/notices/notice.ts';
import type { ConsoleHarness } from '../console/console-harness.ts';
import { cookieOf, createConsoleHarness, OTHER } from '../console/console-harness.ts';
import { connectionId, exampleEntry } from './ops-harness.ts';

let harness: ConsoleHarness;
const mails: Mail[] = [];
beforeEach(async () => {
  harness = await createConsoleHarness();
  mails.length = 0;
  harness.operator.mail = async (mail) => void mails.push(mail);
});

const DAY_SECONDS = 86_400;

/** The session that a link becomes. */
async function follow(url: string): Promise<string> {
  const { pathname, origin } = new URL(url);
  expect(origin).toBe(harness.operator.consoleUrl);
  return cookieOf(await harness.ask(pathname, { method: 'POST' }));
}
const statusOf = async (path: string, cookie: string) => (await harness.ask(path, { cookie })).status;

test('O12 the link of an operator opens every connection, for who it names', async () => {
  const { data, text } = await openConsole({ name: 'Lena' }, harness.operator);
  expect(text).toContain(data.url);
  const cookie = await follow(data.url);
  expect(await (await harness.ask('/', { cookie })).text()).toContain('Signed in: Lena');
  expect(await statusOf(`/connections/${OTHER}`, cookie)).toBe(200);
});

test('O12 without a name the link is for who runs the command', async () => {
  expect((await openConsole({}, harness.operator)).data.name).not.toBe('');
});

test('O12 an invitation opens one connection, for as many days as it says', async () => {
  const { data } = await inviteCustomer(connectionId, { days: 2 }, harness.operator);
  const late = await inviteCustomer(connectionId, { days: 2 }, harness.operator);
  const cookie = await follow(data.url);
  expect(await statusOf(`/connections/${connectionId}`, cookie)).toBe(200);
  expect(await statusOf(`/connections/${OTHER}`, cookie)).toBe(404);
  harness.pass(2 * DAY_SECONDS + 1);
  expect(await follow(late.data.url)).toBe('');
});

test('O12 an invitation is sent in the language of the customer, and names whom to ask', async () => {
  const notify = {
    email: ['buero@example.org', 'chef@example.org'],
    language: 'de',
    contact: 'Agentur Nord',
  };
  await harness.add(exampleEntry({ notify }));
  const { data, text } = await inviteCustomer(connectionId, { days: 7, email: true }, harness.operator);
  expect(data.sentTo).toEqual(['buero@example.org']);
  expect(text).not.toContain(data.url);
  const [mail] = mails;
  expect(mail).toMatchObject({ to: ['buero@example.org'], subject: expect.stringMatching(/Ihre Seite/) });
  expect(mail?.text).toContain(data.url);
  expect(mail?.text).toContain('11. März 2026');
  expect(mail?.text).toContain('von Agentur Nord');
  await inviteCustomer(connectionId, { days: 7, email: 'jana@example.org' }, harness.operator);
  expect(mails[1]?.to).toEqual(['jana@example.org']);
});

test('O12 an invitation that could not be sent is not made', async () => {
  const { operator } = harness;
  const invite = (email: string | true) => inviteCustomer(connectionId, { days: 7, email }, operator);
  await expect(invite(true)).rejects.toThrow('has no notify.email');
  delete operator.mail;
  await expect(invite('jana@example.org')).rejects.toThrow('no senderAddress');
});

test('O12 access is taken away from a customer, or from all operators', async () => {
  const { operator } = harness;
  const lena = await follow((await openConsole({ name: 'Lena' }, operator)).data.url);
  const jana = await follow((await inviteCustomer(connectionId, { days: 7 }, operator)).data.url);
  const open = await inviteCustomer(connectionId, { days: 7 }, operator);
  await revokeAccess({ connection: connectionId }, operator);
  expect(await statusOf(`/connections/${connectionId}`, jana)).toBe(403);
  expect(await follow(open.data.url)).toBe('');
  expect(await statusOf('/', lena)).toBe(200);
  await revokeAccess({ operators: true }, operator);
  expect(await statusOf('/', lena)).toBe(403);
  expect(await follow((await openConsole({ name: 'Lena' }, operator)).data.url)).not.toBe('');
});

test('O12 whose access ends must be said, and a connection must be there', async () => {
  const { operator } = harness;
  await expect(revokeAccess({}, operator)).rejects.toThrow('Say whose access ends');
  await expect(revokeAccess({ connection: connectionId, operators: true }, operator)).rejects.toThrow(
    'Say whose',
  );
  await expect(revokeAccess({ connection: 'niemand' }, operator)).rejects.toThrow('no connection "niemand"');
  await expect(inviteCustomer('niemand', { days: 7 }, operator)).rejects.toThrow('no connection "niemand"');
});

test('O12 a rotation signs nobody out, and the second everybody', async () => {
  const { operator } = harness;
  const cookie = await follow((await openConsole({}, operator)).data.url);
  await rotateConsoleKeys(operator);
  expect(await statusOf('/', cookie)).toBe(200);
  await rotateConsoleKeys(operator);
  expect(await statusOf('/', cookie)).toBe(403);
});

test('a stage without a console says how it gets one', async () => {
  const { consoleUrl: _none, ...operator } = harness.operator;
  await expect(openConsole({}, operator)).rejects.toThrow('has no console yet');
});

test('O7 with a connection ends the access of its people', async () => {
  const { operator } = harness;
  const jana = await follow((await inviteCustomer(connectionId, { days: 7 }, operator)).data.url);
  await cancelConnection(connectionId, operator, {});
  expect(await statusOf(`/connections/${connectionId}`, jana)).toBe(403);
});
