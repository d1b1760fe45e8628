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

/** Whether it is of an entry already. */
export function isMarked({ remote_id }: Pick<MocoActivity, 'remote_id'>): boolean {
  return remote_id?.startsWith(MARK) ?? false;
}
