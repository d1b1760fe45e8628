import type { FinalVerdict } from '../../../../shared/direction.ts';
import { pickExisting } from './pick-existing.ts';
import type { QuoteFacts, QuotePlan, QuoteStep } from './quote-plan.ts';
import { quoteReasons } from './reasons.ts';
import type { WantedTask } from './wanted-tasks.ts';
import { quoteTitle } from './wanted-tasks.ts';

/** Decides which positions of a quote become tasks now, or why none does. What is in awork is never changed. */
export function planQuote(facts: QuoteFacts): QuotePlan {
  const refusal = findRefusal(facts);
  if (refusal) return refusal;
  const existing = pickExisting(facts);
  const made = facts.due.filter(({ positionId }) => !existing.has(positionId));
  const steps: QuoteStep[] = facts.due.map((task) => {
    const held = existing.get(task.positionId);
    return held ? linking(task, held.id) : creating(task, facts);
  });
  return { kind: 'steps', steps: [...missingLists(made, facts), ...steps] };
}

function findRefusal({ quote, elsewhere, request, project, ...facts }: QuoteFacts): FinalVerdict | undefined {
  if (elsewhere)
    return { kind: 'park', reason: quoteReasons['quote-elsewhere'], details: { generation: elsewhere } };
  if (!quote) return nothing('quote-unknown');
  if (!request) return nothing(facts.targetId === undefined ? 'quote-not-requested' : 'quote-as-sent');
  if (project === 'gone') {
    const details = { quote: quoteTitle(quote) };
    return { kind: 'park', reason: quoteReasons['quote-project-missing'], details };
  }
  if (facts.due.length > 0) return undefined;
  const isEmpty = facts.wanted.every(({ isLeftOut }) => isLeftOut);
  return nothing(isEmpty ? 'quote-empty' : 'quote-complete');
}

type NothingCode =
  'quote-unknown' | 'quote-not-requested' | 'quote-as-sent' | 'quote-empty' | 'quote-complete';

function nothing(code: NothingCode): FinalVerdict {
  return { kind: 'nothing', reason: quoteReasons[code], details: {} };
}

/** A list that we know counts whatever people call it by now; else the one of exactly that name. */
export function listFor(
  { groupId, name }: WantedTask['list'],
  { data, lists }: Pick<QuoteFacts, 'data' | 'lists'>,
): string | undefined {
  const found =
    lists.find(({ id }) => id === data.lists[groupId]) ?? lists.find((list) => list.name === name);
  return found?.id;
}

function missingLists(tasks: readonly WantedTask[], facts: QuoteFacts): QuoteStep[] {
  const missing = tasks.filter(({ list }) => listFor(list, facts) === undefined);
  const names = new Set(missing.map(({ list }) => list.name));
  return [...names].map((name) => ({ do: 'create-list', name, what: `create the list "${name}"` }));
}

function linking(task: WantedTask, taskId: string): QuoteStep {
  const what = `take over the task "${task.name}" in "${task.list.name}", which is in awork already`;
  return { do: 'link-task', task, taskId, what };
}

function creating(task: WantedTask, { typesOfWork }: QuoteFacts): QuoteStep {
  const type = task.taskTypeId === null ? undefined : typesOfWork.get(task.taskTypeId);
  const extras = [
    ...(task.plannedSeconds === undefined ? [] : [`${Math.round(task.plannedSeconds / 36) / 100} h planned`]),
    ...(type?.id === undefined ? [] : [type.name]),
  ];
  const more = extras.length > 0 ? ` (${extras.join(', ')})` : '';
  return { do: 'create-task', task, what: `create the task "${task.name}" in "${task.list.name}"${more}` };
}
