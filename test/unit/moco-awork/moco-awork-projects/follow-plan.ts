import { comparable, currentFields } from '../../../../shared/vendors/awork/projects/project-fields.ts';
import { sharedFields } from '../../../../functions/moco-awork/moco-awork-projects/project-source.ts';
import type { ProjectFacts } from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import type {
  ProjectPlan,
  ProjectStep,
} from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import { fingerprint } from '../../../../shared/fingerprint.ts';
import type { AworkProject } from '../../../../shared/vendors/awork/records.ts';
import { aworkExample, memberExample, otherProjectId, url, withAddress } from './project-examples.ts';

const midnight = (day: string | null | undefined) => (day ? `${day}T00:00:00Z` : null);
/** Each MOCO customer has one awork company. */
const companyOf = (customerId: number) => `33333333-3333-4333-8333-${String(customerId).padStart(12, '0')}`;

/** What the facts are after a plan was carried out and everything was read again: a model of the two systems and the link. */
export function followPlan(before: ProjectFacts, plan: ProjectPlan): ProjectFacts {
  if (plan.kind !== 'steps' || !before.source) return before;
  const facts = structuredClone(before);
  const source = structuredClone(before.source);
  const adopted = 'project' in facts.adoption ? facts.adoption.project : undefined;
  let target: AworkProject = adopted ?? (typeof facts.target === 'object' ? facts.target : aworkExample());
  const fingerprints: Record<string, string> = { ...facts.fingerprints };
  for (const step of plan.steps) {
    target = onTarget(target, step);
    onLink(facts, step);
    if (step.do === 'create-project') {
      for (const [field, value] of Object.entries(comparable(step.fields)))
        fingerprints[field] = fingerprint(value);
    }
    if (step.do === 'create-project' || step.do === 'set-client')
      fingerprints['companyId'] = fingerprint(target.companyId);
  }
  if (plan.lead.kind !== 'none') facts.data.lead = source.leader?.id;
  const wanted = comparable(sharedFields(source));
  for (const field of plan.handled) {
    fingerprints[field] = fingerprint(wanted[field]);
    delete facts.data.kept[field];
  }
  for (const field of plan.kept) {
    facts.data.kept[field] = fingerprint(wanted[field]);
    if (adopted)
      fingerprints[field === 'client' ? 'companyId' : field] = fingerprint(currentFields(adopted)[field]);
  }
  const stored = plan.steps.some((step) => step.do === 'store-address') ? withAddress(source) : source;
  return {
    ...facts,
    source: stored,
    fingerprints,
    target,
    targetId: facts.targetId ?? target.id,
    isSyncFieldGone: false,
    adoption: { kind: 'none' },
  };
}

function onTarget(target: AworkProject, step: ProjectStep): AworkProject {
  switch (step.do) {
    case 'create-project': {
      const { name, startDate, dueDate, client } = step.fields;
      const dates = { startDate: midnight(startDate), dueDate: midnight(dueDate) };
      return aworkExample({
        id: otherProjectId,
        name,
        ...dates,
        companyId: client && companyOf(client.id),
        members: [],
      });
    }
    case 'rename-project':
      return { ...target, name: step.name };
    case 'set-dates':
      return {
        ...target,
        ...('startDate' in step && { startDate: midnight(step.startDate) }),
        ...('dueDate' in step && { dueDate: midnight(step.dueDate) }),
      };
    case 'set-client':
      return { ...target, companyId: companyOf(step.client.id) };
    case 'add-member':
      return { ...target, members: [...target.members, memberExample(step.member.aworkUserId)] };
    case 'set-responsible':
      return { ...target, members: madeResponsible(target, step.lead.aworkUserId) };
    case 'link-project':
    case 'rename-client':
    case 'move-tasks':
    case 'store-address':
    case 'create-task':
    case 'find-task':
    case 'rename-task':
    case 'close-task':
    case 'reopen-task':
    case 'request-times':
    case 'end-sync':
      return target;
  }
}

function madeResponsible({ members }: AworkProject, userId: string): AworkProject['members'] {
  const others = members.filter((member) => member.userId !== userId);
  return [...others.map((member) => ({ ...member, isResponsible: false })), memberExample(userId, true)];
}

function onLink({ data }: ProjectFacts, step: ProjectStep): void {
  switch (step.do) {
    case 'create-project':
    case 'link-project':
      Object.assign(data, { tasks: {}, timesRequested: false, members: [], kept: {}, url });
      Object.assign(data, { lead: undefined, responsible: undefined });
      return;
    case 'request-times':
      Object.assign(data, { timesRequested: true, ended: false });
      return;
    case 'end-sync':
      data.ended = true;
      return;
    case 'add-member':
      data.members.push(step.member.mocoUserId);
      return;
    case 'set-responsible':
      data.responsible = step.lead.aworkUserId;
      return;
    case 'create-task':
    case 'find-task':
    case 'rename-task':
    case 'close-task':
    case 'reopen-task':
      onTask(data.tasks, step);
      return;
    case 'store-address':
    case 'rename-project':
    case 'set-dates':
    case 'set-client':
    case 'rename-client':
    case 'move-tasks':
      return;
  }
}

type TaskStep = Extract<ProjectStep, { item: { id: number } }>;

function onTask(tasks: ProjectFacts['data']['tasks'], { do: act, item }: TaskStep): void {
  const known = tasks[item.id] ?? { taskId: `task-${item.id}`, name: '', intended: [], closed: false };
  const name = act === 'create-task' || act === 'rename-task' ? fingerprint(item.name) : known.name;
  const closed = act === 'close-task' || (known.closed && act !== 'reopen-task');
  tasks[item.id] = { ...known, name, closed };
}
