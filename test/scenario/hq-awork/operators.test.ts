import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Reconciled } from '../../../functions/ops/reconcile/reconciled.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import type { Agency } from './agency.ts';
import { COMPANY, startAgency, startSuiteFor } from './agency.ts';
import type { HqOffice, LinkedProject } from './hq-office.ts';
import { DAY, namesOf, openHqOffice } from './hq-office.ts';

/** A record in the middle of a kill is taken up again only after its lease. */
const SETTLED_SECONDS = 240;
jest.setTimeout((SETTLED_SECONDS + 100) * 1000);

const CONNECTION = 'wechselwerk';
const data = mkdtempSync(join(tmpdir(), 'tandem-hq-awork-'));
let suite: RunningSuite;
let agency: Agency;
let office: HqOffice;
let former: LinkedProject;

beforeAll(async () => {
  agency = await startAgency(CONNECTION);
  suite = await startSuiteFor(agency, data);
  office = openHqOffice(suite, agency, namesOf(CONNECTION));
  await office.add();
  former = leaveFormerProject();
});
afterAll(async () => {
  await suite?.stop();
  await agency.close();
  rmSync(data, { recursive: true, force: true });
});

/** In both systems, linked by the address in HQ, with hours that were carried over by something else, and one that was not. */
function leaveFormerProject(): LinkedProject {
  const { hq, awork, url } = agency;
  // Without a client its hours would not be billable by default.
  const client = awork.state().companies.find(({ name }) => name === COMPANY);
  const { id: aworkId } = awork.person.createProject({ name: 'Bestand', companyId: client?.id ?? '' });
  const hqId = office.createProject('Bestand', { number: 'P-1' });
  office.flag(hqId);
  office.paste(hqId, `${url}/projects/${aworkId}`);
  const phase = hq.person.createTask({ projectId: hqId, name: 'awork - Zeiten' });
  const { id: taskId } = hq.person.createTask({ projectId: hqId, name: 'Bisher', parentId: phase.id });
  const task = office.createTask(aworkId, 'Bisher');
  for (const [note, durationSeconds] of [
    ['Gleich', 3600],
    ['Gleich', 3600],
    ['Einzeln', 5400],
  ] as const) {
    office.book({ taskId: task, note, durationSeconds });
    hq.person.createReporting({
      ...{ userId: office.hqUser('Lena'), projectId: hqId, taskId, note },
      ...{ startOn: `${DAY}T00:00:00Z`, duration: durationSeconds },
    });
  }
  office.book({ taskId: task, note: 'Noch nicht', durationSeconds: 7200, who: 'Jonas' });
  office.flag(office.createProject('Neu', { number: 'P-2' }));
  return { hqId, aworkId };
}

/** What people see of both systems, without versions. */
function recordsOfBoth() {
  const { reportings, projects, tasks, companies, taskTypes } = agency.hq.state();
  const inAwork = agency.awork.state();
  return {
    ...{ reportings, companies, taskTypes },
    tasks: tasks.map(({ id, name, parentId, syncId }) => ({ id, name, parentId, syncId })),
    projects: projects.map(({ id, fields }) => ({ id, fields })),
    aworkProjects: inAwork.projects.map(({ id, name, dueDate, companyId }) => ({
      ...{ id, name, dueDate, companyId },
    })),
    rest: [inAwork.companies, inAwork.taskLists, inAwork.timeEntries, inAwork.tasks],
  };
}

interface Planned {
  records: { entity: string; plan: string }[];
}

const reconcile = () =>
  suite.ops<{ directions: Reconciled[] }>(
    ...['reconcile', CONNECTION, '--from', '2026-11-01', '--to', '2026-11-30'],
  );

const minutesOf = ({ directions }: { directions: Reconciled[] }) =>
  directions
    .flatMap(({ totals }) => totals)
    .filter(({ unit }) => unit === 'min')
    .map(({ group, source, target, others }) => [group['person'], source, target, others])
    .toSorted();

test('O4 R1 H2 before going live the plan adopts what the integration before us has carried over, and writes nothing', async () => {
  const before = recordsOfBoth();
  const { records } = await office.must<Planned>('plan', CONNECTION);
  const kinds = (entity: string) =>
    records
      .filter((record) => record.entity === entity)
      .map(({ plan }) => plan)
      .toSorted();
  expect(kinds('project')).toEqual(['adopt', 'create']);
  expect(kinds('time')).toEqual(['adopt', 'adopt', 'adopt', 'create']);
  await office.quiet();
  expect(recordsOfBoth()).toEqual(before);
});

