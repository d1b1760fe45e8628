import * as z from 'zod';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';

/** What is remembered on the link of a time entry: whose activity it is, and where. */
export const timeLinkData = z.object({
  mocoUserId: z.int().optional(),
  /** The service item it was last written to. */
  mocoTaskId: z.int().optional(),
  aworkUserId: z.string().optional(),
  aworkProjectId: z.string().optional(),
  /** Local day of the entry, `YYYY-MM-DD`. */
  day: z.string().optional(),
  /** Version of the entry when MOCO last had its values. */
  writtenVersion: z.string().optional(),
  /** Per field the fingerprint of what was wanted, where MOCO holds something else all the same. */
  wanted: z.record(z.string(), z.string()).optional(),
  /** False where MOCO would not have it billable, because of its service item or project. */
  mayBeBilled: z.boolean().optional(),
  /** The activity that we began to take over as it is. */
  adopting: z.int().optional(),
  /** We began to remove it ourselves, to make it anew for somebody else. */
  removing: z.boolean().optional(),
});
export type TimeLinkData = z.infer<typeof timeLinkData>;

export function readTimeLink(data: unknown): TimeLinkData {
  return timeLinkData.parse(data ?? {});
}

const MARK = 'awork:';

/** Our mark on an activity. MOCO refuses "awork" as `remote_service`, but takes any text here. */
export function remoteIdOf(timeEntryId: string): string {
  return `${MARK}${timeEntryId}`;
}

/** The entry whose mark it carries. */
export function entryOf({ remote_id }: Pick<MocoActivity, 'remote_id'>): string | undefined {
  return remote_id?.startsWith(MARK) ? remote_id.slice(MARK.length) : undefined;
}

/** Whether it is of an entry already. */
export function isMarked(activity: Pick<MocoActivity, 'remote_id'>): boolean {
  return entryOf(activity) !== undefined;
}
