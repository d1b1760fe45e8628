import { setTimeout as pause } from 'node:timers/promises';
import { personioHqSettings } from '../../functions/connectors/personio-hq.ts';
import { SWEEP, createPointer } from '../../shared/pointer.ts';
import { createHqSimulator } from '../vendors/hq/simulator.ts';
import { memoryShelves } from '../vendors/kit/shelf.ts';
import { createPersonioSimulator } from '../vendors/personio/simulator.ts';
import type { Figure } from './figure.ts';
import type { MemoryWorker } from './memory-worker.ts';
import { createMemoryWorker } from './memory-worker.ts';

const PEOPLE = 2_000;
const ABSENCES = 10_000;
const CHANGES = 100;
const VENDOR_MILLISECONDS = 50;
const connection = 'bench';
const directionId = 'personio-hq-absences';

/** One comparison of a large company in which 1 % of the absences changed, against both vendors' documented limits. */
export async function measureAbsences(): Promise<Figure[]> {
  const company = openCompany();
  const worker = await openWorker(company);
  await handleAll(worker, company, true);
  company.limit(VENDOR_MILLISECONDS);
  company.change(CHANGES);
  const before = company.calls();
  const { seconds, heapMegabytes } = await handleAll(worker, company, false);
  const calls = company.calls() - before;
  const minimum = PEOPLE / 50 + 1 + ABSENCES / 100 + 2 + Math.floor(ABSENCES / 1000) + 1 + CHANGES * 4;
  return [
    {
      name: 'absences: worker time of a full run',
      value: `${seconds.toFixed(1)} s`,
      goal: '< 60 s',
    },
    {
      name: 'absences: vendor calls',
      value: `${calls}`,
      goal: `${minimum}: every page once, and a read on both sides, a create and a delete per change`,
    },
    { name: 'absences: refused for going too fast', value: `${company.refused()}`, goal: '0' },
    { name: 'absences: memory at most', value: `${heapMegabytes.toFixed(0)} MB`, goal: '< 256 MB' },
  ];
}

function openCompany() {
  let seed = 7;
  let milliseconds = 0;
  let refused = 0;
  const world = () => ({
    now: () => new Date(),
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    shelves: memoryShelves(),
  });
  const unlimited = { absencePerSecond: null, personsPerSecond: null, authPerMinute: null };
  const personio = createPersonioSimulator(world());
  const hq = createHqSimulator(world());
  personio.person.setLimits(unlimited);
  hq.person.setLimits({ callsPerMinute: Infinity });
  const type = personio.person.createAbsenceType({ name: 'Urlaub', unit: 'DAY' });
  const absences: string[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const email = `person-${index}@example.org`;
    const name = { firstName: 'P', lastName: String(index) };
    const { id: personId } = personio.person.createPerson({ ...name, email });
    hq.person.createUser({ ...name, email });
    for (let count = 0; count < ABSENCES / PEOPLE; count += 1)
      absences.push(personio.person.createAbsence({ personId, typeId: type.id, ...days(count) }).id);
  }
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (milliseconds > 0) await pause(milliseconds);
    const answer = await (request.url.includes('personio') ? personio : hq).fetch(request);
    if (answer.status === 429) refused += 1;
    return answer;
  };
  const total = (calls: Record<string, number>) => Object.values(calls).reduce((sum, each) => sum + each, 0);
  return {
    send,
    refused: () => refused,
    calls: () => total(personio.calls()) + total(hq.calls()),
    limit(latency: number) {
      milliseconds = latency;
      personio.person.setLimits({ absencePerSecond: 10, personsPerSecond: 30, authPerMinute: 150 });
      hq.person.setLimits({ callsPerMinute: 1000 });
    },
    change(count: number) {
      for (const id of absences.slice(0, count)) personio.person.updateAbsence(id, { endsAtNoon: true });
    },
  };
}

function days(count: number) {
  const month = String(1 + count * 2).padStart(2, '0');
  return { firstDay: `2027-${month}-01`, lastDay: `2027-${month}-05` };
}

async function openWorker({ send }: ReturnType<typeof openCompany>): Promise<MemoryWorker> {
  const now = () => new Date();
  const sleep = (seconds: number) => pause(seconds * 1000);
  const worker = await createMemoryWorker({
    direction: directionId,
    environments: 1,
    now,
    sleep,
    fetch: send,
  });
  const settings = personioHqSettings.parse({ startDate: '2026-01-01', mapping: { Vacation: 'Urlaub' } });
  await worker.add(
    { id: connection, connector: 'personio-hq', status: 'active', settings, accounts: {} },
    {
      ingressToken: 'i'.repeat(43),
      vendors: {
        personio: { clientId: 'personio-client', clientSecret: 'personio-secret' },
        hq: { token: 'hq-token' },
      },
    },
  );
  return worker;
}

/** The comparison and everything it asks for, one after the other; only time inside the worker counts. */
async function handleAll(
  worker: MemoryWorker,
  { send: _ }: ReturnType<typeof openCompany>,
  isFirst: boolean,
) {
  const target = { direction: directionId, connection, entity: SWEEP, id: 'all' };
  await worker.queue.send([createPointer(target, 'sweep', new Date())]);
  const heapBefore = process.memoryUsage().heapUsed;
  let peak = heapBefore;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20);
  let seconds = 0;
  while (worker.queue.messages.length > 0) {
    const due = worker.queue.messages.findIndex(({ visibleAt }) => visibleAt <= Date.now());
    if (due < 0) {
      await pause(50);
      continue;
    }
    const [message] = worker.queue.messages.splice(due, 1);
    const startedAt = performance.now();
    const handled = await worker.handle(message?.body ?? '');
    seconds += (performance.now() - startedAt) / 1000;
    if (handled.kind === 'parked' && !isFirst) throw new Error(`parked: ${handled.reason.code}`);
  }
  clearInterval(watch);
  return { seconds, heapMegabytes: (peak - heapBefore) / 1e6 };
}
