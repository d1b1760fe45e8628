import { addConnections } from '../../../functions/ops/connections/add.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { createSay } from '../../../functions/ops/output/sentences.ts';
import { connectors, definitions, directions } from '../../../functions/registry.ts';
import type { Cache } from '../../../shared/cache.ts';
import { createCache } from '../../../shared/cache.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { pointerSchema } from '../../../shared/pointer.ts';
import { countingLinks } from '../../../shared/figures/counting-links.ts';
import { createTally } from '../../../shared/figures/tally.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { processPointer } from '../../../shared/worker/process-pointer.ts';
import { createMemoryAccessBook, createMemoryConsoleKeys } from '../../twins/memory-access.ts';
import { createMemoryFigures } from '../../twins/memory-figures.ts';
import { createMemoryJobs } from '../../twins/memory-jobs.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';
import type { QueuedMessage } from '../../twins/memory-queue.ts';
import { keepingHookKeys } from '../../../shared/secrets/keeping-hook-keys.ts';
import { createMemoryHookKeys } from '../../twins/memory-hook-keys.ts';
import { createMemoryQueue } from '../../twins/memory-queue.ts';
import { createMemoryAwaitedSignIns } from '../../twins/memory-awaited-sign-ins.ts';
import {
  createMemoryBounces,
  createMemoryConnections,
  createMemoryDeletions,
  createMemoryHistory,
  createMemoryHookNotes,
  createMemoryLetterNotes,
  createMemoryHookWatches,
  createMemoryLocks,
  createMemoryNotices,
  createMemoryReminders,
  createMemorySecrets,
  createMemoryWatchTurns,
} from '../../twins/memory-stores.ts';
import { createMemoryQuota } from '../../twins/memory-quota.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import type { AworkWorkspace } from '../../vendors/awork/workspace.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import type { HqTenant } from '../../vendors/hq/tenant.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import type { MocoAccount } from '../../vendors/moco/account.ts';
import { createMocoSimulator } from '../../vendors/moco/simulator.ts';
import { createMemoryOperatorQueues } from './memory-operator-queues.ts';

const hqUrl = 'https://api.hellohq.io';
export const mocoUrl = 'https://nordagentur.mocoapp.com/api/v1';
export const connectionId = 'nordagentur';

/** As MOCO shows it in its webhook overview. */
export const signatureKey = '00112233445566778899aabbccddeeff';

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 2000;

/** Of MOCO and awork, or of HQ and awork, in order. */
export function exampleEntry(changes: object = {}) {
  return {
    id: connectionId,
    connector: 'moco-awork',
    status: 'active',
    settings: { startDate: '2020-01-01' },
    vendors: {
      moco: { baseUrl: mocoUrl, apiKey: 'moco-key', requestsPerTwoMinutes: 1_000_000 },
      awork: { apiKey: 'awork-key', requestsPerMinute: 1_000_000 },
    },
    ...changes,
  };
}

export function hqEntry(settings: object = {}) {
  return {
    id: connectionId,
    connector: 'hq-awork',
    status: 'active',
    settings: { startDate: '2020-01-01', ...settings },
    vendors: {
      hq: { token: 'hq-token', requestsPerMinute: 1_000_000 },
      awork: { apiKey: 'awork-key', requestsPerMinute: 1_000_000 },
    },
  };
}

