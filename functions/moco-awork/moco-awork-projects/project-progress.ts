import { fingerprint } from '../../../shared/fingerprint.ts';
import type { FieldProgress } from '../../../shared/vendors/awork/projects/field-progress.ts';
import { rememberFields } from '../../../shared/vendors/awork/projects/field-progress.ts';
import { fieldWords } from '../../../shared/vendors/awork/projects/field-words.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Wording } from '../../../shared/wording.ts';
import { clientName, sharedClientName, responsiblePerson, taskWords } from './changed-words.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { labelOf } from '../linked-project.ts';
import { rememberChoice } from './plan-lead.ts';
import type { ProjectFacts, ProjectSteps, RefusedPerson } from './project-plan.ts';
import { sharedFields } from './project-source.ts';

/** What becomes of the link while the steps are applied. */
export interface Progress extends FieldProgress {
  data: ProjectLinkData;
  /** What turned out to belong to people in awork only when it was to be written. */
  kept: Wording[];
  /** Whom awork did not take this time. */
  refused: RefusedPerson[];
  /** awork users who turned out to have left when they were to be added; back again, they are. */
  absent: string[];
}

export function startProgress({ targetId, fingerprints, data }: ProjectFacts): Progress {
  return {
    ...{ targetId, fingerprints: { ...fingerprints }, data: structuredClone(data) },
    ...{ altered: [], kept: [], refused: [], absent: [] },
  };
}

/** Another project than before: nothing that was remembered of the old one holds. */
export function startOver(progress: Progress, projectId: string): void {
  if (progress.targetId === projectId) return;
  progress.targetId = projectId;
  const { data } = progress;
  Object.assign(data, {
    tasks: {},
    listId: undefined,
    listName: undefined,
    takesTimes: false,
    timesRequested: false,
    members: [],
    lead: undefined,
    responsible: undefined,
    unchosen: [],
    refused: undefined,
  });
}

/** What was decided about fields and tasks, for the next reading. */
export function rememberPlan(plan: ProjectSteps, source: MocoProject, progress: Progress): void {
  rememberFields(plan, sharedFields(source), progress);
  rememberRefused(plan, progress);
  if (isDecided(plan, progress)) progress.data.lead = source.leader?.id;
  if (plan.lead.kind === 'kept') rememberChoice(progress.data);
  if (plan.lead.kind === 'agreed') progress.data.responsible = plan.lead.userId;
  for (const { id, name } of plan.keptTasks) {
    const task = progress.data.tasks[id];
    if (task) task.keptName = fingerprint(name);
  }
}

/** Of those no longer wanted, or there by now, nothing is kept. */
function rememberRefused({ refused }: Pick<ProjectSteps, 'refused'>, progress: Progress): void {
  const people = [...refused, ...progress.refused];
  delete progress.data.refused;
  if (people.length > 0)
    progress.data.refused = Object.fromEntries(people.map((each) => [each.aworkUserId, each.problem]));
}

/** A lead whom awork refused is still to be made responsible. */
function isDecided({ lead }: ProjectSteps, progress: Progress): boolean {
  if (lead.kind !== 'set') return lead.kind === 'kept' || lead.kind === 'agreed';
  return !isLeftOut(lead.step.lead.aworkUserId, progress);
}

/** Whether this run was to add that awork user, and could not. */
export function isLeftOut(
  userId: string,
  { refused, absent }: Pick<Progress, 'refused' | 'absent'>,
): boolean {
  return absent.includes(userId) || refused.some(({ aworkUserId }) => aworkUserId === userId);
}

/** What people changed or made in awork and MOCO therefore does not overwrite. */
export function keptWords({ kept, keptTasks, client, lead }: ProjectSteps): Wording[] {
  const fields = kept.map((field) => fieldWords[field]);
  const others = [
    ...(client === 'kept' ? [clientName] : []),
    ...(client === 'shared' ? [sharedClientName] : []),
    ...(lead.kind === 'kept' ? [responsiblePerson] : []),
  ];
  return [...fields, ...others, ...keptTasks.map(taskWords)];
}

/**
 * Keeps what the times need to know of a project. Answers whether a service item or person became available that entries
 * may be waiting for.
 */
export function rememberSource(source: MocoProject, data: ProjectLinkData): boolean {
  const { tasks, contracts } = source;
  data.label = labelOf(source);
  const usable = new Set(data.items.filter(({ active }) => active).map(({ id }) => id));
  const assigned = new Set(data.assigned);
  data.items = tasks.map(({ id, name, active }) => ({ id, name, active }));
  data.assigned = contracts.filter(({ active }) => active).map(({ user_id }) => user_id);
  const isNew =
    data.items.some(({ id, active }) => active && !usable.has(id)) ||
    data.assigned.some((id) => !assigned.has(id));
  return isNew && data.timesRequested;
}
