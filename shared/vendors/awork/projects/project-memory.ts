import * as z from 'zod';

/** What is remembered of an awork project that a direction keeps in step with its source. */
export const projectMemory = z.object({
  /** The address at the source, as we wrote or adopted it. */
  url: z.string().optional(),
  /** An address that the source dropped although we wrote it: only whoever looks again tries once more. */
  refusedUrl: z.string().optional(),
  /** Names under which a create was begun and not seen confirmed: the source may have another by the time we look. */
  begun: z.object({ project: z.array(z.string()) }).default({ project: [] }),
  /** ISO instant of the first of those creates. */
  begunAt: z.iso.datetime().optional(),
  /** Per awork field the fingerprints of values we began to write and have not seen confirmed: ours as well. */
  intended: z.record(z.string(), z.array(z.string())).default({}),
  /** Per awork field the fingerprint of what awork made of our value, where it did not keep it as it was. */
  altered: z.record(z.string(), z.string()).default({}),
  /** Per awork field the fingerprint of what it held before our last write, where awork answers that with no record. */
  before: z.record(z.string(), z.string()).default({}),
  /** Per shared field the fingerprint of a value of the source that we did not write, because a person had changed awork. */
  kept: z.record(z.string(), z.string()).default({}),
  /** The sync was switched off, or the project archived or deleted. */
  ended: z.boolean().default(false),
  /** Everything the times need is written down; before that they are not taken. */
  takesTimes: z.boolean().default(false),
  /** Earlier times were asked for. */
  timesRequested: z.boolean().default(false),
});
export type ProjectMemory = z.infer<typeof projectMemory>;
