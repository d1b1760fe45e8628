import Table from 'cli-table3';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulators } from '../simulators.ts';
import type { CompareNow, Scene } from './demo-connector.ts';
import { demos } from './demos.ts';

interface Played {
  scene: Scene;
  seconds: number | undefined;
}

const PATIENCE_MILLISECONDS = 30_000;
const LOOK_MILLISECONDS = 50;

/** Plays the demo day and prints what changed where, and how long it took. True when everything held. */
export async function runDay(simulators: Simulators, compareNow: CompareNow): Promise<boolean> {
  const played: Played[] = [];
  for (const hour of ['morning', 'noon', 'afternoon'] as const) {
    const scenes = demos.flatMap((demo) => demo[hour](simulators, compareNow));
    played.push(...(await Promise.all(scenes.map(play))));
  }
  print(played);
  return played.every(({ seconds }) => seconds !== undefined);
}

async function play(scene: Scene): Promise<Played> {
  const startedAt = performance.now();
  scene.play();
  while (performance.now() - startedAt < PATIENCE_MILLISECONDS) {
    if (scene.holds()) return { scene, seconds: (performance.now() - startedAt) / 1000 };
    await sleep(LOOK_MILLISECONDS);
  }
  return { scene, seconds: undefined };
}

function print(played: readonly Played[]): void {
  const table = new Table({
    head: ['in', 'somebody …', 'and then', 'after'],
    style: { head: [], border: [] },
  });
  for (const { scene, seconds } of played) {
    table.push([
      scene.system,
      scene.act,
      scene.effect,
      seconds === undefined ? 'NOT SEEN' : `${seconds.toFixed(1)} s`,
    ]);
  }
  const missing = played.filter(({ seconds }) => seconds === undefined).length;
  console.log(table.toString());
  console.log(
    missing === 0
      ? `All ${played.length} expectations held.`
      : `${missing} of ${played.length} expectations did not hold.`,
  );
}
