import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';

/** What HQ decides the rate and the invoice by, which it keeps with tasks only, and awork with each entry. */
export interface TaskKind {
  /** awork's id of the type of work; null where there is none. */
  typeOfWorkId: string | null;
  isChargeable: boolean;
}

/** The HQ task that an entry belongs on. */
export interface TaskPlace {
  /** Our key of it, and its `SyncId` in HQ. */
  key: string;
  kind: TaskKind;
  /** Whether it stands for the awork task as such, or for entries of it that are of another kind. */
  isPlain: boolean;
  aworkTaskId: string | null;
  aworkProjectId: string;
  /** As the entry names task and type of work; empty where it does not. */
  taskName: string;
  typeName: string;
  /** What the task as such is, to say how this one is different. */
  plain: TaskKind;
}

/**
 * Entries of one awork task that differ in what they are, or in whether they are billable, go on HQ tasks of their own: so
 * each has the rate it should have, and only what is billable is invoiced. `known` is what the plain task was made as.
 */
export function placeOf(
  entry: AworkTimeEntry,
  aworkProjectId: string,
  known: TaskKind | undefined,
): TaskPlace {
  const { taskId, task, typeOfWork, project, isBillable } = entry;
  const own = task?.typeOfWorkId ?? typeOfWork?.id ?? null;
  const plain = known ?? { typeOfWorkId: own, isChargeable: project?.isBillableByDefault ?? true };
  const kind = { typeOfWorkId: typeOfWork?.id ?? plain.typeOfWorkId, isChargeable: isBillable };
  return {
    ...placeAmong(plainKey(entry, aworkProjectId), kind, plain),
    ...{ aworkTaskId: taskId, aworkProjectId },
    taskName: task?.name?.trim() ?? '',
    typeName: typeOfWork?.name?.trim() ?? '',
  };
}

/** Where the entries of a plain place belong whose HQ task turns out to be of another kind than was taken for granted. */
export function besidePlain(place: TaskPlace, plain: TaskKind): TaskPlace {
  return { ...place, ...placeAmong(place.key, place.kind, plain) };
}

function placeAmong(base: string, kind: TaskKind, plain: TaskKind) {
  const isPlain = isSameKind(kind, plain);
  const key = isPlain ? base : `${base}~${fingerprint([kind.typeOfWorkId, kind.isChargeable])}`;
  return { key, kind, isPlain, plain };
}

/** Entries without a task share one per type of work. */
export function plainKey({ taskId, typeOfWork }: AworkTimeEntry, aworkProjectId: string): string {
  return taskId ?? `${aworkProjectId}~${typeOfWork?.id ?? 'none'}`;
}

function isSameKind(one: TaskKind, other: TaskKind): boolean {
  return one.typeOfWorkId === other.typeOfWorkId && one.isChargeable === other.isChargeable;
}
