import { expect, test } from '@jest/globals';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import { goLive } from '../../../functions/ops/go-live/go-live.ts';
import { planConnection } from '../../../functions/ops/go-live/plan-connection.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import { sweepConnection } from '../../../functions/ops/sweep.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { createPointer } from '../../../shared/pointer.ts';
import { connectionId, createOpsHarness, exampleEntry, signatureKey } from './ops-harness.ts';

/** A prepared connection, set up to its end, of an agency with one project that asks for a sync. */
async function createPrepared(settings: object = {}) {
  const harness = createOpsHarness();
  const { moco, awork, operator } = harness;
  const { status: _status, ...entry } = exampleEntry({ settings });
  const customer_id = moco.person.createCompany({ name: 'Nordlicht Verlag GmbH' }).id;
  const project = moco.person.createProject({ name: 'Relaunch', customer_id, tags: ['Sync to awork'] });
  const names = { firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' };
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: names.email });
  const person = awork.person.createUser(names);
  await harness.add(entry);
  await storeSignatureKey(connectionId, signatureKey, false, operator);
  await setUpConnection(connectionId, operator);
  const status = async () => (await operator.connections.get(connectionId))?.status;
  return { ...harness, customer_id, project, person, status };
}

test('O1 a new connection is prepared: nothing is read or written by itself, and no command starts it by the way', async () => {
  const { operator, queue, pointers, work, awork, project, status, now } = await createPrepared();
  expect(await status()).toBe('prepared');
  for (const command of [resyncRecords, sweepConnection])
    await expect(command(connectionId, {}, operator)).rejects.toThrow(`ops go-live ${connectionId}`);
  for (const command of [pauseConnection, resumeConnection])
    await expect(command(connectionId, operator)).rejects.toThrow('not live yet');
  const target = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
  await queue.send([createPointer({ ...target, id: String(project.id) }, 'webhook', now())]);
  await work();
  expect(awork.state().projects).toEqual([]);
  expect(pointers()).toEqual([]);
});

test('O1 what was planned happens once it goes live, and the record says since when', async () => {
  const { operator, work, awork, status, now } = await createPrepared();
  const { data } = await planConnection(connectionId, {}, operator);
  expect(data.totals).toMatchObject({ create: 1, park: 0 });
  const live = await goLive(connectionId, operator);
  expect(live.data).toEqual({
    id: connectionId,
    status: 'active',
    liveSince: now().toISOString(),
    changed: true,
  });
  await work();
  expect(awork.state().projects).toMatchObject([{ name: expect.stringContaining('Relaunch') }]);
  expect(await status()).toBe('active');
});

test('O1 nothing starts without a plan that somebody has seen', async () => {
  const { operator, status } = await createPrepared();
  await expect(goLive(connectionId, operator)).rejects.toThrow(`ops plan ${connectionId}`);
  expect(await status()).toBe('prepared');
});

test('O1 nothing starts while its setup has open points, and they are named', async () => {
  const { operator, add } = createOpsHarness();
  const { status: _status, ...entry } = exampleEntry();
  await add(entry);
  await planConnection(connectionId, {}, operator);
  await expect(goLive(connectionId, operator)).rejects.toThrow('ops connections key');
});

test('O1 nothing starts when something would be parked that the plan did not show, and a new plan lets it', async () => {
  const { operator, moco, customer_id, status } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  const custom_properties = { 'awork Projekt': 'https://elsewhere.example/1' };
  moco.person.createProject({ name: 'Neu', customer_id, tags: ['Sync to awork'], custom_properties });
  await expect(goLive(connectionId, operator)).rejects.toMatchObject({
    message: expect.stringContaining(`1 create, 1 park. Look at it again with "ops plan ${connectionId}"`),
    refused: { code: 'plan-moved', details: { create: 1, park: 1 } },
  });
  await planConnection(connectionId, {}, operator);
  await goLive(connectionId, operator);
  expect(await status()).toBe('active');
});

test('O1 that people have gone on working between the plan and the start is no surprise', async () => {
  const { operator, moco, customer_id, status } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  moco.person.createProject({ name: 'Neu', customer_id, tags: ['Sync to awork'] });
  await goLive(connectionId, operator);
  expect(await status()).toBe('active');
});

