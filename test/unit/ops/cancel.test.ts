import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { closeDue } from '../../../functions/closing/close-due.ts';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId, exampleEntry } from './ops-harness.ts';

const DAY_SECONDS = 86_400;

async function createCancellable() {
  const harness = await createLinkedProject();
  const { operator, awork, moco, secret } = harness;
  const isWhole = async () =>
    (await secret()) !== undefined && awork.state().webhooks.length > 0 && moco.state().webHooks.length > 0;
  const connection = () => operator.connections.get(connectionId);
  return { ...harness, isWhole, connection };
}

test('O7 whoever cancels is told what goes, and nothing goes without a yes', async () => {
  const { operator, isWhole, connection } = await createCancellable();
  const asked: string[] = [];
  const confirm = async (question: string) => (asked.push(question), false);
  await expect(cancelConnection(connectionId, { ...operator, confirm })).rejects.toThrow('goes on');
  expect(asked).toEqual([expect.stringMatching(/webhooks.*credentials.*Nothing is deleted/)]);
  expect(await isWhole()).toBe(true);
  expect((await connection())?.status).toBe('active');
});

test('O7 a connection that is cancelled to a day runs through that day and ends by itself in the hour after', async () => {
  const { operator, isWhole, connection, pass, awork, secret } = await createCancellable();
  const { data } = await cancelConnection(connectionId, operator, { at: '2026-03-05' });
  expect(data).toMatchObject({ status: 'active', endsAt: '2026-03-06T00:00:00.000Z' });
  pass(DAY_SECONDS);
  expect(await closeDue(operator)).toEqual([]);
  expect(await isWhole()).toBe(true);
  pass(DAY_SECONDS);
  expect(await closeDue(operator)).toEqual([connectionId]);
  expect(await connection()).toMatchObject({ status: 'cancelled', accounts: {} });
  expect(await secret()).toBeUndefined();
  expect(awork.state().webhooks).toEqual([]);
  expect(await closeDue(operator)).toEqual([]);
});

test('O7 an end that is set for a day survives a change of settings, and can be taken back', async () => {
  const { operator, add, connection, pass } = await createCancellable();
  await cancelConnection(connectionId, operator, { at: '2026-03-31' });
  await add(exampleEntry({ settings: { taskList: 'Leistungen' } }));
  expect((await connection())?.endsAt).toBe('2026-04-01T00:00:00.000Z');
  await cancelConnection(connectionId, operator, { undo: true });
  pass(60 * DAY_SECONDS);
  expect(await closeDue(operator)).toEqual([]);
  expect((await connection())?.status).toBe('active');
});

test('O7 an end that is taken back while others are ended stays taken back', async () => {
  const { operator, isWhole, connection, pass } = await createCancellable();
  await cancelConnection(connectionId, operator, { at: '2026-03-04' });
  pass(DAY_SECONDS);
  const list: Operator['connections']['list'] = async (connector) => {
    const listed = await operator.connections.list(connector);
    if (listed.length > 0) await cancelConnection(connectionId, operator, { undo: true });
    return listed;
  };
  await closeDue({ ...operator, connections: { ...operator.connections, list } });
  expect((await connection())?.status).toBe('active');
  expect(await isWhole()).toBe(true);
});

test('O7 a connection that is begun anew while its end is carried out is not ended again', async () => {
  const { operator, connection, add } = await createCancellable();
  const forgetRecords: Operator['forgetRecords'] = async (id) => {
    const forgotten = await operator.forgetRecords(id);
    await add();
    return forgotten;
  };
  await cancelConnection(connectionId, { ...operator, forgetRecords });
  expect((await connection())?.status).not.toBe('cancelled');
});

test('O7 a connection that cannot be ended keeps no other from its end, and is told', async () => {
  const { operator, add, pass } = await createCancellable();
  await add(exampleEntry({ id: 'zweite' }));
  for (const id of [connectionId, 'zweite']) await cancelConnection(id, operator, { at: '2026-03-04' });
  pass(DAY_SECONDS);
  const read: Operator['secrets']['read'] = (owner, options) =>
    owner.id === connectionId
      ? Promise.reject(new Error('unreadable'))
      : operator.secrets.read(owner, options);
  await expect(closeDue({ ...operator, secrets: { ...operator.secrets, read } })).rejects.toThrow('1 of 2');
  expect((await operator.connections.get('zweite'))?.status).toBe('cancelled');
});

test.each([
  ['2026-03-03', 'is over already'],
  ['next month', 'takes a day'],
])('O7 the day %s is refused', async (at, problem) => {
  const { operator } = await createCancellable();
  await expect(cancelConnection(connectionId, operator, { at })).rejects.toThrow(problem);
});

test('O7 a vendor that does not answer on the last day is asked again in the next hour', async () => {
  const { operator, pass, secret, awork } = await createCancellable();
  await cancelConnection(connectionId, operator, { at: '2026-03-04' });
  pass(DAY_SECONDS);
  const silent = { ...operator, fetch: () => Promise.reject(new Error('no answer')) };
  await closeDue(silent);
  expect(await secret()).toBeDefined();
  expect(await closeDue(operator)).toEqual([connectionId]);
  expect(await secret()).toBeUndefined();
  expect(awork.state().webhooks).toEqual([]);
});

test('O7 links and history can be kept as lines of JSON, readable by their owner only', async () => {
  const { operator, project } = await createCancellable();
  const path = join(mkdtempSync(join(tmpdir(), 'tandem-export-')), 'links.jsonl');
  await cancelConnection(connectionId, operator, { export: path });
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { entity: 'project', id: String(project.id), targetId: expect.any(String), history: [{ kind: 'done' }] },
  ]);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('O7 what a vendor lets only people undo is in the history when a connection ends on its day', async () => {
  const { operator, pass } = await createCancellable();
  const said = { en: 'remove the webhooks', de: 'entfernen Sie die Webhooks', no: 'fjern webhookene' };
  const connectors = operator.connectors.map((connector) => ({
    ...connector,
    operations: async () => ({
      ...(await connector.operations()),
      removeWebHooks: async () => [{ state: 'person' as const, what: said.en, said }],
    }),
  }));
  const byHand = { ...operator, connectors };
  await cancelConnection(connectionId, byHand, { at: '2026-03-04' });
  pass(DAY_SECONDS);
  expect(await closeDue(byHand)).toEqual([connectionId]);
  expect(await operator.history.list(connectionId, 1)).toMatchObject([
    { act: 'left-to-do', details: { left_de: said.de } },
  ]);
});
