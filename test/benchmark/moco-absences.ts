import { mocoAworkAbsences } from '../../functions/moco-awork/moco-awork-absences/definition.ts';
import { mocoAworkSettings } from '../../functions/moco-awork/settings.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import { createPointer, SWEEP } from '../../shared/pointer.ts';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { createMocoSimulator } from '../vendors/moco/simulator.ts';
import type { Figure } from './figure.ts';
import { exactly, figure } from './figure.ts';
import { handleAll, pass } from './handle-all.ts';
import { createMemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

const START = Date.parse('2026-03-04T08:00:00Z');
const PEOPLE = 500;
const CHANGED = 5;
const PAGE_SIZE = 100;
const WORKING_DAYS = 5;
const TWO_MINUTES = 120_000;
const VENDOR_SECONDS = 0.05;
/** Weeks of holiday in a year: thirty days each. */
const HOLIDAYS = ['2026-04-06', '2026-05-11', '2026-07-06', '2026-07-13', '2026-10-05', '2026-12-21'];
const direction = mocoAworkAbsences.id;

/** 500 people and a year of absences: the first comparison, one without news, and one after a few changes. */
export async function measureMocoAbsences(): Promise<Figure[]> {
  const clock = createVirtualClock(START);
  const agency = openAgency(clock);
  const worker = await openWorker(agency.fetch, clock);
  const compare = async () => {
    const before = agency.calls();
    const target = { direction, connection: 'bench', entity: SWEEP, id: 'all' };
    await worker.queue.send([createPointer(target, 'sweep', clock.now())]);
    await handleAll(worker, clock, 10);
    const after = agency.calls();
    return {
      moco: after.moco - before.moco,
      aworkWrites: after.aworkWrites - before.aworkWrites,
    };
  };
  const first = await compare();
  const minutes = (clock.now().getTime() - START) / 60_000;
  expectShown(agency.shown());
  await pass(clock, 3600);
  const quiet = await compare();
  agency.change(CHANGED);
  await pass(clock, 3600);
  const changed = await compare();
  return [
    ...quietFigures(quiet),
    ...changeFigures(changed),
    ...firstFigures(first, minutes),
    figure({
      ...{ name: 'moco-absences: MOCO calls in the busiest two minutes', value: agency.busiest(), unit: '' },
      goal: { atMost: 120 },
    }),
    figure({
      ...{ name: 'moco-absences: refused for going too fast', value: agency.refused(), unit: '' },
      goal: exactly(0),
    }),
  ];
}

interface Calls {
  moco: number;
  aworkWrites: number;
}

const pagesOfPeople = Math.ceil((PEOPLE + 1) / PAGE_SIZE);
/** Pages of days and people, employments, and the account. */
const fewest = Math.ceil((PEOPLE * HOLIDAYS.length * WORKING_DAYS) / PAGE_SIZE) + pagesOfPeople + 2;

function quietFigures({ moco, aworkWrites }: Calls): Figure[] {
  const title = 'moco-absences: a year of 500 people without news';
  return [
    figure({
      ...{ name: `${title}: MOCO calls (pages of the lists)`, value: moco, unit: '' },
      ...{ goal: { atMost: fewest }, isEvidence: true },
    }),
    figure({ name: `${title}: awork writes`, value: aworkWrites, unit: '', goal: exactly(0) }),
  ];
}

function changeFigures({ moco, aworkWrites }: Calls): Figure[] {
  const title = `moco-absences: ${CHANGED} people changed`;
  // Each environment that takes one of them reads people for itself.
  const atMost = fewest + CHANGED + pagesOfPeople * mocoAworkAbsences.worker.maxConcurrency;
  return [
    figure({ name: `${title}: MOCO calls`, value: moco, unit: '', goal: { atMost } }),
    figure({ name: `${title}: awork writes`, value: aworkWrites, unit: '', goal: exactly(CHANGED) }),
  ];
}

function firstFigures({ moco, aworkWrites }: Calls, minutes: number): Figure[] {
  const title = 'moco-absences: the first time';
  const expected = PEOPLE * (HOLIDAYS.length - 1);
  return [
    figure({ name: `${title}: MOCO calls (at least ${fewest + PEOPLE})`, value: moco, unit: '' }),
    figure({ name: `${title}: awork writes`, value: aworkWrites, unit: '', goal: exactly(expected) }),
    figure({ name: `${title}: virtual time`, value: minutes, unit: 'min' }),
  ];
}

function openAgency({ now, sleep }: VirtualClock) {
  let seed = 7;
  const world = () => ({
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections: memoryCollections(),
  });
  const [moco, awork] = [createMocoSimulator(world()), createAworkSimulator(world())];
  const userIds = Array.from({ length: PEOPLE }, (_, index) => {
    const email = `person-${index}@example.org`;
    awork.person.createUser({ firstName: 'P', lastName: `${index}`, email });
    const { id } = moco.person.createUser({ firstname: 'P', lastname: `${index}`, email });
    for (const from of HOLIDAYS) moco.person.takeDays({ userId: id, from, to: endOf(from), code: 4 });
    return id;
  });
  const mocoCalls: number[] = [];
  let aworkWrites = 0;
  let refused = 0;
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const isMoco = request.url.includes('mocoapp');
    await sleep(VENDOR_SECONDS);
    if (isMoco) mocoCalls.push(now().getTime());
    else if (request.method !== 'GET') aworkWrites += 1;
    const response = await (isMoco ? moco : awork).fetch(request);
    if (response.status === 429) refused += 1;
    return response;
  };
  return {
    fetch: answer,
    calls: () => ({ moco: mocoCalls.length, aworkWrites }),
    refused: () => refused,
    shown: () => awork.state().absences.length,
    busiest: () => busiestOf(mocoCalls),
    /** So many people are back a day early from their first holiday. */
    change(count: number): void {
      const first = HOLIDAYS[0] ?? '';
      const { schedules } = moco.state();
      for (const userId of userIds.slice(0, count)) {
        const last = schedules.find(({ user, date }) => user?.id === userId && date === endOf(first));
        moco.person.removeDay(last?.id ?? 0);
      }
    },
  };
}

/** The Friday of that Monday. */
function endOf(monday: string): string {
  return new Date(Date.parse(monday) + 4 * 86_400_000).toISOString().slice(0, 10);
}

function busiestOf(calls: readonly number[]): number {
  let [most, from] = [0, 0];
  for (const [index, at] of calls.entries()) {
    while ((calls[from] ?? 0) <= at - TWO_MINUTES) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** Two weeks that follow each other are one absence. */
function expectShown(count: number): void {
  const expected = PEOPLE * (HOLIDAYS.length - 1);
  if (count !== expected) throw new Error(`${count} of ${expected} absences are in awork`);
}

async function openWorker(send: typeof fetch, { now, sleep }: VirtualClock) {
  const { maxConcurrency: environments } = mocoAworkAbsences.worker;
  const worker = await createMemoryWorker({ direction, environments, now, sleep, fetch: send });
  const connection: Connection = {
    ...{ id: 'bench', connector: 'moco-awork', status: 'active', liveSince: '2026-01-01T00:00:00Z' },
    settings: mocoAworkSettings.parse({ startDate: '2026-01-01' }),
    accounts: { aworkUrl: 'https://nordagentur.awork.com' },
  };
  const vendors = {
    moco: { baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey: 'moco-key' },
    awork: { apiKey: 'awork-key' },
  };
  await worker.add(connection, { ingressToken: 'i'.repeat(43), vendors });
  return worker;
}
