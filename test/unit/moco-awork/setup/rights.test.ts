import { expect, test } from '@jest/globals';
import { setUpConnection } from '../../../../functions/ops/setup/setup.ts';
import { connectionId, createOpsHarness } from '../../ops/ops-harness.ts';

const ADMIN_ROLE = 77_002;
const TEAM_LEAD_ROLE = 77_003;

async function createAccount() {
  const harness = createOpsHarness();
  await harness.add();
  const { moco, operator } = harness;
  /** Replaces the account's key by one of a user with that role; the default role may do nothing. */
  const useKeyOf = (role_id?: number) => {
    const user = moco.person.createUser({
      ...{ firstname: 'Key', lastname: 'Owner', email: 'key@example.org' },
      ...(role_id && { role_id }),
    });
    moco.person.revokeKey('moco-key');
    moco.person.addKey('moco-key', 'full', user.id);
  };
  const setUp = async () => (await setUpConnection(connectionId, operator)).data.items;
  return { ...harness, useKeyOf, setUp };
}

const about = (items: readonly { state: string; what: string }[], text: string) =>
  items.filter(({ what }) => what.includes(text));

test('O1: keys with all rights pass', async () => {
  const { moco, setUp } = await createAccount();
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  const items = await setUp();
  expect(about(items, 'has the rights for projects')).toMatchObject([{ state: 'ok' }]);
  expect(about(items, 'may enter times for others')).toMatchObject([{ state: 'ok' }]);
  expect(about(items, 'rights of an admin')).toMatchObject([{ state: 'ok' }]);
});

test('O1: a MOCO key of somebody without rights names each of them, and that it cannot act for others', async () => {
  const { moco, useKeyOf, setUp } = await createAccount();
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  useKeyOf();
  const items = await setUp();
  expect(about(items, 'lacks rights')).toMatchObject([
    { state: 'person', what: expect.stringContaining('projects, people, time tracking, settings') },
  ]);
  expect(about(items, 'may not enter times for others')).toMatchObject([{ state: 'person' }]);
});

test('O1: a MOCO key that lacks only the settings says so, and may act for others', async () => {
  const { moco, useKeyOf, setUp } = await createAccount();
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  useKeyOf(TEAM_LEAD_ROLE);
  const items = await setUp();
  expect(about(items, 'lacks rights')).toMatchObject([
    { state: 'person', what: expect.stringContaining('lacks rights: settings.') },
  ]);
  expect(about(items, 'may enter times for others')).toMatchObject([{ state: 'ok' }]);
});

test('O1: people with more rights than the key, who book in awork, are named', async () => {
  const { moco, awork, useKeyOf, setUp } = await createAccount();
  const boss = { firstname: 'Berta', lastname: 'Boss', email: 'berta@example.org' };
  moco.person.createUser({ ...boss, role_id: ADMIN_ROLE });
  moco.person.createUser({ ...boss, firstname: 'Nora', email: 'nora@example.org', role_id: ADMIN_ROLE });
  awork.person.createUser({ firstName: 'Berta', lastName: 'Boss', email: 'berta@example.org' });
  useKeyOf(TEAM_LEAD_ROLE);
  expect(about(await setUp(), 'does not let this key enter their times')).toMatchObject([
    { state: 'warning', what: expect.stringMatching(/^Berta Boss:/) },
  ]);
});

test('O1: whose MOCO key it is cannot always be told, which is left to a person to see', async () => {
  const { operator, setUp } = await createAccount();
  const { fetch: send } = operator;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('mocoapp.com/api/v1/session')) return Response.json({});
    return send?.(request) ?? fetch(request);
  };
  expect(about(await setUp(), 'does not tell which rights')).toMatchObject([{ state: 'unseen' }]);
});

test('O1: a read-only MOCO key is found also where nothing is left to be created', async () => {
  const { moco, setUp } = await createAccount();
  await setUp();
  const before = moco.state();
  moco.person.revokeKey('moco-key');
  moco.person.addKey('moco-key', 'read-only');
  expect(about(await setUp(), 'MOCO web hooks')).toMatchObject([{ state: 'person' }]);
  expect(moco.state()).toEqual(before);
});

test('O1: an awork key without rights names each of them, also that of creating projects', async () => {
  const { awork, setUp } = await createAccount();
  awork.person.addKey({ key: 'awork-key', isAdmin: false });
  expect(about(await setUp(), 'lacks rights')).toMatchObject([
    {
      state: 'person',
      what: expect.stringMatching(/create projects, manage projects .*, manage tasks .*, edit times/),
    },
  ]);
});

/** What awork says of a key that is no admin's. */
async function itemsFor(permissions: object[], more: object = {}, settings: object = {}) {
  const { operator, setUp } = await createAccount();
  const connection = await operator.connections.get(connectionId);
  if (connection)
    await operator.connections.put({ ...connection, settings: { ...connection.settings, ...settings } });
  const { fetch: send } = operator;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = { signature: null, userPermission: { isAdmin: false, permissions, ...more } };
    if (request.url.endsWith('/me/permissions')) return Response.json(body);
    return send?.(request) ?? fetch(request);
  };
  return setUp();
}

const needed = [
  ['project-create', 'write'],
  ['project-master-data', 'manage'],
  ['project-planning-data', 'manage'],
  ['project-timetracking', 'write'],
  ['company-master-data', 'write'],
  ['user-master-data', 'read'],
  ['user-planning-data', 'write'],
  ['workspace-manage-config', 'write'],
].map(([feature, level]) => ({ feature, accessLevels: ['read', level] }));

test('O1: an awork key with just the rights it needs passes', async () => {
  expect(about(await itemsFor(needed), 'all rights it needs')).toMatchObject([{ state: 'ok' }]);
});

test('O1: one right that an awork key lacks is named alone', async () => {
  const items = await itemsFor(needed.filter(({ feature }) => feature !== 'project-create'));
  expect(about(items, 'lacks rights: create projects.')).toMatchObject([{ state: 'person' }]);
});

test.each([
  ['project-timetracking', 'read', 'edit times of others (awork shows them to nobody else)'],
  ['project-planning-data', 'write', 'manage tasks and task lists'],
  ['project-master-data', 'write', 'manage projects and their members'],
])('O1: %s of the level %s does not suffice', async (feature, level, named) => {
  const others = needed.filter((each) => each.feature !== feature);
  const items = await itemsFor([...others, { feature, accessLevels: ['read', level] }]);
  expect(about(items, `lacks rights: ${named}.`)).toMatchObject([{ state: 'person' }]);
});

test('O1: where nobody is to become a member, projects need be edited only', async () => {
  const edited = { feature: 'project-master-data', accessLevels: ['write'] };
  const others = needed.filter(({ feature }) => feature !== 'project-master-data');
  const settings = { addMembers: false, leadIsResponsible: false };
  expect(about(await itemsFor([...others, edited], {}, settings), 'all rights it needs')).toMatchObject([
    { state: 'ok' },
  ]);
});

test('O1: rights that awork names otherwise than its documents are left to a person to see', async () => {
  const items = await itemsFor([{ feature: 'pmd', accessLevels: ['read'] }]);
  expect(about(items, 'does not tell which rights')).toMatchObject([{ state: 'unseen' }]);
});

test('O1: a blocked awork user is told', async () => {
  expect(about(await itemsFor(needed, { isBlocked: true }), 'is blocked')).toMatchObject([
    { state: 'person' },
  ]);
});