test('O1 whoever does not agree leaves it prepared', async () => {
  const { operator, status } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  const asked: string[] = [];
  const confirm = async (question: string) => (asked.push(question), false);
  await expect(goLive(connectionId, { ...operator, confirm })).rejects.toThrow('stays prepared');
  expect(asked).toEqual([expect.stringContaining('1 create')]);
  expect(await status()).toBe('prepared');
});

test('O1 going live twice changes nothing', async () => {
  const { operator, pass } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  const first = await goLive(connectionId, operator);
  pass(3600);
  const second = await goLive(connectionId, operator);
  expect(second).toMatchObject({ exitCode: 0, data: { changed: false, liveSince: first.data.liveSince } });
});

test.each([
  ['started', async () => {}, { data: { changed: false } }],
  ['started and paused', (operator: Operator) => pauseConnection(connectionId, operator), 'is paused'],
])('O1 a yes that comes late does nothing to what was %s meanwhile', async (_case, act, expected) => {
  const { operator, pass } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  let meanwhile: Connection | undefined;
  const confirm = async () => {
    await goLive(connectionId, operator);
    await act(operator);
    meanwhile = await operator.connections.get(connectionId);
    pass(3600);
    return true;
  };
  const late = goLive(connectionId, { ...operator, confirm });
  if (typeof expected === 'string') await expect(late).rejects.toThrow(expected);
  else expect(await late).toMatchObject(expected);
  expect(meanwhile?.liveSince).toBeDefined();
  expect(await operator.connections.get(connectionId)).toEqual(meanwhile);
});

test('O1 a yes to a plan that was shown anew meanwhile, or is gone, starts nothing', async () => {
  const { operator, moco, customer_id, status } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  const anew = async () => {
    const custom_properties = { 'awork Projekt': 'https://elsewhere.example/1' };
    moco.person.createProject({ name: 'Neu', customer_id, tags: ['Sync to awork'], custom_properties });
    await planConnection(connectionId, {}, operator);
    return true;
  };
  await expect(goLive(connectionId, { ...operator, confirm: anew })).rejects.toMatchObject({
    refused: { code: 'plan-moved' },
  });
  const forgotten = async () => {
    await operator.connections.change(
      connectionId,
      (current) => current && { ...current, shownPlan: undefined },
    );
    return true;
  };
  await expect(goLive(connectionId, { ...operator, confirm: forgotten })).rejects.toMatchObject({
    refused: { code: 'plan-unseen' },
  });
  expect(await status()).toBe('prepared');
});

test('O1 history comes only from a start date that somebody chose', async () => {
  const { operator, awork, moco, customer_id, person, work, pass, queue } = await createPrepared();
  const existing = awork.person.createProject({ name: 'Bestand' });
  moco.person.createProject({
    ...{ name: 'Bestand', customer_id, tags: ['Sync to awork'] },
    custom_properties: { 'awork Projekt': `https://nordagentur.awork.com/projects/${existing.id}` },
  });
  const book = (startDateLocal: string) =>
    awork.person.createTimeEntry({
      ...{ userId: person.id, projectId: existing.id, startDateLocal, durationSeconds: 3600 },
      typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '',
    });
  book('2026-03-03');
  await planConnection(connectionId, {}, operator);
  await goLive(connectionId, operator);
  const today = book('2026-03-04');
  await work();
  pass(10);
  await queue.send([]);
  await sweepConnection(connectionId, {}, operator);
  await work();
  expect(moco.state().activities.map(({ remote_id }) => remote_id)).toEqual([`awork:${today.id}`]);
});

test('O1 the file of the first day, added again, neither stops nor restarts a connection that is live', async () => {
  const { operator, add, status, pass } = await createPrepared();
  await planConnection(connectionId, {}, operator);
  const { data } = await goLive(connectionId, operator);
  pass(3600);
  await add(exampleEntry({ status: 'prepared' }));
  expect(await status()).toBe('active');
  expect((await operator.connections.get(connectionId))?.liveSince).toBe(data.liveSince);
});

test('O1 a file that states status and liveSince is taken as it is', async () => {
  const { operator, add } = createOpsHarness();
  await add(exampleEntry({ status: 'active', liveSince: '2024-05-01T00:00:00Z' }));
  expect(await operator.connections.get(connectionId)).toMatchObject({
    status: 'active',
    liveSince: '2024-05-01T00:00:00Z',
  });
});
