import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import type { StatusAnswer } from './ops-answers.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());

function connectionFile(apiKey: string): string {
  const { moco, awork } = suite.vendors;
  const connection = {
    id: 'nordagentur',
    connector: 'moco-awork',
    settings: { startDate: '2026-01-01' },
    vendors: {
      moco: { baseUrl: moco.baseUrl, apiKey, requestsPerTwoMinutes: 1200 },
      awork: { baseUrl: awork.baseUrl, apiKey: 'awork-key' },
    },
    notify: { email: 'office@nordagentur.example', language: 'de' },
  };
  const path = join(suite.cwd, 'connection.json');
  writeFileSync(path, JSON.stringify([connection]));
  return path;
}

const state = async () => (await suite.ops<StatusAnswer>('status', 'nordagentur')).json.connections[0];

test('a revoked key pauses the connection; with a new key and resume everything lands', async () => {
  const { moco } = suite.vendors;
  const before = await scene.createProject('Vor der Sperre');
  const { id: running } = await scene.synced(before.id);
  await suite.idle();
  await moco.person('revokeKey', 'moco-key');
  const first = await scene.createProject('Während der Sperre');
  await scene.updateProject(before.id, { finish_date: '2026-09-30' });
  await eventually('the pause', async () => (await state())?.status === 'paused');
  const second = await scene.createProject('Noch gesperrt');
  await suite.vendors.awork.person('createTimeEntry', {
    userId: await scene.aworkUserId('Jonas'),
    typeOfWorkId: await scene.typeOfWorkId('Beratung'),
    startDateLocal: '2026-03-04',
    durationSeconds: 900,
    projectId: running,
    note: 'Anruf während der Sperre',
  });
  await suite.idle();
  expect(await scene.aworkProjects('Während der Sperre')).toEqual([]);
  expect(await scene.aworkProjects('Noch gesperrt')).toEqual([]);
  await moco.person('addKey', 'moco-key-new');
  expect((await suite.ops('connections', 'add', connectionFile('moco-key-new'))).exitCode).toBe(0);
  expect((await state())?.status).toBe('paused');
  expect((await suite.ops('connections', 'resume', 'nordagentur')).exitCode).toBe(0);
  await scene.synced(first.id);
  await scene.synced(second.id);
  await eventually('the new end', async () =>
    (await scene.aworkProject(running))?.dueDate?.startsWith('2026-09-30'),
  );
  await eventually('the call in MOCO', async () => {
    return (await scene.activities('Anruf während der Sperre')).length === 1;
  });
  await suite.idle();
  expect(await state()).toMatchObject({ status: 'active', parked: 0, remembered: 0 });
  for (const name of ['Vor der Sperre', 'Während der Sperre', 'Noch gesperrt'])
    expect(await scene.aworkProjects(name)).toHaveLength(1);
});
