import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from './eventually.ts';
import type { OwnCustomer } from './own-customer.ts';
import { startCustomer } from './own-customer.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';

jest.setTimeout(240_000);

interface PlanAnswer {
  records: { direction: string; entity: string; id: string; plan: string; code: string | null }[];
  totals: Record<string, number>;
  calls: Record<string, number>;
  minutes: number;
}

const CUSTOMER = 'neuwerk';
let suite: RunningSuite;
let customer: OwnCustomer;

beforeAll(async () => {
  customer = await startCustomer(CUSTOMER);
  suite = await startSuite({ connector: 'moco-awork', args: customer.suiteArgs });
  await prepareAgency();
  const { status: _status, ...entry } = customer.connection();
  const file = join(suite.cwd, 'neuwerk.json');
  writeFileSync(file, JSON.stringify([entry]));
  expect((await suite.ops('connections', 'add', file)).exitCode).toBe(0);
});
afterAll(async () => {
  await suite.stop();
  await customer.close();
});

/** Years of work before Tandem: a project in both systems with four hours, of which MOCO has one already, and a new one. */
async function prepareAgency(): Promise<void> {
  const { moco, awork } = customer.simulators;
  const [company] = moco.state().companies;
  const ida = awork.state().users.find(({ firstName }) => firstName === 'Ida');
  const mocoIda = moco.state().users.find(({ firstname }) => firstname === 'Ida');
  moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  const { id: projectId } = awork.person.createProject({ name: 'Bestand' });
  const existing = moco.person.createProject({
    ...{ name: 'Bestand', customer_id: company?.id ?? 0, tags: ['Sync to awork'] },
    custom_properties: { 'awork Projekt': `https://${CUSTOMER}.awork.com/projects/${projectId}` },
  });
  moco.person.assignUser(existing.id, mocoIda?.id ?? 0);
  moco.person.createProject({ name: 'Neu', customer_id: company?.id ?? 0, tags: ['Sync to awork'] });
  const typeOfWorkId = awork.person.createTypeOfWork({ name: 'Beratung' }).id;
  for (const minutes of [30, 60, 90])
    awork.person.createTimeEntry({
      ...{ userId: ida?.id ?? '', projectId, typeOfWorkId, startDateLocal: '2026-10-05' },
      durationSeconds: minutes * 60,
    });
  moco.person.createActivity(mocoIda?.id ?? 0, {
    ...{ date: '2026-10-05', seconds: 5400, description: 'aus der alten Verbindung' },
    ...{ project_id: existing.id, task_id: existing.tasks[0]?.id ?? 0 },
  });
}

const recordsOfBoth = () => {
  const { projects, tasks, companies } = customer.simulators.awork.state();
  const { activities } = customer.simulators.moco.state();
  return { projects, tasks, companies, activities };
};

test('O1 a prepared connection reads and writes nothing by itself, and no command starts it by the way', async () => {
  const before = recordsOfBoth();
  await suite.ops('setup', CUSTOMER);
  for (const words of [
    ['sweep', CUSTOMER],
    ['resync', CUSTOMER],
    ['reconcile', CUSTOMER, '--repair', '--yes'],
    ['go-live', CUSTOMER, '--yes'],
  ])
    expect((await suite.ops(...words)).exitCode).toBe(2);
  const [first] = customer.simulators.moco.state().projects;
  customer.simulators.moco.person.updateProject(first?.id ?? 0, { finish_date: '2099-12-24' });
  const delivered = () => customer.sent.find(({ body }) => body.includes('2099-12-24'));
  await eventually('its webhook is delivered', async () => delivered());
  await suite.idle();
  expect(recordsOfBoth()).toEqual(before);
  const { json } = await suite.ops<{ status: string; liveSince?: string }>('connections', 'show', CUSTOMER);
  expect(json).toMatchObject({ status: 'prepared' });
  expect(json.liveSince).toBeUndefined();
});

