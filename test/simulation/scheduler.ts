import { createPointer, SWEEP } from '../../shared/pointer.ts';
import { RECONCILE_SCOPE } from '../../shared/sweep-scopes.ts';
import { pick } from './random.ts';
import { calm, stirTrouble } from './trouble.ts';
import type { Turns } from './turns.ts';
import type { Workers } from './workers.ts';
import type { World } from './world.ts';
import { connectionFor } from './world.ts';

/** Worker runs, killed runs and acts of people, to see that a world was not empty. */
export interface Counts {
  runs: number;
  killed: number;
  acts: number;
}

/** The clock of a world, in epoch milliseconds. */
export interface Clock {
  milliseconds: number;
}

export interface Stage {
  seed: number;
  world: World;
  workers: Workers;
  turns: Turns;
  clock: Clock;
  counts: Counts;
  random(): number;
  log(text: string): void;
}

/** Something is done again and again, and nothing ever comes to an end. */
export class NoRest extends Error {}

const MAX_STEPS = 60_000;
/** Where writes are few each of them may meet with trouble, and work would never get through. */
const MOST_TROUBLED_STEPS = 30_000;
const MAX_RUNS = 4;
const KILL_CHANCE = 0.01;
const TROUBLE_CHANCE = 0.02;

/** Lets everything happen, one thing at a time, until nothing is left to do. Quiet means that nobody disturbs. */
export async function runUntilStill(stage: Stage, isQuiet: boolean): Promise<void> {
  for (let steps = 0; await step(stage, isQuiet || steps > MOST_TROUBLED_STEPS); steps += 1) {
    if (steps === MOST_TROUBLED_STEPS) calm(stage.world);
    if (steps > MAX_STEPS) throw new NoRest(`no rest after ${MAX_STEPS} steps`);
  }
}

/** Sends every sweep of the connector. */
export async function sweepEverything({ world, clock }: Stage): Promise<void> {
  const { definitions, stores } = world;
  const now = new Date(clock.milliseconds);
  const pointers = definitions.flatMap((definition) => {
    const { id: direction, sweeps } = definition;
    const connection = connectionFor(world, definition);
    const scopes = new Set(sweeps.map(({ scope, onRequest }) => onRequest?.instead ?? scope));
    scopes.delete(RECONCILE_SCOPE);
    return [...scopes].map((id) => createPointer({ direction, connection, entity: SWEEP, id }, 'sweep', now));
  });
  await stores.queue.send(pointers);
}

/** One step of the world; false when there is nothing left to do. */
async function step(stage: Stage, isQuiet: boolean): Promise<boolean> {
  const { world, turns, clock, counts, random } = stage;
  await turns.settled();
  for (const { outbox, faults } of world.vendors) {
    await faults.flush();
    await outbox.flush();
  }
  clock.milliseconds += Math.floor(random() * 40);
  if (turns.wake(clock.milliseconds)) return true;
  if (!isQuiet && (somebodyActs(stage) || somebodyIsKilled(stage) || troubleComes(stage))) return true;
  if (workGoesOn(stage)) return true;
  const next = nextDue(stage);
  if (next === undefined) return !isQuiet && counts.acts < world.acts;
  clock.milliseconds = Math.max(clock.milliseconds, next);
  return true;
}

function somebodyActs({ world, counts, random }: Stage): boolean {
  if (counts.acts >= world.acts || random() >= world.actChance) return false;
  counts.acts += 1;
  world.act();
  return true;
}

function somebodyIsKilled({ workers, counts, random, log }: Stage): boolean {
  if (workers.running().length === 0 || random() >= KILL_CHANCE) return false;
  const killed = workers.kill();
  counts.killed += killed.length;
  log(`killed ${killed.map(({ id }) => id).join(', ') || 'an idle worker'}`);
  return true;
}

function troubleComes({ world, random, log }: Stage): boolean {
  if (random() >= TROUBLE_CHANCE) return false;
  log(stirTrouble(world, random));
  return true;
}

/** A message is received, or a run goes on to its next turn. */
function workGoesOn({ world, workers, turns, clock, counts, random }: Stage): boolean {
  const waiting = turns.waiting();
  const due = world.stores.queue.messages.filter(({ visibleAt }) => visibleAt <= clock.milliseconds);
  const hasRoom = due.length > 0 && workers.running().length < MAX_RUNS;
  if (hasRoom && (waiting.length === 0 || random() < 0.3)) {
    counts.runs += 1;
    workers.receive(pick(random, due));
    return true;
  }
  if (waiting.length > 0) {
    turns.resume(pick(random, waiting));
    return true;
  }
  if (workers.running().length > 0 && turns.nextWake() === undefined)
    throw new Error('a run waits for something outside the world');
  return false;
}

function nextDue({ world: { stores, vendors }, turns }: Stage): number | undefined {
  const wake = turns.nextWake();
  const times = [
    ...(wake === undefined ? [] : [wake]),
    ...stores.queue.messages.map(({ visibleAt }) => visibleAt),
    ...vendors.flatMap(({ outbox }) => outbox.pending().map(({ dueAt }) => dueAt)),
    ...vendors.flatMap(({ faults }) => faults.nextDue() ?? []),
  ];
  return times.length === 0 ? undefined : Math.min(...times);
}
