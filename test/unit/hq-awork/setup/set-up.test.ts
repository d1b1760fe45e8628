import { expect, test } from '@jest/globals';
import { operations } from '../../../../functions/hq-awork/operations.ts';
import { checkHqRights } from '../../../../functions/hq-awork/setup/check-hq-rights.ts';
import { needsPerson } from '../../../../shared/operations/checklist.ts';
import { createFinished, createSetup } from './setup-harness.ts';

const matching = (text: string) => expect.stringMatching(new RegExp(text));

test('O1: a finished connection is content, and what no vendor tells is said calmly', async () => {
  const { setUp } = createFinished();
  await setUp();
  const items = await setUp();
  expect(needsPerson(items)).toBe(false);
  expect(items.map(({ state, what }) => `${state}: ${what}`)).toEqual([
    'ok: HQ token',
    'ok: awork key, workspace https://nordagentur.awork.com',
    'ok: HQ system (people: 1)',
    'ok: interface of HQ: projects, plans and times in v1, people in v2, quotes in v2',
    'ok: the HQ token may read projects, their plans, times and deletions',
    matching('^unseen: HQ tells only when something is entered .* sync token of the whole system'),
    'ok: the awork key has the rights of an admin',
    'ok: HQ project field "awork-Projekt anlegen" (Boolean)',
    'ok: HQ project field "awork Link" (Link)',
    matching('^unseen: HQ does not tell whether its own awork integration is on: see in HQ that it is off'),
    matching('^ok: awork webhook "Tandem c1"'),
    'ok: people: 1 of 2 awork people found in HQ',
    matching('^warning: Olivia Ortmann: in awork without an e-mail address, their times will wait'),
    'ok: types of work: 1 of 1 in awork are task types in HQ',
    matching('^unseen: .* setting against booking on closed tasks is off'),
  ]);
});

test('O1: setup writes nothing in HQ, and in awork its webhook only', async () => {
  const { hq, awork, setUp } = createFinished();
  const [hqBefore, { webhooks: _, ...aworkBefore }] = [hq.state(), awork.state()];
  await setUp();
  const { webhooks, ...aworkAfter } = awork.state();
  expect(hq.state()).toEqual(hqBefore);
  expect(aworkAfter).toEqual(aworkBefore);
  expect(webhooks).toMatchObject([
    { uri: matching('/awork/c1/'), events: matching('company_added'), isActive: true },
  ]);
});

test('O7: the webhook is removed, and said so in the language of the customer', async () => {
  const { awork, setUp, setupIn } = createFinished();
  await setUp();
  expect(await operations.removeWebHooks(setupIn('de'))).toMatchObject([
    { state: 'done', what: 'awork-Webhook: 1 entfernt' },
  ]);
  expect(awork.state().webhooks).toEqual([]);
});

test('O1: a workspace and a mark of the HQ system are kept with the connection', async () => {
  const { accounts, setUp } = createFinished();
  await setUp();
  expect(accounts).toMatchObject({
    aworkUrl: 'https://nordagentur.awork.com',
    aworkWorkspaceId: expect.any(String),
    hqTenant: expect.stringMatching(/^\S{16}$/),
  });
});

test('O1: a token of another HQ system is told, and nothing else is looked at or changed', async () => {
  const { hq, awork, accounts, context, setUp } = createFinished();
  await setUp();
  const kept = accounts['hqTenant'];
  const before = awork.state();
  hq.person.openOtherTenant('foreign-token');
  Object.assign(context.secret.vendors['hq'] as object, { token: 'foreign-token' });
  const items = await setUp();
  expect(items.at(-1)).toMatchObject({ state: 'person', what: matching('belongs to another HQ system') });
  expect(items).toHaveLength(3);
  expect(accounts['hqTenant']).toBe(kept);
  expect(awork.state()).toEqual(before);
});

test('O1: whoever joined or left since is part of the mark that the next setup keeps', async () => {
  const { hq, accounts, person, setUp } = createFinished();
  await setUp();
  hq.person.createUser({ firstName: 'Ben', lastName: 'Neu', email: 'ben@nord.example' });
  await setUp();
  hq.person.updateUser(person.inHq.id, { email: 'anna.berg@nord.example' });
  expect(needsPerson(await setUp())).toBe(false);
  expect(accounts['hqTenant']?.split(' ')).toHaveLength(2);
});

test('O1: an HQ that shows the token nobody is told, as it cannot be known again', async () => {
  const { accounts, setUp } = createSetup();
  const items = await setUp();
  expect(items.at(-1)).toMatchObject({ state: 'person', what: matching('HQ shows the token nobody') });
  expect(accounts['hqTenant']).toBeUndefined();
});

test.each<['hq' | 'awork', string]>([
  ['hq', 'HQ token: HQ does not take'],
  ['awork', 'awork key: awork does not take'],
])('O1: a key that %s refuses ends the checklist', async (vendor, said) => {
  const { hq, awork, setUp, setupIn } = createFinished();
  if (vendor === 'hq') hq.person.revokeToken('hq-token');
  else awork.person.revokeKey('awork-key');
  const items = await setUp();
  expect(items.filter(({ state }) => state !== 'ok')).toMatchObject([
    { state: 'person', what: matching(said) },
  ]);
  expect(items).toHaveLength(2);
  expect(Object.values(await operations.checkKeys(setupIn())).flat()).toEqual(items);
});

