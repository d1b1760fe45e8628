import * as z from 'zod';
import type { LinkKey } from '../../../shared/links/link.ts';
import type { HqAworkRun } from '../run.ts';
import type { TaskKind } from './task-place.ts';

/** What is remembered on the link of an HQ task. */
export const taskLinkData = z.object({
  hqProjectId: z.int().optional(),
  kind: z.object({ typeOfWorkId: z.string().nullable(), isChargeable: z.boolean() }).optional(),
  /** The type of work that HQ has no task type for. */
  missingType: z.string().optional(),
});
export type TaskLinkData = z.infer<typeof taskLinkData>;

export interface KnownTask {
  hqTaskId: number;
  kind: TaskKind | undefined;
}

export function taskKey(connection: string, key: string): LinkKey {
  return { connection, entity: 'task', sourceId: key };
}

export function readTaskLink(data: unknown): TaskLinkData {
  return taskLinkData.parse(data ?? {});
}

const TASK_SECONDS = 300;
export const taskCacheKey = (key: string) => `hq-task/${key}`;

/** As we made or found it in that HQ project. Only what is there is remembered, never that it is missing. */
export async function knownTask(
  key: string,
  hqProjectId: number,
  { links, connection, cache }: Pick<HqAworkRun, 'links' | 'connection' | 'cache'>,
): Promise<KnownTask | undefined> {
  const cached = taskCacheKey(key);
  const link = await cache.get(cached, TASK_SECONDS, () => links.get(taskKey(connection.id, key)));
  const data = readTaskLink(link?.data);
  if (link?.targetId !== undefined && data.hqProjectId === hqProjectId)
    return { hqTaskId: Number(link.targetId), kind: data.kind };
  cache.drop(cached);
  return undefined;
}
