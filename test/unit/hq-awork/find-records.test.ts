import { expect, test } from '@jest/globals';
import type { HarnessOptions } from './run-harness.ts';
import { createFinished } from './setup/setup-harness.ts';

/** An HQ project linked with an awork project, and a time that reached HQ. */
async function createOffice(options: HarnessOptions = {}) {
  const office = createFinished(options);
  const { hq, awork, project, person, link } = office;
  const aworkProject = awork.person.createProject({ name: 'P-1001 Relaunch', projectKey: 'REL' });
  const task = awork.person.createTask({ projectId: aworkProject.id, name: 'Konzept' });
  const label = 'P-1001 Relaunch (Nord GmbH)';
  await link('project', String(project.id), { targetId: aworkProject.id, data: { label } });
  const book = (more = {}) =>
    awork.person.createTimeEntry({
      ...{ userId: person.inAwork.id, taskId: task.id, startDateLocal: '2026-03-02', durationSeconds: 3600 },
      ...{ typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '', ...more },
    });
  const entry = book();
  const hqTask = hq.person.createTask({ projectId: project.id, name: 'Konzept', syncId: task.id });
  const report = () =>
    hq.person.createReporting({
      ...{ userId: person.inHq.id, projectId: project.id, taskId: hqTask.id },
      ...{ startOn: '2026-03-02T00:00:00Z', duration: 3600 },
    });
  const reporting = report();
  const data = { hqUserId: person.inHq.id, aworkUserId: person.inAwork.id, day: '2026-03-02' };
  await link('time', entry.id, { targetId: String(reporting.id), data });
  await link('task', task.id, { targetId: String(hqTask.id), data: { hqProjectId: project.id } });
  return { ...office, aworkProject, task, book, entry, report, reporting };
}
type Office = Awaited<ReturnType<typeof createOffice>>;

test.each<[string, (office: Office) => string]>([
  ['its id in HQ', ({ project }) => String(project.id)],
  ['its number', () => 'P-1001'],
  ['its number in small letters', () => 'p-1001'],
  ['its name', () => 'Relaunch'],
  ['a part of its name', () => 'launch'],
  ['number and name, as awork shows it', () => 'P-1001 Relaunch'],
  ['its company', () => 'nord gmbh'],
  ['a page of HQ with its id', ({ project }) => `https://nord.hqlabs.de/Project/Details/${project.id}`],
  ['its id in awork', ({ aworkProject }) => aworkProject.id],
  [
    'its page in awork',
    ({ aworkProject }) => `https://nordagentur.awork.com/projects/${aworkProject.id}/tasks`,
  ],
  ['a general address of awork', ({ aworkProject }) => `https://app.awork.com/projects/${aworkProject.id}`],
  ['its key in awork', () => 'https://nordagentur.awork.com/projects/REL'],
  ['one of its tasks', ({ task }) => task.id],
  ['the key of one of its tasks', () => 'https://nordagentur.awork.com/tasks/REL-1/details'],
])('O5: a project is found by %s', async (_what, typed) => {
  const office = await createOffice();
  expect((await office.find(typed(office))).found).toEqual([`project ${office.project.id}`]);
});

test('O5: a project that was renamed in awork is found by that name as well', async () => {
  const { awork, aworkProject, project, find } = await createOffice();
  awork.person.updateProject(aworkProject.id, { name: 'Unser Projekt' });
  expect((await find('Unser Projekt')).found).toEqual([`project ${project.id}`]);
});

test('O5: a project that was never asked for, or whose number is of digits, is found in HQ', async () => {
  const { hq, find } = await createOffice();
  const { id } = hq.person.createProject({ name: 'Messeauftritt', number: '260177' });
  for (const text of ['Messeauftritt', '260177', String(id)])
    expect((await find(text)).found).toEqual([`project ${id}`]);
});

test('O5 H3: a quote is found by its id and its number, and one that we remember by its subject and without HQ', async () => {
  const { hq, project, link, find } = await createOffice();
  const quote = { projectId: project.id, subject: 'Werbemittel', number: 'AN-77', positions: [] };
  const { id } = hq.person.createQuote(quote);
  for (const text of [String(id), 'AN-77', `https://nord.hqlabs.de/Quotations/${id}`])
    expect((await find(text)).found).toEqual([`quote ${id}`]);
  await link('quote', String(id), { data: { label: 'AN-77 Werbemittel' } });
  expect((await find('werbemittel')).found).toEqual([`quote ${id}`]);
  hq.person.revokeToken('hq-token');
  for (const text of [String(id), 'AN-77']) expect((await find(text)).found).toEqual([`quote ${id}`]);
});

test('O5: an HQ without the generation of the quotes finds everything else without a word of it', async () => {
  const { project, find } = await createOffice({ tenant: { versions: ['v1'] }, hqAccess });
  expect(await find('Relaunch')).toEqual({ found: [`project ${project.id}`], remarks: [] });
});
const hqAccess = { apiVersion: 'v1', quotesVersion: 'v2' };

test('O5: a project whose field is nearly right is told why it is not transferred', async () => {
  const { hq, find } = await createOffice();
  hq.person.defineProjectField({ name: 'awork Projekt anlegen', type: 'Boolean' });
  hq.person.defineProjectField({ name: 'Awork Link', type: 'Link' });
  const { id } = hq.person.createProject({ name: 'Messe' });
  hq.person.setProjectField(id, 'awork Projekt anlegen', 'true');
  expect((await find(String(id))).remarks).toEqual([
    expect.stringContaining('"awork Projekt anlegen" in HQ is not written exactly "awork-Projekt anlegen"'),
  ]);
});

