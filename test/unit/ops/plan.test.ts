import { expect, test } from '@jest/globals';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { planRow } from '../../../functions/ops/plan/plan-row.ts';
import { planRecords } from '../../../functions/ops/plan/plan-records.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { sweepConnection } from '../../../functions/ops/sweep.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId, createOpsHarness } from './ops-harness.ts';

const times = { direction: 'awork-moco-times' };
const projects = { direction: 'moco-awork-projects' };

test('a plan says record by record what would be created, and writes nothing', async () => {
  const { operator, book, moco, awork, queue } = await createLinkedProject();
  const { id } = book();
  const leaver = awork.person.createUser({ firstName: 'Ida', lastName: 'Ohne', email: 'ida@example.org' });
  book(leaver.id);
  const { data, exitCode } = await planRecords(connectionId, times, operator);
  expect(data.totals).toEqual({
    create: 1,
    adopt: 0,
    change: 0,
    delete: 0,
    skip: 0,
    wait: 1,
    park: 0,
    retry: 0,
  });
  expect(data.records.find((row) => row.id === id)).toMatchObject({
    plan: 'create',
    entity: 'time',
    code: null,
  });
  expect(data.records.find((row) => row.plan === 'wait')).toMatchObject({
    code: 'person-unknown',
    steps: [],
  });
  expect(exitCode).toBe(0);
  expect(moco.state().activities).toEqual([]);
  expect(queue.messages).toEqual([]);
});

test('a project that was brought in line is skipped, a new one created', async () => {
  const { operator, moco, project } = await createLinkedProject();
  expect((await planRecords(connectionId, projects, operator)).data.totals).toMatchObject({
    skip: 1,
    create: 0,
  });
  moco.person.createProject({ name: 'Neu', customer_id: project.customer.id, tags: ['Sync to awork'] });
  expect((await planRecords(connectionId, projects, operator)).data.totals).toMatchObject({
    skip: 1,
    create: 1,
  });
});

test('a plan names the linked projects whose sync is to end', async () => {
  const { operator, moco, project } = await createLinkedProject();
  moco.person.updateProject(project.id, { tags: [] });
  const { data } = await planRecords(connectionId, {}, operator);
  expect(data.records).toMatchObject([
    { entity: 'project', id: String(project.id), steps: [{ do: 'end-sync' }] },
  ]);
});

test('a project that asks for an unknown template parks, so a person must act', async () => {
  const { operator, moco, project } = await createLinkedProject();
  moco.person.updateCustomField(moco.state().customProperties[2]?.id ?? 0, { defaults: ['Kampagne'] });
  const custom_properties = { 'awork Projektvorlage': 'Kampagne' };
  const tags = ['Sync to awork'];
  moco.person.createProject({ name: 'Neu', customer_id: project.customer.id, tags, custom_properties });
  const { data, exitCode } = await planRecords(connectionId, projects, operator);
  expect(data.records.find((row) => row.plan === 'park')).toMatchObject({ code: 'template-unknown' });
  expect(exitCode).toBe(1);
});

test.each([
  ['a create', false, ['create-x'], 'create'],
  ['an adoption', false, ['link-project', 'create-task'], 'adopt'],
  ['a person moved', true, ['delete-activity', 'create-activity'], 'change'],
  ['a change', true, ['update-activity'], 'change'],
  ['a deletion', true, ['delete-activity'], 'delete'],
  ['a first assignment', false, ['assign-person', 'create-activity'], 'create'],
])('%s is counted as one', (_name, isBound, verbs, plan) => {
  const steps = verbs.map((verb) => ({ do: verb, what: verb }));
  const record = { direction: 'd', entity: 'e', id: '1' };
  expect(planRow(record, { kind: 'steps', steps }, isBound, { say: () => '' }).plan).toBe(plan);
});

test('a resync sends forced pointers for what the filter lists', async () => {
  const { operator, book, pointers, work, moco } = await createLinkedProject();
  const { id } = book();
  const none = await resyncRecords(connectionId, { ...times, since: '2026-03-03' }, operator);
  expect(none.data.sent).toEqual({ 'awork-moco-times': 0 });
  await resyncRecords(connectionId, { ...times, person: 'JONAS@example.org', until: '2026-03-02' }, operator);
  expect(pointers()).toMatchObject([{ id, entity: 'time', force: true, cause: 'operator' }]);
  await work();
  expect(moco.state().activities).toMatchObject([{ seconds: 3600, remote_id: `awork:${id}` }]);
});

