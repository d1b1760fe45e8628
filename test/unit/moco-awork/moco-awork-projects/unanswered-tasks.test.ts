import { expect, test } from '@jest/globals';
import type { Fault } from '../../../vendors/kit/faults.ts';
import type { ProjectHarness } from './project-harness.ts';
import { createProjectHarness } from './project-harness.ts';

type Moco = ProjectHarness['moco'];
const faults: [string, Fault][] = [
  ['made', { kind: 'lost-answer' }],
  ['made half a minute later', { kind: 'late-commit', seconds: 30 }],
];
const endings: [string, (moco: Moco, id: number) => unknown][] = [
  ['switched off', (moco, id) => moco.person.updateTask(id, { active: false })],
  ['deleted', (moco, id) => moco.person.deleteTask(id)],
];
const cases = faults.flatMap(([made, fault]) =>
  endings.map(([how, end]) => [how, made, fault, end] as const),
);

async function addUnanswered({ moco, awork, project, attempt }: ProjectHarness, fault: Fault) {
  awork.faults.add({ method: 'POST', path: '/api/v1/tasks', times: 1, fault });
  const { id } = moco.person.addTask(project.id, { name: 'Texte' });
  await attempt('webhook');
  return id;
}

test.each(cases)(
  'M5: an item that is %s while its task was %s without an answer ends with a closed task',
  async (_how, _made, fault, end) => {
    const harness = await createProjectHarness();
    const id = await addUnanswered(harness, fault);
    end(harness.moco, id);
    await harness.settle();
    expect(harness.shownTasks()).toEqual(['Projektmanagement todo', 'Texte done']);
    expect(await harness.handle('operator')).toMatchObject({ code: 'up-to-date' });
    expect(await harness.reconcile()).toMatchObject({ exitCode: 0, rows: [] });
  },
);

test.each(endings)('M5: an item that is %s while its task was never made has none', async (_how, end) => {
  const harness = await createProjectHarness();
  const id = await addUnanswered(harness, { kind: 'late-commit', seconds: 1e9 });
  end(harness.moco, id);
  await harness.settle();
  expect(harness.shownTasks()).toEqual(['Projektmanagement todo']);
  expect(await harness.handle('operator')).toMatchObject({ code: 'up-to-date' });
});

test.each(faults)(
  'M8: a task that was %s while the sync was switched off is one task when it goes on',
  async (_made, fault) => {
    const harness = await createProjectHarness();
    const { moco, project, settle, handle, shownTasks } = harness;
    await addUnanswered(harness, fault);
    moco.person.updateProject(project.id, { tags: [] });
    await settle();
    harness.pass(120);
    await harness.awork.faults.flush();
    moco.person.updateProject(project.id, { tags: ['Sync to awork'] });
    await handle('webhook');
    expect(shownTasks()).toEqual(['Projektmanagement todo', 'Texte todo']);
  },
);

test.each(faults)('M5: a deleted task that comes back by a rename is %s once', async (_made, fault) => {
  const harness = await createProjectHarness();
  const { moco, awork, item, task, attempt, settle, shownTasks } = harness;
  awork.person.deleteTask(task('Projektmanagement'));
  awork.faults.add({ method: 'POST', path: '/api/v1/tasks', times: 1, fault });
  moco.person.updateTask(item, { name: 'Beratung' });
  await attempt('webhook');
  await settle();
  expect(shownTasks()).toEqual(['Beratung todo']);
});
