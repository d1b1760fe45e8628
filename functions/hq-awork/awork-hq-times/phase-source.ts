import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { HqAworkRun } from '../run.ts';
import type { PhaseSource } from './ensure-phase.ts';
import type { TaskPlace } from './task-place.ts';

/** A task of awork, and where its times go in HQ. */
export interface PlacedTask {
  task: AworkTask | undefined;
  place: Pick<TaskPlace, 'aworkProjectId'>;
  hqProjectId: number;
}

/** Of several lists the one with the smallest id: always the same, whichever entry comes first. */
export function phaseSource(placed: PlacedTask, { settings }: Pick<HqAworkRun, 'settings'>): PhaseSource {
  const [list] = (placed.task?.lists ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const general = generalSource(placed);
  if (settings.phases === 'one' || !list?.name) return general;
  return { ...general, id: list.id, name: list.name };
}

/** For tasks that are in no list. */
export function generalSource({
  place: { aworkProjectId },
  hqProjectId,
}: Omit<PlacedTask, 'task'>): PhaseSource {
  return { id: aworkProjectId, aworkProjectId, hqProjectId };
}
