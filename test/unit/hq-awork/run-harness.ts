import { openHqAworkRun } from '../../../functions/hq-awork/run.ts';
import { hqAworkSettings } from '../../../functions/hq-awork/settings.ts';
import { createCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import { createAsk } from '../../../shared/worker/ask.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';
import { createMemoryLocks, createMemorySecrets } from '../../twins/memory-stores.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import type { AworkWorkspace } from '../../vendors/awork/workspace.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import type { HqTenant } from '../../vendors/hq/tenant.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';

export const connectionId = 'c1';
export const workspaceUrl = 'https://nordagentur.awork.com';

const hookSecret = 's'.repeat(43);
const hqHost = 'api.hellohq.io';
/** Turns an endless loop into a failing test. */
const MOST_CALLS = 5000;

export interface HarnessOptions {
  settings?: Record<string, unknown>;
  tenant?: Partial<HqTenant>;
  workspace?: Partial<AworkWorkspace>;
  /** Beside the token. */
  hqAccess?: Record<string, unknown>;
  accounts?: Record<string, string>;
}

/** What a direction between HQ and awork gets to work with, over in-memory stores and both simulated vendors. */
export function createHqAworkHarness(options: HarnessOptions = {}) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const { hq, awork } = createVendors(now, options);
  const links = createMemoryLinks(now);
  const { queue, sent, delay } = createQueue();
  const requests: string[] = [];
  const connection: Connection = {
    id: connectionId,
    connector: 'hq-awork',
    status: 'active',
    settings: hqAworkSettings.parse({ startDate: '2020-01-01', ...options.settings }),
    accounts: { aworkUrl: workspaceUrl, ...options.accounts },
  };
  const context: RunContext = {
    connection,
    secret: {
      ingressToken: 'i'.repeat(43),
      vendors: {
        hq: { token: 'hq-token', ...options.hqAccess },
        awork: { apiKey: 'awork-key', hookSecrets: [hookSecret] },
      },
    },
    secrets: createMemorySecrets(),
    links,
    claims: new Set(),
    locks: createMemoryLocks(now),
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    cache: createCache(now),
    looksAgain: false,
    restores: false,
    ask: createAsk('made-up', connection, { queue, now }),
    askOf: (direction) => createAsk(direction, connection, { queue, now }),
    allowDeletion: async () => {},
    onDrift: () => {},
    allowedBaseUrls: [],
    now,
    async fetch(input, init) {
      if (requests.length > MOST_CALLS) throw new Error('far too many vendor calls');
      const request = new Request(input, init);
      const { hostname, pathname } = new URL(request.url);
      requests.push(`${request.method} ${pathname}`);
      return hostname === hqHost ? hq.fetch(request) : awork.fetch(request);
    },
  };
  const open = async (entity: string, sourceId: string) => {
    const key = { connection: connectionId, entity, sourceId };
    const claim = await links.claim({ key, leaseSeconds: 60 });
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    return claim.link;
  };
  return {
    ...{ hq, awork, context, links, sent, delay, requests, open, now },
    run: openHqAworkRun(context),
    /** As another run sees both systems: nothing is remembered, and `changes` hold. */
    openRun: (changes: Partial<RunContext> = {}) =>
      openHqAworkRun({ ...context, cache: createCache(now), ...changes }),
    pass: (seconds: number) => void (clock += seconds * 1000),
    /** Puts a link there as a finished run leaves it. */
    async link(
      entity: string,
      sourceId: string,
      change: { targetId?: string; data?: unknown; fingerprints?: Record<string, string> },
    ) {
      const at = now().toISOString();
      const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at } as const;
      await links.settle(await open(entity, sourceId), { ...change, outcome });
    },
  };
}

export type HqAworkHarness = ReturnType<typeof createHqAworkHarness>;

function createVendors(now: () => Date, { tenant, workspace }: HarnessOptions) {
  let seed = 1;
  const world = () => ({
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null),
    collections: memoryCollections(),
  });
  const unlimited = { requestsPerMinute: 1_000_000, requestsPerSecond: 1_000_000 };
  return {
    hq: createHqSimulator(world(), { callsPerMinute: Infinity, ...tenant }),
    awork: createAworkSimulator(world(), { ...unlimited, ...workspace }),
  };
}

/** Keeps what was asked for. */
function createQueue() {
  const sent: Pointer[] = [];
  let delay = 0;
  const queue = {
    async send(pointers: readonly Pointer[], delaySeconds = 0) {
      sent.push(...pointers);
      delay = delaySeconds;
    },
  };
  /** Of what was sent last, in seconds. */
  return { queue, sent, delay: () => delay };
}
