import { beforeEach, expect, test } from '@jest/globals';
import { Hono } from 'hono';
import { ownConnectionOnly } from '../../../../functions/console/access/own-connection.ts';
import type { ConsoleEnv } from '../../../../functions/console/context.ts';
import type { Holder } from '../../../../shared/access/holder.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer, lena, OTHER } from '../console-harness.ts';

let harness: ConsoleHarness;
beforeEach(async () => {
  harness = await createConsoleHarness();
});

/** Every page and every form there is, with the other customer's connection wherever an address names one. */
const routes = ({ app }: ConsoleHarness) =>
  app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, path: path.replace(':id', OTHER).replace(/:\w+\??/g, 'x') }));

const open = [/^\/sign-in\//, /^\/(style|console)-\w+\.(css|js)$/];
const everybodys = ['/', '/language', '/sign-out'];

test('O12 nothing of another connection, and nothing of the operators, is reached by a customer', async () => {
  const cookie = await harness.signIn(customer);
  const csrf = csrfOf(await (await harness.ask(`/connections/${connectionId}`, { cookie })).text());
  const closed = routes(harness).filter(
    ({ path }) => !everybodys.includes(path) && !open.some((each) => each.test(path)),
  );
  expect(closed).toContainEqual({ method: 'GET', path: `/connections/${OTHER}` });
  for (const { method, path } of closed) {
    const response = await harness.ask(path, { method, cookie, ...(method !== 'GET' && { form: { csrf } }) });
    expect({ path, status: response.status }).toEqual({ path, status: 404 });
  }
});

test('O12 nothing but signing in is reached by who is not signed in', async () => {
  for (const { method, path } of routes(harness).filter(({ path }) => !open[1]?.test(path))) {
    const { status } = await harness.ask(path, { method });
    expect({ path, status }).toEqual({ path, status: 403 });
  }
});

test.each([
  `/connections/${OTHER}/`,
  `/connections//${OTHER}`,
  `/connections/${connectionId}/../${OTHER}`,
  `/connections/${connectionId}%2f..%2f${OTHER}`,
  `/connections/${OTHER.toUpperCase()}`,
  '/connections',
  '/connections/',
  '/anything',
])('O12 %s is no way around', async (path) => {
  const cookie = await harness.signIn(customer);
  expect((await harness.ask(path, { cookie })).status).toBe(404);
});

test('O12 a customer lands on their own connection, an operator on all of them', async () => {
  const own = await harness.ask('/', { cookie: await harness.signIn(customer) });
  expect(own.headers.get('location')).toBe(`/connections/${connectionId}`);
  const all = await harness.ask('/', { cookie: await harness.signIn(lena) });
  expect(await all.text()).toContain(`/connections/${OTHER}`);
});

test('a connection that does not exist is not found, and neither is any other page', async () => {
  const cookie = await harness.signIn(lena);
  for (const path of ['/connections/niemand', '/nothing'])
    expect((await harness.ask(path, { cookie })).status).toBe(404);
});

test('O12 what lies below operate is the operators’, also of a customer’s own connection', async () => {
  const statusFor = async (session: Holder, path: string) => {
    const app = new Hono<ConsoleEnv>();
    app.use(async (context, next) => {
      context.set('session', session);
      context.set('language', 'en');
      context.set('page', (_title, _body, status = 200) => context.text('', status));
      await next();
    });
    app.use(ownConnectionOnly());
    app.get('*', (context) => context.text(''));
    return (await app.request(`/connections/${connectionId}/${path}`)).status;
  };
  for (const path of ['operate', 'operate/', 'operate/letters']) {
    expect(await statusFor(customer, path)).toBe(404);
    expect(await statusFor(lena, path)).toBe(200);
  }
  expect(await statusFor(customer, 'records')).toBe(200);
});
