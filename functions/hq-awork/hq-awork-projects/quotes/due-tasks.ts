import type { BoundTask, QuoteLinkData, QuoteRequest } from './quote-link.ts';
import type { WantedTask } from './wanted-tasks.ts';
import { identityOf } from './wanted-tasks.ts';

/** Asked for, and neither in awork nor deleted there by somebody. Naming a position counts more than the settings. */
export function dueTasks(
  wanted: readonly WantedTask[],
  request: Pick<QuoteRequest, 'positions'>,
  tasks: Readonly<Record<string, BoundTask>>,
): WantedTask[] {
  const isAsked = ({ positionId, isLeftOut }: WantedTask) =>
    request.positions?.includes(positionId) ?? !isLeftOut;
  return wanted.filter((task) => isAsked(task) && !tasks[task.positionId]);
}

/**
 * A position that was written anew has another id. It is the same one where one of the same name in the same list is
 * gone from the quote: its task is not made again.
 */
export function boundAgain(
  wanted: readonly WantedTask[],
  tasks: QuoteLinkData['tasks'],
): QuoteLinkData['tasks'] {
  const present = new Set(wanted.map(({ positionId }) => positionId));
  const bound = { ...tasks };
  for (const task of wanted) {
    if (bound[task.positionId]) continue;
    const as = identityOf(task);
    const [former, held] =
      Object.entries(bound).find(([id, each]) => !present.has(id) && each.as === as) ?? [];
    if (former === undefined || held === undefined) continue;
    delete bound[former];
    bound[task.positionId] = held;
  }
  return bound;
}
