import type { AworkTask } from '../../../../shared/vendors/awork/records.ts';
import type { QuoteFacts } from './quote-plan.ts';
import type { WantedTask } from './wanted-tasks.ts';

/** How far awork's clock may be behind ours. */
const CLOCK_SKEW_MILLISECONDS = 60_000;

/** Tasks that are in awork already, by position, each for one. */
export function pickExisting({
  due,
  data,
  lists,
  freeTasks,
}: Pick<QuoteFacts, 'due' | 'data' | 'lists' | 'freeTasks'>): ReadonlyMap<string, AworkTask> {
  const picked = new Map<string, AworkTask>();
  const taken = new Set<string>();
  const pick = ({ positionId }: WantedTask, isMeant: (task: AworkTask) => boolean) => {
    const found = freeTasks.find((task) => !taken.has(task.id) && isMeant(task));
    if (!found) return;
    taken.add(found.id);
    picked.set(positionId, found);
  };
  for (const task of due) {
    const begun = data.begun[task.positionId];
    if (begun) pick(task, (held) => held.name === begun.name && isSince(held, begun.at));
  }
  for (const task of due) {
    const ids = lists.filter(({ name }) => name === task.list.name).map(({ id }) => id);
    if (!picked.has(task.positionId))
      pick(task, (held) => held.name === task.name && held.lists.some(({ id }) => ids.includes(id)));
  }
  return picked;
}

function isSince({ createdOn }: AworkTask, at: string): boolean {
  return Date.parse(createdOn ?? '') >= Date.parse(at) - CLOCK_SKEW_MILLISECONDS;
}
