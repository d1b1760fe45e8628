import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import type { HookLook } from './hook-look.ts';
import type { OwnCustomer } from './own-customer.ts';
import { activate, startCustomer } from './own-customer.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(300_000);
const CUSTOMER = 'hakenpflege';
const data = mkdtempSync(join(tmpdir(), 'tandem-hooks-'));
let suite: RunningSuite;
let customer: OwnCustomer;
let scene: ReturnType<typeof agencyScene>;

const start = () => startSuite({ connector: 'moco-awork', args: customer.suiteArgs, data });
const hooks = async (...words: string[]): Promise<HookLook['hooks']> =>
  (await suite.ops<HookLook>(...words, CUSTOMER)).json.hooks;
const stateOf = async (vendor: string, ...words: string[]) =>
  (await hooks(...words)).find((each) => each.vendor === vendor);

beforeAll(async () => {
  customer = await startCustomer(CUSTOMER);
  suite = await start();
  await activate(suite, customer);
  scene = agencyScene(customer.vendors);
});
afterAll(async () => {
  await suite.stop();
  await customer.close();
  rmSync(data, { recursive: true, force: true });
});

test('O8 webhooks that MOCO signs with another key are told in words, until one arrives with the right one', async () => {
  const [hook] = customer.simulators.moco.state().webHooks;
  const headers = { 'content-type': 'application/json', 'x-moco-signature': '0'.repeat(64) };
  const forged = await fetch(hook?.hook ?? '', { method: 'POST', headers, body: '{"id":1}' });
  expect(forged.status).toBe(404);
  expect((await suite.ops('hooks', CUSTOMER)).exitCode).toBe(1);
  expect(await stateOf('moco', 'status')).toMatchObject({
    ...{ state: 'signature', since: expect.any(String) },
    sentence: expect.stringContaining("MOCO's signature key was probably renewed"),
  });
  const { id } = await scene.createProject('Haken im Takt');
  await scene.synced(id);
  expect((await suite.ops('hooks', CUSTOMER)).exitCode).toBe(0);
  expect(await stateOf('moco', 'status')).toMatchObject({
    state: 'arriving',
    lastDelivery: expect.any(String),
  });
});

test('O8 webhooks that MOCO and awork switched off are on again within a quarter of an hour, without anybody', async () => {
  await suite.idle();
  await suite.stop();
  const { moco, awork } = customer.simulators;
  for (const { id } of moco.state().webHooks) moco.person.switchOffWebhook(id);
  for (const { id } of awork.state().webhooks) awork.person.switchOffWebhook(id);
  const count = moco.state().webHooks.length;
  // A schedule of the local suite has its first turn at once.
  suite = await start();
  await eventually('all on again', async () => {
    const areOn = moco.state().webHooks.every(({ disabled }) => !disabled);
    return areOn && awork.state().webhooks.every(({ isActive }) => isActive);
  });
  expect(moco.state().webHooks).toHaveLength(count);
  expect(awork.state().webhooks).toHaveLength(1);
  await suite.idle();
  expect((await suite.ops('hooks', CUSTOMER)).exitCode).toBe(0);
  expect(await stateOf('awork', 'status')).toMatchObject({
    state: expect.stringMatching(/^(quiet|arriving)$/),
  });
});

test('O8 what changed while a webhook was off arrives when it is mended, once', async () => {
  const { moco } = customer.simulators;
  for (const { id } of moco.state().webHooks) moco.person.switchOffWebhook(id);
  const { id } = await scene.createProject('Im Dunkeln');
  await suite.idle();
  expect(await scene.aworkProjects('Im Dunkeln')).toEqual([]);
  await suite.ops('hooks', CUSTOMER);
  await scene.synced(id);
  await suite.idle();
  expect(await scene.aworkProjects('Im Dunkeln')).toHaveLength(1);
  await suite.ops('hooks', CUSTOMER);
  expect(await stateOf('moco', 'status')).toMatchObject({ state: 'arriving', since: null });
});
