import { beforeEach, expect, test } from '@jest/globals';
import { lookAgain } from '../../../../functions/ops/records/look-again.ts';
import { createPointer } from '../../../../shared/pointer.ts';
import type { Language } from '../../../../shared/wording.ts';
import { connectionId } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer, OTHER } from '../console-harness.ts';
import { leaveOpen } from './open-record.ts';

let harness: ConsoleHarness;
let cookie: string;
beforeEach(async () => {
  harness = await createConsoleHarness();
  cookie = await harness.signIn(customer);
});
const ask = async (path: string) => harness.ask(`/connections/${connectionId}${path}`, { cookie });

/** With cells that are their texts alone. */
const inLanguage = async (language: Language, path: string) => {
  const reader = await harness.signIn(customer, { language });
  const page = await (await harness.ask(`/connections/${connectionId}${path}`, { cookie: reader })).text();
  return page.replace(/<td[^>]*>\s*/g, '<td>').replace(/\s*<\/td>/g, '</td>');
};

/** A MOCO project that awork has, changed in awork by hand. */
async function linkedProject(changes: { finish_date?: string } = {}) {
  const { moco, work, operator } = harness;
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  const { id: customerId } = moco.person.createCompany({ name: 'Nordlicht' });
  const tags = ['Sync to awork'];
  const project = moco.person.createProject({ name: 'Relaunch', customer_id: customerId, tags, ...changes });
  const direction = 'moco-awork-projects';
  const target = { direction, connection: connectionId, entity: 'project', id: String(project.id) };
  await operator.queue.send([createPointer(target, 'webhook', operator.now())]);
  await work();
  return project;
}

test('O12: a record shows both sides field by field, what was done, and what happens next', async () => {
  const { id } = await linkedProject();
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  expect(page).toContain('Both sides as they are now');
  expect(page).toContain('Relaunch');
  expect(page).toContain('What was done');
});

test('O12: whoever looks at a record takes no dead letters away from operators meanwhile', async () => {
  const { id } = await linkedProject();
  harness.operator.queues.holdDeadLetters = () => Promise.reject(new Error('held'));
  expect((await ask(`/records/moco-awork-projects/project/${id}`)).status).toBe(200);
  expect((await ask(`/find?q=${id}`)).status).toBe(200);
});

test('O12: where people are missing for good, a record does not say that both sides agree', async () => {
  const { id } = await linkedProject();
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  expect(page).toContain('what differs below stays so until somebody changes it');
  expect(page).toContain('differs: nobody in awork has the e-mail address');
  expect(page).not.toContain('Both sides already agree');
});

test('O12: what somebody renamed in awork is shown beside what MOCO has, and that it stays', async () => {
  const { id } = await linkedProject();
  const [aworkProject] = harness.awork.state().projects;
  harness.awork.person.updateProject(aworkProject?.id ?? '', { name: 'Film 2027' });
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  const [, row = ''] = page.split('<th scope="row" role="rowheader">Name</th>');
  expect(row.replace(/\s+/g, ' ')).toMatch(/P26001 Relaunch.*Film 2027.*differs: left as awork has it/);
});

test('O12: a record that is gone at its source is still called as people knew it', async () => {
  const { id } = await linkedProject();
  harness.moco.person.deleteProject(id);
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  expect(page).toMatch(/<h1>Project P26001 Relaunch[^<]*<\/h1>/);
});

test('O12: a record is called as people know it, and what has nothing on the other side is not said to be unread', async () => {
  const { moco } = harness;
  const { id: customer_id } = moco.person.createCompany({ name: 'Nordlicht' });
  const project = moco.person.createProject({ name: 'Messe', customer_id, tags: ['Sync to awork'] });
  const page = await (await ask(`/records/moco-awork-projects/project/${project.id}`)).text();
  expect(page).toContain('<h1>Project P26001 Messe · Nordlicht</h1>');
  expect(page).toContain('<title>Project P26001 Messe · Nordlicht – Tandem</title>');
  expect(page).toContain('<h2>MOCO → awork: project</h2>');
  expect(page).toContain(`Id in MOCO: ${project.id}`);
  expect(page).not.toContain('could not be read now');
  moco.person.revokeKey('moco-key');
  const unread = await (await ask(`/records/moco-awork-projects/project/${project.id}`)).text();
  expect(unread).toContain('could not be read now');
  expect(unread).toContain(`<h1>Project ${project.id}</h1>`);
});

