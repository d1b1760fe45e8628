import { createRandom } from './random.ts';
import { brokenPlans } from './plan-and-resync.ts';
import { unexplainedDifferences } from './unexplained-differences.ts';
import { replayCrashed } from './replay-letters.ts';
import type { Counts, Stage } from './scheduler.ts';
import { NoRest, runUntilStill, sweepEverything } from './scheduler.ts';
import { calm } from './trouble.ts';
import { createTurns } from './turns.ts';
import { createWorkers } from './workers.ts';
import type { WorldName } from './worlds.ts';
import { worlds } from './worlds.ts';

export interface SimulationResult {
  seed: number;
  broken: string[];
  /** What happened, in order, readable. */
  history: string[];
  counts: Counts;
}

const START = Date.parse('2026-03-02T08:00:00Z');
/** One in so many worlds is planned, and read again at an operator's wish, before the sweeps find the rest. */
const PLANNED_SEEDS = 3;
const HOUR_MILLISECONDS = 3_600_000;

/** One seeded world: people work, things break; then it is quiet, and both systems must agree. */
export async function simulateSeed(seed: number, name: WorldName): Promise<SimulationResult> {
  const history: string[] = [];
  const stage = await openStage(seed, name, history);
  const { counts } = stage;
  // Also a world that finds no rest has a history worth reading.
  const broken = await brokenIn(stage, history).catch((error: unknown) => {
    if (error instanceof NoRest) return [error.message];
    throw error;
  });
  return { seed, broken, history, counts };
}

async function brokenIn(stage: Stage, history: string[]): Promise<string[]> {
  const { seed, world, clock, log } = stage;
  world.prepare();
  await runUntilStill(stage, false);
  log('quiet');
  calm(world);
  await runUntilStill(stage, true);
  // An operator does so, and what comes after is judged as if nobody had been killed.
  if (replayCrashed(world.stores, new Date(clock.milliseconds)) > 0) await runUntilStill(stage, true);
  const plans = seed % PLANNED_SEEDS === 0 ? await brokenPlans(stage) : [];
  // The first sweep may link what the second then finds.
  for (let round = 0; round < 2; round += 1) {
    clock.milliseconds += HOUR_MILLISECONDS;
    await sweepEverything(stage);
    await runUntilStill(stage, true);
    if (await world.operate()) await runUntilStill(stage, true);
  }
  return [...plans, ...(await world.brokenInvariants(history)), ...(await unexplainedDifferences(stage))];
}

async function openStage(seed: number, name: WorldName, history: string[]): Promise<Stage> {
  const random = createRandom(seed);
  const clock = { milliseconds: START };
  const now = () => new Date(clock.milliseconds);
  const log = (text: string) => void history.push(`${now().toISOString().slice(5, 23)} ${text}`);
  const turns = createTurns();
  // What a run that ended has left behind still waits for its timers.
  const isBusy = () => workers.running().length > 0 || turns.nextWake() !== undefined;
  const pass = (milliseconds: number) => void (clock.milliseconds += milliseconds);
  const world = await worlds[name]({ now, random, log, isBusy, pass });
  const workers = await createWorkers(world, now, random, turns, log);
  return { seed, world, workers, turns, clock, counts: { runs: 0, killed: 0, acts: 0 }, random, log };
}
