import { expect, test } from '@jest/globals';
import { explainRecord } from '../../../functions/ops/explain/explain-record.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId, type OpsHarness } from './ops-harness.ts';

const explain = async ({ operator }: Pick<OpsHarness, 'operator'>, text: string, direction?: string) =>
  (await explainRecord(connectionId, text, direction, operator)).data;

test('a linked project is found by its MOCO id, its MOCO address, and its awork address by id or key', async () => {
  const harness = await createLinkedProject();
  const { project, aworkProject, awork } = harness;
  const key = awork.state().projects[0]?.projectKey ?? '';
  const typed = [
    String(project.id),
    `https://nordagentur.mocoapp.com/projects/${project.id}`,
    aworkProject,
    `https://nordagentur.awork.com/projects/${aworkProject}/details`,
    `https://nordagentur.awork.com/projects/${key}`,
  ];
  for (const text of typed) {
    const { records } = await explain(harness, text);
    expect(records).toMatchObject([
      { entity: 'project', id: String(project.id), link: { targetId: aworkProject }, plan: { plan: 'skip' } },
    ]);
  }
});

test('a record that was never received is explained by what would happen now', async () => {
  const harness = await createLinkedProject();
  const { id } = harness.book();
  const { records } = await explain(harness, id);
  expect(records).toMatchObject([
    { direction: 'awork-moco-times', id, link: null, deadLetters: [], plan: { plan: 'create' } },
  ]);
  expect(harness.moco.state().activities).toEqual([]);
});

test('a MOCO activity leads back to its time entry', async () => {
  const harness = await createLinkedProject();
  const { id } = harness.book();
  await resyncRecords(connectionId, { direction: 'awork-moco-times' }, harness.operator);
  await harness.work();
  const activity = String(harness.moco.state().activities[0]?.id);
  const { records } = await explain(harness, activity);
  expect(records).toMatchObject([{ entity: 'time', id, link: { targetId: activity } }]);
  expect(records[0]?.link?.outcomes[0]).toMatchObject({ outcome: 'done', code: 'brought-in-line' });
});

test('a waiting entry says since when and for what', async () => {
  const harness = await createLinkedProject();
  const stranger = harness.awork.person.createUser({
    firstName: 'Ida',
    lastName: 'Ohne',
    email: 'ida@example.org',
  });
  const { id } = harness.book(stranger.id);
  await resyncRecords(connectionId, { direction: 'awork-moco-times' }, harness.operator);
  await harness.work();
  const { records } = await explain(harness, id);
  expect(records[0]?.link).toMatchObject({
    targetId: null,
    openSince: expect.any(String),
    waitingFor: `person:${stranger.id}`,
    outcomes: [{ outcome: 'waiting', sentence: expect.stringContaining('Ida Ohne') }],
  });
});

test('a task of a service item leads to its project, a foreign task says so', async () => {
  const harness = await createLinkedProject();
  const task = harness.awork.state().tasks[0]?.id ?? '';
  expect(await explain(harness, `https://nordagentur.awork.com/tasks/${task}`)).toMatchObject({
    records: [{ entity: 'project', id: String(harness.project.id) }],
    remarks: [expect.stringContaining('service item')],
  });
  const foreign = harness.awork.person.createTask({ projectId: harness.aworkProject, name: 'Eigene' });
  expect(await explain(harness, `https://nordagentur.awork.com/tasks/${foreign.id}`)).toMatchObject({
    records: [],
  });
});

test('an awork project without a MOCO project is said to be unlinked', async () => {
  const harness = await createLinkedProject();
  const { id } = harness.awork.person.createProject({ name: 'Intern' });
  const { records, remarks } = await explain(harness, id);
  expect(records).toEqual([]);
  expect(remarks).toEqual([expect.stringContaining('"Intern"')]);
});

test('dead letters of the record are shown with it', async () => {
  const harness = await createLinkedProject();
  const note = { code: 'vendor-refused', details: {}, at: harness.now().toISOString() };
  const id = String(harness.project.id);
  const pointer = { ...(await lastPointer(harness)), id };
  await harness.queue.park('moco-awork-projects', { pointer, note });
  const { records } = await explain(harness, id, 'moco-awork-projects');
  expect(records[0]?.deadLetters).toMatchObject([{ code: 'vendor-refused', id }]);
});

async function lastPointer({ operator, pointers }: Pick<OpsHarness, 'operator' | 'pointers'>) {
  await resyncRecords(connectionId, { direction: 'moco-awork-projects' }, operator);
  const [pointer] = pointers();
  if (!pointer) throw new Error('nothing was sent');
  return pointer;
}

test('O5 while a key is refused, what we did is told, and that nothing can be read now', async () => {
  const harness = await createLinkedProject();
  const { id } = harness.book();
  await resyncRecords(connectionId, { direction: 'awork-moco-times' }, harness.operator);
  await harness.work();
  harness.moco.person.revokeKey('moco-key');
  harness.pass(3600);
  const { records } = await explain(harness, id, 'awork-moco-times');
  expect(records).toMatchObject([
    {
      link: { targetId: expect.any(String), outcomes: [{ outcome: 'done', code: 'brought-in-line' }] },
      plan: { plan: 'retry', code: 'credentials-refused' },
      sides: null,
    },
  ]);
});

test.each([
  ['awork-moco-times', '00000000-0000-4000-8000-000000000001', 'awork'],
  ['moco-awork-projects', '4711', 'MOCO'],
])(
  'O5 a record of %s that neither the vendor nor we ever had is not called deleted',
  async (direction, id, vendor) => {
    const harness = await createLinkedProject();
    const { records } = await explain(harness, id, direction);
    expect(records).toMatchObject([
      {
        link: null,
        plan: { code: 'never-existed', sentence: expect.stringContaining(`${vendor} has no record`) },
      },
    ]);
  },
);
