import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import { comparable, currentFields, fieldNames, sharedFields, writtenName } from './plan-fields.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import type { ProjectFacts, ProjectSteps, SharedFields } from './project-plan.ts';

/** What becomes of the link while the steps are applied. */
export interface Progress {
  targetId: string | undefined;
  fingerprints: Record<string, string>;
  data: ProjectLinkData;
}

export function startProgress({ targetId, fingerprints, data }: ProjectFacts): Progress {
  return { targetId, fingerprints: { ...fingerprints }, data: structuredClone(data) };
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
    takesTimes: false,
    timesRequested: false,
    members: [],
  });
}

export function rememberCreated(
  { fingerprints, data }: Progress,
  fields: SharedFields,
  companyId: string | null,
): void {
  for (const [field, value] of Object.entries(comparable(fields))) fingerprints[field] = fingerprint(value);
  fingerprints['companyId'] = fingerprint(companyId);
  data.kept = {};
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
}

function keptValues({ kept }: ProjectSteps, source: MocoProject): Record<string, string> {
  const wanted = comparable(sharedFields(source));
  return Object.fromEntries(kept.map((field) => [field, fingerprint(wanted[field])]));
}

/**
 * Keeps what the times need to know of a project. Answers whether a service item or person became available that entries
 * may be waiting for.
 */
export function rememberSource({ tasks, contracts }: MocoProject, data: ProjectLinkData): boolean {
  const usable = new Set(data.items.filter(({ active }) => active).map(({ id }) => id));
  const assigned = new Set(data.assigned);
  data.items = tasks.map(({ id, name, active }) => ({ id, name, active }));
  data.assigned = contracts.filter(({ active }) => active).map(({ user_id }) => user_id);
  const isNew =
    data.items.some(({ id, active }) => active && !usable.has(id)) ||
    data.assigned.some((id) => !assigned.has(id));
  return isNew && data.timesRequested;
}
