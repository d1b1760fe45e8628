import * as z from 'zod';

/** A create whose answer we have not seen: HQ has no place for our reference, so it is known by what it was made with. */
const begunReporting = z.object({
  userId: z.int(),
  projectId: z.int(),
  taskId: z.int(),
  date: z.string(),
  durationSeconds: z.number(),
  /** Fingerprint of the text. */
  note: z.string(),
});
export type BegunReporting = z.infer<typeof begunReporting>;

/** What is remembered on the link of a time entry: whose reporting it is, and where. */
export const timeLinkData = z.object({
  hqUserId: z.int().optional(),
  hqProjectId: z.int().optional(),
  /** The HQ task it was last written to. */
  hqTaskId: z.int().optional(),
  aworkUserId: z.string().optional(),
  aworkProjectId: z.string().optional(),
  /** Local day of the entry, `YYYY-MM-DD`. */
  day: z.string().optional(),
  /** Version of the entry when HQ last had its values. */
  writtenVersion: z.string().optional(),
  /** Per value the fingerprint of what was wanted, where HQ holds something else all the same. */
  wanted: z.record(z.string(), z.string()).optional(),
  /** Booked for the fallback person; their own may be in HQ by now. */
  isForFallback: z.boolean().optional(),
  begun: z.array(begunReporting).optional(),
  /** The reporting that we began to take over as it is. */
  adopting: z.int().optional(),
  /** We began to remove it ourselves, to make it anew. */
  removing: z.boolean().optional(),
});
export type TimeLinkData = z.infer<typeof timeLinkData>;

export function readTimeLink(data: unknown): TimeLinkData {
  return timeLinkData.parse(data ?? {});
}