test('a resync of everything sends every direction', async () => {
  const { operator, book } = await createLinkedProject();
  book();
  const { data } = await resyncRecords(connectionId, {}, operator);
  expect(data.sent).toEqual({
    ...{ 'moco-awork-projects': 1, 'awork-moco-times': 1, 'moco-awork-absences': 0 },
  });
});

test.each([
  [{ since: '2026-02-30' }, '--since takes a day'],
  [{ until: 'today' }, '--until takes a day'],
  [{ since: '2026-03-02', until: '2026-03-01' }, 'lies after'],
  [{ ...times, person: 'Jonas' }, 'e-mail address'],
  [{ ids: '1,2' }, 'Say whose records'],
  [{ person: 'jonas@example.org' }, '--direction awork-moco-times or moco-awork-absences'],
  [{ ...times, ids: ' , ' }, 'names no record'],
  [{ entity: 'invoice' }, 'There are: project, time, person'],
  [
    { direction: 'hq-awork-projects' },
    'There are: moco-awork-projects, awork-moco-times, moco-awork-absences',
  ],
])('a resync by %j is refused', async (options, problem) => {
  const { add, operator } = createOpsHarness();
  await add();
  await expect(resyncRecords(connectionId, options, operator)).rejects.toThrow(problem);
});

test('a resync narrowed to a project or a last day goes to the only direction that can be', async () => {
  const { operator, project } = await createLinkedProject();
  for (const options of [{ project: String(project.id) }, { until: '2026-03-02' }]) {
    const { data } = await resyncRecords(connectionId, options, operator);
    expect(Object.keys(data.sent)).toEqual(['awork-moco-times']);
  }
});

test('a direction takes no filter that it does not declare', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  const options = { ...projects, person: 'jonas@example.org', since: '2026-03-01' };
  await expect(resyncRecords(connectionId, options, operator)).rejects.toThrow(
    'Nothing can be narrowed by --since and --person here, only moco-awork-projects by --ids, --since.',
  );
});

test('an entity names its direction', async () => {
  const { operator, pointers } = await createLinkedProject();
  await resyncRecords(connectionId, { entity: 'project', ids: '7, 8' }, operator);
  expect(pointers().map(({ direction, id }) => [direction, id])).toEqual([
    ['moco-awork-projects', '7'],
    ['moco-awork-projects', '8'],
  ]);
});

test('a vendor that does not answer shows as retry, a refused key ends the plan', async () => {
  const { operator, moco } = await createLinkedProject();
  moco.faults.add({ path: '/projects/', fault: { kind: 'status', status: 503 } });
  const { data } = await planRecords(connectionId, { ...projects, ids: '7' }, operator);
  expect(data.records).toMatchObject([{ plan: 'retry', code: 'vendor-unavailable' }]);
  moco.faults.clear();
  moco.person.revokeKey('moco-key');
  await expect(planRecords(connectionId, { ...projects, ids: '7' }, operator)).rejects.toThrow(
    'credentials-refused',
  );
});

test('an operator waits for the call budget instead of giving up', async () => {
  const { operator, moco, now } = await createLinkedProject();
  moco.faults.add({ path: '/projects/7', times: 1, fault: { kind: 'status', status: 429 } });
  const before = now().getTime();
  const { data } = await planRecords(connectionId, { ...projects, ids: '7' }, operator);
  expect(data.records).toMatchObject([{ plan: 'skip' }]);
  expect(now().getTime() - before).toBeGreaterThanOrEqual(30_000);
});

test('a sweep sends what is declared, or what was asked for', async () => {
  const { add, operator, pointers } = createOpsHarness();
  await add();
  await sweepConnection(connectionId, { scope: 'changed' }, operator);
  await sweepConnection(connectionId, { ...times, scope: 'project:abc' }, operator);
  expect(pointers().map(({ direction, entity, id }) => [direction, entity, id])).toEqual([
    ['moco-awork-projects', '*', 'changed'],
    ['awork-moco-times', '*', 'changed'],
    ['awork-moco-times', '*', 'project:abc'],
  ]);
  await expect(sweepConnection(connectionId, { scope: 'nothing' }, operator)).rejects.toThrow('There are:');
});

test('a resync of a paused connection says that it waits', async () => {
  const { operator } = await createLinkedProject();
  await pauseConnection(connectionId, operator);
  expect((await resyncRecords(connectionId, projects, operator)).text).toContain('is paused');
});
