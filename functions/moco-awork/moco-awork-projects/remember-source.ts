import { SWEEP, createPointer } from '../../../shared/pointer.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ProjectLinkData } from '../linked-project.ts';

/**
 * Keeps what the times need to know of a project. A service item or person that became available may be what entries
 * wait for, so they are looked at again.
 */
export async function rememberSource(
  { tasks, contracts }: MocoProject,
  data: ProjectLinkData,
  run: MocoAworkRun,
): Promise<void> {
  const usable = new Set(data.items.filter(({ active }) => active).map(({ id }) => id));
  const assigned = new Set(data.assigned);
  data.items = tasks.map(({ id, name, active }) => ({ id, name, active }));
  data.assigned = contracts.filter(({ active }) => active).map(({ user_id }) => user_id);
  const isNew =
    data.items.some(({ id, active }) => active && !usable.has(id)) ||
    data.assigned.some((id) => !assigned.has(id));
  // By then the link is settled, and the sweep sees what is new.
  if (isNew && data.timesRequested) await run.send([timesPointer('waiting', run)], SETTLE_SECONDS);
}

/** Until a written link shows wherever it is looked for. */
export const SETTLE_SECONDS = 3;

/** Asks the times to sweep: `waiting`, or `project:<awork project id>`. */
export function timesPointer(scope: string, { connection, now }: Pick<MocoAworkRun, 'connection' | 'now'>) {
  const target = { direction: 'awork-moco-times', connection: connection.id, entity: SWEEP, id: scope };
  return createPointer(target, 'chain', now());
}
