import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Fault } from '../vendors/kit/faults.ts';
import { agencyScene } from './agency-scene.ts';
import { eventually } from './eventually.ts';
import type { Letters, Replayed, ShownLetter } from './ops-answers.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(180_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite();
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());

const status = (code: number, headers?: Record<string, string>): Fault => ({
  kind: 'status',
  status: code,
  ...(headers && { headers }),
});

async function expectOnce(name: string) {
  const { id } = await scene.createProject(name);
  const project = await scene.synced(id);
  await eventually(`the task in ${name}`, async () => (await scene.tasks(project.id)).length > 0);
  await suite.idle();
  expect(await scene.aworkProjects(name)).toHaveLength(1);
  expect(await scene.taskNames(project.id)).toEqual(['Projektmanagement']);
  return { id, project };
}

test('503 of MOCO and of awork with and without Retry-After heals by itself', async () => {
  const { moco, awork } = suite.vendors;
  await moco.fault({ method: 'GET', path: '/projects/', times: 1, fault: status(503) });
  await awork.fault({
    method: 'POST',
    path: '/projects',
    times: 1,
    fault: status(503, { 'retry-after': '1' }),
  });
  await expectOnce('Störung 503');
});

test('429 of MOCO with Retry-After and of awork with it heals by itself', async () => {
  const { moco, awork } = suite.vendors;
  const limited = status(429, { 'retry-after': '2' });
  await moco.fault({ method: 'GET', path: '/projects/', times: 1, fault: limited });
  await awork.fault({ method: 'POST', path: '/tasks', times: 1, fault: limited });
  await expectOnce('Störung 429');
});

test.each(['/projects', '/tasks', '/createtasklist', '/companies'])(
  'a lost answer to POST %s of awork makes exactly one record',
  async (path) => {
    const company = await suite.vendors.moco.person<{ id: number }>('createCompany', {
      name: `Kunde ${path}`,
    });
    await suite.vendors.awork.fault({ method: 'POST', path, times: 1, fault: { kind: 'lost-answer' } });
    const { id } = await scene.createProject(`Verloren ${path}`, { customer_id: company.id });
    const project = await scene.synced(id);
    await eventually('the task', async () => (await scene.tasks(project.id)).length > 0);
    await suite.idle();
    const { companies, taskLists } = await suite.vendors.awork.state();
    expect(await scene.aworkProjects(`Verloren ${path}`)).toHaveLength(1);
    expect(await scene.taskNames(project.id)).toEqual(['Projektmanagement']);
    expect(companies.filter(({ name }) => name === `Kunde ${path}`)).toHaveLength(1);
    const lists = taskLists.filter(({ projectId, name }) => projectId === project.id && name === 'MOCO');
    expect(lists).toHaveLength(1);
  },
);

test.each([
  ['garbled text', '<html>Wartung</html>', 'GET /projects/'],
  ['an answer without its mandatory fields', '{"id": 7, "name": 3}', 'GET /projects/'],
])('%s is parked with the place of the trouble, and a replay heals it', async (what, body, place) => {
  const { moco } = suite.vendors;
  const name = `Unlesbar ${what}`;
  await moco.fault({ method: 'GET', path: '/projects/', fault: { kind: 'garbled', body } });
  const { id } = await scene.createProject(name);
  const letter = await eventually('its dead letter', async () => {
    const { json } = await suite.ops<Letters>('dlq', 'list', '--id', String(id));
    return json.letters[0];
  });
  expect(letter).toMatchObject({ code: 'answer-unreadable', connection: 'nordagentur' });
  const { json } = await suite.ops<ShownLetter>('dlq', 'show', '1', '--id', String(id));
  expect(json.details).toMatchObject({ vendor: 'moco', path: expect.stringContaining(place) });
  expect(await scene.aworkProjects(name)).toEqual([]);
  await moco.clearFaults();
  const replay = await suite.ops<Replayed>('dlq', 'replay', '--id', String(id));
  expect(replay.json.replayed).toBeGreaterThan(0);
  expect((await scene.synced(id)).name).toContain(name);
  expect((await suite.ops<Letters>('dlq', 'list', '--id', String(id))).json.letters).toEqual([]);
});

test('429 without Retry-After heals by itself after the vendor had its rest', async () => {
  const { moco } = suite.vendors;
  await moco.fault({ method: 'GET', path: '/projects/', times: 1, fault: status(429) });
  const { id } = await scene.createProject('Störung ohne Zeitangabe');
  const project = await eventually(
    'the project in awork',
    async () => {
      return (await scene.aworkProjects('Störung ohne Zeitangabe'))[0];
    },
    60,
  );
  expect((await scene.synced(id)).id).toBe(project.id);
});
