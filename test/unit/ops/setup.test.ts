import { expect, test } from '@jest/globals';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { connectionId, createOpsHarness, ownDefinitions, signatureKey } from './ops-harness.ts';

const states = (items: readonly { state: string; what: string }[], start: string) =>
  items.filter(({ what }) => what.startsWith(start)).map(({ state }) => state);

const ownHooks = ownDefinitions.flatMap(({ hooks }) => hooks);
const mocoEvents = new Set(ownHooks.flatMap(({ vendor, event }) => (vendor === 'moco' ? [event] : [])));

test('O12: what a checklist keeps for the pages names no command, whoever had it made', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  const { data } = await setUpConnection(connectionId, operator);
  const kept = data.items.flatMap(({ said }) => (said ? Object.values(said) : []));
  expect(kept.filter((text) => /\bops /.test(text))).toEqual([]);
  expect(kept).toContainEqual(expect.stringContaining('auf der Seite „Zugänge“ einfügen'));
});

test('setup creates fields and webhooks, learns the workspace, and asks a person for the signature key last', async () => {
  const { add, operator, moco, awork } = createOpsHarness();
  awork.person.createTemplate({ name: 'Kampagne' });
  await add();
  const { data, exitCode } = await setUpConnection(connectionId, operator);
  expect(exitCode).toBe(1);
  expect(data.items.at(-1)).toMatchObject({
    state: 'person',
    what: expect.stringContaining('ops connections key'),
  });
  expect(moco.state().customProperties).toMatchObject([
    { name: 'Sync zu awork', kind: 'Boolean', entity: 'Project' },
    { name: 'awork Projekt', kind: 'Link' },
    { name: 'awork Projektvorlage', kind: 'Select', defaults: ['Kampagne'] },
  ]);
  expect(moco.state().webHooks).toHaveLength(mocoEvents.size);
  expect(awork.state().webhooks).toMatchObject([
    {
      name: 'Tandem nordagentur',
      isActive: true,
      authentication: expect.stringMatching(/^X-Tandem-Secret=/),
    },
  ]);
  expect((await operator.connections.get(connectionId))?.accounts).toMatchObject({
    aworkUrl: 'https://nordagentur.awork.com',
    aworkWorkspaceId: expect.any(String),
  });
});

test('a second setup creates nothing and is content when the key is there', async () => {
  const { add, operator, moco, awork } = createOpsHarness();
  awork.person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' });
  await add();
  await setUpConnection(connectionId, operator);
  await storeSignatureKey(connectionId, signatureKey, false, operator);
  const before = [moco.state().webHooks, moco.state().customProperties.length, awork.state().webhooks.length];
  awork.person.createTemplate({ name: 'Neu' });
  const { data, exitCode } = await setUpConnection(connectionId, operator);
  expect(data.items.filter(({ state }) => state === 'person' || state === 'again')).toEqual([]);
  expect(exitCode).toBe(0);
  expect(states(data.items, 'MOCO web hook').every((state) => state === 'ok')).toBe(true);
  expect(states(data.items, 'awork webhook')).toEqual(['ok']);
  expect([
    moco.state().webHooks,
    moco.state().customProperties.length,
    awork.state().webhooks.length,
  ]).toEqual(before);
  expect(moco.state().customProperties[2]).toMatchObject({ defaults: ['Neu'] });
});

test('hooks that were switched off are switched on, ones with an old address replaced', async () => {
  const { add, operator, moco, awork } = createOpsHarness();
  await add();
  await setUpConnection(connectionId, operator);
  const [first] = moco.state().webHooks;
  moco.person.switchOffWebhook(first?.id ?? 0);
  awork.person.switchOffWebhook(awork.state().webhooks[0]?.id ?? '');
  const repaired = await setUpConnection(connectionId, operator);
  expect(states(repaired.data.items, 'MOCO web hook Project create')).toEqual(['repaired']);
  expect(states(repaired.data.items, 'awork webhook')).toEqual(['repaired']);
  expect(moco.state().webHooks.some(({ disabled }) => disabled)).toBe(false);
  expect(awork.state().webhooks).toMatchObject([{ isActive: true }]);
  const moved = { ...operator, ingressUrl: 'https://new.tandem.example' };
  await setUpConnection(connectionId, moved);
  expect(moco.state().webHooks).toHaveLength(mocoEvents.size);
  expect(moco.state().webHooks.every(({ hook }) => hook.startsWith('https://new.tandem.example/moco/'))).toBe(
    true,
  );
  expect(awork.state().webhooks).toMatchObject([{ uri: expect.stringMatching(/^https:\/\/new\./) }]);
});

test('a field of the wrong type is left alone and a person is asked', async () => {
  const { add, operator, moco } = createOpsHarness();
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'String' });
  await add();
  const { data } = await setUpConnection(connectionId, operator);
  expect(states(data.items, 'MOCO project field "awork Projekt"')).toEqual(['person']);
  expect(moco.state().customProperties[0]).toMatchObject({ kind: 'String' });
});

test('a refused key is told and nothing is created', async () => {
  const { add, operator, moco, awork } = createOpsHarness();
  await add();
  awork.person.revokeKey('awork-key');
  const { data, exitCode } = await setUpConnection(connectionId, operator);
  expect(exitCode).toBe(1);
  expect(data.items).toMatchObject([{ state: 'ok' }, { state: 'person' }]);
  expect(moco.state().webHooks).toEqual([]);
});

test('a read-only MOCO key is found by the first thing it may not create', async () => {
  const { add, operator, moco } = createOpsHarness();
  await add();
  moco.person.revokeKey('moco-key');
  moco.person.addKey('moco-key', 'read-only');
  const { data } = await setUpConnection(connectionId, operator);
  expect(states(data.items, 'MOCO project fields')).toEqual(['person']);
  expect(states(data.items, 'awork webhook')).toEqual(['created']);
});

test('people without a counterpart are named in a warning', async () => {
  const { add, operator, moco, awork } = createOpsHarness();
  awork.person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'Jonas@Example.org' });
  awork.person.createUser({ firstName: 'Ida', lastName: 'Ohne', email: 'ida@example.org' });
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  await add();
  const { data } = await setUpConnection(connectionId, operator);
  const warnings = data.items.filter(({ state }) => state === 'warning').map(({ what }) => what);
  expect(warnings.find((what) => what.includes('times will wait'))).toContain('Ida Ohne');
  expect(warnings.join()).not.toContain('Jonas');
});
