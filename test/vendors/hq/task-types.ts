import type { Hq } from './hq.ts';
import type { TaskTypeRow, TaskTypeStatus } from './plan-records.ts';
import { stampTracked } from './stamps.ts';

/** With a status for open and one for finished tasks. */
export function createTaskType(
  hq: Hq,
  { name, isDefault = false }: { name: string; isDefault?: boolean },
): TaskTypeRow {
  const stamp = stampTracked(hq, 'person');
  const statuses = [
    { id: hq.stampNew('person').id, name: 'Offen', isFinishedState: false },
    { id: hq.stampNew('person').id, name: 'Erledigt', isFinishedState: true },
  ];
  return hq.taskTypes.put({ ...stamp, name, isDefault, statuses });
}

export function statusFor(
  type: TaskTypeRow | undefined,
  isFinishedState: boolean,
): TaskTypeStatus | undefined {
  return type?.statuses.find((status) => status.isFinishedState === isFinishedState);
}
