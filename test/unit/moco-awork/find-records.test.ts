import { expect, test } from '@jest/globals';
import { operations } from '../../../functions/moco-awork/operations.ts';
import { openSetup } from '../../../functions/ops/setup/open-setup.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import type { Language } from '../../../shared/wording.ts';
import { createLinkedProject } from '../ops/linked-project.ts';
import { connectionId } from '../ops/ops-harness.ts';

async function createOffice() {
  const harness = await createLinkedProject();
  const { operator, work, now, pass, secret, book } = harness;
  const transfer = async (id: string) => {
    pass(60);
    const target = { direction: 'awork-moco-times', connection: connectionId, entity: 'time', id };
    await operator.queue.send([forced(createPointer(target, 'operator', now()), 'operator', now())]);
    await work();
  };
  return {
    ...harness,
    async bookAndTransfer() {
      const { id } = book();
      await transfer(id);
      return id;
    },
    async find(text: string, language: Language = 'en') {
      const connection = await operator.connections.get(connectionId);
      const stored = await secret();
      if (!connection || !stored) throw new Error('there is a connection');
      const setup = { ...openSetup(connection, stored, operator), language };
      const { records, remarks } = await operations.findRecords(text, setup);
      return { found: records.map(({ entity, id }) => `${entity} ${id}`), remarks };
    },
  };
}

test.each<[string, (office: Awaited<ReturnType<typeof createOffice>>) => string]>([
  ['its id in MOCO', ({ project }) => String(project.id)],
  ['its number', ({ project }) => project.identifier ?? ''],
  ['its number in small letters', ({ project }) => (project.identifier ?? '').toLowerCase()],
  ['its name', () => 'Relaunch'],
  ['a part of its name', () => 'launch'],
  ['number and name, as awork shows it', ({ project }) => `${project.identifier} ${project.name}`],
  ['its customer', () => 'nordlicht verlag'],
  ['its page in MOCO', ({ project }) => `https://nordagentur.mocoapp.com/projects/${project.id}/edit`],
  [
    'the page of its customer',
    ({ project }) => `https://nordagentur.mocoapp.com/companies/${project.customer.id}`,
  ],
  ['its id in awork', ({ aworkProject }) => aworkProject],
  ['its page in awork', ({ aworkProject }) => `https://nordagentur.awork.com/projects/${aworkProject}/tasks`],
  ['a general address of awork', ({ aworkProject }) => `https://app.awork.com/projects/${aworkProject}`],
  [
    'its key in awork',
    ({ awork }) => `https://nordagentur.awork.com/projects/${awork.state().projects[0]?.projectKey}`,
  ],
  ['one of its tasks', ({ awork }) => awork.state().tasks[0]?.id ?? ''],
  [
    'the key of one of its tasks',
    ({ awork }) => `https://nordagentur.awork.com/tasks/${awork.state().projects[0]?.projectKey}-1/details`,
  ],
])('O5: a project is found by %s', async (_what, typed) => {
  const office = await createOffice();
  expect((await office.find(typed(office))).found).toEqual([`project ${office.project.id}`]);
});

test('O5: an awork project that came from nowhere is named, with what it lacks', async () => {
  const { awork, find } = await createOffice();
  awork.person.createProject({ name: 'Interne Ablage' });
  expect(await find('Interne Ablage')).toEqual({
    found: [],
    remarks: ['No MOCO project is linked to the awork project "Interne Ablage".'],
  });
});

test('O5: somebody whom only MOCO has is named, and that awork does not have them', async () => {
  const { moco, find } = await createOffice();
  const { id } = moco.person.createUser({ firstname: 'Mira', lastname: 'Vogel', email: 'mira@example.org' });
  const said = async () => (await find('Mira Vogel')).remarks;
  expect(await said()).toEqual(['Mira Vogel is in MOCO, but nobody in awork has their e-mail address.']);
  moco.person.updateUser(id, { active: false });
  expect(await said()).toEqual(['Mira Vogel is deactivated in MOCO.']);
});

test('O5: a project that was renamed in awork is found by that name as well', async () => {
  const { awork, aworkProject, project, find } = await createOffice();
  awork.person.updateProject(aworkProject, { name: 'Unser Projekt' });
  expect((await find('Unser Projekt')).found).toEqual([`project ${project.id}`]);
});

test('O5: a project that was never asked for is found in MOCO', async () => {
  const { moco, project, find } = await createOffice();
  const { id } = moco.person.createProject({ name: 'Messeauftritt', customer_id: project.customer.id });
  expect((await find('Messeauftritt')).found).toEqual([`project ${id}`]);
});

test('M1: a project whose tag or field is nearly right is told why it is not transferred', async () => {
  const { moco, project, find } = await createOffice();
  moco.person.createCustomField({ name: 'Sync Zu awork', kind: 'Boolean' });
  const { id } = moco.person.createProject({
    ...{ name: 'Messe', customer_id: project.customer.id, tags: ['sync to awork'] },
    custom_properties: { 'Sync Zu awork': '1' },
  });
  expect((await find(String(id))).remarks).toEqual([
    expect.stringContaining('"sync to awork" in MOCO is not written exactly "Sync to awork"'),
    expect.stringContaining('"Sync Zu awork" in MOCO is not written exactly "Sync zu awork"'),
  ]);
});

