import { createPointer, SWEEP } from '../../shared/pointer.ts';
import { brokenInvariants } from './invariants.ts';
import { connectionId, openOffice } from './office.ts';
import { createPeople } from './people.ts';
import { createRandom, pick } from './random.ts';
import { stirTrouble } from './trouble.ts';
import { createTurns } from './turns.ts';
import { createWorkers } from './workers.ts';

export interface SimulationResult {
  seed: number;
  broken: string[];
  /** What happened, in order, readable. */
  history: string[];
  /** Worker runs, killed runs and acts of people, to see that a world was not empty. */
  counts: { runs: number; killed: number; acts: number };
}

const START = Date.parse('2026-03-02T08:00:00Z');
const ACTS = 24;
const MAX_STEPS = 60_000;
const MAX_RUNS = 4;

/** One seeded world: people work, things break; then it is quiet, and both systems must agree. */
export async function simulateSeed(seed: number): Promise<SimulationResult> {
  const random = createRandom(seed);
  const history: string[] = [];
  const counts = { runs: 0, killed: 0, acts: 0 };
  let milliseconds = START;
  const now = () => new Date(milliseconds);
  const log = (text: string) => history.push(`${now().toISOString().slice(5, 23)} ${text}`);
  const office = await openOffice({ now, random, settings: pick(random, settingsChoices) });
  const turns = createTurns();
  const workers = await createWorkers(office, now, random, turns, log);
  const people = createPeople(office, random, log);
  people.prepare();
  let acts = 0;

  const dueMessages = () => office.queue.messages.filter(({ visibleAt }) => visibleAt <= milliseconds);
  const nextDue = () => {
    const times = [
      ...office.queue.messages.map(({ visibleAt }) => visibleAt),
      ...[...office.moco.outbox.pending(), ...office.awork.outbox.pending()].map(({ dueAt }) => dueAt),
    ];
    return times.length === 0 ? undefined : Math.min(...times);
  };
  const flush = async () => {
    await office.moco.outbox.flush();
    await office.awork.outbox.flush();
  };

  /** One step of the world; false when there is nothing left to do. */
  const step = async (isQuiet: boolean): Promise<boolean> => {
    await turns.settled();
    await flush();
    milliseconds += Math.floor(random() * 40);
    const waiting = turns.waiting();
    const due = dueMessages();
    if (!isQuiet && acts < ACTS && random() < 0.12) {
      acts += 1;
      counts.acts += 1;
      people.act();
      return true;
    }
    if (!isQuiet && workers.running().length > 0 && random() < 0.01) {
      const killed = workers.kill();
      counts.killed += killed.length;
      log(`killed ${killed.map(({ id }) => id).join(', ') || 'an idle worker'}`);
      return true;
    }
    if (!isQuiet && random() < 0.02) {
      log(stirTrouble(office, random));
      return true;
    }
    if (due.length > 0 && workers.running().length < MAX_RUNS && (waiting.length === 0 || random() < 0.3)) {
      counts.runs += 1;
      workers.receive(pick(random, due));
      return true;
    }
    if (waiting.length > 0) {
      turns.resume(pick(random, waiting));
      return true;
    }
    if (workers.running().length > 0) throw new Error('a run waits for something outside the world');
    const next = nextDue();
    if (next !== undefined) {
      milliseconds = Math.max(milliseconds, next);
      return true;
    }
    return !isQuiet && acts < ACTS;
  };
  const runUntilStill = async (isQuiet: boolean) => {
    for (let steps = 0; await step(isQuiet); steps += 1) {
      if (steps > MAX_STEPS) throw new Error(`seed ${seed}: no rest after ${MAX_STEPS} steps`);
    }
  };
  const sweepEverything = async () => {
    const pointers = office.definitions.flatMap(({ id: direction, sweeps }) =>
      sweeps.map(({ scope }) =>
        createPointer({ direction, connection: connectionId, entity: SWEEP, id: scope }, 'sweep', now()),
      ),
    );
    await office.queue.send(pointers);
  };

  await runUntilStill(false);
  log('quiet');
  calm(office);
  await runUntilStill(true);
  // The first sweep may link projects, whose times the second then finds.
  for (let round = 0; round < 2; round += 1) {
    milliseconds += 3_600_000;
    await sweepEverything();
    await runUntilStill(true);
  }
  return { seed, broken: await brokenInvariants(office), history, counts };
}

const settingsChoices = [{}, {}, { assignPeople: false }, { addMembers: false }, { startDate: '2026-02-15' }];

function calm({ moco, awork }: Awaited<ReturnType<typeof openOffice>>): void {
  for (const vendor of [moco, awork]) {
    vendor.faults.clear();
    Object.assign(vendor.outbox.trouble, { lost: 0, doubled: 0, late: 0 });
  }
}
