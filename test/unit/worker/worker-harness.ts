import * as z from 'zod';
import { createCache } from '../../../shared/cache.ts';
import { defineReasons } from '../../../shared/reason.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type {
  Applied,
  Asked,
  Direction,
  FinalVerdict,
  PlannedStep,
  Shown,
  Swept,
} from '../../../shared/direction.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import type { ClaimedLink, Link, LinkChange } from '../../../shared/links/link.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { Pointer } from '../../../shared/pointer.ts';
import { createPointer, pointerSchema } from '../../../shared/pointer.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import type { Details } from '../../../shared/wording.ts';
import type { ListedStretch } from '../../../shared/reconcile/listed-stretch.ts';
import { windowLimit } from '../../../shared/quota/quota.ts';
import type { VendorDefinition } from '../../../shared/vendors/define-vendor.ts';
import { processPointer } from '../../../shared/worker/process-pointer.ts';
import type { WorkerDeps } from '../../../shared/worker/worker-deps.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';
import { createMemoryQueue } from '../../twins/memory-queue.ts';
import {
  createMemoryConnections,
  createMemoryDeletions,
  createMemoryHistory,
  createMemoryLocks,
  createMemoryNotices,
  createMemoryReminders,
  createMemorySecrets,
} from '../../twins/memory-stores.ts';
import { createMemoryQuota } from '../../twins/memory-quota.ts';

const said = { en: 'x', de: 'x', no: 'x' };
const madeUpReasons = defineReasons({
  'record-removed': { kind: 'skip', staysDifferent: true, canBeMadeAgain: true, ...said },
});

/** What the made-up direction does; tests replace its parts. Every reading costs one vendor call. */
interface Script {
  read(link: Link | ClaimedLink, context: RunContext): Promise<void> | void;
  /** Instead of steps. */
  verdict: FinalVerdict | undefined;
  /** What becomes known with it. */
  known: LinkChange;
  asks: readonly Asked[];
  steps: readonly PlannedStep[];
  sourceVersion(): string | undefined;
  /** What the reading shows of the record's own version. */
  shown?: Shown;
  apply(claim: OpenClaim): Promise<Applied> | Applied;
  sweep(cursor: unknown, approved: Details | undefined, context: RunContext): Promise<Swept>;
  reconcile(from: string | undefined): AsyncIterable<ListedStretch>;
}

export interface WorkerHarnessOptions {
  /** MOCO calls in two minutes, or no limit. */
  callsPerTwoMinutes?: number;
  connection?: Partial<Connection>;
}

export const connectionId = 'c1';
const secret = { ingressToken: 'i'.repeat(43), vendors: {} };

/** Its calls are counted, but there are plenty unless a test says otherwise. */
function madeUpVendor(id: 'moco' | 'awork', callsPerTwoMinutes = 1_000_000): VendorDefinition {
  const access = z.object({ baseUrl: z.string().default('') }).prefault({});
  const quota = () => ({ id: `${id}:x`, limit: windowLimit(callsPerTwoMinutes, 120) });
  return { id, domain: `${id}.example`, access, keyFields: [], quota };
}

/** A worker of a direction with one entity, over the in-memory twins and a clock that stands still. */
export async function createWorkerHarness({
  callsPerTwoMinutes,
  connection = {},
}: WorkerHarnessOptions = {}) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  let readings = 0;
  const script: Script = {
    read: () => {},
    verdict: undefined,
    known: {},
    asks: [],
    steps: [],
    sourceVersion: () => undefined,
    apply: () => ({}),
    sweep: async () => ({ cursor: undefined, sent: 0 }),
    reconcile: async function* () {},
  };
  const direction: Direction = {
    definition: {
      ...{ id: 'made-up', connector: 'moco-awork', entities: ['record'] },
      source: madeUpVendor('moco', callsPerTwoMinutes),
      target: madeUpVendor('awork'),
      ...{
        fieldWords: [],
        titledBy: {},
        hooks: [],
        sweeps: [],
        chainsTo: [],
        filters: ['ids'],
        callsPerRecord: 2,
        replicaLagSeconds: 1,
        reasons: madeUpReasons,
        harm: '',
      },
      worker: { timeoutSeconds: 120, memoryMegabytes: 128, maxConcurrency: 2 },
    },
    open: (context) => ({
      async prepare(_entity, _id, link) {
        readings += 1;
        await context.meter.spend('moco');
        await script.read(link, context);
        const { verdict, known, asks, steps } = script;
        const shown = script.shown === undefined ? {} : { shown: script.shown };
        if (verdict) return { verdict, known, asks, ...shown };
        const sourceVersion = script.sourceVersion();
        return {
          verdict: { kind: 'steps', steps },
          apply: async (claim) => script.apply(claim),
          sourceVersion,
          ...shown,
        };
      },
      show: async () => undefined,
      sweep: (_scope, cursor, approved) => script.sweep(cursor, approved, context),
      reconcile: (_period, from) => script.reconcile(from),
      list: async function* () {},
    }),
  };
  const stores = {
    connections: createMemoryConnections(),
    secrets: createMemorySecrets(),
    links: createMemoryLinks(now),
    reminders: createMemoryReminders(),
    deletions: createMemoryDeletions(now),
    locks: createMemoryLocks(now),
    queue: createMemoryQueue(now),
    history: createMemoryHistory(),
    notices: createMemoryNotices(),
  };
  const sleep = async (seconds: number) => void (clock += seconds * 1000);
  const rateLimiter = createRateLimiter(createMemoryQuota(now), now, sleep);
  const deps: WorkerDeps = {
    direction,
    ...stores,
    rateLimiter,
    cache: createCache(now),
    allowedBaseUrls: [],
    now,
    sleep,
    random: () => 0.5,
  };
  const active: Connection = {
    id: connectionId,
    connector: 'moco-awork',
    status: 'active',
    settings: {},
    accounts: {},
    ...connection,
  };
  await stores.connections.put(active);
  await stores.secrets.write(active, secret);
  return {
    ...stores,
    script,
    deps,
    now,
    readings: () => readings,
    pass: (seconds: number) => void (clock += seconds * 1000),
    process: (body: Pointer | string) =>
      processPointer(typeof body === 'string' ? body : JSON.stringify(body), deps),
    /** A webhook that says the record changed now. */
    pointer: (changes: Partial<Pointer> = {}): Pointer => ({
      ...createPointer(
        { direction: 'made-up', connection: connectionId, entity: 'record', id: '1' },
        'webhook',
        now(),
      ),
      ...changes,
    }),
    link: (id = '1') => stores.links.get({ connection: connectionId, entity: 'record', sourceId: id }),
    /** Takes what is in the queue, with the delay in seconds each message was sent with. */
    takeQueued() {
      const taken = stores.queue.messages.splice(0);
      return taken.map(({ body, visibleAt }) => ({
        pointer: pointerSchema.parse(JSON.parse(body)),
        delaySeconds: (visibleAt - clock) / 1000,
      }));
    },
  };
}
