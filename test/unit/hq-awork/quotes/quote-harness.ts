import { describeError } from '../../../../functions/ops/output/describe-error.ts';
import type { SendOptions } from '../../../../functions/ops/quotes/send-quote.ts';
import { sendQuote } from '../../../../functions/ops/quotes/send-quote.ts';
import { showQuote } from '../../../../functions/ops/quotes/show-quote.ts';
import type { Pointer, PointerCause } from '../../../../shared/pointer.ts';
import { createPointer, forced, SWEEP } from '../../../../shared/pointer.ts';
import type { Language } from '../../../../shared/wording.ts';
import { createHqSimulator } from '../../../vendors/hq/simulator.ts';
import type { PositionForm, QuoteForm } from '../../../vendors/hq/quotes.ts';
import type { HqTenant } from '../../../vendors/hq/tenant.ts';
import { memoryCollections } from '../../../vendors/kit/collection.ts';
import { connectionId, createOpsHarness } from '../../ops/ops-harness.ts';

export const direction = 'hq-awork-projects';
const hqHost = 'api.hellohq.io';

export type Generation = 'v1' | 'v2';
export const generations: Generation[] = ['v1', 'v2'];

export interface QuoteHarnessOptions {
  generation?: Generation;
  settings?: object;
  tenant?: Partial<HqTenant>;
  /** Which generation the connection reads quotes in; the tenant's own unless told. */
  quotesVersion?: Generation;
}

/** A Workshop for a day in a group, two hours of Beratung in none, and a text. */
export const positions: PositionForm[] = [
  { text: '<p>Konzept</p>', positions: [{ text: '<p>Workshop</p>', amount: 1, unit: 'Tage' }] },
  { text: '<p>Beratung</p>', amount: 2, unit: 'Stunden' },
  { text: '<p>Alle Preise netto.</p>', kind: 'text' },
];

/** An operator, the workers, and an HQ project with an awork project of the same name; nothing is linked yet. */
export async function createQuoteHarness(options: QuoteHarnessOptions = {}) {
  const harness = createOpsHarness();
  const { generation = 'v1', quotesVersion = generation } = options;
  const { operator, awork, queue, links, now, pass } = harness;
  const hq = openHq(now, { newFinance: generation === 'v2', ...options.tenant });
  const toAwork = operator.fetch;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).hostname === hqHost) return hq.fetch(request);
    return (await toAwork?.(request)) ?? new Response(null, { status: 500 });
  };
  const { send } = queue;
  let later: { pointers: readonly Pointer[]; dueAt: number }[] = [];
  queue.send = async (pointers, delaySeconds = 0) => {
    if (delaySeconds === 0) return send(pointers);
    later.push({ pointers, dueAt: now().getTime() + delaySeconds * 1000 });
  };
  const deliver = async () => {
    const due = later.filter(({ dueAt }) => dueAt <= now().getTime());
    later = later.filter((each) => !due.includes(each));
    for (const { pointers } of due) await send(pointers);
    await harness.work();
  };
  operator.sleep = async (seconds) => {
    pass(seconds);
    await Promise.all([hq.faults.flush(), awork.faults.flush()]);
    await deliver();
  };
  await harness.add({
    ...{ id: connectionId, connector: 'hq-awork', status: 'active' },
    settings: { startDate: '2020-01-01', ...options.settings },
    vendors: {
      hq: { token: 'hq-token', quotesVersion, requestsPerMinute: 1_000_000 },
      awork: { apiKey: 'awork-key', requestsPerMinute: 1_000_000 },
    },
  });
  const project = hq.person.createProject({ name: 'Relaunch', number: 'P-1' });
  const aworkProject = awork.person.createProject({ name: 'P-1 Relaunch' }).id;
  const ask = async (entity: string, id: string, cause: PointerCause) => {
    pass(10);
    const pointer = createPointer({ direction, connection: connectionId, entity, id }, cause, now());
    await send([cause === 'operator' ? forced(pointer, cause, now()) : pointer]);
    await deliver();
  };
  /** Until nothing waits any more. */
  const settle = async () => {
    for (let left = later.length; left > 0; left = later.length) await operator.sleep(30);
  };
  const key = (entity: string, id: number) => ({ connection: connectionId, entity, sourceId: String(id) });
  return {
    ...harness,
    ...{ hq, project, aworkProject, ask, settle },
    later: () => later.length,
    quote: (form: Partial<QuoteForm> = {}) =>
      hq.person.createQuote({
        subject: 'Relaunch',
        number: 'A-7',
        projectId: project.id,
        positions,
        ...form,
      }),
    async send(quote: string, asked: SendOptions = {}) {
      pass(1);
      return (await sendQuote(connectionId, quote, asked, operator)).data;
    },
    show: async (quote: string) => (await showQuote(connectionId, quote, operator)).data,
    sweep: (scope = 'quotes') => ask(SWEEP, scope, 'sweep'),
    link: (id: number) => links.get(key('quote', id)),
    /** Puts the HQ project's link there, as its transfer does. */
    async linkProject(data: object = {}, hqProjectId = project.id, targetId = aworkProject) {
      const claim = await links.claim({ key: key('project', hqProjectId), leaseSeconds: 60 });
      if (claim.kind !== 'claimed') throw new Error(claim.kind);
      const outcome = {
        kind: 'done',
        code: 'brought-in-line',
        details: {},
        at: now().toISOString(),
      } as const;
      await links.settle(claim.link, { targetId, data, outcome });
    },
    ...sceneOf(harness),
  };
}

/** What an operator reads whose command is refused. */
export async function refusalOf(work: Promise<unknown>, language: Language = 'en'): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  const { sentence, exitCode } = describeError(error, language);
  if (exitCode !== 2) throw error;
  return sentence;
}

export type QuoteHarness = Awaited<ReturnType<typeof createQuoteHarness>>;

function openHq(now: () => Date, tenant: Partial<HqTenant>) {
  const world = {
    now,
    random: () => 0.5,
    send: async () => new Response(null),
    collections: memoryCollections(),
  };
  const hq = createHqSimulator(world, { callsPerMinute: Infinity, ...tenant });
  hq.person.createUser({ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@example.org' });
  return hq;
}

/** What people see in awork. */
function sceneOf({ awork }: Pick<ReturnType<typeof createOpsHarness>, 'awork'>) {
  const listName = (id: string) => awork.state().taskLists.find((list) => list.id === id)?.name ?? '?';
  return {
    /** Such as `Konzept: Workshop`, in the order of their making. */
    tasks: () =>
      awork
        .state()
        .tasks.map(({ name, lists }) => `${lists.map(({ id }) => listName(id)).join(', ')}: ${name}`),
    lists: () => awork.state().taskLists.map(({ name }) => name),
    task: (name: string) => {
      const task = awork.state().tasks.find((each) => each.name === name);
      if (!task) throw new Error(`no task ${name}`);
      return task;
    },
  };
}
