import * as z from 'zod';
import type { MocoProject } from '../../shared/vendors/moco/records.ts';
import { fingerprint } from '../../shared/fingerprint.ts';
import type { MocoAworkSettings } from './settings.ts';

/** The awork task of one service item. */
const boundTask = z.object({
  taskId: z.string(),
  /** Fingerprint of the name we last wrote. */
  name: z.string(),
  /** Fingerprints of names we began to write and have not seen confirmed. */
  intended: z.array(z.string()).default([]),
  /** Fingerprint of a MOCO name that we did not write, because a person had renamed the task in awork. */
  keptName: z.string().optional(),
  /** We closed it, so we may open it again. */
  closed: z.boolean(),
});
export type BoundTask = z.infer<typeof boundTask>;

/**
 * What is remembered on the link of a project. `items` and `assigned` are what MOCO said last, so that a time entry
 * finds its service item and person without asking MOCO.
 */
export const projectLinkData = z.object({
  /** The address in the MOCO link field, as we wrote or adopted it. */
  url: z.string().optional(),
  listId: z.string().optional(),
  tasks: z.record(z.string(), boundTask).default({}),
  items: z.array(z.object({ id: z.int(), name: z.string(), active: z.boolean() })).default([]),
  /** MOCO user ids with an active contract. */
  assigned: z.array(z.int()).default([]),
  /** MOCO user ids already added in awork; whoever a person removes there is not added again. */
  members: z.array(z.int()).default([]),
  /** Names under which a create was begun and not seen confirmed: MOCO may have another name by the time we look. */
  begun: z
    .object({ project: z.array(z.string()), tasks: z.record(z.string(), z.array(z.string())) })
    .default({ project: [], tasks: {} }),
  /** Per awork field the fingerprints of values we began to write and have not seen confirmed: ours as well. */
  intended: z.record(z.string(), z.array(z.string())).default({}),
  /** Per shared field the fingerprint of a MOCO value that we did not write, because a person had changed awork. */
  kept: z.record(z.string(), z.string()).default({}),
  /** The sync was switched off, or the project archived or deleted. */
  ended: z.boolean().default(false),
  /** Everything the times need is written down; before that they are not taken. */
  takesTimes: z.boolean().default(false),
  /** Earlier times were asked for. */
  timesRequested: z.boolean().default(false),
});
export type ProjectLinkData = z.infer<typeof projectLinkData>;

export function readProjectLink(data: unknown): ProjectLinkData {
  return projectLinkData.parse(data ?? {});
}

/** MOCO writes "1" for yes, and leaves a field that was never set out, empty or null. */
export function isSyncRequested(project: MocoProject, { syncField, syncTag }: MocoAworkSettings): boolean {
  const value = project.custom_properties[syncField];
  const yes = value === '1' || value === 1 || value === true || value === 'true';
  return yes || project.tags.includes(syncTag);
}

export function textField(project: MocoProject, field: string): string {
  const value = project.custom_properties[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** Changes with everything we use of a project, also where MOCO leaves `updated_at` alone (tasks, contracts). */
export function projectVersion(project: MocoProject, settings: MocoAworkSettings): string {
  const { identifier, name, active, start_date, finish_date, customer, tasks, contracts } = project;
  return fingerprint([
    [identifier, name, active, start_date, finish_date, customer, isSyncRequested(project, settings)],
    [textField(project, settings.linkField), textField(project, settings.templateField)],
    tasks.map((task) => [task.id, task.name, task.active]),
    contracts.map((contract) => [contract.user_id, contract.active]),
  ]);
}
