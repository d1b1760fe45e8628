import { beforeEach, expect, test } from '@jest/globals';
import { cancelConnection } from '../../../../functions/ops/connections/cancel.ts';
import { checklistOf } from '../../../../functions/ops/jobs/checklist-of.ts';
import type { Job } from '../../../../shared/jobs/job.ts';
import { speakingAs } from '../../../../functions/ops/access/speaking-as.ts';
import { planText } from '../../../../functions/ops/plan/plan-text.ts';
import { storeSignatureKey } from '../../../../functions/ops/connections/key.ts';
import { connectionId, signatureKey } from '../../ops/ops-harness.ts';
import type { ConsoleHarness } from '../console-harness.ts';
import { createConsoleHarness, csrfOf, customer, lena } from '../console-harness.ts';

const path = `/connections/${connectionId}/start`;
let harness: ConsoleHarness;
let cookie: string;
beforeEach(async () => {
  harness = await createConsoleHarness({ status: 'prepared' });
  cookie = await harness.signIn(customer);
});
const show = async (address = path, asked = cookie) => (await harness.ask(address, { cookie: asked })).text();
const press = async (place: string, asked = cookie) =>
  harness.ask(`/connections/${connectionId}/${place}`, {
    cookie: asked,
    form: { csrf: csrfOf(await show(path, asked)) },
  });
const acts = async () => (await harness.operator.history.list(connectionId, 20)).map(({ act }) => act);
const statusOf = async () => (await harness.operator.connections.get(connectionId))?.status;

