import { commonReasons } from '../../shared/common-reasons.ts';
import type { Result } from '../../shared/direction.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import type { ProjectFacts } from './plan-project.ts';
import { projectVersion, textField } from './project-link.ts';
import type { ProjectStep } from './project-plan.ts';
import type { ProjectSteps } from './project-progress.ts';
import { rememberLinked, settleFields, startProgress } from './project-progress.ts';
import type { Site } from './project-steps.ts';
import * as steps from './project-steps.ts';
import { projectReasons } from './reasons.ts';
import { rememberSource } from './remember-source.ts';
import type { TaskBench } from './task-bench.ts';
import { createTaskBench } from './task-bench.ts';

/** Applies a plan step by step. A crash in between is safe: whatever was made is found again by the next reading. */
export async function applyProject(
  facts: ProjectFacts,
  plan: ProjectSteps,
  claim: OpenClaim,
  tools: MocoAworkTools,
): Promise<Result> {
  const progress = startProgress(facts);
  const site = { facts, progress, claim, tools };
  const bench = createTaskBench(progress, newItems(plan), claim, tools);
  for (const step of plan.steps) await applyStep(step, plan, bench, site);
  const { source } = facts;
  if (source) {
    settleFields(plan, source, progress);
    Object.assign(progress.data, { intended: {}, begun: { project: [], tasks: {} } });
    progress.data.url = textField(source, tools.settings.linkField) || progress.data.url;
    await rememberSource(source, progress.data, tools);
  }
  const kept = plan.kept.join(', ');
  return {
    kind: 'done',
    reason: kept ? projectReasons['kept-human-edit'] : commonReasons['brought-in-line'],
    details: kept ? { fields: kept } : { steps: plan.steps.map((step) => step.do).join(', ') },
    ...progress,
    ...(source && { sourceVersion: projectVersion(source, tools.settings) }),
  };
}

async function applyStep(step: ProjectStep, plan: ProjectSteps, bench: TaskBench, site: Site): Promise<void> {
  switch (step.do) {
    case 'create-project':
      await steps.createProject(step, site);
      bench.startedEmpty(step.templateId === undefined);
      return;
    case 'link-project':
      rememberLinked(site.facts, plan, site.progress);
      return steps.bindProject(step.projectId, site);
    case 'rename-project':
      return steps.renameProject(step, site);
    case 'set-dates':
      return steps.setDates(step, site);
    case 'set-client':
      return steps.setClient(step, site);
    case 'store-address':
      return steps.storeAddress(site);
    case 'create-task':
    case 'rename-task':
    case 'close-task':
    case 'reopen-task':
      return bench.apply(step);
    case 'add-member':
      return steps.addMember(step, site);
    case 'request-times':
      return steps.requestTimes(site);
    case 'end-sync':
      // Should the sync come back, the times of the gap are asked for again.
      Object.assign(site.progress.data, { ended: true, timesRequested: false });
  }
}

function newItems({ steps: planned }: ProjectSteps) {
  return planned.flatMap((step) => (step.do === 'create-task' ? [step.item] : []));
}
