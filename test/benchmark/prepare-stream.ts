import { openLocalSuite } from '../../functions/ops/access/local-suite.ts';
import { openOperator } from '../../functions/ops/access/open-operator.ts';
import { unattended } from '../../functions/ops/access/unattended.ts';
import { addConnections } from '../../functions/ops/connections/add.ts';
import type { Operator } from '../../functions/ops/operator.ts';
import { waitIdle } from '../../functions/ops/wait-idle.ts';
import { directory, mocoAworkDemo } from '../../infra/local/demo/moco-awork.ts';
import type { Simulators } from '../../infra/local/simulators.ts';
import type { Tandem } from '../../infra/local/start-tandem.ts';
import { aworkHookHeader } from '../../shared/vendors/awork/webhook.ts';
import { setTimeout as sleep } from 'node:timers/promises';

/** A linked project and its time entries, whose webhooks have not been sent. */
export async function prepareStream(
  simulators: Simulators,
  { suite, suiteFile }: Pick<Tandem, 'suite' | 'suiteFile'>,
  count: number,
) {
  const { moco, awork } = simulators;
  const who = directory(simulators);
  const operator = openOperator(openLocalSuite(suiteFile, process.env), 'en', unattended);
  await liftQuotas(simulators, operator);
  moco.person.setPlan(null);
  awork.person.setLimits({ requestsPerMinute: null, requestsPerSecond: null });
  const project = moco.person.createProject({
    name: 'Benchmark',
    customer_id: who.customer(),
    tags: ['Sync to awork'],
  });
  moco.person.assignUser(project.id, who.mocoUser('Lena'));
  moco.person.addTask(project.id, { name: 'Konzeption' });
  const linked = await waitFor(() => awork.state().projects.find(({ name }) => name.endsWith('Benchmark')));
  await waitFor(() =>
    awork.state().tasks.find(({ projectId, name }) => projectId === linked.id && name === 'Konzeption'),
  );
  const { id: connection } = mocoAworkDemo.entry(simulators.baseUrls);
  const { webhooks } = awork.state();
  const webhook = webhooks.find(({ uri }) => uri.includes(`/${connection}/`));
  if (!webhook) throw new Error('setup must have made the awork webhook');
  const [name = '', secret = ''] = (webhook.authentication ?? '').split('=');
  if (name !== aworkHookHeader) throw new Error(`unexpected webhook header ${name}`);
  // The workspace's other connection would take every entry as well.
  for (const { id } of webhooks) awork.person.switchOffWebhook(id);
  const book = () =>
    awork.person.createTimeEntry({
      userId: who.aworkUser('Lena'),
      typeOfWorkId: who.activity('Konzeption'),
      projectId: linked.id,
      startDateLocal: new Date().toISOString().slice(0, 10),
      durationSeconds: 900,
      note: 'Benchmark',
    });
  const before = moco.state().activities.length;
  const warm = [book()];
  const hook = (entity: ReturnType<typeof book>) =>
    JSON.stringify({
      timestamp: entity.updatedOn,
      eventType: 'timetracking_added',
      entity,
      entityId: entity.id,
      entityType: 'timetracking',
    });
  const url = `${suite.ingressUrl}/awork/${connection}/${webhook.uri.split('/').at(-1)}`;
  const headers = { 'content-type': 'application/json', [name]: secret };
  for (const entry of warm) await fetch(url, { method: 'POST', headers, body: hook(entry) });
  await waitFor(() => (moco.state().activities.length === before + 1 ? true : undefined));
  // A new project asks for its earlier times; what is measured shall be announced by webhooks alone.
  const isIdle = await waitIdle(['moco-awork-projects', 'awork-moco-times'], IDLE_SECONDS, operator);
  if (!isIdle) throw new Error(`the suite was not idle after ${IDLE_SECONDS} seconds`);
  const entries = Array.from({ length: count }, book);
  const calls = () =>
    [...Object.values(moco.calls()), ...Object.values(awork.calls())].reduce((sum, each) => sum + each, 0);
  return {
    url,
    headers,
    hooks: entries.map(hook),
    arrived: () => (moco.calls()['POST /activities'] ?? 0) - before - 1,
    vendorCalls: calls,
  };
}

/** The benchmark measures Tandem, not the vendors' limits. Warm workers see the change after a second. */
async function liftQuotas(simulators: Simulators, operator: Operator): Promise<void> {
  const connection = mocoAworkDemo.entry(simulators.baseUrls);
  const { moco, awork } = connection.vendors;
  const vendors = {
    moco: { ...moco, requestsPerTwoMinutes: 1_000_000 },
    awork: { ...awork, requestsPerMinute: 1_000_000 },
  };
  await addConnections([{ ...connection, vendors }], operator);
  await sleep(CONNECTION_CACHE_MILLISECONDS);
}

const CONNECTION_CACHE_MILLISECONDS = 1_500;
const IDLE_SECONDS = 60;

async function waitFor<T>(find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('the benchmark could not be prepared');
}
