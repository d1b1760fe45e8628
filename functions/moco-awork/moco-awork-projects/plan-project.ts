import { commonReasons } from '../../../shared/common-reasons.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkSettings } from '../settings.ts';
import { planFields, sharedFields } from './plan-fields.ts';
import { planTasks } from './plan-tasks.ts';
import { isSyncRequested, textField } from './project-source.ts';
import type { ProjectFacts, ProjectPlan, ProjectStep } from './project-plan.ts';
import { projectReasons } from './reasons.ts';

/** Decides what brings the awork project in line with MOCO, or why nothing is to be done. */
export function planProject(facts: ProjectFacts, settings: MocoAworkSettings): ProjectPlan {
  const { source, targetId } = facts;
  if (!source || !source.active || !isSyncRequested(source, settings)) return planEnd(facts, settings);
  const refusal = findRefusal(facts, source, settings);
  if (refusal) return refusal;
  const steps: ProjectStep[] = [];
  const isFresh = facts.adoption.kind !== 'none' || !targetId || facts.target === 'gone';
  const { steps: fieldSteps, handled, kept } = planFields(facts, source);
  steps.push(...(isFresh ? [begin(facts, source)] : []), ...fieldSteps);
  if (textField(source, settings.linkField) === '') {
    steps.push({
      do: 'store-address',
      mocoProjectId: source.id,
      what: `store the awork address in "${settings.linkField}"`,
    });
  }
  steps.push(...planTasks(source.tasks, isFresh ? {} : facts.data.tasks, settings));
  steps.push(...planMembers(facts, isFresh ? [] : facts.data.members, settings));
  if (isFresh || !facts.data.timesRequested || facts.data.ended) {
    steps.push({ do: 'request-times', what: 'ask for the times booked so far' });
  }
  if (steps.length + handled.length + kept.length === 0) {
    return { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
  }
  return { kind: 'steps', steps, handled, kept };
}

function planEnd(
  { source, targetId, data, isSyncFieldGone }: ProjectFacts,
  { syncField, syncTag }: MocoAworkSettings,
): ProjectPlan {
  if (isSyncFieldGone) {
    const reason = projectReasons['sync-field-missing'];
    return { kind: 'wait', reason, details: { field: syncField }, waitingFor: 'sync-field' };
  }
  if (targetId && !data.ended) {
    const steps: ProjectStep[] = [{ do: 'end-sync', what: 'end the sync and leave awork as it is' }];
    return { kind: 'steps', steps, handled: [], kept: [] };
  }
  if (targetId) return { kind: 'nothing', reason: projectReasons['sync-ended'], details: {} };
  if (!source) return { kind: 'nothing', reason: projectReasons['deleted-in-moco'], details: {} };
  const details = { field: syncField, tag: syncTag };
  return { kind: 'nothing', reason: projectReasons['sync-not-requested'], details };
}

/** What a person must put right before anything is written. */
function findRefusal(
  facts: ProjectFacts,
  source: MocoProject,
  settings: MocoAworkSettings,
): ProjectPlan | undefined {
  const { adoption, targetId, target, templateIds } = facts;
  const { linkField: field, templateField } = settings;
  if (adoption.kind === 'unreadable') {
    return { kind: 'park', reason: projectReasons['link-unreadable'], details: { field, url: adoption.url } };
  }
  if (adoption.kind === 'taken') {
    return {
      kind: 'park',
      reason: projectReasons['awork-project-taken'],
      details: { other: adoption.other },
    };
  }
  if ('project' in adoption) return undefined;
  if (targetId && target === 'gone' && textField(source, field) !== '') {
    return { kind: 'park', reason: projectReasons['awork-project-missing'], details: { field } };
  }
  const template = textField(source, templateField);
  if ((targetId && target !== 'gone') || template === '' || templateIds.length === 1) return undefined;
  if (templateIds.length === 0) {
    return {
      kind: 'park',
      reason: projectReasons['template-unknown'],
      details: { template, field: templateField },
    };
  }
  const details = { template, count: templateIds.length };
  return { kind: 'park', reason: projectReasons['template-ambiguous'], details };
}

function begin({ adoption, templateIds }: ProjectFacts, source: MocoProject): ProjectStep {
  if (adoption.kind === 'project' || adoption.kind === 'unconfirmed') {
    const { project } = adoption;
    return {
      do: 'link-project',
      projectId: project.id,
      what: `link the existing awork project "${project.name}"`,
    };
  }
  const fields = sharedFields(source);
  return {
    do: 'create-project',
    fields,
    templateId: templateIds[0],
    what: `create the awork project "${fields.name}"`,
  };
}

/** Each person is added once, and nobody is ever removed. */
function planMembers(
  { people, target, adoption }: ProjectFacts,
  added: readonly number[],
  { addMembers }: MocoAworkSettings,
): ProjectStep[] {
  if (!addMembers) return [];
  const project = 'project' in adoption ? adoption.project : target;
  const present = new Set(typeof project === 'object' ? project.members?.map(({ userId }) => userId) : []);
  return [...people]
    .filter(([mocoUserId, aworkUserId]) => !added.includes(mocoUserId) && !present.has(aworkUserId))
    .map(([mocoUserId, aworkUserId]) => ({
      do: 'add-member',
      mocoUserId,
      aworkUserId,
      what: `add the person ${aworkUserId} to the project`,
    }));
}
