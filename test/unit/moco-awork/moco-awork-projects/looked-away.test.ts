import { expect, test } from '@jest/globals';
import type { ProjectHarness } from './project-harness.ts';
import { createProjectHarness } from './project-harness.ts';

const ITEM = 'Projektmanagement';
const TAG = 'Sync to awork';

/** The ways in which a project is not looked at for a while. */
const away: [string, (harness: ProjectHarness) => unknown, (harness: ProjectHarness) => unknown, string][] = [
  [
    'switched off',
    ({ moco, project }) => moco.person.updateProject(project.id, { tags: [] }),
    ({ moco, project }) => moco.person.updateProject(project.id, { tags: [TAG] }),
    'sync-ended',
  ],
  [
    'archived',
    ({ moco, project }) => moco.person.archiveProject(project.id),
    ({ moco, project }) => moco.person.updateProject(project.id, { active: true }),
    'project-archived',
  ],
  [
    'parked',
    (harness) => setAddress(harness, 'https://x.example'),
    (harness) => setAddress(harness, ''),
    'link-unreadable',
  ],
];

function setAddress({ moco, project }: ProjectHarness, address: string) {
  moco.person.updateProject(project.id, { custom_properties: { 'awork Projekt': address } });
}

/** Everything that people in MOCO may change of a project. */
function editEverything({ moco, project, item }: ProjectHarness) {
  const customer_id = moco.person.createCompany({ name: 'Neukunde eG' }).id;
  moco.person.updateProject(project.id, { name: 'Neu', finish_date: '2026-09-30', customer_id });
  moco.person.updateTask(item, { name: 'Beratung' });
  moco.person.addTask(project.id, { name: 'Texte' });
  const jonas = moco.state().users.find(({ email }) => email === 'jonas@example.org')?.id ?? 0;
  moco.person.assignUser(project.id, jonas);
}

const shownIn = ({ awork, held, members, shownTasks }: ProjectHarness) => ({
  name: held()?.name,
  due: held()?.dueDate?.slice(0, 10) ?? null,
  client: awork.state().companies.find(({ id }) => id === held()?.companyId)?.name,
  tasks: shownTasks(),
  members: members(),
});

test.each(away)(
  'M8: what MOCO changed while a project was %s follows when it goes on, and not before',
  async (_how, leave, comeBack, code) => {
    const harness = await createProjectHarness();
    const { moco, handle, project, person } = harness;
    const kept = moco.person.addTask(project.id, { name: 'Fotos' });
    const deleted = moco.person.addTask(project.id, { name: 'Druck' });
    await handle('webhook');
    leave(harness);
    await handle('webhook');
    const before = shownIn(harness);
    editEverything(harness);
    moco.person.updateTask(kept.id, { active: false });
    moco.person.deleteTask(deleted.id);
    for (const cause of ['webhook', 'operator', 'repair'] as const)
      expect(await handle(cause)).toMatchObject({ code });
    expect(shownIn(harness)).toEqual(before);
    comeBack(harness);
    await handle('webhook');
    expect(shownIn(harness)).toEqual({
      ...{ name: `${project.identifier} Neu`, due: '2026-09-30', client: 'Neukunde eG' },
      ...{ tasks: ['Beratung todo', 'Druck done', 'Fotos done', 'Texte todo'], members: [person.id] },
    });
  },
);

test.each(away)(
  'M7: what a person changed in awork while the project was %s stays',
  async (_how, leave, comeBack) => {
    const harness = await createProjectHarness();
    const { moco, awork, aworkProject, project, handle, held, task, item, shownTasks } = harness;
    leave(harness);
    await handle('webhook');
    awork.person.updateProject(aworkProject, { name: 'Unser Name' });
    awork.person.updateTask(task(ITEM), { name: 'Unsere Aufgabe' });
    moco.person.updateProject(project.id, { name: 'Neu' });
    moco.person.updateTask(item, { name: 'Beratung' });
    comeBack(harness);
    const details = { fields_en: 'name, task "Beratung"' };
    expect(await handle('webhook')).toMatchObject({ details });
    expect([held()?.name, ...shownTasks()]).toEqual(['Unser Name', 'Unsere Aufgabe todo']);
  },
);

test('M8: a date whose writing was never confirmed before the sync was switched off follows MOCO afterwards', async () => {
  const { moco, awork, project, attempt, settle, handle, held } = await createProjectHarness();
  awork.faults.add({ path: '/setdates', times: 1, fault: { kind: 'lost-answer' } });
  moco.person.updateProject(project.id, { finish_date: '2026-09-30' });
  await attempt('webhook');
  expect(held()?.dueDate).toContain('2026-09-30');
  moco.person.updateProject(project.id, { tags: [] });
  await settle();
  moco.person.updateProject(project.id, { tags: [TAG], finish_date: '2026-12-31' });
  expect(await handle('webhook')).toMatchObject({ code: 'brought-in-line' });
  expect(held()?.dueDate).toContain('2026-12-31');
});

test('M8: archived, switched off, deleted and never asked for are four different sentences', async () => {
  const { moco, project, handle, explain } = await createProjectHarness();
  const sentence = async () => {
    await handle('webhook');
    return (await explain()).records[0]?.plan.sentence;
  };
  moco.person.updateProject(project.id, { tags: [] });
  const off = await sentence();
  moco.person.archiveProject(project.id);
  const archived = await sentence();
  moco.person.deleteProject(project.id);
  const deleted = await sentence();
  expect([off, archived, deleted]).toEqual([
    expect.stringContaining('switched off'),
    expect.stringContaining('archived'),
    expect.stringContaining('gone in MOCO'),
  ]);
  const { id } = moco.person.createProject({ name: 'Intern', customer_id: project.customer.id });
  expect(await handle('webhook', id)).toMatchObject({ code: 'sync-not-requested' });
});
