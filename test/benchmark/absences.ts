import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { personioHqSettings } from '../../functions/personio-hq/settings.ts';
import { personioHqAbsences } from '../../functions/personio-hq/personio-hq-absences/definition.ts';
import type { LinkItem } from '../../shared/links/link-item.ts';
import { createPointer, SWEEP } from '../../shared/pointer.ts';
import { createHqSimulator } from '../vendors/hq/simulator.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { addDays } from '../vendors/personio/days.ts';
import { createPersonioSimulator } from '../vendors/personio/simulator.ts';
import type { Answered, Asked, AskedCall, Setup, WorkerFigures } from './absences-worker.ts';
import { bundle } from './bundle.ts';
import { callFigures, workerFigures } from './absence-figures.ts';
import type { Figure } from './figure.ts';
import { exactly, figure } from './figure.ts';
import { createMemoryWorker } from './memory-worker.ts';

const PEOPLE = 2_000;
const ABSENCES = 10_000;
/** One per cent of the absences in all. */
const changes = { edits: 50, deletions: 20, news: 30 };
/** Most rows each list gives in a page. */
const pages = { persons: 50, absences: 100, hq: 1000 };
const START = Date.parse('2026-06-01T06:00:00Z');
const RECORDS_IN_A_BATCH = 10;
const { id: direction, worker: deployed } = personioHqAbsences;
const connection: Setup['connection'] = {
  ...{ id: 'bench', connector: 'personio-hq', status: 'active', accounts: {} },
  settings: personioHqSettings.parse({ startDate: '2026-01-01', mapping: { Vacation: 'Urlaub' } }),
};

/**
 * A comparison of a large company in which 1 % changed, and everything it asks for: in virtual time, at 50 ms for each
 * vendor call, against the limits that HQ documents and that were observed of Personio.
 */
export async function measureAbsences(): Promise<Figure[]> {
  const company = openCompany();
  const links = await bringInLine(company);
  const before = { ...company.counted };
  const minimum = company.change();
  const run = await runWorker(company, links);
  if (!company.isInLine()) throw new Error(`HQ differs after ${JSON.stringify(run.outcomes)}`);
  return [
    ...callFigures(company.counted, before, minimum),
    ...workerFigures(run),
    figure({
      ...{ name: 'absences: refused for going too fast', value: company.counted.refused, unit: '' },
      goal: exactly(0),
    }),
  ];
}

type Company = ReturnType<typeof openCompany>;

function openCompany() {
  let at = START;
  let seed = 7;
  const world = () => ({
    now: () => new Date(at),
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections: memoryCollections(),
  });
  const [personio, hq] = [createPersonioSimulator(world()), createHqSimulator(world())];
  const counted = { personio: 0, hq: 0, refused: 0 };
  const { id: typeId } = personio.person.createAbsenceType({ name: 'Urlaub', unit: 'DAY' });
  const userIds = new Map<string, number>();
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = { firstName: 'P', lastName: `${index}`, email: `person-${index}@example.org` };
    userIds.set(personio.person.createPerson(person).id, hq.person.createUser(person).id);
  }
  const personIds = [...userIds.keys()];
  const enter = (index: number) => {
    const firstDay = addDays('2026-01-05', 28 * Math.floor(index / PEOPLE));
    const days = { firstDay, lastDay: addDays(firstDay, 4) };
    return personio.person.createAbsence({ personId: personIds[index % PEOPLE] ?? '', typeId, ...days }).id;
  };
  const ids = Array.from({ length: ABSENCES }, (_, index) => enter(index));
  return {
    counted,
    now: () => new Date(at),
    pass: (seconds: number) => void (at += seconds * 1000),
    async answer(request: Request, askedAt = at): Promise<Response> {
      at = Math.max(at, askedAt);
      const vendor = request.url.includes('personio') ? 'personio' : 'hq';
      const response = await { personio, hq }[vendor].fetch(request);
      counted[vendor] += 1;
      if (response.status === 429) counted.refused += 1;
      return response;
    },
    /** Answers the fewest calls with which that can be found out and followed. */
    change() {
      const { edits, deletions, news } = changes;
      const held = hq.state().absences.length;
      for (const id of ids.slice(0, edits)) personio.person.updateAbsence(id, { endsAtNoon: true });
      for (const id of ids.slice(edits, edits + deletions)) personio.person.deleteAbsence(id);
      for (let index = ABSENCES; index < ABSENCES + news; index += 1) enter(index);
      const listed = personio.state().absences.length;
      const tokenAndTypes = 2;
      const lists = Math.ceil(PEOPLE / pages.persons) + Math.ceil(listed / pages.absences);
      const hqLists = Math.ceil(PEOPLE / pages.hq) + Math.ceil(held / pages.hq);
      const hqChanges = 3 * edits + 2 * deletions + news;
      return { personio: tokenAndTypes + lists + edits + deletions + news, hq: hqLists + hqChanges };
    },
    isInLine(): boolean {
      const wanted = personio.state().absences.map(({ personId, firstDay, lastDay, endsAtNoon }) => {
        const end = endsAtNoon ? `${lastDay}T12:00:00` : `${addDays(lastDay ?? '', 1)}T00:00:00`;
        return `${userIds.get(personId)} ${firstDay}T00:00:00 ${end}`;
      });
      const entered = hq.state().absences.map(({ userId, start, end }) => `${userId} ${start} ${end}`);
      return JSON.stringify(wanted.toSorted()) === JSON.stringify(entered.toSorted());
    },
  };
}

