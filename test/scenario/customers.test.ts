import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import type { Letters, StatusAnswer } from './ops-answers.ts';
import type { OwnCustomer } from './own-customer.ts';
import { activate, sendAgain, startCustomer } from './own-customer.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let customer: OwnCustomer;
let theirs: ReturnType<typeof agencyScene>;
let ours: ReturnType<typeof agencyScene>;

/** The second customer calls everything differently. */
const settings = {
  syncField: 'Nach awork',
  syncTag: 'awork',
  linkField: 'awork Adresse',
  taskList: 'Leistungen',
  addMembers: false,
};

beforeAll(async () => {
  customer = await startCustomer('suedwerk');
  suite = await startSuite({ connector: 'moco-awork', args: customer.suiteArgs });
  await activate(suite, customer, settings);
  theirs = agencyScene(customer.vendors);
  ours = agencyScene(suite.vendors);
});
afterAll(async () => {
  await suite.stop();
  await customer.close();
});

const theirProject = (name: string) =>
  eventually(`${name} at the second customer`, async () => (await theirs.aworkProjects(name))[0]);

test('M1 names are settings: the second customer has its own field, tag, link field and list', async () => {
  const byTag = await theirs.createProject('Südtag', { tags: ['awork'] });
  await theirs.createProject('Südfeld', { tags: [], custom_properties: { 'Nach awork': '1' } });
  await theirs.createProject('Südnichts', { tags: ['Sync to awork'] });
  const project = await theirProject('Südtag');
  await theirProject('Südfeld');
  await suite.idle();
  expect(await theirs.aworkProjects('Südnichts')).toEqual([]);
  const { custom_properties } = await theirs.mocoProject(byTag.id);
  expect(custom_properties['awork Adresse']).toBe(`https://suedwerk.awork.com/projects/${project.id}`);
  const { taskLists } = await customer.vendors.awork.state();
  const names = taskLists.filter(({ projectId }) => projectId === project.id).map(({ name }) => name);
  expect(names).toContain('Leistungen');
  expect(names).not.toContain('MOCO');
});

test('M9 whoever switches members off in the settings gets none', async () => {
  const { id } = await theirs.createProject('Südteam', { tags: ['awork'] });
  await customer.vendors.moco.person('assignUser', id, await theirs.mocoUserId('Ida'));
  const project = await theirProject('Südteam');
  await suite.idle();
  expect(await theirs.memberNames(project.id)).toEqual([]);
});

test('two customers side by side: nothing of one appears at the other, even with equal ids and names', async () => {
  const [one, other] = await Promise.all([
    ours.createProject('Gleichnamig'),
    theirs.createProject('Gleichnamig', { tags: ['awork'] }),
  ]);
  const ourTarget = await ours.synced(one.id);
  const theirTarget = await theirProject('Gleichnamig');
  await suite.idle();
  expect(await ours.aworkProjects('Gleichnamig')).toHaveLength(1);
  expect(await theirs.aworkProjects('Gleichnamig')).toHaveLength(1);
  expect(await ours.clientName(ourTarget)).toBe('Nordlicht Verlag GmbH');
  expect(await theirs.clientName(theirTarget)).toBe('Kundin von suedwerk');
  await customer.vendors.moco.person('archiveProject', other.id);
  await ours.updateProject(one.id, { finish_date: '2099-11-11' });
  await eventually('our change', async () => (await ours.aworkProject(ourTarget.id))?.dueDate);
  expect((await theirs.aworkProject(theirTarget.id))?.dueDate).toBeNull();
  const state = JSON.stringify(await suite.vendors.awork.state());
  expect(state).not.toMatch(/Süd|suedwerk/);
  expect(JSON.stringify(await customer.vendors.awork.state())).not.toMatch(/Nordlicht|nordagentur/);
});

test('one customer’s trouble stays its own: a refused key pauses one, the other goes on', async () => {
  await customer.vendors.moco.person('revokeKey', 'moco-suedwerk');
  await theirs.createProject('Südstopp', { tags: ['awork'] });
  await eventually('the pause', async () => {
    const { json } = await suite.ops<StatusAnswer>('status', 'suedwerk');
    return json.connections[0]?.status === 'paused';
  });
  const { id } = await ours.createProject('Nordlauf');
  await ours.synced(id);
  const { json } = await suite.ops<StatusAnswer>('status', 'nordagentur');
  expect(json.connections[0]?.status).toBe('active');
  const letters = await suite.ops<Letters>('dlq', 'list', '--connection', 'nordagentur');
  expect(letters.json.letters).toEqual([]);
});

test('a webhook of one customer is refused on the path of the other, with either token', async () => {
  const hook = customer.sent.findLast(({ url }) => url.includes('/moco/suedwerk/'));
  const ourUrl = suite.ingress['nordagentur'];
  if (!hook || !ourUrl) throw new Error('a webhook and an address are needed');
  const ourToken = ourUrl.split('/').at(-1) ?? '';
  const theirToken = hook.url.split('/').at(-1) ?? '';
  expect(await sendAgain(hook)).toBe(200);
  expect(await sendAgain(hook, ourUrl)).toBe(404);
  expect(await sendAgain(hook, ourUrl.replace(ourToken, theirToken))).toBe(404);
  expect(await sendAgain(hook, hook.url.replace(theirToken, ourToken))).toBe(404);
  expect(await sendAgain(hook, hook.url.replace('/moco/', '/awork/'))).toBe(404);
});
