import type { MocoAworkRun } from '../run.ts';
import { SETTLE_SECONDS, timesPointer } from '../moco-awork-projects/remember-source.ts';

/** Half of what the function has: the years before an activation may be more than it can list in one run. */
const LONGEST_RUN_MILLISECONDS = 30_000;

export function endOfRun({ now }: Pick<MocoAworkRun, 'now'>): Date {
  return new Date(now().getTime() + LONGEST_RUN_MILLISECONDS);
}

/** Asks for another run of a sweep that stopped. By then this one has left its cursor. */
export async function goOn(scope: string, run: MocoAworkRun): Promise<void> {
  await run.send([timesPointer(scope, run)], SETTLE_SECONDS);
}
