import { expect, test } from '@jest/globals';
import { hqAccess } from '../../shared/vendors/hq/access.ts';
import { createHqProjectClient } from '../../shared/vendors/hq/project-client.ts';
import { createProjectHarness } from '../vendors/hq/project-harness.ts';
import type { HqTenant } from '../vendors/hq/tenant.ts';
import { failureOf } from '../unit/shared/http-harness.ts';

/** Our client over the simulator, which was written apart from it, from the vendor's documents. */
function createHarness(tenant: Partial<HqTenant> = {}, access: object = {}) {
  const harness = createProjectHarness(tenant);
  const drift: string[] = [];
  const client = createHqProjectClient(hqAccess.parse({ token: 'hq-token', apiVersion: 'v1', ...access }), {
    connection: 'c1',
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    now: () => new Date('2026-03-04T10:00:00Z'),
    onDrift: (_vendor, fields) => void drift.push(...fields),
    fetch: async (input, init) => harness.simulator.fetch(new Request(input, init)),
  });
  const { project, task, user } = harness;
  const booked = {
    ...{ userId: user.id, projectId: project.id, taskId: task.id, note: 'Entwurf' },
    ...{ date: '2026-06-08', durationSeconds: 5400 },
  };
  return { ...harness, client, drift, booked };
}

test('H1: a project comes with its client, its dates and its fields, and nothing HQ says is unknown', async () => {
  const { client, person, project, company, drift } = createHarness();
  person.defineProjectField({ name: 'awork-Projekt anlegen', type: 'Boolean' });
  person.setProjectField(project.id, 'awork-Projekt anlegen', 'true');
  const read = await client.project(project.id);
  expect(read).toMatchObject({
    ...{ id: project.id, number: 'P-1', name: 'Relaunch', aworkSyncId: null },
    company: { id: company.id, name: 'Nord GmbH' },
    customFields: [{ name: 'awork-Projekt anlegen', type: 'Boolean', value: 'true' }],
  });
  expect(await Array.fromAsync(client.projects())).toEqual([read]);
  expect(await client.projectsNamed('Relaunch')).toEqual([read]);
  expect(drift).toEqual([]);
});

test('H2: a link field is written by its definition, and read back', async () => {
  const { client, person, project } = createHarness();
  person.defineProjectField({ name: 'awork Link', type: 'Link' });
  const [definition] = await client.projectFields();
  if (!definition) throw new Error('there is a field');
  const address = 'https://nord.awork.com/projects/1';
  expect(await client.setProjectField(project.id, definition, address)).toMatchObject({ value: address });
  expect((await client.project(project.id))?.customFields).toEqual([
    { name: 'awork Link', type: 'Link', value: address },
  ]);
});

test('H1: what changed since an instant is found, and what is deleted is told', async () => {
  const { client, person, project } = createHarness();
  const none = await Array.fromAsync(client.projects({ updatedSince: '2999-01-01T00:00:00Z' }));
  expect(none).toEqual([]);
  person.deleteProject(project.id);
  expect(await client.project(project.id)).toBeUndefined();
  expect((await client.deletions()).map(({ id }) => id)).toContain(project.id);
});

test('R2: a phase and its task are made, found by our reference, and changed without losing what HQ holds', async () => {
  const { client, project, taskType } = createHarness();
  const base = { projectId: project.id, plannedEffortHours: null, taskTypeId: null, syncId: '' };
  const phase = await client.createTask({ ...base, parentId: null, name: 'awork - Zeiten' });
  const fields = { parentId: phase.id, name: 'Design', plannedEffortHours: 2.5, syncId: 'awork:1' };
  const task = await client.createTask({ ...base, ...fields, taskTypeId: taskType.id });
  expect(task).toMatchObject({ ...fields, taskTypeId: taskType.id, isDone: false });
  expect(await client.tasksWithSyncId('awork:1')).toEqual([task]);
  const renamed = await client.updateTask(task.id, { name: 'Design II' });
  expect(renamed).toEqual({ ...task, name: 'Design II' });
  await client.deleteTask(task.id);
  await client.deleteTask(task.id);
  expect(await client.task(task.id)).toBeUndefined();
});

test('R1: time is booked, changed, found by its project and day, and deleted once', async () => {
  const { client, booked } = createHarness();
  const made = await client.createReporting(booked);
  expect(made).toMatchObject({ ...booked, isApproved: false });
  const changed = { ...booked, durationSeconds: 7200, date: '2026-06-09', note: 'Neu' };
  expect(await client.updateReporting(made.id, changed)).toMatchObject({ ...changed, id: made.id });
  const query = { projectId: booked.projectId, fromDate: '2026-06-09', toDate: '2026-06-09' };
  expect((await Array.fromAsync(client.reportings(query))).map(({ id }) => id)).toEqual([made.id]);
  expect(await Array.fromAsync(client.reportings({ ...query, fromDate: '2026-06-10' }))).toEqual([]);
  await client.deleteReporting(made.id, booked.userId);
  await client.deleteReporting(made.id, booked.userId);
  expect(await client.reporting(made.id)).toBeUndefined();
});

test('R5: approved time refuses changes, and stays', async () => {
  const { client, person, booked } = createHarness();
  const made = await client.createReporting(booked);
  person.approveReporting(made.id);
  const change = client.updateReporting(made.id, { ...booked, note: 'Neu' });
  expect((await failureOf(change)).reason.code).toBe('vendor-refused');
  expect((await failureOf(client.deleteReporting(made.id, booked.userId))).reason.code).toBe(
    'vendor-refused',
  );
  expect(await client.reporting(made.id)).toMatchObject({ note: 'Entwurf', isApproved: true });
});

test('R1: a 404 for time that is still there is a refusal, not a deletion', async () => {
  const { client, person, booked } = createHarness({ leaversReportingsHidden: true });
  const made = await client.createReporting(booked);
  person.deactivateUser(booked.userId);
  const change = client.updateReporting(made.id, { ...booked, note: 'Neu' });
  for (const write of [change, client.deleteReporting(made.id, booked.userId)])
    expect((await failureOf(write)).reason.code).toBe('vendor-refused');
  expect(await client.reporting(made.id)).toMatchObject({ note: 'Entwurf' });
});

test.each(['v1', 'v2'] as const)(
  'H3: a quote of %s is found by its number, with its positions in order',
  async (quotesVersion) => {
    const { client, person, project } = createHarness(
      { newFinance: quotesVersion === 'v2' },
      { quotesVersion },
    );
    const { number } = person.createQuote({
      ...{ projectId: project.id, subject: 'Relaunch' },
      positions: [{ text: '<p>Konzept</p>', amount: 3, unit: 'h', price: 100 }],
    });
    const quote = await client.quote(number);
    expect(quote).toMatchObject({ number, projectId: project.id });
    const positions = await client.positions(quote?.id ?? '');
    expect(positions).toMatchObject([{ kind: 'position', html: '<p>Konzept</p>', amount: 3 }]);
  },
);

test('a tenant that has v2 only says so, whatever its projects look like in v1', async () => {
  const { client, project } = createHarness({ versions: ['v2'] });
  expect(await client.servesV1()).toBe(false);
  expect(await client.project(project.id)).toBeUndefined();
  expect(await createHarness().client.servesV1()).toBe(true);
});
