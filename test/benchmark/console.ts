import { createConsole } from '../../functions/console/app.ts';
import { createDynamoConnections } from '../../shared/connections/dynamo-connections.ts';
import { createDynamoFigures } from '../../shared/figures/dynamo-figures.ts';
import { createDynamoHistory } from '../../shared/history/dynamo-history.ts';
import { createDynamoJobs } from '../../shared/jobs/dynamo-jobs.ts';
import { createDynamoLinks } from '../../shared/links/dynamo-links.ts';
import { createDynamoReminders } from '../../shared/store/dynamo-reminders.ts';
import { recountAll } from '../../functions/watch/figures/recount.ts';
import { startTestTable } from '../contract/test-table.ts';
import { createConsoleHarness, lena } from '../unit/console/console-harness.ts';
import { exampleEntry } from '../unit/ops/ops-harness.ts';
import type { Figure } from './figure.ts';
import { figure, percentile } from './figure.ts';
import { fillLinks } from './fill-links.ts';

const CONNECTIONS = 500;
const LINKS = 1_000_000;
/** Of one connection, all for one cause. */
const PARKED = 5_000;
const ROUNDS = 15;

/** How long pages take until their first byte, of many connections with many links on the embedded table. */
export async function measureConsole(): Promise<Figure[]> {
  const now = () => new Date('2026-03-04T10:00:00Z');
  const { table, stop } = await startTestTable(now);
  const harness = await createConsoleHarness();
  const operator = {
    ...harness.operator,
    ...{ connections: createDynamoConnections(table), links: createDynamoLinks(table) },
    ...{ figures: createDynamoFigures(table), history: createDynamoHistory(table) },
    ...{ jobs: createDynamoJobs(table), reminders: createDynamoReminders(table) },
  };
  const ids = Array.from({ length: CONNECTIONS }, (_, index) => `agency-${index}`);
  for (const id of ids) {
    const { settings } = exampleEntry();
    await operator.connections.put({ id, connector: 'moco-awork', status: 'active', settings, accounts: {} });
  }
  const share = { links: LINKS / CONNECTIONS, parked: 10 };
  for (const [place, id] of ids.entries())
    await fillLinks(table, id, place === 0 ? { links: share.links + PARKED, parked: PARKED } : share);
  for (const id of ids) await countAll(id);
  const app = createConsole({
    operator,
    jobQueue: { send: async () => {} },
    isPlainHttp: false,
    logger: console,
  });
  const cookie = await harness.signIn(lena);
  const figures = [];
  for (const [name, path] of [
    ['all connections', '/'],
    ['a connection', '/connections/agency-1'],
    [`a connection with ${PARKED} parked`, '/connections/agency-0'],
    ['the steps to the start', '/connections/agency-1/start'],
  ] as const)
    figures.push(
      await measure({ name, isEvidence: path === '/' }, () =>
        app.request(`https://console.tandem.example${path}`, { headers: { cookie } }),
      ),
    );
  await stop();
  return figures;

  async function countAll(id: string) {
    const connection = await operator.connections.get(id);
    if (connection) await recountAll(connection, operator);
  }
}

async function measure(
  { name, isEvidence }: { name: string; isEvidence: boolean },
  ask: () => Response | Promise<Response>,
): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    const response = await ask();
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    await response.body?.getReader().read();
    times.push(performance.now() - startedAt);
  }
  return figure({
    name: `console: ${name}, first byte with ${CONNECTIONS} connections and ${LINKS.toLocaleString('en')} links`,
    ...{ value: percentile(times, 0.5), unit: 'ms', goal: { atMost: 200 }, isEvidence },
  });
}
