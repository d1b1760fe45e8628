import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { ShownQuote } from '../../../shared/operations/quote-operations.ts';
import type { SentQuote } from '../../../functions/ops/quotes/sent-quote.ts';
import { eventually } from '../eventually.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { writeConnections } from '../second-connection.ts';

jest.setTimeout(240_000);

const CONNECTION = 'nordlicht';
const positions = [
  { text: '<p>Konzept</p>', positions: [{ text: '<p>Workshop</p>', amount: 2, unit: 'Tage' }] },
  { text: '<p>Beratung</p>', amount: 4, unit: 'Stunden' },
];

let suite: RunningSuite;
let hqProjectId: number;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moment-poweroffice' });
  await suite.vendors.hq.person('createUser', {
    ...{ firstName: 'Lena', lastName: 'Brandt', email: 'lena@nordlicht.example' },
  });
  const project = await suite.vendors.hq.person<{ id: number }>('createProject', {
    ...{ name: 'Relaunch', number: 'P-26001' },
  });
  hqProjectId = project.id;
  await add();
});
afterAll(() => suite.stop());

async function must<T>(...words: string[]): Promise<T> {
  const { exitCode, json } = await suite.ops<T>(...words);
  if (exitCode !== 0) throw new Error(JSON.stringify(json));
  return json;
}

async function add(settings: object = {}): Promise<void> {
  const entry = {
    ...{ id: CONNECTION, connector: 'hq-awork', status: 'active' },
    settings: { startDate: '2020-01-01', ...settings },
    vendors: {
      hq: { baseUrl: suite.vendors.hq.baseUrl, token: 'hq-token', quotesVersion: 'v1' },
      awork: { baseUrl: suite.vendors.awork.baseUrl, apiKey: 'awork-key' },
    },
  };
  await must('connections', 'add', writeConnections(suite.cwd, [entry]));
}

const quote = (number: string, projectId = hqProjectId) =>
  suite.vendors.hq.person<{ id: number }>('createQuote', {
    ...{ subject: 'Relaunch', number, projectId, positions },
  });

/** Such as `Konzept: Workshop 57600`, with the planned seconds. */
async function tasks(projectId: string): Promise<string[]> {
  const { tasks: rows, taskLists } = await suite.vendors.awork.state();
  const listOf = (id = '') => taskLists.find((list) => list.id === id)?.name ?? '?';
  return rows
    .filter((task) => task.projectId === projectId)
    .map(({ name, lists, plannedDuration }) => `${listOf(lists[0]?.id)}: ${name} ${plannedDuration}`);
}

test('H3 a quote becomes tasks of the awork project with the name of its own, once however often it is sent', async () => {
  const { id } = await suite.vendors.awork.person<{ id: string }>('createProject', {
    name: 'P-26001 Relaunch',
  });
  await quote('A-26001');
  const shown = await must<ShownQuote>('quotes', 'show', CONNECTION, 'A-26001');
  expect(shown.positions.map(({ number, list, name }) => [number, list, name])).toEqual([
    [1, 'Konzept', 'Workshop'],
    [2, 'A-26001 Relaunch', 'Beratung'],
  ]);
  expect(shown.suggestion).toMatchObject({ kind: 'same-name', project: { id } });
  const planned = await must<SentQuote>('quotes', 'send', CONNECTION, 'A-26001', '--dry-run');
  expect(planned).toMatchObject({ outcome: 'planned', dryRun: true });
  expect(planned.steps).toHaveLength(4);
  expect(await tasks(id)).toEqual([]);
  const sent = await must<SentQuote>('quotes', 'send', CONNECTION, 'A-26001');
  expect(sent).toMatchObject({ outcome: 'done', code: 'quote-sent', project: { id } });
  const both = ['Konzept: Workshop 57600', 'A-26001 Relaunch: Beratung 14400'];
  expect(await tasks(id)).toEqual(both);
  expect(await must<SentQuote>('quotes', 'send', CONNECTION, 'A-26001')).toMatchObject({
    code: 'quote-complete',
  });
  expect(await tasks(id)).toEqual(both);
});

test('H3 an accepted quote of a linked project becomes tasks by itself where the setting says so', async () => {
  const { hq } = suite.vendors;
  await add({ sendAcceptedQuotes: true });
  const { id: other } = await hq.person<{ id: number }>('createProject', {
    name: 'Messe',
    number: 'P-26002',
  });
  await hq.person('setProjectField', other, 'awork-Projekt anlegen', 'true');
  await must('sweep', CONNECTION, '--scope', 'changed');
  const aworkId = await eventually(
    'the project is in awork and its address in HQ',
    async () => {
      const { projects } = await hq.state();
      return projects
        .find(({ id }) => id === other)
        ?.fields['awork Link']?.split('/')
        .at(-1);
    },
    60,
  );
  await suite.idle();
  await must('sweep', CONNECTION, '--scope', 'quotes');
  await suite.idle();
  const { id } = await quote('A-26002', other);
  await hq.person('setQuoteStatus', id, 'Accepted');
  await must('sweep', CONNECTION, '--scope', 'quotes');
  await eventually('its positions are tasks', async () => (await tasks(aworkId)).length === 2, 60);
  expect(await tasks(aworkId)).toEqual(['Konzept: Workshop 57600', 'A-26002 Relaunch: Beratung 14400']);
});
