import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Fault } from '../vendors/kit/faults.ts';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import { readRecord } from './vendor-record.ts';
import type { Exchange } from './vendor-record.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork', args: ['--record', 'record.jsonl'] });
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());

const status = (code: number, headers?: Record<string, string>): Fault => ({
  kind: 'status',
  status: code,
  ...(headers && { headers }),
});

/** Without this a fault that nobody met would prove nothing. */
const met = (wanted: Partial<Record<keyof Exchange, unknown>>) =>
  expect(readRecord(suite.cwd)).toContainEqual(expect.objectContaining(wanted));

async function expectOnce(name: string) {
  const { id } = await scene.createProject(name);
  const project = await scene.synced(id);
  await eventually(`the task in ${name}`, async () => (await scene.tasks(project.id)).length > 0);
  await suite.idle();
  expect(await scene.aworkProjects(name)).toHaveLength(1);
  expect(await scene.taskNames(project.id)).toEqual(['Projektmanagement']);
}

test('503 of MOCO without and of awork with Retry-After heals by itself', async () => {
  const { moco, awork } = suite.vendors;
  const unavailable = status(503, { 'retry-after': '1' });
  await moco.fault({ method: 'GET', path: '/projects/', times: 1, fault: status(503) });
  await awork.fault({ method: 'POST', path: '/projects', times: 1, fault: unavailable });
  await expectOnce('Störung 503');
  met({ vendor: 'moco', method: 'GET', status: 503 });
  met({ vendor: 'awork', method: 'POST', status: 503 });
});

test('429 of MOCO and of awork with Retry-After heals by itself', async () => {
  const { moco, awork } = suite.vendors;
  const limited = status(429, { 'retry-after': '2' });
  await moco.fault({ method: 'GET', path: '/projects/', times: 1, fault: limited });
  await awork.fault({ method: 'POST', path: '/tasks', times: 1, fault: limited });
  await expectOnce('Störung 429');
  met({ vendor: 'moco', method: 'GET', status: 429 });
  met({ vendor: 'awork', method: 'POST', status: 429 });
});

const written = ['/projects', '/tasks', '/tasklists', '/companies'];

test('a lost answer to any write in awork still makes exactly one record', async () => {
  const { moco, awork } = suite.vendors;
  for (const path of written)
    await awork.fault({ method: 'POST', path, times: 1, fault: { kind: 'lost-answer' } });
  const made = await Promise.all(
    written.map(async (path) => {
      const { id: customer_id } = await moco.person<{ id: number }>('createCompany', {
        name: `Kunde ${path}`,
      });
      return scene.createProject(`Verloren ${path}`, { customer_id });
    }),
  );
  for (const { id, name, customer } of made) {
    const project = await scene.synced(id);
    await eventually(`the task in ${name}`, async () => (await scene.tasks(project.id)).length > 0);
    const { companies } = await awork.state();
    expect(companies.filter((company) => company.name === customer.name)).toHaveLength(1);
  }
  await suite.idle();
  for (const { id, name } of made) {
    const project = await scene.synced(id);
    expect(await scene.aworkProjects(name)).toHaveLength(1);
    expect(await scene.taskNames(project.id)).toEqual(['Projektmanagement']);
    const { taskLists } = await awork.state();
    const lists = taskLists.filter(({ projectId }) => projectId === project.id);
    expect(lists.filter((list) => list.name === 'MOCO')).toHaveLength(1);
  }
  for (const path of written) met({ method: 'POST', status: 0, path: expect.stringMatching(`${path}$`) });
});
