import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Wording } from '../../../shared/wording.ts';
import { clientName, fieldWords, taskWords } from './changed-words.ts';
import { comparable, currentFields, fieldNames, sharedFields, writtenName } from './plan-fields.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { labelOf } from '../linked-project.ts';
import type { ProjectFacts, ProjectSteps, SharedField, SharedFields } from './project-plan.ts';

/** What becomes of the link while the steps are applied. */
export interface Progress {
  targetId: string | undefined;
  fingerprints: Record<string, string>;
  data: ProjectLinkData;
  /** What awork did not keep as it was sent. */
  altered: Wording[];
  /** What turned out to belong to people in awork only when it was to be written. */
  kept: Wording[];
}

export function startProgress({ targetId, fingerprints, data }: ProjectFacts): Progress {
  return { targetId, fingerprints: { ...fingerprints }, data: structuredClone(data), altered: [], kept: [] };
}

export function targetOf({ targetId }: Progress): string {
  if (!targetId) throw new Error('a plan must create or link the project before anything else');
  return targetId;
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
  });
}

export function rememberCreated(
  progress: Progress,
  fields: SharedFields,
  companyId: string | null,
  answer: AworkProject,
): void {
  const { fingerprints, data } = progress;
  for (const [field, value] of Object.entries(comparable(fields))) fingerprints[field] = fingerprint(value);
  fingerprints['companyId'] = fingerprint(companyId);
  data.kept = {};
  const { name, startDate, dueDate } = fields;
  rememberAnswer(progress, { name, startDate, dueDate, client: companyId }, answer);
}

/** What awork made of the values that were sent counts as ours, though it is not what MOCO has. */
export function rememberAnswer(
  { data, altered }: Progress,
  sent: Partial<Record<SharedField, string | null>>,
  answer: AworkProject,
): void {
  const held = currentFields(answer);
  for (const field of fieldNames) {
    if (sent[field] === undefined) continue;
    const name = writtenName(field);
    delete data.altered[name];
    if (held[field] === sent[field]) continue;
    data.altered[name] = fingerprint(held[field]);
    altered.push(fieldWords[field]);
  }
}

/** What a linked project holds counts as ours from now on, so that later changes in MOCO follow. */
export function rememberLinked(
  { adoption, source }: ProjectFacts,
  plan: ProjectSteps,
  { fingerprints, data }: Progress,
): void {
  if (!('project' in adoption) || !source) return;
  const current = currentFields(adoption.project);
  for (const field of fieldNames) fingerprints[writtenName(field)] = fingerprint(current[field]);
  data.kept = keptValues(plan, source);
  if (adoption.kind === 'project') data.url = adoption.url;
}

/** Handled fields carry MOCO's value from now on; kept ones remember which MOCO value was not written. */
export function rememberFields(
  plan: ProjectSteps,
  source: MocoProject,
  { fingerprints, data }: Progress,
): void {
  const wanted = comparable(sharedFields(source));
  for (const field of plan.handled) {
    fingerprints[field] = fingerprint(wanted[field]);
    delete data.kept[field];
  }
  Object.assign(data.kept, keptValues(plan, source));
  for (const { id, name } of plan.keptTasks) {
    const task = data.tasks[id];
    if (task) task.keptName = fingerprint(name);
  }
}

/** What people changed or made in awork and MOCO therefore does not overwrite. */
export function keptWords({ kept, keptTasks, keepsClientName }: ProjectSteps): Wording[] {
  const fields = kept.map((field) => fieldWords[field]);
  return [...fields, ...(keepsClientName ? [clientName] : []), ...keptTasks.map(taskWords)];
}

function keptValues({ kept }: ProjectSteps, source: MocoProject): Record<string, string> {
  const wanted = comparable(sharedFields(source));
  return Object.fromEntries(kept.map((field) => [field, fingerprint(wanted[field])]));
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
