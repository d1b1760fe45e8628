import type { Asked } from './direction.ts';
import { SWEEP } from './pointer.ts';
import type { RunContext } from './run-context.ts';

/** Until a written link shows wherever it is looked for. */
export const INDEX_LAG_SECONDS = 3;

/** A sweep of another direction, once what was written for it shows there. */
export function chainedSweep(direction: string, scope: string): Asked & { direction: string } {
  const cause = 'chain';
  return { direction, entity: SWEEP, ids: [scope], cause, delaySeconds: INDEX_LAG_SECONDS };
}

export async function askForSweep(
  sweep: Asked & { direction: string },
  { askOf }: Pick<RunContext, 'askOf'>,
): Promise<void> {
  const { direction, entity, ids, cause, delaySeconds } = sweep;
  await askOf(direction)(entity, ids, cause, delaySeconds);
}