/** The first comparison, at a pace that no vendor minds, with everything it asks for; answers the links it leaves. */
async function bringInLine(company: Company): Promise<LinkItem[]> {
  const { now, pass } = company;
  const sleep = async (seconds: number) => pass(seconds);
  const send: typeof fetch = (input, init) => {
    pass(0.2);
    return company.answer(new Request(input, init));
  };
  const worker = await createMemoryWorker({ direction, environments: 1, now, sleep, fetch: send });
  await worker.add(connection, secretFor({ requestsPerMinute: 1_000_000 }));
  const target = { direction, connection: connection.id, entity: SWEEP, id: 'all' };
  const bodies = [JSON.stringify(createPointer(target, 'sweep', now()))];
  for (const body of bodies) {
    const { kind, reason } = await worker.handle(body);
    if (kind !== 'done') throw new Error(`${kind}: ${reason.code}`);
    bodies.push(...worker.queue.messages.splice(0).map((message) => message.body));
  }
  pass(3600);
  return worker.links.items();
}

function secretFor(pace: object = {}): Setup['secret'] {
  const personio = { clientId: 'personio-client', clientSecret: 'personio-secret', ...pace };
  return { ingressToken: 'i'.repeat(43), vendors: { personio, hq: { token: 'hq-token', ...pace } } };
}

/** Bundled as deployed, and with the shares of the function's memory that Lambda lets Node use. */
async function startWorker(): Promise<Duplex> {
  const script = join(mkdtempSync(join(tmpdir(), 'tandem-bench-')), 'absences.mjs');
  await bundle(fileURLToPath(new URL('absences-worker.ts', import.meta.url)), script);
  const share = (part: number) => Math.floor(part * deployed.memoryMegabytes);
  const flags = [`--max-semi-space-size=${share(0.05)}`, `--max-old-space-size=${share(0.9)}`];
  const stdio = ['ignore', 'inherit', 'inherit', 'pipe'] as const;
  const [, , , pipe] = spawn(process.execPath, ['--expose-gc', ...flags, script], {
    stdio: [...stdio],
  }).stdio;
  if (!(pipe instanceof Duplex)) throw new Error('there is a pipe');
  return pipe;
}

async function runWorker(company: Company, links: readonly LinkItem[]): Promise<WorkerFigures> {
  const pipe = await startWorker();
  const setup: Setup = {
    ...{ direction, connection, secret: secretFor(), startsAt: company.now().getTime() },
    ...{ environments: deployed.maxConcurrency, atOnce: deployed.maxConcurrency * RECORDS_IN_A_BATCH },
  };
  for await (const line of createInterface({ input: pipe })) {
    const asked = JSON.parse(line) as Asked;
    if (asked.kind === 'setup') say(pipe, setup);
    if (asked.kind === 'links') say(pipe, links.slice(asked.from, asked.to));
    if (asked.kind === 'call') say(pipe, await answered(company, asked));
    if (asked.kind !== 'figures') continue;
    say(pipe, {});
    return asked.figures;
  }
  throw new Error('the worker ended early');
}

function say(pipe: Duplex, answer: object): void {
  pipe.write(`${JSON.stringify(answer)}\n`);
}

async function answered(company: Company, { url, at, ...init }: AskedCall): Promise<Answered> {
  const response = await company.answer(new Request(url, init), at);
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers), body: await response.text() };
}
