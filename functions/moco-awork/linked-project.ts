import * as z from 'zod';
import { askForSweep, chainedSweep } from '../../shared/chained-sweep.ts';
import { projectMemory } from '../../shared/vendors/awork/projects/project-memory.ts';
import type { LinkKey } from '../../shared/links/link.ts';
import type { MocoProject } from '../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from './run.ts';

/** The awork task of one service item. */
const boundTask = z.object({
  taskId: z.string(),
  /** Fingerprint of the name we last wrote. */
  name: z.string(),
  /** Fingerprint of what awork made of that name, where it did not keep it as it was. */
  altered: z.string().optional(),
  /** Fingerprints of names we began to write and have not seen confirmed. */
  intended: z.array(z.string()).default([]),
  /** Fingerprint of a MOCO name that we did not write, because a person had renamed the task in awork. */
  keptName: z.string().optional(),
  /** We closed it, so we may open it again. */
  closed: z.boolean(),
  /** Somebody made it in awork, so that we neither rename nor close it. */
  isTheirs: z.boolean().optional(),
});
export type BoundTask = z.infer<typeof boundTask>;

/**
 * What is remembered on the link of a project beside what is kept of every awork project. `items` and `assigned` are
 * what MOCO said last, so that a time entry finds its service item and person without asking MOCO.
 */
export const projectLinkData = z.object({
  ...projectMemory.shape,
  /** Number, name and customer in MOCO, by which people look for it. */
  label: z.string().optional(),
  listId: z.string().optional(),
  /** How the setting called that list. */
  listName: z.string().optional(),
  tasks: z.record(z.string(), boundTask).default({}),
  items: z.array(z.object({ id: z.int(), name: z.string(), active: z.boolean() })).default([]),
  /** MOCO user ids with an active contract. */
  assigned: z.array(z.int()).default([]),
  /** MOCO user ids already added in awork; whoever a person removes there is not added again. */
  members: z.array(z.int()).default([]),
  /** MOCO user id of the lead that was last decided about. */
  lead: z.int().optional(),
  /**
   * The awork user who is responsible as far as we know of it; whoever else a person chooses there stays. Empty where
   * people chose before we did.
   */
  responsible: z.string().optional(),
  /** awork users who may be responsible by a template, or by a write of ours that was never confirmed. */
  unchosen: z.array(z.string()).default([]),
  /** What awork says of people whom it did not take, by their id there. */
  refused: z.record(z.string(), z.string()).optional(),
  /** The same of tasks, by service item. */
  begun: z
    .object({ project: z.array(z.string()), tasks: z.record(z.string(), z.array(z.string())) })
    .default({ project: [], tasks: {} }),
});
export type ProjectLinkData = z.infer<typeof projectLinkData>;

export function readProjectLink(data: unknown): ProjectLinkData {
  return projectLinkData.parse(data ?? {});
}

export function projectKey(connection: string, mocoProjectId: number | string): LinkKey {
  return { connection, entity: 'project', sourceId: String(mocoProjectId) };
}

export function labelOf({ identifier, name, customer }: MocoProject): string {
  return [identifier, name, customer && `(${customer.name})`].filter(Boolean).join(' ');
}

/** The service item, and its project, that an awork task stands for. */
export async function projectOfTask(
  taskId: string,
  { links, connection }: Pick<MocoAworkRun, 'links' | 'connection'>,
): Promise<{ mocoProjectId: string; item: string } | undefined> {
  for await (const { key, data } of links.list(connection.id, 'project')) {
    const tasks = Object.entries(readProjectLink(data).tasks);
    const item = tasks.find(([, task]) => task.taskId === taskId)?.[0];
    if (item !== undefined) return { mocoProjectId: key.sourceId, item };
  }
  return undefined;
}

/** A sweep of the times: `waiting`, or `project:<awork project id>`. */
export const sweepOfTimes = (scope: string) => chainedSweep('awork-moco-times', scope);

export async function askForTimes(scope: string, run: Pick<MocoAworkRun, 'askOf'>): Promise<void> {
  await askForSweep(sweepOfTimes(scope), run);
}