test('O5: times are found by their ids on both sides, their pages, and their person', async () => {
  const office = await createOffice();
  const { moco, find } = office;
  const id = await office.bookAndTransfer();
  const activity = moco.state().activities[0]?.id;
  const typed = [
    ...[id, String(activity), `https://nordagentur.mocoapp.com/activities/${activity}`],
    ...['jonas@example.org', 'JONAS', 'Jonas Keller'],
  ];
  for (const text of typed) expect((await find(text)).found).toEqual([`time ${id}`]);
});

test('O5: times are found by a part of their text, in whatever case, the newest first', async () => {
  const { awork, person, aworkProject: projectId, find } = await createOffice();
  const typeOfWorkId = awork.state().typesOfWork[0]?.id ?? '';
  const booked = { userId: person.id, projectId, typeOfWorkId, durationSeconds: 3600 };
  const book = (note: string, startDateLocal = '2026-03-02') =>
    awork.person.createTimeEntry({ ...booked, note, startDateLocal });
  const { id } = book("Startseite: Kopf'leiste bauen");
  book('etwas anderes');
  for (const text of ["kopf'leiste", 'KOPF']) {
    const { found, remarks } = await find(text);
    expect(found).toEqual([`time ${id}`]);
    expect(remarks).toEqual([expect.stringContaining(`with "${text}" in their text`)]);
  }
  const later = book('Startseite geprüft', '2026-03-03');
  expect((await find('startseite')).found).toEqual([`time ${later.id}`, `time ${id}`]);
});

test('O5: of a person without times it is said that there are none', async () => {
  const { find, awork } = await createOffice();
  awork.person.createUser({ firstName: 'Mira', lastName: 'Sommer', email: 'mira@example.org' });
  const { found, remarks } = await find('Mira');
  expect(found).toEqual([]);
  expect(remarks.join(' ')).toContain('Mira Sommer has booked nothing in awork since');
});

test('O5: of more than ten records the first ten are shown, and that there are more is said', async () => {
  const { moco, project, find } = await createOffice();
  for (let count = 0; count < 12; count += 1)
    moco.person.createProject({ name: `Messe ${count}`, customer_id: project.customer.id });
  const { found, remarks } = await find('Messe');
  expect(found).toHaveLength(10);
  expect(remarks).toEqual([expect.stringContaining('12 records were found; the first 10 are shown')]);
});

test.each([
  [
    'a name of nobody and nothing',
    'Xylophon',
    /^Nothing was found for "Xylophon". Searched were .* Give a project number/,
  ],
  ['a number of nothing', '4711', /^Nothing was found under 4711: .* Findable are /],
  [
    'an id of nothing',
    '00000000-0000-4000-8000-000000000001',
    /neither a time entry nor a project nor a task/,
  ],
  ['a page of others', 'https://example.org/projects/1', /is no page of MOCO or awork/],
  ['a page of MOCO that shows nothing of ours', 'https://nordagentur.mocoapp.com/invoices/5', /is no page/],
  ['another account of MOCO', 'https://anders.mocoapp.com/projects/1', /belongs to another account/],
  ['another workspace', 'https://anders.awork.com/projects/REL', /belongs to another account/],
])(
  'O5: of %s it is said what was searched, and nothing of it is called deleted',
  async (_what, text, expected) => {
    const { find } = await createOffice();
    const { found, remarks } = await find(text);
    expect(found).toEqual([]);
    expect(remarks).toEqual([expect.stringMatching(expected)]);
    expect(remarks.join()).not.toContain('deleted');
  },
);

test('O5: a search speaks the language of whoever asks', async () => {
  const { find } = await createOffice();
  expect((await find('Xylophon', 'de')).remarks).toEqual([
    expect.stringMatching(/^Zu „Xylophon“ wurde nichts gefunden/),
  ]);
});

test.each(['moco', 'awork'] as const)(
  'O5: while %s refuses our key, what we remember is found all the same, and that it is only that is said',
  async (vendor) => {
    const office = await createOffice();
    const { project, aworkProject, find } = office;
    const id = await office.bookAndTransfer();
    const activity = office.moco.state().activities[0]?.id;
    office[vendor].person.revokeKey(`${vendor}-key`);
    const ids = [String(project.id), aworkProject, project.identifier ?? '', 'Relaunch', 'Nordlicht'];
    for (const text of ids) expect((await find(text)).found).toEqual([`project ${project.id}`]);
    for (const text of [id, String(activity)]) expect((await find(text)).found).toEqual([`time ${id}`]);
    const { found, remarks } = await find('Xylophon');
    expect(found).toEqual([]);
    expect(remarks).toEqual([
      expect.stringMatching(/cannot be asked now, so this is what we remember ourselves/),
      'We remember nothing of "Xylophon" ourselves.',
    ]);
  },
);