test('O1 O6 R1 what was planned is what happens once it goes live, and both sides agree to the minute', async () => {
  const { reportings: before } = recordsOfBoth();
  await office.must('go-live', CONNECTION, '--yes');
  await office.reportingOnce('Noch nicht');
  const linked = await eventually('the new project', async () =>
    agency.awork.state().projects.find(({ name }) => name === 'P-2 Neu'),
  );
  await office.quiet();
  const { reportings } = recordsOfBoth();
  expect(reportings).toHaveLength(before.length + 1);
  expect(reportings).toEqual(expect.arrayContaining(before));
  expect(office.tasksOf(former.hqId).map(({ name }) => name)).toEqual(['awork - Zeiten', 'Bisher']);
  expect(agency.hq.state().projects.map(({ id }) => office.address(id).split('/').at(-1))).toEqual([
    former.aworkId,
    linked.id,
  ]);
  const { exitCode, json } = await reconcile();
  expect(exitCode).toBe(0);
  expect(json.directions.flatMap(({ rows }) => rows)).toEqual([]);
  expect(minutesOf(json)).toEqual([
    ['Jonas Brandt', 120, 120, 0],
    ['Lena Brandt', 210, 210, 0],
  ]);
});

test('O7 R1 a customer who cancels and comes back finds nothing twice and nothing changed in either system', async () => {
  const before = recordsOfBoth();
  await office.must('connections', 'cancel', CONNECTION, '--yes');
  await office.add();
  expect((await office.must<Planned>('plan', CONNECTION)).records.map(({ plan }) => plan)).not.toContain(
    'create',
  );
  await office.must('go-live', CONNECTION, '--yes');
  await eventually('its hours are known again', async () => {
    const { connections } = await office.must<{ connections: { done: number }[] }>('status', CONNECTION);
    return (connections[0]?.done ?? 0) >= 6;
  });
  await office.quiet();
  expect(recordsOfBoth()).toEqual(before);
  expect((await reconcile()).exitCode).toBe(0);
});

const BURST = 60;

test('O7 R1 R2 when everything is killed in the middle of a burst, every entry is in HQ exactly once after the restart', async () => {
  const { awork, hq } = agency;
  const { hqId, aworkId } = await office.linkProject('Stromausfall');
  await office.quiet();
  const tasks = ['Eins', 'Zwei', 'Drei'].map((name) => office.createTask(aworkId, name));
  const entries = Array.from({ length: BURST }, (_, index) =>
    office.book({ taskId: tasks[index % 3] ?? '', note: `Nr. ${index}` }),
  );
  const held = () => hq.state().reportings.filter(({ projectId }) => projectId === hqId);
  await eventually('the first are there', async () => held().length > 0);
  for (const id of entries.slice(0, 10)) awork.person.updateTimeEntry(id, { durationSeconds: 1800 });
  for (const id of entries.slice(10, 15)) awork.person.deleteTimeEntry(id);
  await suite.kill();
  expect(held().length).toBeLessThan(BURST);
  for (const id of entries.slice(-5)) awork.person.updateTimeEntry(id, { durationSeconds: 900 });
  // Clears its directory away.
  await suite.stop();
  suite = await startSuiteFor(agency, data);
  office = openHqOffice(suite, agency, namesOf(CONNECTION));
  const wanted = awork
    .state()
    .timeEntries.filter(({ projectId }) => projectId === aworkId)
    .map(({ note, duration }) => [note, duration])
    .toSorted();
  const inHq = () =>
    held()
      .map(({ note, duration }) => [note, duration])
      .toSorted();
  const isSame = async () => isDeepStrictEqual(inHq(), wanted);
  await eventually('both sides agree', isSame, SETTLED_SECONDS).catch(() => undefined);
  expect(inHq()).toEqual(wanted);
  expect(
    office
      .tasksOf(hqId)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Drei', 'Eins', 'Zwei', 'awork - Zeiten']);
  const { json } = await reconcile();
  expect(json.directions.flatMap(({ rows }) => rows)).toEqual([]);
});
