import { expect, test } from '@jest/globals';
import { explainRecord } from '../../../functions/ops/explain/explain.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId, type OpsBench } from './ops-bench.ts';

const explain = async ({ operator }: Pick<OpsBench, 'operator'>, text: string, direction?: string) =>
  (await explainRecord(connectionId, text, direction, operator)).data;

test('a linked project is found by its MOCO id, its MOCO address, and its awork address by id or key', async () => {
  const bench = await createLinkedProject();
  const { project, aworkProject, awork } = bench;
  const key = awork.state().projects[0]?.projectKey ?? '';
  const typed = [
    String(project.id),
    `https://nordagentur.mocoapp.com/projects/${project.id}`,
    aworkProject,
    `https://nordagentur.awork.com/projects/${aworkProject}/details`,
    `https://nordagentur.awork.com/projects/${key}`,
  ];
  for (const text of typed) {
    const { records } = await explain(bench, text);
    expect(records).toMatchObject([
      { entity: 'project', id: String(project.id), link: { targetId: aworkProject }, plan: { plan: 'skip' } },
    ]);
  }
});

test('a record that was never received is explained by what would happen now', async () => {
  const bench = await createLinkedProject();
  const { id } = bench.book();
  const { records } = await explain(bench, id);
  expect(records).toMatchObject([
    { direction: 'awork-moco-times', id, link: null, deadLetters: [], plan: { plan: 'create' } },
  ]);
  expect(bench.moco.state().activities).toEqual([]);
});

test('a MOCO activity leads back to its time entry', async () => {
  const bench = await createLinkedProject();
  const { id } = bench.book();
  await resyncRecords(connectionId, { direction: 'awork-moco-times' }, bench.operator);
  await bench.work();
  const activity = String(bench.moco.state().activities[0]?.id);
  const { records } = await explain(bench, activity);
  expect(records).toMatchObject([{ entity: 'time', id, link: { targetId: activity } }]);
  expect(records[0]?.link?.outcomes[0]).toMatchObject({ outcome: 'done', code: 'brought-in-line' });
});

test('a waiting entry says since when and for what', async () => {
  const bench = await createLinkedProject();
  const stranger = bench.awork.person.createUser({
    firstName: 'Ida',
    lastName: 'Ohne',
    email: 'ida@example.org',
  });
  const { id } = bench.book(stranger.id);
  await resyncRecords(connectionId, { direction: 'awork-moco-times' }, bench.operator);
  await bench.work();
  const { records } = await explain(bench, id);
  expect(records[0]?.link).toMatchObject({
    targetId: null,
    openSince: expect.any(String),
    waitingFor: `person:${stranger.id}`,
    outcomes: [{ outcome: 'waiting', sentence: expect.stringContaining('Ida Ohne') }],
  });
});

test('a task of a service item leads to its project, a foreign task says so', async () => {
  const bench = await createLinkedProject();
  const task = bench.awork.state().tasks[0]?.id ?? '';
  expect(await explain(bench, `https://nordagentur.awork.com/tasks/${task}`)).toMatchObject({
    records: [{ entity: 'project', id: String(bench.project.id) }],
    remarks: [expect.stringContaining('service item')],
  });
  const foreign = bench.awork.person.createTask({ projectId: bench.aworkProject, name: 'Eigene' });
  expect(await explain(bench, `https://nordagentur.awork.com/tasks/${foreign.id}`)).toMatchObject({
    records: [],
  });
});

test('an awork project without a MOCO project is said to be unlinked', async () => {
  const bench = await createLinkedProject();
  const { id } = bench.awork.person.createProject({ name: 'Intern' });
  const { records, remarks } = await explain(bench, id);
  expect(records).toEqual([]);
  expect(remarks).toEqual([expect.stringContaining('"Intern"')]);
});

test('dead letters of the record are shown with it', async () => {
  const bench = await createLinkedProject();
  const note = { code: 'vendor-refused', details: {}, at: bench.now().toISOString() };
  const id = String(bench.project.id);
  const pointer = { ...(await lastPointer(bench)), id };
  await bench.queue.park('moco-awork-projects', { pointer, note });
  const { records } = await explain(bench, id, 'moco-awork-projects');
  expect(records[0]?.deadLetters).toMatchObject([{ code: 'vendor-refused', id }]);
});

async function lastPointer({ operator, pointers }: Pick<OpsBench, 'operator' | 'pointers'>) {
  await resyncRecords(connectionId, { direction: 'moco-awork-projects' }, operator);
  const [pointer] = pointers();
  if (!pointer) throw new Error('nothing was sent');
  return pointer;
}
