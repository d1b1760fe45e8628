import type { AworkTimeEntry } from '../../shared/vendors/awork/records.ts';
import type { ProjectLinkData } from '../moco-awork-projects/project-link.ts';

export type PickedItem =
  { kind: 'item'; id: number } | { kind: 'inactive'; id: number; name: string } | { kind: 'unassigned' };

/**
 * T2: the service item the task came from, else the active one named like the type of work, else the catch-all.
 * A name that two service items share says nothing, so it does not count.
 */
export function pickServiceItem(
  { taskId, typeOfWork }: Pick<AworkTimeEntry, 'taskId' | 'typeOfWork'>,
  data: ProjectLinkData,
): PickedItem {
  const origin = Object.entries(data.tasks).find(([, task]) => task.taskId === taskId)?.[0];
  const item = data.items.find(({ id }) => String(id) === origin);
  if (item) return item.active ? { kind: 'item', id: item.id } : { kind: 'inactive', ...item };
  const named = data.items.filter(
    ({ name, active }) => active && plain(name) === plain(typeOfWork?.name ?? ''),
  );
  const [only] = named;
  return only && named.length === 1 ? { kind: 'item', id: only.id } : { kind: 'unassigned' };
}

const plain = (name: string) => name.trim().toLowerCase();