test.each([
  ['de', 'In awork gibt es dazu noch nichts. Das steht jetzt in MOCO:', 'In MOCO'],
  ['no', 'Det finnes ikke i awork ennå. Dette har MOCO nå:', 'I MOCO'],
  ['en', 'awork does not have it yet. This is what MOCO has now:', 'In MOCO'],
] as const)('O12: of a record that waits its source is shown, in %s', async (language, sentence, heading) => {
  const { moco, awork, work, operator } = harness;
  const { id: customerId } = moco.person.createCompany({ name: 'Nordlicht' });
  for (const _ of [1, 2]) awork.person.createCompany('Nordlicht');
  const made = { name: 'Messe', customer_id: customerId, tags: ['Sync to awork'], finish_date: '2026-11-30' };
  const { id } = moco.person.createProject(made);
  const target = { connection: connectionId, direction: 'moco-awork-projects', entity: 'project' };
  await operator.queue.send([createPointer({ ...target, id: String(id) }, 'webhook', operator.now())]);
  await work();
  const page = await inLanguage(language, `/records/moco-awork-projects/project/${id}`);
  expect(page).toContain(sentence);
  expect(page).toContain(`<th scope="col" role="columnheader">${heading}</th>`);
  expect(page).toContain('<td>P26001 Messe</td>');
  expect(page).not.toContain('2026-11-30');
});

test.each([
  ['de', 'Zeiteintrag 2. März 2026 · Lena Vogel · 1:30 h'],
  ['no', 'Timeføring 2. mars 2026 · Lena Vogel · 1:30 t'],
  ['en', 'Time entry 2 Mar 2026 · Lena Vogel · 1:30 h'],
] as const)('O12: a time entry is known by day, person and duration, in %s', async (language, title) => {
  const { awork } = harness;
  const { id: userId } = awork.person.createUser({
    firstName: 'Lena',
    lastName: 'Vogel',
    email: 'l@example.org',
  });
  const { id: typeOfWorkId } = awork.person.createTypeOfWork({ name: 'Konzept' });
  const { id: projectId } = awork.person.createProject({ name: 'Intern' });
  const entry = {
    userId,
    projectId,
    typeOfWorkId,
    startDateLocal: '2026-03-02',
    durationSeconds: 5400,
    note: '',
    isBillable: true,
  };
  const { id } = awork.person.createTimeEntry(entry);
  const page = await inLanguage(language, `/records/awork-moco-times/time/${id}`);
  expect(page.replaceAll('\u00a0', ' ')).toContain(`<h1>${title}</h1>`);
});

test('O12: a record is found by what somebody types, and what nobody knows says so', async () => {
  const { id } = await linkedProject();
  expect(await (await ask(`/find?q=${id}`)).text()).toContain('Relaunch');
  const nothing = await (await ask('/find?q=%3Cimg%20src%3Dx%3E')).text();
  expect(nothing).toContain('Nothing was found.');
  expect(nothing).not.toContain('<img');
  expect((await ask('/find')).status).toBe(200);
});

