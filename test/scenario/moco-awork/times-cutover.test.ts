import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { letterOf } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { connectionEntry, writeConnections } from '../second-connection.ts';
import { takenOver } from './taken-over.ts';
import type { Activity, TimesOffice } from './times-office.ts';
import { CONNECTION, openTimesOffice } from './times-office.ts';

jest.setTimeout(240_000);

/** What the integration before us has written: no mark, and texts of its own. */
interface Former {
  seconds: number;
  description?: string;
}

const DAY = '2026-11-03';
let suite: RunningSuite;
let office: TimesOffice;
let place: { mocoId: number; aworkId: string; taskId: number };
let before: Activity[] = [];
const booked: Record<string, string> = {};

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  await suite.ops('connections', 'cancel', CONNECTION, '--yes');
  place = await createFormerProject();
  const hours = { alike1: 3600, alike2: 3600, single: 5400, several: 1800, late: 7200 };
  for (const [note, durationSeconds] of Object.entries(hours))
    booked[note] = await office.book({ projectId: place.aworkId, note, durationSeconds });
  for (const seconds of [3600, 3600, 5400]) await transferred({ seconds });
  for (const description of ['Konzept', 'Korrektur']) await transferred({ seconds: 1800, description });
  await transferred({ seconds: 900, description: 'Von Hand' });
  before = await office.mocoActivities();
  await connectNow();
});
afterAll(() => suite.stop());

/** In both systems, linked by the address in MOCO, as the integration before us left it. */
async function createFormerProject() {
  const { moco, awork } = suite.vendors;
  const { id: aworkId } = await awork.person<{ id: string }>('createProject', { name: 'Bestand' });
  const link = { 'awork Projekt': `https://nordagentur.awork.com/projects/${aworkId}` };
  const mocoId = await office.createMocoProject('Bestand', { custom_properties: link });
  await moco.person('assignUser', mocoId, await office.mocoUser('Lena'));
  const { id: taskId } = await moco.person<{ id: number }>('addTask', mocoId, { name: 'Bisher' });
  return { mocoId, aworkId, taskId };
}

async function transferred({ seconds, description = 'Früher übertragen' }: Former): Promise<void> {
  const where = { project_id: place.mocoId, task_id: place.taskId };
  const owner = await office.mocoUser('Lena');
  await suite.vendors.moco.person('createActivity', owner, {
    ...{ date: DAY, seconds, description, billable: true, ...where },
  });
}

async function connectNow(): Promise<void> {
  const entry = connectionEntry(suite, { id: CONNECTION, settings: { startDate: '2026-01-01' } });
  const live = { ...entry, status: 'active', liveSince: new Date().toISOString() };
  expect((await suite.ops('connections', 'add', writeConnections(suite.cwd, [live]))).exitCode).toBe(0);
  await suite.ops('setup', CONNECTION);
  await suite.ops('sweep', CONNECTION);
}

const withoutMark = ({ remote_id: _mark, updated_at: _at, ...rest }: Activity) => rest;

test('O7 T1 hours that a former integration has booked are taken over one to one and only get our mark', async () => {
  for (const note of ['alike1', 'alike2', 'single']) await takenOver(suite, booked[note] ?? '');
  await office.activityOnce(booked['late'] ?? '');
  const after = await office.mocoActivities();
  const kept = after.filter(({ id }) => before.some((each) => each.id === id));
  expect(kept.map(withoutMark)).toEqual(before.map(withoutMark));
  const marked = before.slice(0, 3).map(({ id }) => after.find((each) => each.id === id)?.remote_id);
  expect(marked.toSorted()).toEqual(
    ['alike1', 'alike2', 'single'].map((note) => `awork:${booked[note]}`).toSorted(),
  );
  const unmarked = before.slice(3).map(({ id }) => after.find((each) => each.id === id)?.remote_id ?? null);
  expect(unmarked).toEqual([null, null, null]);
});

test('O7 T1 an hour that may be one of several is parked with the candidates, and created by nobody', async () => {
  const letter = await letterOf(suite, booked['several'] ?? '', 'activity-ambiguous');
  expect(letter.sentence).toContain('"Konzept"');
  expect(letter.sentence).toContain('"Korrektur"');
  await suite.idle();
  expect(await office.activitiesOf(booked['several'] ?? '')).toEqual([]);
  expect(await office.mocoActivities()).toHaveLength(before.length + 1);
});

test('O6 O7 after the change both sides agree, beside the parked hour and what is of hand', async () => {
  const words = ['--direction', 'awork-moco-times', '--from', DAY, '--to', DAY];
  const { exitCode, json } = await suite.ops<{ directions: { rows: { cause: string }[] }[] }>(
    ...['reconcile', CONNECTION, ...words],
  );
  expect(exitCode).toBe(0);
  const causes = json.directions.flatMap(({ rows }) => rows.map(({ cause }) => cause));
  expect(causes.toSorted()).toEqual(['not-ours', 'not-ours', 'not-ours', 'parked']);
});

test('O7 T1 once the wrong candidate is gone a replay takes over the other', async () => {
  const wrong = before.find(({ description }) => description === 'Korrektur');
  await suite.vendors.moco.person('deleteActivity', wrong?.id);
  await suite.ops('dlq', 'replay', '--reason', 'activity-ambiguous');
  const { id } = await office.activityOnce(booked['several'] ?? '');
  expect(id).toBe(before.find(({ description }) => description === 'Konzept')?.id);
});
