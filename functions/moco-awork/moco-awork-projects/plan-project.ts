import { commonReasons } from '../../../shared/common-reasons.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkSettings } from '../settings.ts';
import { planFields, sharedFields } from './plan-fields.ts';
import type { TaskFacts } from './plan-tasks.ts';
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
  const tasks = planTasks(source.tasks, isFresh ? nothingYet : facts, settings);
  steps.push(...tasks.steps);
  steps.push(...planMembers(facts, isFresh ? [] : facts.data.members, settings));
  if (isFresh || !facts.data.timesRequested || facts.data.ended) {
    steps.push({ do: 'request-times', what: 'ask for the times booked so far' });
  }
  if (steps.length + handled.length + kept.length + tasks.kept.length > 0)
    return { kind: 'steps', steps, handled, kept, keptTasks: tasks.kept };
  return tasks.gone.length > 0 ? goneTasks(tasks.gone, settings) : upToDate;
}

const upToDate: ProjectPlan = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
/** Of a project that is to be made or linked only now. */
const nothingYet: TaskFacts = {
  tasks: undefined,
  restores: false,
  data: { tasks: {}, begun: { project: [], tasks: {} } },
};

function goneTasks(gone: readonly { name: string }[], { taskList }: MocoAworkSettings): ProjectPlan {
  const items = gone.map(({ name }) => `"${name}"`).join(', ');
  return { kind: 'nothing', reason: projectReasons['tasks-gone'], details: { items, list: taskList } };
}

/** Why nothing, or nothing more, is transferred. Nothing is ever deleted in awork. */
function planEnd(facts: ProjectFacts, settings: MocoAworkSettings): ProjectPlan {
  const { targetId, data, isSyncFieldGone } = facts;
  const { syncField: field, syncTag: tag } = settings;
  if (isSyncFieldGone) {
    const reason = projectReasons['sync-field-missing'];
    return { kind: 'wait', reason, details: { field }, waitingFor: 'sync-field' };
  }
  if (targetId && !data.ended) {
    const steps: ProjectStep[] = [{ do: 'end-sync', what: 'end the sync and leave awork as it is' }];
    return { kind: 'steps', steps, handled: [], kept: [], keptTasks: [] };
  }
  const code = endOf(facts, settings);
  const details = code === 'deleted-in-moco' || code === 'project-archived' ? {} : { field, tag };
  return { kind: 'nothing', reason: projectReasons[code], details };
}

function endOf({ source, targetId }: ProjectFacts, settings: MocoAworkSettings) {
  if (!source) return 'deleted-in-moco';
  const isRequested = isSyncRequested(source, settings);
  if (!source.active && (isRequested || targetId)) return 'project-archived';
  return targetId ? 'sync-ended' : 'sync-not-requested';
}

/** What a person must put right before anything is written. */
function findRefusal(
  facts: ProjectFacts,
  source: MocoProject,
  settings: MocoAworkSettings,
): ProjectPlan | undefined {
  const { adoption, targetId, target, templateIds, data, looksAgain } = facts;
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
  if (data.refusedUrl && !looksAgain && textField(source, field) === '') {
    return { kind: 'park', reason: projectReasons['link-field-missing'], details: { field } };
  }
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