test('O5: times are found by their ids on both sides, and by their person', async () => {
  const { entry, reporting, find } = await createOffice();
  const typed = [entry.id, String(reporting.id), `https://nord.hqlabs.de/Reporting/${reporting.id}`];
  for (const text of [...typed, 'anna@nord.example', 'ANNA', 'Anna Berg'])
    expect((await find(text)).found).toEqual([`time ${entry.id}`]);
});

test('O5: an entry that never reached HQ is found by its id, and by its person', async () => {
  const { entry, book, find } = await createOffice();
  const { id } = book({ startDateLocal: '2026-03-03' });
  expect((await find(id)).found).toEqual([`time ${id}`]);
  expect((await find('Anna')).found).toEqual([`time ${id}`, `time ${entry.id}`]);
});

test('O5: a task whose times have not reached HQ yet leads to its project, and one of other projects to nothing', async () => {
  const { awork, aworkProject, project, find } = await createOffice();
  const { id } = awork.person.createTask({ projectId: aworkProject.id, name: 'Text' });
  expect(await find(id)).toEqual({
    found: [`project ${project.id}`],
    remarks: [expect.stringContaining('"Text" belongs to the awork project of this HQ project; no time')],
  });
  const other = awork.person.createProject({ name: 'Intern' });
  const { found, remarks } = await find(awork.person.createTask({ projectId: other.id, name: 'Ablage' }).id);
  expect(found).toEqual([]);
  expect(remarks).toEqual([expect.stringContaining('"Ablage" is in no awork project that an HQ project is')]);
});

test('O5: a task that was deleted in awork is told to be gone', async () => {
  const { awork, task, project, find } = await createOffice();
  awork.person.deleteTask(task.id);
  const { found, remarks } = await find(task.id);
  expect(found).toEqual([`project ${project.id}`]);
  expect(remarks.join(' ')).toContain('somebody deleted it in awork');
});

test('O5: an awork project without an HQ project says so by its name', async () => {
  const { awork, find } = await createOffice();
  const { id } = awork.person.createProject({ name: 'Intern' });
  expect(await find(id)).toEqual({
    found: [],
    remarks: ['No HQ project is linked to the awork project "Intern".'],
  });
});

test('O5: a time that people booked in HQ is told not to be ours', async () => {
  const { report, find } = await createOffice();
  const { id } = report();
  const { found, remarks } = await find(String(id));
  expect(found).toEqual([]);
  expect(remarks.join(' ')).toContain(`HQ has a time ${id}; it did not come from here`);
});

test('O5: of more than ten records the first ten are shown, and that there are more is said', async () => {
  const { hq, find } = await createOffice();
  for (let count = 0; count < 12; count += 1) hq.person.createProject({ name: `Messe ${count}` });
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
    '00000000-0000-4000-8000-00000000ffff',
    /neither a time entry nor a project nor a task/,
  ],
  ['a page of others', 'https://example.org/projects/1', /is no page of HQ or awork/],
  [
    'a page of HQ that shows nothing of ours',
    'https://nord.hqlabs.de/Invoices/5',
    /is no page of HQ or awork/,
  ],
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

test.each(['hq', 'awork'] as const)(
  'O5: while %s refuses our key, what we remember is found all the same, and that it is only that is said',
  async (vendor) => {
    const { hq, awork, project, aworkProject, task, entry, reporting, find } = await createOffice();
    if (vendor === 'hq') hq.person.revokeToken('hq-token');
    else awork.person.revokeKey('awork-key');
    const ids = [String(project.id), aworkProject.id, task.id, 'P-1001', 'Relaunch', 'Nord GmbH'];
    for (const text of ids) expect((await find(text)).found).toEqual([`project ${project.id}`]);
    for (const text of [entry.id, String(reporting.id), 'Anna Berg', 'anna@nord.example'])
      expect((await find(text)).found).toEqual([`time ${entry.id}`]);
    const { found, remarks } = await find('Xylophon');
    expect(found).toEqual([]);
    expect(remarks).toEqual([
      expect.stringMatching(/cannot be asked now, so this is what we remember ourselves/),
      'We remember nothing of "Xylophon" ourselves.',
    ]);
  },
);

test('O5: what another HQ system has under the same id is not taken for ours', async () => {
  const { hq, context, setUp, find, project } = await createOffice();
  await setUp();
  hq.person.openOtherTenant('foreign-token');
  Object.assign(context.secret.vendors['hq'] as object, { token: 'foreign-token' });
  const { remarks } = await find(String(project.id));
  expect(remarks).toEqual([expect.stringContaining('belongs to another HQ system')]);
  expect((await find('Fremdes Projekt')).found).toEqual([]);
});

test('O5: a list is found as its phase by its id in awork, and the one phase of a project is none of its own', async () => {
  const { awork, aworkProject, project, link, find } = await createOffice();
  const list = awork.person.createList(aworkProject.id, 'Konzept [5d]');
  const data = { aworkProjectId: aworkProject.id };
  await link('phase', list.id, { targetId: '1', data });
  await link('phase', aworkProject.id, { targetId: '2', data });
  expect((await find(list.id)).found).toEqual([`phase ${list.id}`]);
  expect((await find(aworkProject.id)).found).toEqual([`project ${project.id}`]);
});
