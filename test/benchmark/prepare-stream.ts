import { waitIdle } from '../../functions/ops/wait-idle.ts';
import { directory, mocoAworkDemo } from '../../infra/local/demo/moco-awork.ts';
import type { Simulators } from '../../infra/local/simulators.ts';
import { aworkHookHeader } from '../../shared/vendors/awork/webhook.ts';
import type { Hook } from './announce.ts';
import { openSender } from './announce.ts';
import { liftBudgets } from './lift-budgets.ts';
import type { SuiteApart } from './suite-apart.ts';
import { until } from './until.ts';

const IDLE_SECONDS = 60;

/** A linked project and its time entries, whose webhooks have not been sent; from then on both vendors take their time. */
export async function prepareStream(
  { simulators, operator, ingressUrl }: SuiteApart,
  count: number,
  vendorMilliseconds: number,
) {
  const { moco, awork } = simulators;
  await liftBudgets('moco-awork', simulators, operator);
  const book = openBooking(simulators, await linkProject(simulators));
  const door = takeWebhook(simulators, ingressUrl);
  const made = () => moco.calls()['POST /activities'] ?? 0;
  // One goes ahead, as proof that the project takes times.
  await openSender(door.url, door.headers)(book());
  await until(() => made() === 1);
  // A new project asks for its earlier times; what is measured shall be announced by webhooks alone.
  const isIdle = await waitIdle(['moco-awork-projects', 'awork-moco-times'], IDLE_SECONDS, operator);
  if (!isIdle) throw new Error(`the suite was not idle after ${IDLE_SECONDS} seconds`);
  const hooks = Array.from({ length: count }, book);
  for (const vendor of [moco, awork])
    vendor.faults.add({ fault: { kind: 'latency', milliseconds: vendorMilliseconds } });
  return {
    ...{ ...door, hooks, arrived: () => made() - 1 },
    vendorCalls: () =>
      [...Object.values(moco.calls()), ...Object.values(awork.calls())].reduce((sum, each) => sum + each, 0),
  };
}

/** Answers its id in awork. */
async function linkProject(simulators: Simulators): Promise<string> {
  const { moco, awork } = simulators;
  const who = directory(simulators);
  const named = { name: 'Benchmark', customer_id: who.customer(), tags: ['Sync to awork'] };
  const project = moco.person.createProject(named);
  moco.person.assignUser(project.id, who.mocoUser('Lena'));
  moco.person.addTask(project.id, { name: 'Konzeption' });
  const taskIn = (id: string | undefined) =>
    awork.state().tasks.find(({ projectId, name }) => projectId === id && name === 'Konzeption');
  const linked = () => awork.state().projects.find(({ name }) => name.endsWith('Benchmark'))?.id;
  await until(() => taskIn(linked()) !== undefined);
  return linked() ?? '';
}

/** Where awork would send its webhooks, and what it would send with them; from here on it sends none itself. */
function takeWebhook({ awork, baseUrls }: Simulators, ingressUrl: string) {
  const { id: connection } = mocoAworkDemo.entry(baseUrls);
  const { webhooks } = awork.state();
  const webhook = webhooks.find(({ uri }) => uri.includes(`/${connection}/`));
  if (!webhook) throw new Error('setup must have made the awork webhook');
  const [name = '', secret = ''] = (webhook.authentication ?? '').split('=');
  if (name !== aworkHookHeader) throw new Error(`unexpected webhook header ${name}`);
  for (const { id } of webhooks) awork.person.switchOffWebhook(id);
  const url = `${ingressUrl}/awork/${connection}/${webhook.uri.split('/').at(-1)}`;
  return { url, headers: { 'content-type': 'application/json', [name]: secret } };
}

/** Each time another hour of Lena's; answers the webhook that tells of it. */
function openBooking(simulators: Simulators, projectId: string): () => Hook {
  const who = directory(simulators);
  const place = { userId: who.aworkUser('Lena'), typeOfWorkId: who.activity('Konzeption'), projectId };
  const startDateLocal = new Date().toISOString().slice(0, 10);
  const time = { startDateLocal, durationSeconds: 900, note: 'Benchmark' };
  const event = { eventType: 'timetracking_added', entityType: 'timetracking' };
  return () => {
    const entity = simulators.awork.person.createTimeEntry({ ...place, ...time });
    const { id, updatedOn: timestamp } = entity;
    return { id, body: JSON.stringify({ timestamp, ...event, entity, entityId: id }) };
  };
}
