import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { agencyScene, SYNC_TAG } from './both-vendors.ts';
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

async function running(name: string) {
  const { id } = await scene.createProject(name);
  const project = await scene.synced(id);
  await eventually(`service items of ${name}`, async () => (await scene.tasks(project.id)).length > 0);
  return { id, target: project.id };
}

const book = async (projectId: string, note: string) =>
  suite.vendors.awork.person<{ id: string }>('createTimeEntry', {
    userId: await scene.aworkUserId('Lena'),
    typeOfWorkId: await scene.typeOfWorkId('Design'),
    startDateLocal: '2026-03-03',
    durationSeconds: 1800,
    projectId,
    note,
  });
const arrived = (note: string) =>
  eventually(`"${note}" in MOCO`, async () => (await scene.activities(note)).length > 0);

/** Workers keep what they know of a project for five seconds, so only an end that is older is certain. */
const ended = (id: number) =>
  eventually('an end that every worker knows', async () => {
    const { json } = await suite.ops<Explanation>('explain', 'nordagentur', String(id));
    const at = json.records[0]?.link?.outcomes.find(({ sentence }) =>
      sentence.includes('transfer ended'),
    )?.at;
    return at !== undefined && Date.now() - Date.parse(at) > 5500;
  });

test('M8 archiving and deleting in MOCO delete nothing in awork and stop the sync', async () => {
  const [archived, deleted] = await Promise.all([running('Archivfall'), running('Löschfall')]);
  await suite.idle();
  const before = await suite.vendors.awork.state();
  await suite.vendors.moco.person('archiveProject', archived.id);
  await suite.vendors.moco.person('deleteProject', deleted.id);
  await suite.idle();
  await book(archived.target, 'nach dem Archiv');
  await book(deleted.target, 'nach dem Löschen');
  await suite.idle();
  const after = await suite.vendors.awork.state();
  expect(after.projects).toEqual(before.projects);
  expect(after.tasks).toEqual(before.tasks);
  expect(after.taskLists).toEqual(before.taskLists);
  expect(await scene.activities('nach dem Archiv')).toEqual([]);
  expect(await scene.activities('nach dem Löschen')).toEqual([]);
});

test('M8 switched off, changes no longer follow; switched on again, they do, with the times of the gap', async () => {
  const { id, target } = await running('Pausenprojekt');
  await book(target, 'vor der Pause');
  await arrived('vor der Pause');
  await scene.updateProject(id, { tags: [] });
  await suite.idle();
  await ended(id);
  await scene.updateProject(id, { finish_date: '2026-08-31' });
  await book(target, 'in der Pause');
  await suite.idle();
  expect((await scene.aworkProject(target))?.dueDate).toBeNull();
  expect(await scene.activities('in der Pause')).toEqual([]);
  expect(await scene.activities('vor der Pause')).toHaveLength(1);
  await scene.updateProject(id, { tags: [SYNC_TAG] });
  await arrived('in der Pause');
  await eventually('the missed end date', async () =>
    (await scene.aworkProject(target))?.dueDate?.startsWith('2026-08-31'),
  );
  await suite.idle();
  expect(await scene.aworkProjects('Pausenprojekt')).toHaveLength(1);
  expect(await scene.activities('in der Pause')).toHaveLength(1);
  expect(await scene.activities('vor der Pause')).toHaveLength(1);
});

test('M8 taken out of the archive, the same awork project goes on', async () => {
  const { id, target } = await running('Wiederkehr');
  await suite.vendors.moco.person('archiveProject', id);
  await suite.idle();
  await suite.vendors.moco.person('updateProject', id, { active: true, name: 'Wiederkehr zwei' });
  await eventually('the new name', async () =>
    (await scene.aworkProject(target))?.name.endsWith('Wiederkehr zwei'),
  );
  expect(await scene.aworkProjects('Wiederkehr')).toEqual([]);
});
