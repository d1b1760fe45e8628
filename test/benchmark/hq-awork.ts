import { aworkHqTimes } from '../../functions/hq-awork/awork-hq-times/definition.ts';
import { hqAworkProjects } from '../../functions/hq-awork/hq-awork-projects/definition.ts';
import { readProjectLink } from '../../functions/hq-awork/linked-project.ts';
import { createPointer, SWEEP } from '../../shared/pointer.ts';
import type { Figure } from './figure.ts';
import { exactly, figure } from './figure.ts';
import { openAgency, openWorker } from './hq-awork-agency.ts';
import { handleAll, pass } from './handle-all.ts';
import type { MemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

const START = Date.parse('2026-03-04T08:00:00Z');
const STEADY_ENTRIES = 500;
/** Over an hour in all, so that people are read again as often as they are. */
const STEADY_EVERY_SECONDS = 7.2;
/** Each environment reads people again after that. */
const PEOPLE_KEPT_SECONDS = 600;
const POLLS = 60;
const POLL_SECONDS = 60;
const BURST_ENTRIES = 500;
const BURST_TASKS = 40;
const HQ_CALLS_PER_MINUTE = 1000;
const RECORDS_IN_A_BATCH = 10;

/** HQ and awork: what a booked hour, a minute without news, and a burst on new tasks cost in vendor calls. */
export async function measureHqAwork(): Promise<Figure[]> {
  return [...(await measureSteadyHours()), ...(await measureQuietMinutes()), ...(await measureBurst())];
}

/** One environment, one hour after the other, on a task that HQ has. */
async function measureSteadyHours(): Promise<Figure[]> {
  const clock = createVirtualClock(START);
  const agency = openAgency(clock);
  const worker = await openWorker(agency, clock, { direction: aworkHqTimes.id, environments: 1 });
  const task = agency.task('Konzept');
  const book = async (index: number) => {
    await worker.queue.send([bookedHour(agency.book(index, task), clock)]);
    await handleAll(worker, clock, 1);
  };
  await book(0);
  const before = agency.calls();
  for (let index = 1; index <= STEADY_ENTRIES; index += 1) {
    await pass(clock, STEADY_EVERY_SECONDS);
    await book(index);
  }
  expectBooked(agency.state(), STEADY_ENTRIES + 1);
  const after = agency.calls();
  const perHour = (vendor: 'hq' | 'awork') => (after[vendor] - before[vendor]) / STEADY_ENTRIES;
  const readings = (STEADY_ENTRIES * STEADY_EVERY_SECONDS) / PEOPLE_KEPT_SECONDS;
  const measured = { unit: '', goal: { atMost: 1 + readings / STEADY_ENTRIES } };
  const said = 'and people every ten minutes';
  return [
    figure({
      ...{ ...measured, name: `hq-awork: awork calls for a new hour: a read, ${said}` },
      value: perHour('awork'),
    }),
    figure({
      ...{ ...measured, name: `hq-awork: HQ calls for a new hour: a write, ${said}` },
      value: perHour('hq'),
    }),
  ];
}

async function measureQuietMinutes(): Promise<Figure[]> {
  const clock = createVirtualClock(START);
  const agency = openAgency(clock);
  const worker = await openWorker(agency, clock, { direction: hqAworkProjects.id, environments: 1 });
  const target = { direction: hqAworkProjects.id, connection: 'bench', entity: SWEEP, id: 'changed' };
  const poll = async () => {
    await worker.queue.send([createPointer(target, 'sweep', clock.now())]);
    await handleAll(worker, clock, 1);
  };
  await poll();
  // What was made at the beginning is new for as long as clocks may differ.
  await pass(clock, 10 * POLL_SECONDS);
  await poll();
  const before = agency.calls();
  await expectLinked(worker, agency.hqProjectId);
  for (let minute = 0; minute < POLLS; minute += 1) {
    await pass(clock, POLL_SECONDS);
    await poll();
  }
  const after = agency.calls();
  const perMinute = (vendor: 'hq' | 'awork') => (after[vendor] - before[vendor]) / POLLS;
  return [
    figure({
      name: 'hq-awork: HQ calls in a minute without news: projects, deletions, and people every ten minutes',
      ...{ value: perMinute('hq'), unit: '', goal: { atMost: 2 + POLL_SECONDS / PEOPLE_KEPT_SECONDS } },
    }),
    figure({
      name: 'hq-awork: awork calls in a minute without news',
      ...{ value: perMinute('awork'), unit: '', goal: exactly(0) },
    }),
  ];
}

/** As many environments and records at once as are deployed, none of which has seen anything before. */
async function measureBurst(): Promise<Figure[]> {
  const clock = createVirtualClock(START);
  const agency = openAgency(clock);
  const environments = aworkHqTimes.worker.maxConcurrency;
  const worker = await openWorker(agency, clock, { direction: aworkHqTimes.id, environments });
  const tasks = Array.from({ length: BURST_TASKS }, (_, index) => agency.task(`Aufgabe ${index}`));
  const pointers = Array.from({ length: BURST_ENTRIES }, (_, index) =>
    bookedHour(agency.book(index, tasks[index % BURST_TASKS] ?? ''), clock),
  );
  await worker.queue.send(pointers);
  await handleAll(worker, clock, environments * RECORDS_IN_A_BATCH);
  const state = agency.state();
  expectBooked(state, BURST_ENTRIES);
  const phases = state.tasks.filter(({ parentId }) => parentId === null).length;
  const { hq, awork } = agency.calls();
  const burst = `${BURST_ENTRIES} hours on ${BURST_TASKS} new tasks`;
  const reads = BURST_ENTRIES + BURST_TASKS;
  return [
    figure({
      ...{ name: `hq-awork: HQ tasks made for ${burst}`, value: state.tasks.length - phases, unit: '' },
      goal: exactly(BURST_TASKS),
    }),
    figure({ name: `hq-awork: HQ phases made for ${burst}`, value: phases, unit: '', goal: exactly(1) }),
    figure({
      ...{ name: `hq-awork: HQ calls for ${burst}`, value: hq, unit: '' },
      ...{ goal: { atMost: HQ_CALLS_PER_MINUTE }, isEvidence: true },
    }),
    figure({ name: 'hq-awork: HQ calls in their busiest minute', value: agency.busiestMinute(), unit: '' }),
    figure({
      name: `hq-awork: awork calls for ${burst}, against a read of each hour and task`,
      ...{ value: awork / reads, unit: '×' },
    }),
    figure({
      ...{ name: 'hq-awork: refused for going too fast', value: agency.refused(), unit: '' },
      goal: exactly(0),
    }),
  ];
}

function bookedHour(id: string, { now }: VirtualClock) {
  const target = { direction: aworkHqTimes.id, connection: 'bench', entity: 'time', id };
  return createPointer(target, 'webhook', now());
}

function expectBooked({ reportings }: { reportings: unknown[] }, count: number): void {
  if (reportings.length !== count) throw new Error(`${reportings.length} of ${count} hours are in HQ`);
}

async function expectLinked({ links }: MemoryWorker, hqProjectId: number): Promise<void> {
  const link = await links.get({ connection: 'bench', entity: 'project', sourceId: String(hqProjectId) });
  if (readProjectLink(link?.data).ended) throw new Error('the project is not linked any more');
}
