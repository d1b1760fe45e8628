import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene, LINK_FIELD, SYNC_FIELD } from './both-vendors.ts';
import { eventually } from '../eventually.ts';
import type { Explanation } from '../ops-answers.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';

jest.setTimeout(240_000);
let suite: RunningSuite;
let scene: ReturnType<typeof agencyScene>;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  scene = agencyScene(suite.vendors);
});
afterAll(() => suite.stop());

test('M1 a MOCO project appears in awork by the field as well as by the tag', async () => {
  const byField = await scene.createProject('Feldprojekt', {
    tags: [],
    custom_properties: { [SYNC_FIELD]: '1' },
  });
  const byTag = await scene.createProject('Tagprojekt');
  expect((await scene.synced(byField.id)).name).toContain('Feldprojekt');
  expect((await scene.synced(byTag.id)).name).toContain('Tagprojekt');
});

test('M1 a project that is switched on later appears then', async () => {
  const { id } = await scene.createProject('Spätzünder', { tags: ['intern'] });
  await suite.idle();
  expect(await scene.aworkProjects('Spätzünder')).toEqual([]);
  await scene.updateProject(id, { custom_properties: { [SYNC_FIELD]: '1' } });
  expect((await scene.synced(id)).name).toContain('Spätzünder');
});

test('M1 field and tag are matched exactly, and explain says why nothing happened', async () => {
  const { moco } = suite.vendors;
  await moco.person('createCustomField', { name: 'sync zu awork', kind: 'Boolean' });
  const { id } = await scene.createProject('Kleingeschrieben', {
    tags: ['sync to awork', 'Sync to awork!'],
    custom_properties: { 'sync zu awork': '1', [SYNC_FIELD]: '0' },
  });
  await suite.idle();
  expect(await scene.aworkProjects('Kleingeschrieben')).toEqual([]);
  expect(await scene.address(id)).toBe('');
  const { json } = await suite.ops<Explanation & { remarks: string[] }>(
    ...['explain', 'nordagentur', String(id)],
  );
  expect(json.records[0]?.plan).toMatchObject({
    ...{ plan: 'skip', code: 'sync-misspelt' },
    sentence: expect.stringContaining('"sync to awork" in MOCO is not written exactly "Sync to awork"'),
  });
  expect(json.remarks).toContainEqual(expect.stringContaining('sync zu awork'));
});

test('M2 number, name, dates and client are transferred, M3 and the address comes back', async () => {
  const { id, identifier } = await scene.createProject('Jahresbericht', {
    start_date: '2026-02-28',
    finish_date: '2026-10-25',
  });
  const project = await scene.synced(id);
  expect(project.name).toBe(`${identifier} Jahresbericht`);
  expect(project.startDate).toContain('2026-02-28');
  expect(project.dueDate).toContain('2026-10-25');
  expect(await scene.clientName(project)).toBe('Nordlicht Verlag GmbH');
  expect((await scene.mocoProject(id)).custom_properties[LINK_FIELD]).toBe(
    `https://nordagentur.awork.com/projects/${project.id}`,
  );
});

test('M2 two projects of a new client at the same moment make one client in awork', async () => {
  const company = await suite.vendors.moco.person<{ id: number }>('createCompany', { name: 'Südwind AG' });
  const names = ['Südwind Web', 'Südwind Print', 'Südwind Messe'];
  const made = await Promise.all(names.map((name) => scene.createProject(name, { customer_id: company.id })));
  const projects = await Promise.all(made.map(({ id }) => scene.synced(id)));
  const { companies } = await suite.vendors.awork.state();
  expect(companies.filter(({ name }) => name === 'Südwind AG')).toHaveLength(1);
  expect(new Set(projects.map(({ companyId }) => companyId)).size).toBe(1);
});

test('M2 a client that awork already has is used', async () => {
  const { moco, awork } = suite.vendors;
  const known = await awork.person<{ id: string }>('createCompany', 'Alte Bekannte & Söhne');
  const company = await moco.person<{ id: number }>('createCompany', { name: 'Alte Bekannte & Söhne' });
  const { id } = await scene.createProject('Wiedersehen', { customer_id: company.id });
  expect((await scene.synced(id)).companyId).toBe(known.id);
  await eventually('its service items', async () => {
    const project = await scene.synced(id);
    return (await scene.taskNames(project.id)).length > 0;
  });
  const { companies } = await awork.state();
  expect(companies.filter(({ name }) => name === 'Alte Bekannte & Söhne')).toHaveLength(1);
});
