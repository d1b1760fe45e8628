import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { heldValues } from '../../functions/moco-awork/awork-moco-times/activity-values.ts';
import { mocoAworkSettings } from '../../functions/moco-awork/settings.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import { fingerprints } from '../../shared/fingerprint.ts';
import type { LinkChange } from '../../shared/links/link.ts';
import { createPointer, SWEEP } from '../../shared/pointer.ts';
import { mocoActivity } from '../../shared/vendors/moco/records.ts';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { createMocoSimulator } from '../vendors/moco/simulator.ts';
import type { Figure } from './figure.ts';
import { figure, NEAR_THE_FEWEST } from './figure.ts';
import type { MemoryWorker } from './memory-worker.ts';
import { createMemoryWorker } from './memory-worker.ts';

const HOURS = 10_000;
const PEOPLE = 40;
const DAYS = 56;
const START = Date.parse('2026-03-29T02:00:00Z');
const FIRST_DAY = Date.parse('2026-02-02');
const DAY_MILLISECONDS = 86_400_000;
/** Rows each list gives in a page. */
const pages = { moco: 100, awork: 1000 };
const WEEK_DAYS = 7;
const direction = 'awork-moco-times';
const connection: Connection = {
  ...{ id: 'bench', connector: 'moco-awork', status: 'active', accounts: {} },
  settings: mocoAworkSettings.parse({ startDate: '2026-02-02' }),
};

/**
 * The nightly comparison of eight weeks in which 40 people booked 10,000 hours that are all in MOCO. It runs twice: the
 * second time the vendors' answers are repeated, so that the memory is that of the comparison alone.
 */
export async function measureReconcile(): Promise<Figure[]> {
  const agency = openAgency();
  const worker = await createMemoryWorker({
    ...{ direction, environments: 1, fetch: agency.fetch },
    ...{ now: agency.now, sleep: agency.sleep },
  });
  const access = { apiKey: 'awork-key', requestsPerMinute: 1_000_000 };
  const baseUrl = 'https://bench.mocoapp.com/api/v1';
  const moco = { baseUrl, apiKey: 'moco-key', requestsPerTwoMinutes: 1_000_000 };
  await worker.add(connection, { ingressToken: 'i'.repeat(43), vendors: { moco, awork: access } });
  await agency.book(worker);
  await compare(worker, agency);
  const { calls, heapMegabytes } = await compare(worker, agency);
  return [
    figure({
      name: 'reconcile: vendor calls for 10,000 hours against the pages of both lists',
      ...{ value: calls / agency.fewestCalls(), unit: '×', goal: { atMost: NEAR_THE_FEWEST } },
      isEvidence: true,
    }),
    figure({
      name: 'reconcile: heap of the comparison, with what is not collected yet',
      ...{ value: heapMegabytes, unit: 'MB', goal: { atMost: 256 } },
    }),
  ];
}

type Agency = ReturnType<typeof openAgency>;

async function compare(worker: MemoryWorker, agency: Agency) {
  agency.nextNight();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const target = { direction, connection: connection.id, entity: SWEEP, id: 'reconcile' };
  const body = JSON.stringify(createPointer(target, 'sweep', agency.now()));
  const { reason } = await worker.handle(body);
  if (reason.code !== 'reconciled') throw new Error(`the comparison ended with ${reason.code}`);
  const { calls, heap } = agency.measured();
  return { calls, heapMegabytes: (heap - before) / 1e6 };
}