/** An operator over the in-memory twins and both simulated vendors. Sleeping only moves the clock. */
export function createOpsHarness(tenant: Partial<HqTenant> = {}, accounts: Accounts = {}) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const receiver = { status: 200 };
  const { moco, awork, hq } = createVendors(now, receiver, tenant, accounts);
  const queue = createMemoryQueue(now);
  const queues = createMemoryOperatorQueues(queue, now);
  const links = createMemoryLinks(now);
  const bounces = createMemoryBounces();
  const hookKeys = createMemoryHookKeys();
  const hookNotes = createMemoryHookNotes(now);
  let tokens = 0;
  let calls = 0;
  const forgotten: string[] = [];
  const warnings: string[] = [];
  const operator: Operator = {
    connectors,
    connections: createMemoryConnections(),
    secrets: keepingHookKeys(createMemorySecrets(), hookKeys),
    hookKeys,
    links,
    reminders: createMemoryReminders(),
    figures: createMemoryFigures(),
    history: createMemoryHistory(),
    who: { kind: 'operator', name: 'Ada' },
    locks: createMemoryLocks(now),
    hookNotes,
    bounces,
    letterNotes: createMemoryLetterNotes(),
    hookWatches: createMemoryHookWatches(),
    watchTurns: createMemoryWatchTurns(now),
    signIns: createMemoryAwaitedSignIns(now),
    consoleKeys: createMemoryConsoleKeys(),
    accessBook: createMemoryAccessBook(),
    jobs: createMemoryJobs(now),
    queue,
    queues,
    quota: createMemoryQuota(now),
    async forgetRecords(connection) {
      forgotten.push(connection);
      return links.forget(connection);
    },
    cache: createCache(now),
    ingressUrl: 'https://hooks.tandem.example',
    consoleUrl: 'https://console.tandem.example',
    allowedBaseUrls: [],
    language: 'en',
    say: createSay(definitions, 'en'),
    now,
    async sleep(seconds) {
      clock += seconds * 1000;
      for (const { faults } of [moco, awork, hq]) await faults.flush();
    },
    randomToken: () => String((tokens += 1)).padStart(43, 't'),
    confirm: async () => true,
    progress: () => {},
    warn: (text) => void warnings.push(text),
    fetch: async (input, init) => {
      if ((calls += 1) > MOST_CALLS) throw new Error('far too many vendor calls');
      const request = new Request(input, init);
      if (request.url.startsWith(hqUrl)) return hq.fetch(request);
      return request.url.startsWith(mocoUrl) ? moco.fetch(request) : awork.fetch(request);
    },
  };
  return {
    operator,
    ...{ moco, awork, hq, queue, queues, links, hookNotes, bounces, forgotten, warnings, now },
    pass: (seconds: number) => void (clock += seconds * 1000),
    add: (...entries: unknown[]) => addConnections(entries.length > 0 ? entries : [exampleEntry()], operator),
    addFile: (content: unknown) => addConnections(content, operator),
    secret: () => operator.secrets.read({ id: connectionId, connector: 'moco-awork' }),
    calls: () => calls,
    /** Whatever webhooks come meanwhile are not taken. */
    async refuseHooks(work: () => Promise<void>) {
      receiver.status = 500;
      await work();
      receiver.status = 200;
    },
    pointers: (): Pointer[] => queue.messages.map(({ body }) => pointerSchema.parse(JSON.parse(body))),
    /** With a cache of their own the workers are warm, else each begins anew. */
    work: (cache?: Cache) => workAll(operator, queue, cache),
    workOnce: (cache?: Cache) => workAll(operator, queue, cache, queue.messages.length),
  };
}

export type OpsHarness = ReturnType<typeof createOpsHarness>;

/** Of the connector of the example entry. */
export const ownDefinitions = definitions.filter(({ connector }) => connector === 'moco-awork');

/** What differs from ordinary accounts of the two vendors. */
interface Accounts {
  moco?: Partial<MocoAccount>;
  awork?: Partial<AworkWorkspace>;
}

function createVendors(
  now: () => Date,
  receiver: { status: number },
  tenant: Partial<HqTenant>,
  accounts: Accounts,
) {
  let seed = 1;
  const world = () => ({
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: receiver.status }),
    collections: memoryCollections(),
  });
  const unlimited = { requestsPerMinute: 1_000_000, requestsPerSecond: 1_000_000 };
  return {
    moco: createMocoSimulator(world(), { requestsPerTwoMinutes: Infinity, ...accounts.moco }),
    awork: createAworkSimulator(world(), { ...unlimited, ...accounts.awork }),
    hq: createHqSimulator(world(), { callsPerMinute: Infinity, ...tenant }),
  };
}

/** Lets the workers handle everything that is queued, each in its time, also what they queue themselves. */
async function workAll(
  operator: Operator,
  queue: ReturnType<typeof createMemoryQueue>,
  cache?: Cache,
  most = Infinity,
): Promise<void> {
  let done = 0;
  const deletions = createMemoryDeletions(operator.now);
  const { connections, secrets, reminders, locks, now, sleep, fetch } = operator;
  for (let message = earliest(queue); message; message = earliest(queue)) {
    done += 1;
    const { direction, body, visibleAt } = message;
    const seconds = (visibleAt - now().getTime()) / 1000;
    if (seconds > 0) await sleep(seconds);
    const registered = directions.find(({ definition }) => definition.id === direction);
    if (!registered) throw new Error(`no direction ${direction}`);
    const tally = createTally(direction, operator.figures, { now, later: () => {} });
    const links = countingLinks(operator.links, tally, registered.definition);
    await processPointer(body, {
      ...{ connections, secrets, links, reminders, locks },
      direction: await registered.load(),
      queue,
      deletions,
      rateLimiter: createRateLimiter(createMemoryQuota(now), now, sleep),
      sleep,
      cache: cache ?? createCache(now),
      history: operator.history,
      notices: createMemoryNotices(),
      allowedBaseUrls: [],
      now,
      random: () => 0.5,
      ...(fetch && { fetch }),
    });
    await tally.flush();
    if (done >= most) return;
  }
}

function earliest({ messages }: ReturnType<typeof createMemoryQueue>): QueuedMessage | undefined {
  const [first] = messages.toSorted((one, other) => one.visibleAt - other.visibleAt);
  if (first) messages.splice(messages.indexOf(first), 1);
  return first;
}
