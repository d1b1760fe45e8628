import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { explain } from './explained.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';
import { addConnection, connectionEntry, writeConnections } from './second-connection.ts';
import type { LinkedProject, TimesOffice } from './moco-awork/times-office.ts';
import { CONNECTION, openTimesOffice } from './moco-awork/times-office.ts';

jest.setTimeout(240_000);

const record = join(mkdtempSync(join(tmpdir(), 'tandem-record-')), 'exchanges.jsonl');
let suite: RunningSuite;
let office: TimesOffice;
let project: LinkedProject;
let entry: string;

beforeAll(async () => {
  suite = await startSuite({ args: ['--record', record] });
  office = openTimesOffice(suite);
  project = await office.linkProject('Alpha');
  await suite.idle();
  entry = await office.book({ projectId: project.aworkId, note: 'Erklärt' });
  await office.activityOnce(entry);
  await suite.idle();
});
afterAll(() => suite.stop());

interface Checklist {
  items: { state: string; what: string }[];
}
const hooksOf = async () => {
  const [{ webHooks }, { webhooks }] = await Promise.all([
    suite.vendors.moco.state(),
    suite.vendors.awork.state(),
  ]);
  return [...webHooks.map(({ hook }) => hook), ...webhooks.map(({ uri }) => uri)];
};

test('status --wait-idle ends when the queues are empty, and says so', async () => {
  const { exitCode, json } = await suite.ops<{ idle: boolean; connections: object[] }>(
    ...['status', '--wait-idle', '30'],
  );
  expect(exitCode).toBe(0);
  expect(json.idle).toBe(true);
  const shown = expect.objectContaining({ id: CONNECTION, status: 'active', parked: 0 });
  expect(json.connections).toContainEqual(shown);
});

test('O1 setup creates nothing the second time', async () => {
  const before = await hooksOf();
  const { json, exitCode } = await suite.ops<Checklist>('setup', CONNECTION);
  expect(exitCode).toBe(0);
  expect(json.items.filter(({ state }) => state !== 'ok' && state !== 'warning')).toEqual([]);
  expect(await hooksOf()).toEqual(before);
  expect((await suite.vendors.moco.state()).customProperties).toHaveLength(3);
});

test('O5 a record is explained by its id and by the addresses of both systems', async () => {
  const activity = await office.activityOnce(entry);
  const ofTime = [entry, String(activity.id), `https://nordagentur.mocoapp.com/activities/${activity.id}`];
  for (const text of ofTime) {
    const { records } = await explain(suite, text);
    expect(records).toMatchObject([{ entity: 'time', id: entry, link: { targetId: String(activity.id) } }]);
  }
  const ofProject = [
    String(project.mocoId),
    `https://nordagentur.mocoapp.com/projects/${project.mocoId}`,
    project.aworkId,
    `https://nordagentur.awork.com/projects/${project.aworkId}`,
  ];
  for (const text of ofProject) {
    const { records } = await explain(suite, text);
    expect(records).toMatchObject([{ id: String(project.mocoId), link: { targetId: project.aworkId } }]);
  }
});

test('O5 a record that was never received is explained by what would be done, and an unknown one by a remark', async () => {
  const { id } = await suite.vendors.moco.person<{ id: number }>('createProject', {
    ...{ name: 'Ungefragt', customer_id: (await suite.vendors.moco.state()).companies[0]?.id },
  });
  const [webhook] = (await suite.vendors.awork.state()).webhooks;
  await suite.vendors.awork.person('switchOffWebhook', webhook?.id);
  const unheard = await office.book({ projectId: project.aworkId, note: 'Ungehört' });
  expect((await explain(suite, unheard)).records).toMatchObject([{ link: null, plan: { plan: 'create' } }]);
  expect((await explain(suite, String(id))).records).toMatchObject([
    { entity: 'project', plan: { plan: 'skip', code: 'sync-not-requested' } },
  ]);
  expect((await explain(suite, '999999999')).remarks).toEqual([expect.stringContaining('999999999')]);
  expect(await office.activitiesOf(unheard)).toEqual([]);
  await suite.ops('setup', CONNECTION);
});

test('O1 a broken connection file is refused with every problem and its path, and nothing is stored', async () => {
  const good = connectionEntry(suite, { id: 'fehlerfrei' });
  const { awork: _missing, ...withoutAwork } = good.vendors;
  const broken = [
    good,
    { ...good, id: 'Schräg!', settings: { startDate: 'gestern', unbekannt: 1 } },
    { ...good, id: 'ohne-awork', vendors: withoutAwork },
    { ...good, id: 'fremd', connector: 'trello-jira' },
    { ...good, id: 'fehlerfrei' },
  ];
  const { exitCode, json } = await suite.ops<{ error: string }>(
    ...['connections', 'add', writeConnections(suite.cwd, broken)],
  );
  expect(exitCode).toBe(2);
  for (const path of ['[1].id', '[1].settings.startDate', '[1].settings', '[2].vendors.awork'])
    expect(json.error).toContain(path);
  for (const path of ['[3].connector', '[4].id']) expect(json.error).toContain(path);
  expect(json.error).not.toContain('moco-key');
  const listed = await suite.ops<{ connections: { id: string }[] }>('connections', 'list');
  const stored = new Set(listed.json.connections.map(({ id }) => id));
  expect(broken.filter(({ id }) => stored.has(id))).toEqual([]);
});

