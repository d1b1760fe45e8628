import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Result } from '../../../shared/direction.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ProjectFacts } from './plan-project.ts';
import { projectVersion, textField } from '../linked-project.ts';
import type { ProjectStep } from './project-plan.ts';
import type { ProjectSteps } from './project-progress.ts';
import { rememberLinked, rememberFields, startProgress } from './project-progress.ts';
import type { StepContext } from './project-steps.ts';
import * as steps from './project-steps.ts';
import { projectReasons } from './reasons.ts';
import { rememberSource } from './remember-source.ts';
import type { TaskWriter } from './task-bench.ts';
import { createTaskWriter } from './task-bench.ts';

/** Applies a plan step by step. A crash in between is safe: whatever was made is found again by the next reading. */
export async function applyProject(
  facts: ProjectFacts,
  plan: ProjectSteps,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<Result> {
  const progress = startProgress(facts);
  const context = { facts, progress, claim, run };
  const tasks = createTaskWriter(progress, newItems(plan), claim, run);
  for (const step of plan.steps) await applyStep(step, plan, tasks, context);
  const { source } = facts;
  if (source) {
    rememberFields(plan, source, progress);
    Object.assign(progress.data, { intended: {}, begun: { project: [], tasks: {} } });
    progress.data.url = textField(source, run.settings.linkField) || progress.data.url;
    await rememberSource(source, progress.data, run);
  }
  const kept = plan.kept.join(', ');
  return {
    kind: 'done',
    reason: kept ? projectReasons['kept-human-edit'] : commonReasons['brought-in-line'],
    details: kept ? { fields: kept } : { steps: plan.steps.map((step) => step.do).join(', ') },
    ...progress,
    ...(source && { sourceVersion: projectVersion(source, run.settings) }),
  };
}

async function applyStep(
  step: ProjectStep,
  plan: ProjectSteps,
  tasks: TaskWriter,
  context: StepContext,
): Promise<void> {
  switch (step.do) {
    case 'create-project':
      await steps.createProject(step, context);
      tasks.startedEmpty(step.templateId === undefined);
      return;
    case 'link-project':
      rememberLinked(context.facts, plan, context.progress);
      return steps.bindProject(step.projectId, context);
    case 'rename-project':
      return steps.renameProject(step, context);
    case 'set-dates':
      return steps.setDates(step, context);
    case 'set-client':
      return steps.setClient(step, context);
    case 'store-address':
      return steps.storeAddress(context);
    case 'create-task':
    case 'rename-task':
    case 'close-task':
    case 'reopen-task':
      return tasks.apply(step);
    case 'add-member':
      return steps.addMember(step, context);
    case 'request-times':
      return steps.requestTimes(context);
    case 'end-sync':
      // Should the sync come back, the times of the gap are asked for again.
      Object.assign(context.progress.data, { ended: true, timesRequested: false });
  }
}

function newItems({ steps: planned }: ProjectSteps) {
  return planned.flatMap((step) => (step.do === 'create-task' ? [step.item] : []));
}
