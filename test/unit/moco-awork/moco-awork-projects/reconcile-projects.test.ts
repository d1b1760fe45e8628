import { expect, test } from '@jest/globals';
import { direction } from '../../../../functions/moco-awork/moco-awork-projects/direction.ts';
import { createConnectorHarness } from '../run-harness.ts';
import type { ProjectHarness } from './project-harness.ts';
import { createProjectHarness } from './project-harness.ts';

const ITEM = 'Projektmanagement';
const clean = { exitCode: 0, rows: [] };

test('O6: both sides that agree are told with their totals, and awork projects of others are explained', async () => {
  const { awork, aworkProject, reconcile } = await createProjectHarness();
  awork.person.createProject({ name: 'Intern' });
  awork.person.createTask({ projectId: aworkProject, name: 'Eigene Aufgabe' });
  expect(await reconcile()).toMatchObject({
    ...{ exitCode: 0, compared: 1, rows: [{ cause: 'not-ours', what: 'awork project "Intern"' }] },
    totals: [
      { group: { what: 'projects' }, unit: 'records', source: 1, target: 1, others: 1 },
      { group: { what: 'tasks' }, unit: 'records', source: 1, target: 1, others: 1 },
    ],
  });
});

test('O6 M5: a deleted task is found, shown with what should be there, and made again on request only', async () => {
  const { awork, task, project, reconcile, shownTasks } = await createProjectHarness();
  awork.person.deleteTask(task(ITEM));
  const fields = [{ field: 'task', of: `"${ITEM}"`, wanted: `"${ITEM}", open`, held: null }];
  const found = { cause: 'gone', what: `${project.identifier} Relaunch`, fields };
  for (let night = 0; night < 2; night += 1)
    expect(await reconcile()).toMatchObject({ exitCode: 1, rows: [found] });
  expect(shownTasks()).toEqual([]);
  expect(await reconcile(true)).toMatchObject({ exitCode: 0, repaired: 1 });
  expect(shownTasks()).toEqual([`${ITEM} todo`]);
  expect(await reconcile()).toMatchObject(clean);
});

const lost: [string, (harness: ProjectHarness) => unknown, object][] = [
  [
    'a project that never arrived',
    ({ moco, project }) =>
      moco.person.createProject({ name: 'Messe', customer_id: project.customer.id, tags: ['Sync to awork'] }),
    { cause: 'missing', what: expect.stringContaining('Messe') },
  ],
  [
    'changed fields',
    ({ moco, project }) => moco.person.updateProject(project.id, { name: 'Neu', finish_date: '2026-09-30' }),
    {
      cause: 'differs',
      fields: [
        { field: 'name', wanted: expect.stringContaining('Neu'), held: expect.stringContaining('Relaunch') },
        { field: 'due date', wanted: '2026-09-30', held: null },
      ],
    },
  ],
  [
    'a renamed service item',
    ({ moco, item }) => moco.person.updateTask(item, { name: 'Beratung' }),
    { fields: [{ wanted: '"Beratung", open', held: `"${ITEM}", open` }] },
  ],
  [
    'a service item that was switched off',
    ({ moco, item }) => moco.person.updateTask(item, { active: false }),
    { fields: [{ wanted: `"${ITEM}", closed`, held: `"${ITEM}", open` }] },
  ],
  [
    'an archived project',
    ({ moco, project }) => moco.person.archiveProject(project.id),
    { cause: 'differs' },
  ],
  ['a deleted project', ({ moco, project }) => moco.person.deleteProject(project.id), { cause: 'differs' }],
  [
    'an emptied link field',
    ({ moco, project }) =>
      moco.person.updateProject(project.id, { custom_properties: { 'awork Projekt': '' } }),
    { cause: 'differs' },
  ],
];

test.each(lost)('O6: %s of which no webhook came is found and repaired', async (_what, change, row) => {
  const harness = await createProjectHarness();
  change(harness);
  expect(await harness.reconcile()).toMatchObject({ exitCode: 1, rows: [row] });
  expect(await harness.reconcile(true)).toMatchObject({ exitCode: 0, repaired: 1 });
  expect(await harness.reconcile()).toMatchObject(clean);
});

test('O6: an awork project or task that is there once too often is told, and nothing is done to it', async () => {
  const { awork, aworkProject, held, reconcile } = await createProjectHarness();
  const { name = '', companyId } = held() ?? {};
  awork.person.createProject({ name, ...(companyId && { companyId }) });
  awork.person.createTask({ projectId: aworkProject, name: ITEM, listName: 'MOCO' });
  const before = awork.state();
  expect(await reconcile(true)).toMatchObject({
    ...{ exitCode: 1, repaired: null },
    rows: [
      { cause: 'doubled', what: `task "${ITEM}" in "${name}"` },
      { cause: 'doubled', what: `awork project "${name}"` },
    ],
  });
  expect(awork.state()).toEqual(before);
});

test('O6: a list of awork that leaves a project or task out says nothing', async () => {
  const { awork, reconcile } = await createProjectHarness();
  awork.faults.add({
    method: 'GET',
    path: '/api/v1/projects',
    times: 1,
    fault: { kind: 'status', status: 200, body: [] },
  });
  expect(await reconcile()).toMatchObject(clean);
  awork.faults.add({
    method: 'GET',
    path: '/projecttasks',
    fault: { kind: 'status', status: 200, body: [] },
  });
  expect(await reconcile()).toMatchObject(clean);
});

test('O6: many projects are compared a hundred at a time, and a run goes on where another stopped', async () => {
  const harness = createConnectorHarness({ answer: () => Response.json([]) });
  for (let id = 1; id <= 250; id += 1)
    await harness.link('project', String(id), { targetId: `gone-${id}`, data: { ended: true } });
  const nextOf = async (from?: string) => {
    const run = direction.open({ ...harness.context, looksAgain: true, restores: true });
    const period = { fromDay: '2026-01-01', toDay: '2026-01-31' };
    return (await Array.fromAsync(run.reconcile?.(period, from) ?? [])).map(({ next }) => next);
  };
  expect(await nextOf()).toEqual(['100', '200', 'unlinked', undefined]);
  expect(await nextOf('200')).toEqual(['unlinked', undefined]);
  expect(await nextOf('unlinked')).toEqual([undefined]);
});
