import * as z from 'zod';
import type { Asked } from '../../shared/direction.ts';
import { SWEEP } from '../../shared/pointer.ts';
import type { Link, LinkKey } from '../../shared/links/link.ts';
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
 * What is remembered on the link of a project. `items` and `assigned` are what MOCO said last, so that a time entry
 * finds its service item and person without asking MOCO.
 */
export const projectLinkData = z.object({
  /** Number, name and customer in MOCO, by which people look for it. */
  label: z.string().optional(),
  /** The address in the MOCO link field, as we wrote or adopted it. */
  url: z.string().optional(),
  /** An address that MOCO dropped although we wrote it: only whoever looks again tries once more. */
  refusedUrl: z.string().optional(),
  listId: z.string().optional(),
  /** How the setting called that list. */
  listName: z.string().optional(),
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
  /** Per awork field the fingerprint of what awork made of our value, where it did not keep it as it was. */
  altered: z.record(z.string(), z.string()).default({}),
  /** Per awork field the fingerprint of what it held before our last write, where awork answers that with no record. */
  before: z.record(z.string(), z.string()).default({}),
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

export function projectKey(connection: string, mocoProjectId: number | string): LinkKey {
  return { connection, entity: 'project', sourceId: String(mocoProjectId) };
}

/** The link whose awork project this is. The index behind it may lag a moment. */
export function linkOfAworkProject(
  aworkProjectId: string,
  { links, connection }: Pick<MocoAworkRun, 'links' | 'connection'>,
): Promise<Link | undefined> {
  return links.findByTarget(connection.id, 'project', aworkProjectId);
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

/** Until a written link shows wherever it is looked for. */
export const INDEX_LAG_SECONDS = 3;

/** A sweep of the times: `waiting`, or `project:<awork project id>`. */
export function sweepOfTimes(scope: string): Asked & { direction: string } {
  const cause = 'chain';
  return {
    direction: 'awork-moco-times',
    entity: SWEEP,
    ids: [scope],
    cause,
    delaySeconds: INDEX_LAG_SECONDS,
  };
}

export async function askForTimes(scope: string, { askOf }: Pick<MocoAworkRun, 'askOf'>): Promise<void> {
  const { direction, entity, ids, cause, delaySeconds } = sweepOfTimes(scope);
  await askOf(direction)(entity, ids, cause, delaySeconds);
}
