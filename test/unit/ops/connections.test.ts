import { expect, test } from '@jest/globals';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import { listConnections, showConnection } from '../../../functions/ops/connections/list.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { changeScopes } from '../../../shared/sweep-scopes.ts';
import {
  connectionId,
  createOpsHarness,
  exampleEntry,
  mocoUrl,
  ownDefinitions,
  signatureKey,
} from './ops-harness.ts';

const oauth = { clientId: 'tandem', clientSecret: 'tandem-secret', refreshToken: 'first' };
const withGrant = (grant: object) =>
  exampleEntry({ vendors: { moco: { baseUrl: mocoUrl, apiKey: 'k' }, awork: { oauth: grant } } });

test('adding stores the credentials apart from the connection and makes the webhook secrets', async () => {
  const { add, secret, operator } = createOpsHarness();
  await add();
  const stored = await secret();
  expect(stored?.ingressToken).toHaveLength(43);
  expect(stored?.vendors['awork']?.['hookSecrets']).toEqual([expect.stringMatching(/^.{43}$/)]);
  expect(await operator.connections.get(connectionId)).toMatchObject({ status: 'active' });
  expect(JSON.stringify((await showConnection(connectionId, operator)).data)).not.toContain('moco-key');
});

test('nothing of a file is stored when one entry is wrong', async () => {
  const { add, operator } = createOpsHarness();
  await expect(add(exampleEntry(), exampleEntry({ id: 'X' }))).rejects.toThrow('[1].id');
  expect((await listConnections(operator)).data.connections).toEqual([]);
});

test('adding again changes settings and keys and keeps what was agreed with the vendors', async () => {
  const { add, secret, operator } = createOpsHarness();
  await add();
  await storeSignatureKey(connectionId, signatureKey, false, operator);
  await pauseConnection(connectionId, operator);
  const before = await secret();
  const { awork } = exampleEntry().vendors;
  const { data } = await add(
    exampleEntry({
      settings: { taskList: 'Leistungen' },
      vendors: { moco: { baseUrl: mocoUrl, apiKey: 'new' }, awork },
    }),
  );
  const after = await secret();
  expect(data.connections).toMatchObject([
    { id: connectionId, connector: 'moco-awork', change: 'updated', status: 'paused' },
  ]);
  expect(after?.ingressToken).toBe(before?.ingressToken);
  expect(after?.vendors['awork']?.['hookSecrets']).toEqual(before?.vendors['awork']?.['hookSecrets']);
  expect(after?.vendors['moco']).toMatchObject({ apiKey: 'new', signatureKeys: [signatureKey] });
  const connection = await operator.connections.get(connectionId);
  expect(connection).toMatchObject({ status: 'paused', settings: { taskList: 'Leistungen' } });
  expect(connection?.paused?.code).toBe('connection-paused');
});

test('a renewed grant survives the same file, and gives way to a new one', async () => {
  const { add, secret, operator } = createOpsHarness();
  const grantNow = async () => (await secret())?.vendors['awork']?.['oauth'];
  await add(withGrant(oauth));
  const stored = await secret();
  if (!stored) throw new Error('no secret');
  const renewed = {
    ...stored.vendors,
    awork: { ...stored.vendors['awork'], oauth: { ...oauth, refreshToken: 'second' } },
  };
  await operator.secrets.write(
    { id: connectionId, connector: 'moco-awork' },
    { ...stored, vendors: renewed },
  );
  await add(withGrant(oauth));
  expect(await grantNow()).toMatchObject({ refreshToken: 'second' });
  await add(withGrant({ ...oauth, refreshToken: 'third' }));
  expect(await grantNow()).toMatchObject({ refreshToken: 'third' });
});

test('an unknown connection is answered with those there are', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await expect(pauseConnection('nope', operator)).rejects.toThrow('There are: nordagentur.');
});

