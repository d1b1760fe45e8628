import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene } from './both-vendors.ts';
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

const seen = (what: string, id: string, look: (project: Project) => unknown) =>
  eventually(what, async () => {
    const project = await scene.aworkProject(id);
    return project && look(project) ? project : undefined;
  });
type Project = NonNullable<Awaited<ReturnType<ReturnType<typeof agencyScene>['aworkProject']>>>;

test('M7 later changes of name, number, dates and client follow', async () => {
  const { id } = await scene.createProject('Wandel', { start_date: '2026-03-01', finish_date: '2026-04-01' });
  const { id: target } = await scene.synced(id);
  const company = await suite.vendors.moco.person<{ id: number }>('createCompany', { name: 'Neukunde eG' });
  await scene.updateProject(id, {
    ...{ name: 'Wandelbar', identifier: 'W-77' },
    ...{ start_date: '2026-03-29', finish_date: null },
    customer_id: company.id,
  });
  const project = await seen('the new client', target, ({ companyId, name, dueDate }) => {
    return companyId && name === 'W-77 Wandelbar' && dueDate === null;
  });
  expect(project.startDate).toContain('2026-03-29');
  await eventually(
    'the client',
    async () => (await scene.clientName(await scene.synced(id))) === 'Neukunde eG',
  );
  await suite.idle();
  expect(await scene.aworkProjects('Wandel')).toEqual([]);
});

test('M7 a field that somebody changed in awork is kept and reported, the other fields follow', async () => {
  const { id } = await scene.createProject('Eigensinn', { finish_date: '2026-05-01' });
  const { id: target } = await scene.synced(id);
  await suite.idle();
  await suite.vendors.awork.person('updateProject', target, { name: 'Unser Eigensinn' });
  await scene.updateProject(id, { name: 'Eigensinn neu', finish_date: '2026-06-30' });
  const project = await seen('the new end', target, ({ dueDate }) => dueDate?.startsWith('2026-06-30'));
  await suite.idle();
  expect(project.name).toBe('Unser Eigensinn');
  expect((await scene.aworkProject(target))?.name).toBe('Unser Eigensinn');
  const { json } = await suite.ops<Explanation>('explain', 'nordagentur', String(id));
  expect(json.records[0]?.link?.outcomes).toContainEqual(
    expect.objectContaining({ code: 'kept-human-edit', sentence: expect.stringContaining('name') }),
  );
});

test('M2 a customer renamed in MOCO renames the client that was made for it', async () => {
  const { moco } = suite.vendors;
  const company = await moco.person<{ id: number }>('createCompany', { name: 'Umfirmierung KG' });
  const { id } = await scene.createProject('Umzug', { customer_id: company.id });
  const project = await scene.synced(id);
  expect(await scene.clientName(project)).toBe('Umfirmierung KG');
  await suite.idle();
  await moco.person('updateCompany', company.id, { name: 'Umfirmierung AG' });
  await eventually('the new name', async () => (await scene.clientName(project)) === 'Umfirmierung AG');
});

test('M9 people assigned in MOCO become members by e-mail whatever its case, and nobody is removed', async () => {
  const { moco } = suite.vendors;
  const { id } = await scene.createProject('Mannschaft');
  const { id: target } = await scene.synced(id);
  const [lena, jonas] = [await scene.mocoUserId('Lena'), await scene.mocoUserId('Jonas')];
  await moco.person('assignUser', id, lena);
  await moco.person('assignUser', id, jonas);
  await eventually('both members', async () => (await scene.memberNames(target)).length === 2);
  await moco.person('unassignUser', id, jonas);
  await removeByHand(target, await scene.aworkUserId('Lena'));
  await moco.person('updateProject', id, { finish_date: '2026-07-01' });
  await seen('the new end', target, ({ dueDate }) => dueDate);
  await suite.ops('sweep', 'nordagentur', '--direction', 'moco-awork-projects', '--scope', 'linked');
  await suite.idle();
  expect(await scene.memberNames(target)).toEqual(['Jonas']);
});

test('M10 the lead becomes responsible in awork, until a person there chooses somebody else', async () => {
  const { moco } = suite.vendors;
  const { id } = await scene.createProject('Leitung');
  const { id: target } = await scene.synced(id);
  const [lena, jonas] = [await scene.mocoUserId('Lena'), await scene.mocoUserId('Jonas')];
  await moco.person('updateProject', id, { leader_id: lena });
  await eventually('Lena leads', async () => (await responsible(target))?.firstName === 'Lena');
  await moco.person('updateProject', id, { leader_id: jonas });
  await eventually('Jonas leads', async () => (await responsible(target))?.firstName === 'Jonas');
  const { userId, projectRoleId } = (await responsible(target)) ?? {};
  await byHand(target, 'updateprojectmember', { userId, projectRoleId, isResponsible: false });
  await moco.person('updateProject', id, { leader_id: lena, finish_date: '2026-07-01' });
  await seen('the new end', target, ({ dueDate }) => dueDate);
  expect(await responsible(target)).toBeUndefined();
});

interface Member {
  userId: string;
  projectRoleId: string;
  firstName: string;
  isResponsible: boolean;
}

async function responsible(projectId: string): Promise<Member | undefined> {
  const members = (await inBrowser(`projects/${projectId}/members?pageSize=100`)) as Member[];
  return members.find(({ isResponsible }) => isResponsible);
}

function removeByHand(projectId: string, userId: string) {
  return byHand(projectId, 'removeprojectmember', { userId });
}

async function byHand(projectId: string, act: string, body: object): Promise<void> {
  await inBrowser(`projects/${projectId}/${act}`, { method: 'POST', body: JSON.stringify(body) });
}

/** awork's own interface, as the browser uses it. */
async function inBrowser(path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { authorization: 'Bearer awork-key', 'content-type': 'application/json' };
  const response = await fetch(`${suite.vendors.awork.baseUrl}/${path}`, { ...init, headers });
  expect(response.status).toBeLessThan(300);
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