test('O1 an address outside the vendor’s domain is refused unless it is allowed on purpose', async () => {
  const good = connectionEntry(suite, { id: 'umgeleitet' });
  const addresses = [
    ...['https://mocoapp.com.example.org/api/v1', 'http://nordagentur.mocoapp.com/api/v1'],
    ...['https://evilmocoapp.com/api/v1', 'http://169.254.169.254/latest', 'http://127.0.0.1:1/api/v1'],
  ];
  for (const baseUrl of addresses) {
    const moved = { ...good, vendors: { ...good.vendors, moco: { ...good.vendors.moco, baseUrl } } };
    const file = writeConnections(suite.cwd, [moved]);
    const { exitCode, json } = await suite.ops<{ error: string }>('connections', 'add', file);
    expect({ baseUrl, exitCode }).toEqual({ baseUrl, exitCode: 2 });
    expect(json.error).toContain('[0].vendors.moco.baseUrl');
  }
});

test('O7 cancelling removes the webhooks and links of that connection and nothing of the others', async () => {
  const before = await hooksOf();
  await addConnection(suite, { id: 'kurzlebig', settings: { syncField: 'Kurz', syncTag: 'Kurz' } });
  await suite.ops('setup', 'kurzlebig');
  expect((await hooksOf()).filter((hook) => hook.includes('/kurzlebig/'))).not.toEqual([]);
  const { exitCode, json } = await suite.ops<{ status: string }>(
    'connections',
    'cancel',
    'kurzlebig',
    '--yes',
  );
  expect({ exitCode, status: json.status }).toEqual({ exitCode: 0, status: 'cancelled' });
  expect((await hooksOf()).toSorted()).toEqual(before.toSorted());
  expect((await suite.ops('setup', 'kurzlebig')).exitCode).toBe(2);
});

test('recorded exchanges have the documented fields and hold no secret', () => {
  const lines = readFileSync(record, 'utf8').trim().split('\n');
  const fields = [
    ...['at', 'connection', 'method', 'ms', 'path', 'query', 'requestBody', 'requestHeaders'],
    ...['responseBody', 'status', 'vendor'],
  ];
  for (const line of lines) {
    const exchange = JSON.parse(line) as Record<string, unknown>;
    expect(Object.keys({ requestBody: undefined, ...exchange }).toSorted()).toEqual(fields);
    expect(['moco', 'awork', 'personio', 'hq', 'moment', 'poweroffice']).toContain(exchange['vendor']);
  }
  const tokens = Object.values(suite.ingress).map((url) => url.split('/').at(-1) ?? '');
  const text = lines.join('\n');
  const keys = ['moco-key', 'awork-key', 'personio-secret', 'hq-token', 'nordbyra-client-key'];
  for (const secret of [...keys, 'X-Tandem-Secret=', ...tokens]) expect(text.includes(secret)).toBe(false);
});

test('what holds keys or people’s data is for its owner only', async () => {
  const plan = join(suite.cwd, 'plan.json');
  await suite.ops('plan', CONNECTION, '--out', plan);
  for (const path of [record, plan, join(suite.cwd, '.tandem/suite.json')])
    expect([path, (statSync(path).mode & 0o777).toString(8)]).toEqual([path, '600']);
});

test('the connections of a file run against vendors that are not simulated by the suite itself', async () => {
  const { moco, awork } = suite.vendors;
  const file = writeConnections(suite.cwd, [connectionEntry(suite, { id: 'fremde-vendoren' })]);
  const allowed = ['--allow-base-url', moco.baseUrl, '--allow-base-url', awork.baseUrl];
  const other = await startSuite({ args: ['--no-simulators', '--connections', file, ...allowed] });
  try {
    const listed = await other.ops<{ connections: object[] }>('connections', 'list');
    expect(listed.json.connections).toMatchObject([{ id: 'fremde-vendoren', status: 'active' }]);
    const { json } = await other.ops<Checklist>('setup', 'fremde-vendoren');
    expect(json.items.filter(({ state }) => state === 'person' || state === 'again')).toEqual([]);
    expect((await hooksOf()).some((hook) => hook.startsWith(`http://127.0.0.1:${other.port}/`))).toBe(true);
    await other.ops('connections', 'cancel', 'fremde-vendoren', '--yes');
  } finally {
    await other.stop();
  }
});
