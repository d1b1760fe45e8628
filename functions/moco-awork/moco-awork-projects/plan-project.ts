import type { Details } from '../../../shared/wording.ts';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { planFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { TaskFacts } from './plan-tasks.ts';
import { planTasks } from './plan-tasks.ts';
import { misspeltRequest } from './near-misses.ts';
import { isSyncRequested, sharedFields, textField } from './project-source.ts';
import { planClient } from './plan-client.ts';
import { planLead } from './plan-lead.ts';
import { planMembers } from './plan-members.ts';
import type { Customer } from './client-link.ts';
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
  const { steps: fieldSteps, handled, kept } = planFields(facts, sharedFields(source));
  const client = isFresh ? 'same' : planClient(facts);
  steps.push(...(isFresh ? [begin(facts, source)] : []), ...fieldSteps);
  if (client === 'follows' && source.customer) steps.push(clientStep(source.customer, source.id));
  if (textField(source, settings.linkField) === '') {
    steps.push({
      do: 'store-address',
      mocoProjectId: source.id,
      what: `store the awork address in "${settings.linkField[0]}"`,
    });
  }
  if (!isFresh) steps.push(...planList(facts, settings));
  const tasks = planTasks(source.tasks, isFresh ? nothingYet : facts, settings);
  steps.push(...tasks.steps);
  const members = planMembers(facts, isFresh, settings);
  steps.push(...members.steps);
  const lead = planLead(facts, isFresh, settings);
  if (lead.kind === 'set') steps.push(lead.step);
  if (isFresh || !facts.data.timesRequested || facts.data.ended) {
    steps.push({ do: 'request-times', what: 'ask for the times booked so far' });
  }
  const refused = [...members.refused, ...(lead.kind === 'refused' ? [lead.person] : [])];
  const isLeft = client === 'kept' || client === 'shared';
  const isDecided = isLeft || lead.kind !== 'none' || facts.data.refused !== undefined;
  if (isDecided || steps.length + handled.length + kept.length + tasks.kept.length > 0)
    return { kind: 'steps', steps, handled, kept, keptTasks: tasks.kept, client, lead, refused };
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
  const { source, targetId, data, isSyncFieldGone } = facts;
  const [field] = settings.syncField;
  const [tag] = settings.syncTag;
  if (isSyncFieldGone) {
    const reason = projectReasons['sync-field-missing'];
    const details = { field, project: source ? sharedFields(source).name : '' };
    return { kind: 'wait', reason, details, waitingFor: 'sync-field' };
  }
  if (targetId && !data.ended) {
    const steps: ProjectStep[] = [{ do: 'end-sync', what: 'end the sync and leave awork as it is' }];
    return {
      ...{ kind: 'steps', steps, handled: [], kept: [], keptTasks: [] },
      ...{ client: 'same', lead: { kind: 'none' }, refused: [] },
    };
  }
  const misspelt = source?.active ? misspeltRequest(source, settings) : undefined;
  if (misspelt) return { kind: 'nothing', reason: projectReasons['sync-misspelt'], details: { ...misspelt } };
  const code = endOf(facts, settings);
  const details = code === 'sync-not-requested' || code === 'sync-ended' ? { field, tag } : {};
  return { kind: 'nothing', reason: projectReasons[code], details };
}

function endOf({ source, targetId }: ProjectFacts, settings: MocoAworkSettings) {
  if (!source) return targetId ? 'deleted-in-moco' : 'unknown-in-moco';
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
  const { adoption, otherProject, targetId, target, data, looksAgain } = facts;
  const { linkField } = settings;
  const [field] = linkField;
  const refuse = (code: ParkCode, details: Details = {}): ProjectPlan => ({
    kind: 'park',
    reason: projectReasons[code],
    details: { field, project: sharedFields(source).name, ...details },
  });
  if (adoption.kind === 'unreadable') return refuse('link-unreadable', { url: adoption.url });
  if (adoption.kind === 'taken')
    return refuse('awork-project-taken', { other: otherProject ?? adoption.otherId });
  if ('project' in adoption) return undefined;
  const isEmpty = textField(source, linkField) === '';
  if (data.refusedUrl && !looksAgain && isEmpty) return refuse('link-field-missing');
  if (targetId && target === 'gone' && !isEmpty) return refuse('awork-project-missing');
  if (targetId && target !== 'gone') return undefined;
  return templateRefusal(facts, textField(source, settings.templateField), (code, details) =>
    refuse(code, { ...details, field: settings.templateField[0] }),
  );
}

type ParkCode =
  'link-unreadable' | 'awork-project-taken' | 'link-field-missing' | TemplateCode | 'awork-project-missing';
type TemplateCode = 'template-unknown' | 'template-misspelt' | 'template-ambiguous';

function templateRefusal(
  { templateIds, nearTemplate: near }: ProjectFacts,
  template: string,
  refuse: (code: TemplateCode, details: Details) => ProjectPlan,
): ProjectPlan | undefined {
  const count = templateIds.length;
  if (template === '' || count === 1) return undefined;
  if (count > 1) return refuse('template-ambiguous', { template, count });
  return near === undefined
    ? refuse('template-unknown', { template })
    : refuse('template-misspelt', { template, near });
}

function clientStep(client: Customer, mocoProjectId: number): ProjectStep {
  const what = `rename the client to "${client.name}", unless somebody renamed it in awork`;
  return { do: 'rename-client', client, mocoProjectId, what };
}

/** The setting names another list than when ours was chosen. What people put into the old one stays there. */
function planList({ data }: ProjectFacts, { taskList }: MocoAworkSettings): ProjectStep[] {
  if (data.listId === undefined || (data.listName ?? FORMER_LIST) === taskList) return [];
  const what = `use the list "${taskList}" and move the tasks of the service items there; tasks of other people, and the old list, stay`;
  return [{ do: 'move-tasks', what }];
}

/** Links of earlier versions do not say how the setting called their list. */
const FORMER_LIST = 'MOCO';

function begin({ adoption, templateIds }: ProjectFacts, source: MocoProject): ProjectStep {
  if (adoption.kind === 'project' || adoption.kind === 'unconfirmed') {
    const { project } = adoption;
    return {
      do: 'link-project',
      projectId: project.id,
      what: `link the existing awork project "${project.name}"`,
      name: project.name,
    };
  }
  const fields = sharedFields(source);
  return {
    do: 'create-project',
    fields,
    templateId: templateIds[0],
    what: `create the awork project "${fields.name}"`,
    name: fields.name,
  };
}