test('resuming sends each remembered and each undone record once, begun anew, and every sweep', async () => {
  const { add, operator, links, pointers, now, pass } = createOpsHarness();
  await add();
  await pauseConnection(connectionId, operator);
  const target = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
  await operator.reminders.remind(createPointer({ ...target, id: '1' }, 'webhook', now()));
  for (const sourceId of ['1', '2']) await leaveOpen(sourceId);
  pass(9 * 86_400);
  const sweeps = ownDefinitions.flatMap(changeScopes).length;
  const { data } = await resumeConnection(connectionId, operator);
  expect(data).toMatchObject({ status: 'active', reminders: 1, open: 1, sweeps });
  expect(pointers().map(({ entity, id, attempt, firstAt }) => [entity, id, attempt, firstAt])).toContainEqual(
    [...['project', '1', 0, now().toISOString()]],
  );
  expect(pointers()).toHaveLength(2 + sweeps);
  expect(await Array.fromAsync(operator.reminders.list(connectionId))).toEqual([]);
  expect(await operator.connections.get(connectionId)).not.toHaveProperty('paused');

  async function leaveOpen(sourceId: string) {
    const claim = await links.claim({
      key: { connection: connectionId, entity: 'project', sourceId },
      leaseSeconds: 60,
    });
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    const at = now().toISOString();
    await links.settle(claim.link, {
      outcome: { kind: 'parked', code: 'vendor-refused', details: {}, at },
      openSince: at,
    });
  }
});

test('what an operator replayed during a pause is resumed as a replay, of records and of comparisons', async () => {
  const { add, operator, pointers, now } = createOpsHarness();
  await add();
  await pauseConnection(connectionId, operator);
  const target = { direction: 'moco-awork-projects', connection: connectionId };
  for (const each of [
    { entity: 'project', id: '1' },
    { entity: '*', id: 'changed' },
  ])
    await operator.reminders.remind(
      forced(createPointer({ ...target, ...each }, 'replay', now()), 'replay', now()),
    );
  await resumeConnection(connectionId, operator);
  const replayed = pointers().filter(({ force, cause }) => force && cause === 'replay');
  expect(replayed.map(({ entity, id }) => [entity, id])).toEqual([
    ['project', '1'],
    ['*', 'changed'],
  ]);
});

test('cancelling removes our webhooks, the credentials and the links, and leaves those of others', async () => {
  const { add, operator, moco, awork, secret, forgotten } = createOpsHarness();
  await add();
  await setUpConnection(connectionId, operator);
  const foreign = { target: 'Project', event: 'update', hook: 'https://other.example/moco/nordagentur/x' };
  await callMoco('account/web_hooks', { ...foreign, hook: 'https://other.example/hook' });
  const { data, exitCode } = await cancelConnection(connectionId, operator);
  expect(exitCode).toBe(0);
  expect(data.items.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
  expect(moco.state().webHooks.map(({ hook }) => hook)).toEqual(['https://other.example/hook']);
  expect(awork.state().webhooks).toEqual([]);
  expect(await secret()).toBeUndefined();
  expect(forgotten).toEqual([connectionId]);
  expect(await operator.connections.get(connectionId)).toMatchObject({ status: 'cancelled', accounts: {} });
  expect((await cancelConnection(connectionId, operator)).exitCode).toBe(0);

  async function callMoco(path: string, body: object) {
    const headers = { authorization: 'Token token=moco-key', 'content-type': 'application/json' };
    await moco.fetch(
      new Request(`${mocoUrl}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
  }
});

test('a vendor that does not answer keeps the credentials for a second try, a revoked key does not', async () => {
  const silent = createOpsHarness();
  await silent.add();
  silent.moco.faults.add({ fault: { kind: 'status', status: 503 } });
  expect((await cancelConnection(connectionId, silent.operator)).exitCode).toBe(1);
  expect(await silent.secret()).toBeDefined();
  silent.moco.faults.clear();
  expect((await cancelConnection(connectionId, silent.operator)).exitCode).toBe(0);
  expect(await silent.secret()).toBeUndefined();

  const revoked = createOpsHarness();
  await revoked.add();
  revoked.moco.person.revokeKey('moco-key');
  const { data, exitCode } = await cancelConnection(connectionId, revoked.operator);
  expect(exitCode).toBe(1);
  expect(data.items.map(({ state }) => state)).toContain('person');
  expect(await revoked.secret()).toBeUndefined();
});

test('a cancelled connection can only be added again, and then begins afresh', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await cancelConnection(connectionId, operator);
  await expect(resumeConnection(connectionId, operator)).rejects.toThrow('Add it again');
  expect((await add()).data.connections[0]?.change).toBe('added again');
  expect(await operator.connections.get(connectionId)).toMatchObject({ status: 'active' });
});
