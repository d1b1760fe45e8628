import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene, TEMPLATE_FIELD } from './both-vendors.ts';
import { eventually } from '../eventually.ts';
import type { Letters, Replayed } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
  await offer(['Website Standard', 'Kampagne XL', 'Doppelt']);
});
afterAll(() => suite.stop());

/** MOCO drops a selection that its field does not offer. */
async function offer(defaults: string[]) {
  const { customProperties } = await suite.vendors.moco.state();
  const field = customProperties.find(({ name }) => name === TEMPLATE_FIELD);
  await suite.vendors.moco.person('updateCustomField', field?.id, { defaults });
}

const withTemplate = (name: string) => ({ custom_properties: { [TEMPLATE_FIELD]: name } });
const template = (name: string, task: string) =>
  suite.vendors.awork.person('createTemplate', { name, lists: [{ name: 'Phase 1', tasks: [task] }] });
/** A webhook and a sweep at the same moment may leave two letters of one record, so reasons are compared. */
async function reasons(id: number): Promise<string[]> {
  const { json } = await suite.ops<Letters>('dlq', 'list', '--id', String(id));
  return [...new Set(json.letters.map(({ code, direction }) => `${direction} ${code}`))];
}

test('M4 the named template makes the project, and the service items join its tasks', async () => {
  const { id } = await scene.createProject('Vorlagenportal', withTemplate('Website Standard'));
  const project = await scene.synced(id);
  expect(project.createdByProjectTemplateId).not.toBeNull();
  const names = await eventually('tasks of both kinds', async () => {
    const found = await scene.taskNames(project.id);
    return found.length > 1 && found;
  });
  expect(names).toEqual(['Kick-off', 'Projektmanagement']);
});

test('M4 an unknown template creates nothing and is parked; once it exists, a replay creates the project', async () => {
  const { id } = await scene.createProject('Vorlage fehlt', withTemplate('Kampagne XL'));
  await suite.idle();
  expect(await scene.aworkProjects('Vorlage fehlt')).toEqual([]);
  expect(await reasons(id)).toEqual(['moco-awork-projects template-unknown']);
  await template('Kampagne XL', 'Media-Plan');
  const { json } = await suite.ops<Replayed>('dlq', 'replay', '--id', String(id));
  expect(json.replayed).toBeGreaterThan(0);
  const project = await scene.synced(id);
  await eventually('both tasks', async () => (await scene.taskNames(project.id)).length === 2);
  expect(await scene.taskNames(project.id)).toContain('Media-Plan');
  expect(await reasons(id)).toEqual([]);
});

test('M4 an ambiguous template creates nothing, not even a client, and is parked; corrected in MOCO it follows', async () => {
  await template('Doppelt', 'eins');
  await template('Doppelt', 'zwei');
  const company = await suite.vendors.moco.person<{ id: number }>('createCompany', { name: 'Zwilling KG' });
  const { id } = await scene.createProject('Vorlage doppelt', {
    customer_id: company.id,
    ...withTemplate('Doppelt'),
  });
  await suite.idle();
  expect(await reasons(id)).toEqual(['moco-awork-projects template-ambiguous']);
  expect(await scene.aworkProjects('Vorlage doppelt')).toEqual([]);
  const { companies } = await suite.vendors.awork.state();
  expect(companies.map(({ name }) => name)).not.toContain('Zwilling KG');
  await scene.updateProject(id, withTemplate('Website Standard'));
  const project = await scene.synced(id);
  await eventually('the task of the right template', async () =>
    (await scene.taskNames(project.id)).includes('Kick-off'),
  );
  await suite.ops('dlq', 'replay', '--id', String(id));
  await suite.idle();
  expect(await scene.aworkProjects('Vorlage doppelt')).toHaveLength(1);
});
