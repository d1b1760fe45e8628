import { readSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import type { Connection } from '../../shared/connections/connection.ts';
import type { LinkItem } from '../../shared/links/link-item.ts';
import { createPointer, SWEEP } from '../../shared/pointer.ts';
import type { ConnectionSecret } from '../../shared/secrets/connection-secret.ts';
import type { MemoryWorker } from './memory-worker.ts';
import { createMemoryWorker } from './memory-worker.ts';
import { createVirtualClock } from './virtual-clock.ts';

export interface Setup {
  direction: string;
  /** As deployed: execution environments, and records side by side. */
  environments: number;
  atOnce: number;
  startsAt: number;
  connection: Connection;
  secret: ConnectionSecret;
}

export interface AskedCall {
  kind: 'call';
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  at: number;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface WorkerFigures {
  /** How records ended, with their number. */
  outcomes: Record<string, number>;
  sweepSeconds: number;
  /** Of all records, as if none had run beside another. */
  recordSeconds: number;
  elapsedSeconds: number;
  cpuSeconds: number;
  heapMegabytes: number;
  processMegabytes: number;
}

export type Asked =
  | AskedCall
  | { kind: 'setup' }
  | { kind: 'links'; from: number; to: number }
  | { kind: 'figures'; figures: WorkerFigures };

/**
 * The worker of the absences in a process of its own, so that its memory is its alone. The vendors live in the parent,
 * behind one descriptor that is read and written synchronously: virtual time stands still meanwhile.
 */
const PARENT = 3;
const LATENCY_SECONDS = 0.05;
const LOOK_SECONDS = 0.1;
const SEED_AT_ONCE = 500;
const PART_BYTES = 65_536;
const NEW_LINE = 10;

const setup = ask({ kind: 'setup' }) as Setup;
const clock = createVirtualClock(setup.startsAt);
// Paging rests on timers of the platform where Personio's bucket runs low.
timers.setTimeout = async <T>(milliseconds = 0, value?: T) => {
  await clock.sleep(milliseconds / 1000);
  return value as T;
};
syncBuiltinESMExports();

const worker = await createMemoryWorker({
  ...{ direction: setup.direction, environments: setup.environments },
  ...{ now: clock.now, sleep: clock.sleep, fetch: callVendor },
});
await worker.add(setup.connection, setup.secret);
for (let from = 0; ; from += SEED_AT_ONCE) {
  const items = ask({ kind: 'links', from, to: from + SEED_AT_ONCE }) as LinkItem[];
  if (items.length === 0) break;
  for (const item of items) await seed(worker, item);
}
globalThis.gc?.();
const before = { heap: process.memoryUsage().heapUsed, cpu: process.cpuUsage() };
const heaps: number[] = [];
ask({ kind: 'figures', figures: await run() });
process.exit(0);

async function run(): Promise<WorkerFigures> {
  const { direction, connection } = setup;
  const target = { direction, connection: connection.id, entity: SWEEP, id: 'all' };
  await worker.queue.send([createPointer(target, 'sweep', clock.now())]);
  const seconds: number[] = [];
  const outcomes: Record<string, number> = {};
  let running = 0;
  const start = async (body: string) => {
    running += 1;
    const startedAt = clock.now().getTime();
    const { kind, reason } = await worker.handle(body);
    seconds.push((clock.now().getTime() - startedAt) / 1000);
    const code = `${kind} ${reason.code}`;
    outcomes[code] = (outcomes[code] ?? 0) + 1;
    running -= 1;
  };
  const { messages } = worker.queue;
  const isDone = () => running === 0 && messages.length === 0;
  const dispatch = async () => {
    while (!isDone()) {
      const due = messages.findIndex(({ visibleAt }) => visibleAt <= clock.now().getTime());
      const [message] = due >= 0 && running < setup.atOnce ? messages.splice(due, 1) : [];
      if (message) void start(message.body);
      else await clock.sleep(LOOK_SECONDS);
    }
  };
  void dispatch();
  await clock.run(isDone);
  const { user, system } = process.cpuUsage(before.cpu);
  return {
    ...{ outcomes, sweepSeconds: seconds[0] ?? 0, cpuSeconds: (user + system) / 1e6 },
    recordSeconds: seconds.slice(1).reduce((sum, each) => sum + each, 0),
    elapsedSeconds: (clock.now().getTime() - setup.startsAt) / 1000,
    heapMegabytes: (Math.max(...heaps) - before.heap) / 1e6,
    processMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** A link as an earlier run left it. */
async function seed({ links }: MemoryWorker, item: LinkItem): Promise<void> {
  const { connection, entity, sourceId, outcome, ...rest } = item;
  const claim = await links.claim({ key: { connection, entity, sourceId }, leaseSeconds: 1 });
  if (claim.kind !== 'claimed' || !outcome) throw new Error(`no link of ${entity} ${sourceId}`);
  await links.settle(claim.link, { ...rest, outcome });
}

async function callVendor(...asked: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...asked);
  await clock.sleep(LATENCY_SECONDS / 2);
  heaps.push(process.memoryUsage().heapUsed);
  const { url, method } = request;
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  const at = clock.now().getTime();
  const answer = ask({ kind: 'call', url, method, headers, at, ...(body && { body }) }) as Answered;
  await clock.sleep(LATENCY_SECONDS / 2);
  return new Response(answer.body || null, answer);
}

/** A line of JSON there, and one back. */
function ask(question: Asked): unknown {
  const line = Buffer.from(`${JSON.stringify(question)}\n`);
  for (let sent = 0; sent < line.length;) sent += writeSync(PARENT, line, sent);
  const parts: Buffer[] = [];
  do {
    const part = Buffer.alloc(PART_BYTES);
    const length = readSync(PARENT, part);
    if (length === 0) throw new Error('the bench has ended');
    parts.push(part.subarray(0, length));
  } while (parts.at(-1)?.at(-1) !== NEW_LINE);
  return JSON.parse(Buffer.concat(parts).toString());
}