/** An agency with a project that asks for a sync, and the key without which the set-up is not done. */
async function openAgency() {
  const { moco, awork, operator } = harness;
  const customer_id = moco.person.createCompany({ name: 'Nordlicht <b>Verlag</b>' }).id;
  const project = moco.person.createProject({ name: 'Relaunch', customer_id, tags: ['Sync to awork'] });
  moco.person.createUser({ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@example.org' });
  awork.person.createUser({ firstName: 'Jonas', lastName: 'Keller', email: 'jonas@example.org' });
  await storeSignatureKey(connectionId, signatureKey, false, operator);
  return project;
}

async function walkToStart() {
  await openAgency();
  for (const step of ['start/check', 'start/plan']) {
    await press(step);
    await harness.runJobs();
  }
}

test('O12: a customer sees the set-up run, and then what is left to do without a word of commands', async () => {
  expect((await press('start/check')).headers.get('location')).toBe(path);
  expect(await show()).toContain('Under way');
  await harness.runJobs();
  const page = await show();
  expect(page).toContain('a person must:');
  expect(page).toContain('paste it on the page “Access”');
  expect(page).not.toContain('ops ');
  expect(harness.moco.state().webHooks.length).toBeGreaterThan(0);
  const [entry] = await harness.operator.history.list(connectionId, 1);
  expect(entry).toMatchObject({ act: 'set-up', who: { kind: 'customer', name: 'Jana' } });
});

test('O12: what is left to do comes before what is in order', async () => {
  await press('start/check');
  await harness.runJobs();
  const page = await show();
  const [todo, inOrder] = [page.indexOf('a person must:'), page.indexOf('In order: ')];
  expect(todo).toBeGreaterThan(0);
  expect(inOrder).toBeGreaterThan(page.lastIndexOf('a person must:'));
  expect(page.indexOf('>created:<')).toBeGreaterThan(inOrder);
});

test('O12: a set-up is run once however often its button is pressed', async () => {
  await press('start/check');
  await press('start/check');
  expect(harness.orders).toHaveLength(1);
  await harness.runJobs();
  expect((await acts()).filter((act) => act === 'set-up')).toHaveLength(1);
});

test('O12: an order that comes twice is carried out once', async () => {
  await press('start/check');
  harness.orders.push(...harness.orders);
  await harness.runJobs();
  expect((await acts()).filter((act) => act === 'set-up')).toHaveLength(1);
});

test('O12: the preview says in totals and records what would happen, and nothing is written', async () => {
  await openAgency();
  await press('start/plan');
  await harness.runJobs();
  const page = await show();
  expect(page).toMatch(/New in awork: <a [^>]*>1 record<\/a>/);
  const [, address = ''] = /href="([^"]+start\/plan\?page=1[^"]*)"/.exec(page) ?? [];
  const rows = await show(address.replace(/#.*/, ''));
  expect(rows).toContain('MOCO → awork: project – New in awork');
  expect(rows).toContain('Relaunch');
  expect(harness.awork.state().projects).toEqual([]);
  expect(await statusOf()).toBe('prepared');
});

test('O12: the preview counts all that is made by kind, as its rows say', async () => {
  const project = await openAgency();
  for (const name of ['Konzept', 'Layout', 'Text'])
    harness.moco.person.addTask(project.id, { name, billable: true });
  await press('start/plan');
  await harness.runJobs();
  expect(await show()).toContain(
    'What is made in all, by kind: project created in awork (1), task created (4).',
  );
  expect(await show(`${path}/plan?page=1`)).toContain('task created (4)');
});

test('O12: a customer reads the preview in their own language', async () => {
  await openAgency();
  cookie = `${cookie}; tandem-language=de`;
  await press('start/plan');
  await harness.runJobs();
  const rows = await show(`${path}/plan?page=1`);
  expect(rows).toContain('Kommen in awork neu hinzu');
  expect(rows).not.toContain('create the awork project');
});

test('O12: a customer asks for the start once nothing is left to do, and does so once', async () => {
  expect(await show()).toContain('First check both systems');
  await press('start/ask');
  expect(await acts()).not.toContain('live-asked');
  await walkToStart();
  expect(await show()).toContain('Ask for the start');
  await Promise.all([press('start/ask'), press('start/ask')]);
  expect((await acts()).filter((act) => act === 'live-asked')).toHaveLength(1);
  expect(await show()).toContain('Jana asked for the start');
  expect(await statusOf()).toBe('prepared');
});

test('O12: an operator sees who waits for a start first of all, and starts it', async () => {
  await walkToStart();
  await press('start/ask');
  const operator = await harness.signIn(lena);
  const list = await show('/', operator);
  expect(list).toContain('Jana asks for the start');
  expect(list.indexOf(`>${connectionId}<`)).toBeLessThan(list.indexOf('>andere-agentur<'));
  await press('operate/live', operator);
  await harness.runJobs();
  expect(await statusOf()).toBe('active');
  expect(await show(path, operator)).toContain('The connection has been running since');
  await harness.work();
  expect(harness.awork.state().projects).toMatchObject([{ name: expect.stringContaining('Relaunch') }]);
});

test('O12: no customer starts a connection', async () => {
  await walkToStart();
  expect((await press('operate/live')).status).toBe(404);
  expect(harness.orders).toEqual([]);
});

test('O1: what changed since the preview holds back the start and says so', async () => {
  await walkToStart();
  const { moco } = harness;
  const customer_id = moco.person.createCompany({ name: 'Neu' }).id;
  for (let index = 0; index < 20; index += 1)
    moco.person.createProject({ name: `Neu ${index}`, customer_id, tags: ['Sync to awork'] });
  const operator = await harness.signIn(lena);
  await press('operate/live', operator);
  await harness.runJobs();
  expect(await statusOf()).toBe('prepared');
  const page = await show(path, operator);
  expect(page).toContain('something has changed since the preview of');
  expect(page).toContain('Now it would be: 21 new.');
  expect(page).toContain('with “Make it again”');
  expect(page).not.toContain('ops ');
  expect(await show(path, `${operator}; tandem-language=de`)).toContain('mit „Neu erstellen“');
  expect(await show()).toContain('with “Make it again”');
});

test('a vendor that refuses is told as a sentence, and the next try is free', async () => {
  harness.moco.person.revokeKey('moco-key');
  await press('start/plan');
  await harness.runJobs();
  const page = await show();
  expect(page).toContain('MOCO');
  expect(page).not.toContain('credentials-refused');
  await press('start/plan');
  expect(harness.orders).toHaveLength(1);
});

test('O12: without keys a customer is told to enter them, and where', async () => {
  harness.operator.secrets.read = async () => undefined;
  await press('start/check');
  await harness.runJobs();
  const page = await show();
  expect(page).toContain('Please enter them on the page “Access” first.');
  expect(page).not.toContain('ops ');
});

test('a job whose worker crashed is given up after its time, and can be asked for again', async () => {
  await press('start/plan');
  const [order] = harness.orders.splice(0);
  if (!order) throw new Error('no order');
  await harness.operator.jobs.begin(order, new Date(harness.now().getTime() + 900_000));
  harness.pass(901);
  expect(await show()).toContain('It did not come to an end');
  expect(await show()).toContain('For very large accounts Tandem makes the preview');
  await press('start/plan');
  expect(harness.orders).toHaveLength(1);
});

test('a defect is told to nobody in its own words, and goes on to whoever watches', async () => {
  await press('start/plan');
  harness.operator.secrets.read = async () => {
    throw new TypeError('secret inner words');
  };
  await expect(harness.runJobs()).rejects.toThrow(TypeError);
  const page = await show();
  expect(page).toContain('Something went wrong at our side');
  expect(page).not.toContain('secret inner words');
});

test('an ended connection has no steps, and takes no order', async () => {
  cookie = await harness.signIn(lena);
  const csrf = csrfOf(await show());
  await cancelConnection(connectionId, harness.operator);
  expect((await harness.ask(path, { cookie })).status).toBe(404);
  expect((await harness.ask(`${path}/check`, { cookie, form: { csrf } })).status).toBe(404);
  expect(harness.orders).toEqual([]);
});

test('O9: a checklist is read in the language of the reader, whoever had it made', async () => {
  await press('start/check');
  await harness.runJobs();
  const reader = await harness.signIn(customer, { language: 'no' });
  const page = await show(path, reader);
  expect(page).toContain('lim den inn på siden «Tilganger»');
  expect(page).not.toContain('paste it on the page');
});

test('O9: a checklist that was kept in one language is read as it was said', () => {
  const items = [{ state: 'person', what: 'Copy the key.' }];
  const job = { state: 'done', result: { items } } as unknown as Job;
  expect(checklistOf(job)).toEqual(items);
});

test('O9: a plan that an operator had made is said to its reader', () => {
  const row = {
    ...{ direction: 'moco-awork-projects', code: 'record-missing', details: { vendor: 'moco' }, steps: [] },
    sentence: 'Something (call: GET /projects)',
  };
  const reader = speakingAs({ who: customer, language: 'de' }, harness.operator);
  expect(planText(row, reader)).toContain('Etwas');
  expect(planText(row, reader)).not.toContain('GET');
  expect(planText({ ...row, details: undefined }, reader)).toContain('Something');
});
