import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { ProjectLinkData } from '../linked-project.ts';

export type PickedItem =
  | { kind: 'item'; id: number }
  | { kind: 'inactive'; id: number; name: string }
  /** The catch-all of the project has to be made first. */
  | { kind: 'unassigned' };

/**
 * T2: the service item the task came from, else the active one named like the type of work, else the catch-all.
 * A name that two service items share says nothing, so it does not count.
 */
export function pickServiceItem(
  {
    taskId,
    task,
    typeOfWork,
  }: Pick<AworkTimeEntry, 'taskId' | 'typeOfWork'> & Partial<Pick<AworkTimeEntry, 'task'>>,
  data: ProjectLinkData,
  unassignedItemId: number | undefined,
): PickedItem {
  const origin = Object.entries(data.tasks).find(([, each]) => each.taskId === taskId)?.[0];
  const byId = (id: string | number | undefined) => data.items.find((item) => String(item.id) === String(id));
  const item = byId(origin);
  if (item) return picked(item);
  const begun = origin === undefined ? begunAs(task?.name, data) : undefined;
  // What MOCO has is written down only once all tasks are made.
  if (begun !== undefined) return picked(byId(begun) ?? { id: Number(begun), name: '', active: true });
  const named = data.items.filter(
    ({ name, active }) => active && plain(name) === plain(typeOfWork?.name ?? ''),
  );
  const [only] = named;
  if (only && named.length === 1) return picked(only);
  if (unassignedItemId === undefined) return { kind: 'unassigned' };
  // MOCO may not have told us of the catch-all yet, since we made it ourselves.
  return picked(byId(unassignedItemId) ?? { id: unassignedItemId, name: '', active: true });
}

/** The only item whose task was begun under that name and not seen confirmed: awork may have made it all the same. */
function begunAs(name: string | null | undefined, { begun, tasks }: ProjectLinkData): string | undefined {
  if (!name) return undefined;
  const [only, ...others] = Object.entries(begun.tasks).filter(
    ([id, names]) => !tasks[id] && names.includes(name),
  );
  return others.length === 0 ? only?.[0] : undefined;
}

function picked({ id, name, active }: ProjectLinkData['items'][number]): PickedItem {
  return active ? { kind: 'item', id } : { kind: 'inactive', id, name };
}

const plain = (name: string) => name.trim().toLowerCase();