/** What lies around from the booking would count as memory that the comparison gives back. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('the memory cannot be measured');
  Reflect.apply(collect, undefined, []);
}

function openAgency() {
  let at = START;
  let seed = 7;
  const now = () => new Date(at);
  const world = () => ({
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections: memoryCollections(),
  });
  const moco = createMocoSimulator(world(), { subdomain: 'bench', requestsPerTwoMinutes: Infinity });
  const awork = createAworkSimulator(world(), { requestsPerMinute: Infinity, requestsPerSecond: Infinity });
  const answers = new Map<string, { body: string; headers: Headers }>();
  const heaps: number[] = [];
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    heaps.push(process.memoryUsage().heapUsed);
    const known = answers.get(request.url);
    if (known) return new Response(known.body, { headers: known.headers });
    const { headers, ...response } = await readAnswer(
      await (request.url.includes('mocoapp.com') ? moco : awork).fetch(request),
    );
    answers.set(request.url, { ...response, headers });
    return new Response(response.body, { headers });
  };
  return {
    now,
    fetch: answer,
    sleep: async (seconds: number) => void (at += seconds * 1000),
    nextNight() {
      at += DAY_MILLISECONDS;
      heaps.length = 0;
    },
    measured: () => ({ calls: heaps.length, heap: Math.max(...heaps, process.memoryUsage().heapUsed) }),
    book: (worker: MemoryWorker) => bookHours({ moco, awork }, worker),
    fewestCalls: () => fewestCalls(now()),
  };
}

async function readAnswer(response: Response) {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return { body: await response.text(), headers: response.headers };
}

interface Vendors {
  moco: ReturnType<typeof createMocoSimulator>;
  awork: ReturnType<typeof createAworkSimulator>;
}

const dayOf = (index: number) =>
  new Date(FIRST_DAY + (index % DAYS) * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** Every hour in both systems, linked. */
async function bookHours({ moco, awork }: Vendors, worker: MemoryWorker): Promise<void> {
  const { id: customer_id } = moco.person.createCompany({ name: 'Kunde' });
  const project = moco.person.createProject({ name: 'Relaunch', customer_id });
  const item = moco.person.addTask(project.id, { name: 'Beratung' });
  const inAwork = awork.person.createProject({ name: 'Relaunch' });
  const type = awork.person.createTypeOfWork({ name: 'Beratung' });
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const email = `person-${index}@example.org`;
    const { id } = moco.person.createUser({ firstname: 'P', lastname: `${index}`, email });
    moco.person.assignUser(project.id, id);
    return { mocoId: id, ...awork.person.createUser({ firstName: 'P', lastName: `${index}`, email }) };
  });
  const items = [{ id: item.id, name: item.name, active: true }];
  const assigned = people.map(({ mocoId }) => mocoId);
  const data = { items, assigned, takesTimes: true, timesRequested: true };
  await link(worker, 'project', String(project.id), { targetId: inAwork.id, fingerprints: {}, data });
  for (let index = 0; index < HOURS; index += 1) {
    const person = people[index % PEOPLE];
    if (!person) throw new Error('somebody books');
    const date = dayOf(index);
    const entry = awork.person.createTimeEntry({
      ...{ userId: person.id, projectId: inAwork.id, typeOfWorkId: type.id, startDateLocal: date },
      ...{ durationSeconds: 3600, note: `Hour ${index}`, isBillable: true },
    });
    const activity = moco.person.createActivity(person.mocoId, {
      ...{ date, project_id: project.id, task_id: item.id, seconds: 3600, description: `Hour ${index}` },
      ...{ billable: true, remote_id: `awork:${entry.id}` },
    });
    await link(worker, 'time', entry.id, {
      ...{ targetId: String(activity.id), data: { mocoUserId: person.mocoId, day: date } },
      fingerprints: fingerprints({ ...heldValues(mocoActivity.parse(activity)) }),
    });
  }
}

async function link({ links }: MemoryWorker, entity: string, sourceId: string, change: LinkChange) {
  const claim = await links.claim({ key: { connection: connection.id, entity, sourceId }, leaseSeconds: 1 });
  if (claim.kind !== 'claimed') throw new Error(`no link of ${entity} ${sourceId}`);
  const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: '' } as const;
  await links.settle(claim.link, { ...change, outcome });
}

/** The pages of both lists, week by week from the first day of the transfer to the day before. */
function fewestCalls(now: Date): number {
  const yesterday = now.getTime() - DAY_MILLISECONDS;
  const weekOf = (day: string) => Math.floor((Date.parse(day) - FIRST_DAY) / (WEEK_DAYS * DAY_MILLISECONDS));
  const days = Array.from({ length: HOURS }, (_, index) => dayOf(index));
  const listed = days.filter((day) => Date.parse(day) <= yesterday).map(weekOf);
  let calls = 0;
  for (let week = 0; week <= Math.max(...listed); week += 1) {
    const count = listed.filter((each) => each === week).length;
    for (const size of [pages.moco, pages.awork]) calls += Math.ceil(count / size);
  }
  return calls;
}
