import type { Applied } from '../../../../shared/direction.ts';
import type { OpenClaim } from '../../../../shared/links/open-claim.ts';
import type { HqAworkRun } from '../../run.ts';
import { ensureList } from './ensure-list.ts';
import { listFor } from './plan-quote.ts';
import type { QuoteLinkData } from './quote-link.ts';
import type { QuoteFacts, QuoteStep, QuoteSteps } from './quote-plan.ts';
import { quoteReasons } from './reasons.ts';
import { saidOf } from './said-of.ts';
import type { WantedTask } from './wanted-tasks.ts';
import { identityOf, quoteTitle } from './wanted-tasks.ts';

interface StepContext {
  facts: QuoteFacts;
  aworkProjectId: string;
  /** What becomes of the link. */
  data: QuoteLinkData;
  /** Lists by name, as far as they are known to be there. */
  listIds: Map<string, string>;
  claim: OpenClaim;
  run: HqAworkRun;
}

/**
 * Makes what is due, one after the other. Each create is written down before it begins, together with what came of those
 * before it, so that after a crash at any moment the next reading knows, or finds, what was made.
 */
export async function applyQuote(
  facts: QuoteFacts,
  { steps }: QuoteSteps,
  claim: OpenClaim,
  run: HqAworkRun,
): Promise<Applied> {
  const { quote, request } = facts;
  const aworkProjectId = request?.aworkProjectId ?? '';
  const data = structuredClone(facts.data);
  if (quote) data.label = quoteTitle(quote);
  const context = { facts, aworkProjectId, data, listIds: new Map<string, string>(), claim, run };
  for (const step of steps) await applyStep(step, context);
  return {
    reason: quoteReasons['quote-sent'],
    details: saidOf(steps, facts),
    targetId: aworkProjectId,
    data: { ...data, requested: undefined },
    ...(quote && { sourceVersion: quote.updatedOn }),
  };
}

async function applyStep(step: QuoteStep, context: StepContext): Promise<void> {
  const { aworkProjectId, data, listIds, run } = context;
  switch (step.do) {
    case 'create-list':
      listIds.set(step.name, await ensureList(aworkProjectId, step.name, run));
      return;
    case 'link-task':
      bind(step.task, step.taskId, data);
      return;
    case 'create-task':
      return createTask(step.task, context);
  }
}

async function createTask(task: WantedTask, context: StepContext): Promise<void> {
  const { facts, aworkProjectId, data, listIds, claim, run } = context;
  const { list, name, description, plannedSeconds: plannedDuration, taskTypeId } = task;
  const listId =
    listFor(list, facts) ?? listIds.get(list.name) ?? (await ensureList(aworkProjectId, list.name, run));
  data.lists[list.groupId] = listId;
  data.begun[task.positionId] = { name, at: run.now().toISOString() };
  await claim.save({ targetId: aworkProjectId, data });
  const typeOfWorkId = taskTypeId === null ? undefined : facts.typesOfWork.get(taskTypeId)?.id;
  const fields = { description, plannedDuration, typeOfWorkId };
  bind(task, (await run.awork.createTask(aworkProjectId, name, listId, fields)).id, data);
}

function bind(task: WantedTask, taskId: string, { tasks, begun }: QuoteLinkData): void {
  tasks[task.positionId] = { taskId, as: identityOf(task) };
  delete begun[task.positionId];
}