test.each([
  '/records/nope/project/1',
  '/records/moco-awork-projects/secret/1',
  '/records/moco-awork-projects/project',
])('O12: %s is no page', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('O12: a record of another connection is not shown under one’s own address', async () => {
  const other = await harness.ask(`/connections/${OTHER}/records/moco-awork-projects/project/1`, { cookie });
  expect(other.status).toBe(404);
});

test.each([
  ['de', ['Name', 'Startdatum', 'Enddatum', 'Kunde'], '30. Nov. 2026', 'leer'],
  ['no', ['Navn', 'Startdato', 'Sluttdato', 'Kunde'], '30. nov. 2026', 'tomt'],
  ['en', ['Name', 'Start date', 'Due date', 'Client'], '30 Nov 2026', 'empty'],
] as const)('O12: fields and values of a record are said in %s', async (language, names, day, empty) => {
  const { id } = await linkedProject({ finish_date: '2026-11-30' });
  const page = await inLanguage(language, `/records/moco-awork-projects/project/${id}`);
  for (const name of names) expect(page).toContain(`<th scope="row" role="rowheader">${name}</th>`);
  expect(page).toContain(`<td>${day}</td>`);
  expect(page).toContain(`<span class="unseen">${empty}</span>`);
  expect(page).not.toContain('2026-11-30</td>');
});

test('O12: a record tells in order who did what about it and when, each act for itself', async () => {
  const { moco, work, operator, pass } = harness;
  const { id } = await linkedProject();
  const edit = async (name: string) => {
    pass(3600);
    moco.person.updateProject(id, { name });
    const direction = 'moco-awork-projects';
    const target = { direction, connection: connectionId, entity: 'project', id: String(id) };
    await operator.queue.send([createPointer(target, 'webhook', operator.now())]);
    await work();
  };
  await edit('Relaunch 2');
  await edit('Relaunch 3');
  pass(3600);
  const record = { direction: 'moco-awork-projects', entity: 'project', id: String(id) };
  const who = { kind: 'customer', name: 'Jana' } as const;
  await lookAgain(connectionId, record, { ...operator, who });
  pass(60);
  await work();
  const page = await (await ask(`/records/moco-awork-projects/project/${id}`)).text();
  const acts = [...page.matchAll(/<li>\s*<time[^>]*>([^<]*)<\/time>,\s*([^<]*?)\s*<\/li>/g)].map(
    ([, at, text]) => [at?.slice(-9, -4), text],
  );
  expect(acts).toEqual([
    ['13:01', 'Tandem: Both sides already agree.'],
    ['13:00', `Jana: had project ${id} looked at again`],
    ['12:00', expect.stringMatching(/^Tandem: Done: /)],
    ['11:00', expect.stringMatching(/^Tandem: Done: /)],
    ['10:00', expect.stringMatching(/^Tandem: Done: /)],
  ]);
});

test('O12: asking for all records of a cause is told on the pages of those that were among them', async () => {
  const { operator, pass } = harness;
  await leaveOpen(harness, 'parked', { code: 'gave-up', details: { days: 7 } });
  await leaveOpen(harness, 'waiting', { key: { sourceId: 'entry-2' } });
  pass(60);
  const cause = { direction: 'awork-moco-times', reason: 'gave-up' };
  await lookAgain(connectionId, cause, { ...operator, who: { kind: 'customer', name: 'Jana' } });
  const told = 'Jana: had 1 record looked at again';
  expect(await (await ask('/records/awork-moco-times/time/entry-1')).text()).toContain(told);
  expect(await (await ask('/records/awork-moco-times/time/entry-2')).text()).not.toContain(told);
});

test('O12: a record that needs somebody says so before what would be done', async () => {
  const { awork } = harness;
  const { id: projectId } = await linkedProject();
  await leaveOpen(harness, 'parked', {
    ...{ code: 'gave-up', details: { days: 7 } },
    key: { entity: 'project', sourceId: String(projectId) },
  });
  const [project] = awork.state().projects;
  awork.person.updateProject(project?.id ?? '', { dueDate: '2027-01-31T00:00:00Z' });
  const page = await (await ask(`/records/moco-awork-projects/project/${projectId}`)).text();
  const needs = page.indexOf('It does not go on until somebody acts:');
  expect(needs).toBeGreaterThan(0);
  expect(needs).toBeLessThan(page.indexOf('Both sides as they are now'));
});

test('O12: what somebody removed is made again by a button of its record, and it is kept who asked for it', async () => {
  const { moco, awork, operator, work } = harness;
  const { id } = await linkedProject();
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  const person = awork.person.createUser({
    ...{ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' },
  });
  const entry = awork.person.createTimeEntry({
    ...{ userId: person.id, projectId: awork.state().projects[0]?.id ?? '' },
    ...{ startDateLocal: '2026-03-02', durationSeconds: 3600 },
    typeOfWorkId: awork.state().typesOfWork[0]?.id ?? '',
  });
  const target = { direction: 'awork-moco-times', entity: 'time', id: entry.id };
  await lookAgain(connectionId, target, operator);
  await work();
  const [activity] = moco.state().activities;
  expect(activity?.project.id).toBe(id);
  moco.person.deleteActivity(activity?.id ?? 0);
  const path = `/records/awork-moco-times/time/${entry.id}`;
  const page = await (await ask(path)).text();
  expect(page).toContain('If it is to come back as it was, have it made again on its own page.');
  expect(page).toContain('Make it again in MOCO');
  const form = { csrf: csrfOf(page), ...target, bringsBack: 'true' };
  await harness.ask(`/connections/${connectionId}/look`, { cookie, form });
  await work();
  expect(moco.state().activities).toHaveLength(1);
  expect(await (await ask(path)).text()).toContain('made again, which somebody had removed');
  expect(await (await ask(path)).text()).not.toContain('Make it again in MOCO');
});
