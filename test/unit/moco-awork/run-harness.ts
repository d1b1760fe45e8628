import { mocoAworkSettings } from '../../../functions/moco-awork/settings.ts';
import { openMocoAworkRun } from '../../../functions/moco-awork/run.ts';
import { createCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createAsk } from '../../../shared/worker/ask.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';
import { createMemoryLocks, createMemorySecrets } from '../../twins/memory-stores.ts';

export type Answer = (request: Request) => Response | Promise<Response>;

export interface HarnessOptions {
  answer?: Answer;
  settings?: Record<string, unknown>;
}

/** What a direction between MOCO and awork gets to work with, over in-memory stores; `answer` stands for both vendors. */
export function createConnectorHarness({ answer = notFound, settings = {} }: HarnessOptions = {}) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const links = createMemoryLinks(now);
  const sent: Pointer[] = [];
  const requests: string[] = [];
  let delay = 0;
  const queue = {
    async send(pointers: readonly Pointer[], delaySeconds = 0) {
      sent.push(...pointers);
      delay = delaySeconds;
    },
  };
  const connection: Connection = {
    id: 'c1',
    connector: 'moco-awork',
    status: 'active',
    settings: mocoAworkSettings.parse({ startDate: '2020-01-01', ...settings }),
    accounts: { aworkUrl: 'https://nordagentur.awork.com' },
  };
  const context: RunContext = {
    connection,
    secret: {
      ingressToken: 'i'.repeat(43),
      vendors: {
        moco: { baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey: 'moco-key' },
        awork: { apiKey: 'awork-key' },
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
      const request = new Request(input, init);
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return answer(request);
    },
  };
  const open = async (entity: string, sourceId: string) => {
    const claim = await links.claim({
      key: { connection: connection.id, entity, sourceId },
      leaseSeconds: 60,
    });
    if (claim.kind !== 'claimed') throw new Error(claim.kind);
    return claim.link;
  };
  return {
    context,
    tools: openMocoAworkRun(context),
    links,
    sent,
    requests,
    open,
    /** Of what was sent last, in seconds. */
    delay: () => delay,
    pass: (seconds: number) => void (clock += seconds * 1000),
    /** Puts a link there as a finished run leaves it. */
    async link(
      entity: string,
      sourceId: string,
      change: { targetId?: string; data?: unknown; fingerprints?: Record<string, string> },
    ) {
      const outcome = {
        kind: 'done',
        code: 'brought-in-line',
        details: {},
        at: now().toISOString(),
      } as const;
      await links.settle(await open(entity, sourceId), { ...change, outcome });
    },
  };
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
