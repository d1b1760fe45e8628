import { beforeEach, expect, test } from '@jest/globals';
import { lookAgain } from '../../../../functions/ops/records/look-again.ts';
import { createPointer } from '../../../../shared/pointer.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, customer, OTHER } from '../console-harness.ts';
import { leaveOpen } from './open-record.ts';

let harness: ConsoleHarness;
let cookie: string;
beforeEach(async () => {
  harness = await createConsoleHarness();
  cookie = await harness.signIn(customer);
});
const ask = async (path: string) => harness.ask(`/connections/${connectionId}${path}`, { cookie });

/** A MOCO project that awork has, changed in awork by hand. */
async function linkedProject() {
  const { moco, work, operator } = harness;
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  const { id: customerId } = moco.person.createCompany({ name: 'Nordlicht' });
  const tags = ['Sync to awork'];
  const project = moco.person.createProject({ name: 'Relaunch', customer_id: customerId, tags });
  const direction = 'moco-awork-projects';
  const target = { direction, connection: connectionId, entity: 'project', id: String(project.id) };
  await operator.queue.send([createPointer(target, 'webhook', operator.now())]);
  await work();
  return project;
}

test('O12: a record shows both sides field by field, what Tandem did, and what happens next', async () => {
  const { id } = await linkedProject();
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  expect(page).toContain('Both sides as they are now');
  expect(page).toContain('Relaunch');
  expect(page).toContain('What Tandem did');
});

test('O12: a record is called as people know it, and what has nothing on the other side is not said to be unread', async () => {
  const { moco } = harness;
  const { id: customer_id } = moco.person.createCompany({ name: 'Nordlicht' });
  const project = moco.person.createProject({ name: 'Messe', customer_id, tags: ['Sync to awork'] });
  const page = await (await ask(`/records/moco-awork-projects/project/${project.id}`)).text();
  expect(page).toMatch(/<h1>project .*Messe<\/h1>/);
  expect(page).toContain('<h2>MOCO → awork: project</h2>');
  expect(page).toContain('There is nothing to compare yet.');
  moco.person.revokeKey('moco-key');
  const unread = await (await ask(`/records/moco-awork-projects/project/${project.id}`)).text();
  expect(unread).toContain('could not be read now');
});

test('O12: a record is found by what somebody types, and what nobody knows says so', async () => {
  const { id } = await linkedProject();
  expect(await (await ask(`/find?q=${id}`)).text()).toContain('Relaunch');
  const nothing = await (await ask('/find?q=%3Cimg%20src%3Dx%3E')).text();
  expect(nothing).toContain('Nothing was found.');
  expect(nothing).not.toContain('<img');
  expect((await ask('/find')).status).toBe(200);
});

test.each([
  '/records/nope/project/1',
  '/records/moco-awork-projects/secret/1',
  '/records/moco-awork-projects/project',
])('O12: %s is no page', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('O12: a record of another connection is not shown under one’s own address', async () => {
  const other = await harness.ask(`/connections/${OTHER}/records/moco-awork-projects/project/1`, { cookie });
  expect(other.status).toBe(404);
});

test('O12: a record tells in order who did what about it and when, each act for itself', async () => {
  const { moco, work, operator, pass } = harness;
  const { id } = await linkedProject();
  const edit = async (name: string) => {
    pass(3600);
    moco.person.updateProject(id, { name });
    const direction = 'moco-awork-projects';
    const target = { direction, connection: connectionId, entity: 'project', id: String(id) };
    await operator.queue.send([createPointer(target, 'webhook', operator.now())]);
    await work();
  };
  await edit('Relaunch 2');
  await edit('Relaunch 3');
  pass(3600);
  const record = { direction: 'moco-awork-projects', entity: 'project', id: String(id) };
  const who = { kind: 'customer', name: 'Jana' } as const;
  await lookAgain(connectionId, record, { ...operator, who });
  pass(60);
  await work();
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  const acts = [...page.matchAll(/<li>\s*<time[^>]*>([^<]*)<\/time>,\s*([^<]*?)\s*<\/li>/g)].map(
    ([, at, text]) => [at?.slice(-9, -4), text],
  );
  expect(acts).toEqual([
    ['13:01', 'Tandem: Both sides already agree.'],
    ['13:00', `Jana: had project ${id} looked at again`],
    ['12:00', expect.stringMatching(/^Tandem: Done: /)],
    ['11:00', expect.stringMatching(/^Tandem: Done: /)],
    ['10:00', expect.stringMatching(/^Tandem: Done: /)],
  ]);
});

test('O12: asking for all records of a cause is told on the pages of those that were among them', async () => {
  const { operator, pass } = harness;
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 } });
  await leaveOpen(harness, 'waiting', { key: { sourceId: 'entry-2' } });
  pass(60);
  const cause = { direction: 'awork-moco-times', reason: 'gave-up' };
  await lookAgain(connectionId, cause, { ...operator, who: { kind: 'customer', name: 'Jana' } });
  const told = 'Jana: had records looked at again: 1';
  expect(await (await ask('/records/awork-moco-times/time/entry-1')).text()).toContain(told);
  expect(await (await ask('/records/awork-moco-times/time/entry-2')).text()).not.toContain(told);
});
