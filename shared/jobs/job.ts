import * as z from 'zod';
import type { Doer } from '../history/history.ts';
import { languages } from '../wording.ts';

/** What takes longer than anybody waits for a page. */
export const jobKinds = ['set-up', 'plan', 'go-live'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What the queue carries. */
export const jobOrder = z.object({
  id: z.string().min(1),
  connection: z.string().min(1),
  kind: z.enum(jobKinds),
});
export type JobOrder = z.infer<typeof jobOrder>;

const named = (kind: 'operator' | 'customer') => z.object({ kind: z.literal(kind), name: z.string() });
const doer: z.ZodType<Doer> = z.union([
  z.object({ kind: z.literal('tandem') }),
  named('operator'),
  named('customer'),
]);

/** Why a job came to nothing: a vendor's refusal by its code, or what has to be done first. */
const problem = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type JobProblem = z.infer<typeof problem>;

export type JobEnd = { state: 'done'; result: unknown } | { state: 'failed'; problem: JobProblem };

/** A job as it is kept: the last of its kind and connection. */
export const jobSchema = jobOrder.extend({
  state: z.enum(['asked', 'running', 'done', 'failed']),
  /** Who asked, and in which language the answer is to be. */
  who: doer,
  language: z.enum(languages),
  /** ISO instants. */
  askedAt: z.string(),
  endedAt: z.string().optional(),
  /** After this instant a job that has not ended is given up (ISO). */
  until: z.string(),
  /** How many records it has been through so far. */
  count: z.int().optional(),
  problem: problem.optional(),
  /** What came of it, as its kind writes it down; below 100 KB. */
  result: z.unknown().optional(),
});
export type Job = z.infer<typeof jobSchema>;

export function isUnderway(job: Pick<Job, 'state' | 'until'> | undefined, now: Date): boolean {
  return (job?.state === 'asked' || job?.state === 'running') && job.until > now.toISOString();
}
