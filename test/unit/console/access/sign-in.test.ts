import { beforeEach, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { signPass } from '../../../../shared/access/pass.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { cookieOf, createConsoleHarness, csrfOf, customer, lena } from '../console-harness.ts';

let harness: ConsoleHarness;
beforeEach(async () => {
  harness = await createConsoleHarness();
});

const HOUR_SECONDS = 3600;
const own = `/connections/${connectionId}`;

async function isIn(cookie: string, path = own): Promise<boolean> {
  return (await harness.ask(path, { cookie })).status === 200;
}

test('O12 a link is shown as often as it is opened, and signs in when its button is pressed', async () => {
  const link = await harness.linkOf(customer);
  for (let count = 0; count < 3; count += 1) {
    const shown = await harness.ask(link);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('<form method="post">');
    expect(cookieOf(shown)).toBe('');
  }
  const signedIn = await harness.ask(link, { method: 'POST' });
  expect(signedIn.status).toBe(303);
  expect(await isIn(cookieOf(signedIn))).toBe(true);
});

test('O12 of twenty who press at once, one is signed in', async () => {
  const link = await harness.linkOf(customer);
  const answers = await Promise.all(Array.from({ length: 20 }, () => harness.ask(link, { method: 'POST' })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter((each) => cookieOf(each) !== '')).toHaveLength(1);
});

test('O12 expired, used, forged, taken back and misused links are refused alike, however they are asked for', async () => {
  const expired = await harness.linkOf(customer);
  const used = await harness.linkOf(customer);
  await harness.ask(used, { method: 'POST' });
  harness.pass(2 * HOUR_SECONDS);
  const genuine = await harness.linkOf(customer);
  const takenBack = await harness.linkOf(customer, { generation: -1 });
  const forged = genuine.replace(/\.[^.]+$/, `.${'A'.repeat(43)}`);
  const changed = genuine.replace(/\.[^.]+\./, `.${payload({ holder: lena })}.`);
  const session = `/sign-in/${(await harness.signIn(customer)).split('=')[1]}`;
  const unsigned = `/sign-in/${payload({ alg: 'none' })}.${genuine.split('.')[1]}.`;
  const ofAnother = `/sign-in/${await foreignLink()}`;
  const all = [
    expired,
    used,
    takenBack,
    forged,
    changed,
    session,
    unsigned,
    ofAnother,
    '/sign-in/x',
    '/sign-in/',
  ];
  const answers = new Set<string>();
  for (const path of all)
    for (const method of ['GET', 'POST']) {
      const response = await harness.ask(path, { method });
      answers.add(`${response.status} ${cookieOf(response)} ${await response.text()}`);
    }
  expect([...answers]).toEqual([expect.stringMatching(/^403 {2}.*Please ask for a new link/s)]);
});

const payload = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');

/** Right in everything but the key, which has the name of ours. */
async function foreignLink(): Promise<string> {
  const { current } = await harness.operator.consoleKeys.ensure();
  const claims = { holder: lena, generation: 0 };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: current.id })
    .setIssuer('tandem')
    .setAudience('link')
    .setJti('x')
    .setExpirationTime('1h')
    .sign(Buffer.alloc(32));
}

test('an operator is signed in for twelve hours, a customer for thirty days or as long as the invitation says', async () => {
  const operators = await harness.signIn(lena);
  const [customers, short] = [
    await harness.signIn(customer),
    await harness.signIn(customer, { sessionSeconds: 60 }),
  ];
  harness.pass(59);
  expect(await isIn(short)).toBe(true);
  harness.pass(2);
  expect(await isIn(short)).toBe(false);
  harness.pass(12 * HOUR_SECONDS - 120);
  expect(await isIn(operators, '/')).toBe(true);
  harness.pass(120);
  expect(await isIn(operators, '/')).toBe(false);
  expect(await isIn(customers)).toBe(true);
  harness.pass(30 * 24 * HOUR_SECONDS);
  expect(await isIn(customers)).toBe(false);
});

test('access that is taken away ends sessions and open links of that circle at once, and of no other', async () => {
  const [operators, customers] = [await harness.signIn(lena), await harness.signIn(customer)];
  const open = await harness.linkOf(customer);
  await harness.operator.accessBook.revoke({ kind: 'customer', connection: connectionId });
  expect(await isIn(customers)).toBe(false);
  expect((await harness.ask(open)).status).toBe(403);
  expect(await isIn(operators)).toBe(true);
  expect(await isIn(await harness.signIn(customer))).toBe(true);
});

test('sessions outlive a rotation of the keys, and end with the second', async () => {
  const cookie = await harness.signIn(customer);
  await harness.operator.consoleKeys.rotate();
  expect(await isIn(cookie)).toBe(true);
  expect(await isIn(await harness.signIn(customer))).toBe(true);
  await harness.operator.consoleKeys.rotate();
  expect(await isIn(cookie)).toBe(false);
});

test('whoever opens a used link where they are signed in just goes on', async () => {
  const link = await harness.linkOf(customer);
  const cookie = cookieOf(await harness.ask(link, { method: 'POST' }));
  for (const method of ['GET', 'POST']) {
    const response = await harness.ask(link, { method, cookie });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  }
  await harness.operator.accessBook.revoke(customer);
  expect((await harness.ask(link, { cookie })).status).toBe(403);
});

test('the cookie of a session is closed to scripts and other sites, and encrypted wherever there is encryption', async () => {
  const cookieFor = async ({ ask, linkOf }: ConsoleHarness) =>
    (await ask(await linkOf(lena), { method: 'POST' })).headers.getSetCookie()[0] ?? '';
  const deployed = await cookieFor(harness);
  expect(deployed).toMatch(/^__Host-tandem=/);
  for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=43200'])
    expect(deployed.split('; ')).toContain(word);
  const local = await cookieFor(await createConsoleHarness({ isPlainHttp: true }));
  expect(local).toMatch(/^tandem=/);
  expect(local).not.toContain('Secure');
});

test('two suites on one machine, at ports of their own, sign nobody out of each other', async () => {
  const suite = await createConsoleHarness({ isPlainHttp: true });
  const at = async (port: number) => {
    const headers = { host: `127.0.0.1:${port}` };
    return cookieOf(await suite.ask(await suite.linkOf(lena), { method: 'POST', headers }));
  };
  expect(await at(4001)).toMatch(/^tandem-4001=/);
  const both = `${await at(4002)}; ${await at(4001)}`;
  const response = await suite.ask('/', { cookie: both, headers: { host: '127.0.0.1:4001' } });
  expect(response.status).toBe(200);
});

test('signing out ends the session of this browser', async () => {
  const cookie = await harness.signIn(customer);
  const csrf = csrfOf(await (await harness.ask(own, { cookie })).text());
  const response = await harness.ask('/sign-out', { cookie, form: { csrf } });
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-tandem=;.*Max-Age=0/);
});

test('before the first link was made everything is refused', async () => {
  const link = `/sign-in/${await signPass(
    'link',
    { id: 'x', until: new Date('2027-01-01'), holder: lena, generation: 0 },
    { current: { id: 'a', secret: 'a'.repeat(43) } },
  )}`;
  expect((await harness.ask(link, { method: 'POST' })).status).toBe(403);
});