test('O1 O4 the plan is true before the first sync: the hours of a project about to be linked, and what MOCO has already', async () => {
  const { json } = await suite.ops<PlanAnswer>('plan', CUSTOMER);
  const kinds = (entity: string) =>
    json.records.filter((row) => row.entity === entity).map(({ plan }) => plan);
  expect(kinds('project').toSorted()).toEqual(['adopt', 'create']);
  expect(kinds('time').toSorted()).toEqual(['adopt', 'create', 'create']);
  expect(json.calls['moco']).toBeGreaterThan(0);
  expect(json.minutes).toBeGreaterThan(0);
});

test('O1 what was planned is what happens once it goes live, and both sides then agree', async () => {
  const live = await suite.ops<{ status: string; liveSince: string; changed: boolean }>(
    ...['go-live', CUSTOMER, '--yes'],
  );
  expect(live).toMatchObject({ exitCode: 0, json: { status: 'active', changed: true } });
  const marked = () =>
    customer.simulators.moco.state().activities.filter(({ remote_id }) => remote_id?.startsWith('awork:'));
  await eventually('all hours are marked', async () => marked().length === 3);
  await suite.idle();
  const { activities, projects } = recordsOfBoth();
  expect(activities.map(({ seconds }) => seconds).toSorted((one, other) => one - other)).toEqual([
    1800, 3600, 5400,
  ]);
  expect(projects).toHaveLength(2);
  const reconciled = await suite.ops('reconcile', CUSTOMER, '--from', '2026-10-01');
  expect(reconciled.exitCode).toBe(0);
});

test('O1 going live again changes nothing, and the same file stops nobody', async () => {
  const before = (await suite.ops<{ liveSince: string }>('connections', 'show', CUSTOMER)).json.liveSince;
  expect(await suite.ops('go-live', CUSTOMER, '--yes')).toMatchObject({
    exitCode: 0,
    json: { changed: false },
  });
  expect((await suite.ops('connections', 'add', join(suite.cwd, 'neuwerk.json'))).exitCode).toBe(0);
  const { json } = await suite.ops<{ status: string; liveSince: string }>('connections', 'show', CUSTOMER);
  expect(json).toMatchObject({ status: 'active', liveSince: before });
});

test('O7 cancelled to a day it goes on until then; cancelled now, added, planned and live again, nothing is there twice', async () => {
  const later = await suite.ops<{ status: string; endsAt: string }>(
    ...['connections', 'cancel', CUSTOMER, '--at', '2099-12-31', '--yes'],
  );
  expect(later.json).toMatchObject({ status: 'active', endsAt: '2100-01-01T00:00:00.000Z' });
  await suite.ops('connections', 'cancel', CUSTOMER, '--undo');
  const before = recordsOfBoth();
  expect((await suite.ops('connections', 'cancel', CUSTOMER)).exitCode).toBe(2);
  const file = join(suite.cwd, 'links.jsonl');
  await suite.ops('connections', 'cancel', CUSTOMER, '--export', file, '--yes');
  for (const words of [
    ['connections', 'add', join(suite.cwd, 'neuwerk.json')],
    ['setup', CUSTOMER],
    ['plan', CUSTOMER],
    ['go-live', CUSTOMER, '--yes'],
  ])
    expect({ words, exitCode: (await suite.ops(...words)).exitCode }).toEqual({ words, exitCode: 0 });
  await eventually('its hours are known again', async () => {
    const { json } = await suite.ops<{ connections: { done: number }[] }>('status', CUSTOMER);
    return (json.connections[0]?.done ?? 0) >= 5;
  });
  await suite.idle();
  const versionless = ({ activities, projects, ...rest }: ReturnType<typeof recordsOfBoth>) => ({
    ...rest,
    activities: activities.map(({ updated_at: _at, ...activity }) => activity),
    projects: projects.map(({ id, name }) => ({ id, name })),
  });
  expect(versionless(recordsOfBoth())).toEqual(versionless(before));
});
