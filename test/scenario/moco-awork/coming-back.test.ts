import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { addConnection } from '../second-connection.ts';
import { takenOver } from './taken-over.ts';
import type { LinkedProject, TimesOffice } from './times-office.ts';
import { CONNECTION, openTimesOffice } from './times-office.ts';

jest.setTimeout(240_000);

let suite: RunningSuite;
let office: TimesOffice;
let project: LinkedProject;
let entries: string[] = [];

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  project = await office.linkProject('Rückkehr');
  entries = await Promise.all(
    ['Konzept', 'Konzept', 'Korrektur'].map((note) => office.book({ projectId: project.aworkId, note })),
  );
  await Promise.all(entries.map((id) => office.activityOnce(id)));
  await suite.idle();
});
afterAll(() => suite.stop());

/** What both vendors hold of it, beside webhooks and what is only a version. */
async function recordsOfBoth() {
  const [{ activities, projects }, { tasks, projects: aworkProjects, companies }] = await Promise.all([
    suite.vendors.moco.state(),
    suite.vendors.awork.state(),
  ]);
  return {
    activities,
    items: projects.map(({ id, tasks: items }) => ({ id, items: items.length })),
    tasks: tasks.map(({ id, name }) => ({ id, name })),
    projects: aworkProjects.map(({ id, name }) => ({ id, name })),
    companies: companies.map(({ id }) => id),
  };
}

test('O7 T1 a customer who cancels and comes back finds nothing twice and nothing changed in either system', async () => {
  const before = await recordsOfBoth();
  expect((await suite.ops('connections', 'cancel', CONNECTION, '--yes')).exitCode).toBe(0);
  await addConnection(suite, { id: CONNECTION });
  await suite.ops('setup', CONNECTION);
  await suite.ops('sweep', CONNECTION);
  for (const id of entries) await takenOver(suite, id);
  await suite.idle();
  expect(await recordsOfBoth()).toEqual(before);
});

test('O7 T1 what happens after the return follows as ever', async () => {
  const [first = ''] = entries;
  await office.edit(first, { durationSeconds: 7200 });
  const edited = await office.activityOnce(first, ({ seconds }) => seconds === 7200);
  expect(edited.description).toBe('Konzept');
  const id = await office.book({ projectId: project.aworkId, note: 'Danach' });
  await office.activityOnce(id);
  await suite.vendors.awork.person('deleteTimeEntry', id);
  await eventually('it is gone', async () => (await office.activitiesOf(id)).length === 0);
});