test('O1: an HQ without the first generation is told, whatever the token', async () => {
  const { setUp } = createFinished({ tenant: { versions: ['v2'] } });
  expect(await setUp()).toMatchObject([
    { state: 'person', what: matching('does not offer the first generation of its interface \\(v1\\)') },
    { state: 'ok' },
  ]);
});

test('O1: an HQ without the second generation is told what to set, and with v1 it is content', async () => {
  const tenant = { versions: ['v1'] as const };
  const items = await createFinished({ tenant }).setUp();
  expect(items.at(-1)).toMatchObject({
    state: 'person',
    what: matching('does not offer the generation v2 .* people are read: set apiVersion .* to v1'),
  });
  const { about, setUp } = createFinished({ tenant, hqAccess: { apiVersion: 'v1' } });
  expect(await about('interface of HQ')).toMatchObject([
    { state: 'ok', what: matching('v1, people in v1, quotes in v1') },
  ]);
  expect(needsPerson(await setUp())).toBe(false);
  const quotes = createFinished({ tenant, hqAccess: { apiVersion: 'v1', quotesVersion: 'v2' } });
  expect(await quotes.about('quotesVersion')).toMatchObject([
    { state: 'person', what: matching('generation v2 .* quotes are read: set quotesVersion .* to v1') },
  ]);
});

test('O1: an HQ that shows no quote may have them in the other generation', async () => {
  const { about } = createFinished({ tenant: { newFinance: true }, hqAccess: { quotesVersion: 'v1' } });
  expect(await about('quotesVersion')).toMatchObject([
    { state: 'warning', what: matching('no quote at all in v1: .* set quotesVersion .* to v2') },
  ]);
});

test('O1: an HQ token that may not read times is told, and nothing was written to find out', async () => {
  const { hq, setUp } = createFinished();
  hq.faults.add({ path: '/v1/UserReportings', fault: { kind: 'status', status: 403, body: 'Forbidden' } });
  expect((await setUp()).at(-1)).toMatchObject({
    state: 'person',
    what: matching('^rights of the HQ token: HQ does not let our key do this'),
  });
});

test('O1: whoever signed in to HQ in place of a token is to be an admin on both sides', async () => {
  const { run, setupIn } = createFinished();
  const setup = setupIn();
  const hq = { apiVersion: 'v1', oauth: { clientId: '12345-tandem' } };
  const secret = { ...setup.secret, vendors: { ...setup.secret.vendors, hq } };
  expect(await checkHqRights(run, { ...setup, secret })).toMatchObject([
    { state: 'ok' },
    { state: 'unseen', what: matching('this person is an admin there, as they must be in awork') },
  ]);
});

test('O1: an awork key without rights names each of them', async () => {
  const { awork, about } = createFinished();
  awork.person.addKey({ key: 'awork-key', isAdmin: false });
  expect(await about('lacks rights')).toMatchObject([
    {
      state: 'person',
      what: matching('create projects, edit projects, manage tasks .*, edit times .* read clients'),
    },
  ]);
});

test('O1: an awork key that may only read times sees nobody’s, and is told so', async () => {
  const { awork, about } = createFinished();
  const rights = [
    ...['project-create:write', 'project-master-data:write', 'project-planning-data:manage'],
    ...['project-timetracking:read', 'company-master-data:read', 'user-master-data:read'],
    'workspace-manage-config:write',
  ];
  awork.person.addKey({ key: 'awork-key', isAdmin: false, rights });
  expect(await about('lacks rights: edit times of others')).toMatchObject([{ state: 'person' }]);
  const enough = rights.map((right) => right.replace('timetracking:read', 'timetracking:write'));
  awork.person.addKey({ key: 'awork-key', isAdmin: false, rights: enough });
  expect(await about('all rights it needs')).toMatchObject([{ state: 'ok' }]);
});

test('O1: the whole checklist is in the language of its reader', async () => {
  const { hq, awork, setUp } = createSetup({ settings: { fallbackPerson: 'wer@nord.example' } });
  hq.person.createUser({ firstName: 'Anna', lastName: 'Berg', email: 'anna@nord.example' });
  hq.person.createTaskType({ name: 'Text' });
  hq.person.createTaskType({ name: 'allgemein' });
  hq.person.defineProjectField({ name: 'AWORK Link', type: 'Link' });
  hq.person.linkByHq(hq.person.createProject({ name: 'Messe' }).id, 'x');
  awork.person.createUser({ firstName: 'Udo', lastName: 'Fremd', email: 'udo@x.example' });
  const texts = (await setUp('de')).map(({ what }) => what);
  expect(texts.length).toBeGreaterThan(14);
  for (const text of texts) expect(text).not.toMatch(/\b(the|and|rights|which|field|please|times)\b/);
});
