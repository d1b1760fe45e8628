import { setTimeout as sleep } from 'node:timers/promises';
import { tableText } from '../../../shared/operations/table-text.ts';
import type { Simulators } from '../simulators.ts';
import type { CompareNow, DemoConnector, Scene } from './demo-connector.ts';

export interface Day {
  simulators: Simulators;
  compareNow: CompareNow;
  demos: readonly DemoConnector[];
  /** For each expectation. */
  patienceMilliseconds: number;
}

export interface Played {
  scene: Pick<Scene, 'system' | 'act' | 'effect'>;
  /** Absent where the effect was not seen in time. */
  seconds?: number;
}

const hours = ['morning', 'noon', 'afternoon'] as const;
const LOOK_MILLISECONDS = 50;

/** Plays the day, each hour at once. What does not come to pass is part of the answer. */
export async function playDay(day: Day): Promise<Played[]> {
  const played: Played[] = [];
  for (const hour of hours) {
    const scenes = day.demos.flatMap((demo) => scenesOf(demo, hour, day));
    played.push(...(await Promise.all(scenes.map((scene) => play(scene, day.patienceMilliseconds)))));
  }
  return played;
}

export function isAllSeen(played: readonly Played[]): boolean {
  return played.every(({ seconds }) => seconds !== undefined);
}

/** On a busy machine the hour before may not be over, so that this one finds nothing to begin with. */
function scenesOf(
  demo: DemoConnector,
  hour: (typeof hours)[number],
  { simulators, compareNow }: Day,
): Scene[] {
  try {
    return demo[hour](simulators, compareNow);
  } catch {
    const unplayed = { act: `(the ${hour})`, effect: 'the hour before must be over', holds: () => false };
    return [{ system: '?', play: cannotBegin, ...unplayed }];
  }
}

function cannotBegin(): never {
  throw new Error('nothing to begin with');
}

async function play(scene: Scene, patienceMilliseconds: number): Promise<Played> {
  const startedAt = performance.now();
  const passed = () => performance.now() - startedAt;
  try {
    scene.play();
  } catch {
    return { scene };
  }
  while (passed() < patienceMilliseconds) {
    if (isSeen(scene)) return { scene, seconds: passed() / 1000 };
    await sleep(LOOK_MILLISECONDS);
  }
  return { scene };
}

/** What is looked into may not be there yet. */
function isSeen(scene: Scene): boolean {
  try {
    return scene.holds();
  } catch {
    return false;
  }
}

/** What changed where, and how long it took. */
export function dayText(played: readonly Played[]): string {
  const rows = played.map(({ scene: { system, act, effect }, seconds }) => {
    const after = seconds === undefined ? 'not seen' : `${seconds.toFixed(1)} s`;
    return [system, act, effect, after];
  });
  return `${tableText(['in', 'somebody …', 'and then', 'after'], rows)}\n\n${summary(played)}`;
}

function summary(played: readonly Played[]): string {
  const missing = played.filter(({ seconds }) => seconds === undefined).length;
  if (missing > 0) return `${missing} of ${played.length} expectations did not hold.`;
  return played.length === 1 ? 'The expectation held.' : `All ${played.length} expectations held.`;
}
