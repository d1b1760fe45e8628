import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene } from './moco-awork/both-vendors.ts';
import { eventually } from './eventually.ts';
import type { Letters, Replayed, ShownLetter } from './ops-answers.ts';
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
  await moco.fault({ method: 'GET', path: '/projects/', times: 1, fault: { kind: 'status', status: 429 } });
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
