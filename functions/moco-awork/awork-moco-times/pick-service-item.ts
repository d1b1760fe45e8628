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
  { taskId, typeOfWork }: Pick<AworkTimeEntry, 'taskId' | 'typeOfWork'>,
  data: ProjectLinkData,
  unassignedItemId: number | undefined,
): PickedItem {
  const origin = Object.entries(data.tasks).find(([, task]) => task.taskId === taskId)?.[0];
  const byId = (id: string | number | undefined) => data.items.find((item) => String(item.id) === String(id));
  const item = byId(origin);
  if (item) return picked(item);
  const named = data.items.filter(
    ({ name, active }) => active && plain(name) === plain(typeOfWork?.name ?? ''),
  );
  const [only] = named;
  if (only && named.length === 1) return picked(only);
  if (unassignedItemId === undefined) return { kind: 'unassigned' };
  // MOCO may not have told us of the catch-all yet, since we made it ourselves.
  return picked(byId(unassignedItemId) ?? { id: unassignedItemId, name: '', active: true });
}

function picked({ id, name, active }: ProjectLinkData['items'][number]): PickedItem {
  return active ? { kind: 'item', id } : { kind: 'inactive', id, name };
}

const plain = (name: string) => name.trim().toLowerCase();
