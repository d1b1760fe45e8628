import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import type { OwnCustomer, SentHook } from './own-customer.ts';
import { activate, sendAgain, startCustomer } from './own-customer.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let customer: OwnCustomer;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  customer = await startCustomer('hakenwerk');
  suite = await startSuite({ connector: 'moco-awork', args: customer.suiteArgs });
  await activate(suite, customer);
  scene = agencyScene(customer.vendors);
});
afterAll(async () => {
  await suite.stop();
  await customer.close();
});

const isProjectUpdate = ({ headers }: SentHook) =>
  headers['x-moco-target'] === 'Project' && headers['x-moco-event'] === 'update';
function lastUpdate(): SentHook {
  const hook = customer.sent.findLast(isProjectUpdate);
  if (!hook) throw new Error('no webhook was sent');
  return hook;
}

async function calls(): Promise<number> {
  const { moco, awork } = customer.vendors;
  const counts = await Promise.all([moco.calls(), awork.calls()]);
  return counts.flatMap((each) => Object.values(each)).reduce((sum, each) => sum + each, 0);
}

/** Switched on long ago: nothing about it is on its way. */
async function quietProject(name: string) {
  const { id } = await scene.createProject(name);
  const project = await scene.synced(id);
  await eventually('its task', async () => (await scene.tasks(project.id)).length > 0);
  await suite.idle();
  return { id, target: project.id };
}

test('a lost webhook is made good by the sweep', async () => {
  const { trouble } = customer.simulators.moco.outbox;
  trouble.lost = 1;
  const { id } = await scene.createProject('Haken verloren');
  trouble.lost = 0;
  await suite.idle();
  expect(await scene.aworkProjects('Haken verloren')).toEqual([]);
  expect((await suite.ops('sweep', 'hakenwerk', '--scope', 'changed')).exitCode).toBe(0);
  await scene.synced(id);
  trouble.lost = 1;
  await customer.vendors.moco.person('addTask', id, { name: 'Stille Post' });
  trouble.lost = 0;
  await suite.idle();
  expect((await suite.ops('sweep', 'hakenwerk', '--scope', 'linked')).exitCode).toBe(0);
  const project = await scene.synced(id);
  await eventually('the task', async () => (await scene.taskNames(project.id)).includes('Stille Post'));
  await suite.idle();
  expect(await scene.aworkProjects('Haken verloren')).toHaveLength(1);
});

test('webhooks that come doubled and out of order have one effect, and the last state wins', async () => {
  const { trouble } = customer.simulators.moco.outbox;
  trouble.doubled = 1;
  const { id, target } = await quietProject('Haken doppelt');
  const from = customer.sent.length;
  for (const name of ['Haken zwei', 'Haken drei', 'Haken vier']) await scene.updateProject(id, { name });
  trouble.doubled = 0;
  await suite.idle();
  for (const hook of customer.sent.slice(from).toReversed()) expect(await sendAgain(hook)).toBe(200);
  await suite.idle();
  expect((await scene.aworkProject(target))?.name).toMatch(/Haken vier$/);
  expect(await scene.taskNames(target)).toEqual(['Projektmanagement']);
  const { projects } = await customer.vendors.awork.state();
  expect(projects.filter(({ name }) => / Haken (doppelt|zwei|drei|vier)$/.test(name))).toHaveLength(1);
});

test('ten webhooks for one edit cost one reading', async () => {
  const { id, target } = await quietProject('Haken zehnfach');
  const { moco } = customer.vendors;
  const read = async () => (await moco.calls())['GET /projects/:id'] ?? 0;
  const before = await read();
  const from = customer.sent.length;
  await scene.updateProject(id, { finish_date: '2026-10-10' });
  const hook = await eventually('the webhook', async () => customer.sent.slice(from).find(isProjectUpdate));
  const answers = await Promise.all(Array.from({ length: 9 }, () => sendAgain(hook)));
  expect(answers).toEqual(answers.map(() => 200));
  await suite.idle();
  expect((await scene.aworkProject(target))?.dueDate).toContain('2026-10-10');
  expect((await read()) - before).toBe(1);
});

test('a repeated webhook costs no vendor call', async () => {
  const last = lastUpdate();
  const before = await calls();
  for (let time = 0; time < 5; time += 1) expect(await sendAgain(last)).toBe(200);
  await suite.idle();
  expect(await calls()).toBe(before);
});

test('a webhook with a wrong signature, body or token is refused and costs no vendor call', async () => {
  const last = lastUpdate();
  const before = await calls();
  const forged = { ...last, headers: { ...last.headers, 'x-moco-signature': '0'.repeat(64) } };
  expect(await sendAgain(forged)).toBe(404);
  expect(await sendAgain({ ...last, body: last.body.replace('{', '{ ') })).toBe(404);
  expect(await sendAgain(last, `${last.url.slice(0, -3)}abc`)).toBe(404);
  await suite.idle();
  expect(await calls()).toBe(before);
});
