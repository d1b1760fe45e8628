import * as z from 'zod';
import type { Job } from '../../../shared/jobs/job.ts';
import { planKinds } from './plan-row.ts';

const planGroup = z.object({
  direction: z.string(),
  plan: z.enum(planKinds),
  count: z.int(),
  /** Where its first row is. */
  page: z.int(),
});
export type PlanGroup = z.infer<typeof planGroup>;

const made = z.object({ direction: z.string(), step: z.string(), count: z.int() });
/** How often a direction makes a record of one kind, in whichever rows. */
export type Made = z.infer<typeof made>;

const keptPlan = z.object({
  records: z.int(),
  groups: z.array(planGroup),
  pages: z.int(),
  made: z.array(made).default([]),
  /** How long it takes to carry it out, at the pace the vendors allow. */
  minutes: z.number(),
});
export type KeptPlan = z.infer<typeof keptPlan>;

const planRow = z.object({
  direction: z.string(),
  entity: z.string(),
  id: z.string(),
  plan: z.enum(planKinds),
  name: z.string().nullable(),
  code: z.string().nullable(),
  sentence: z.string().nullable(),
  /** Earlier plans have none. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).nullish(),
  steps: z.array(z.object({ do: z.string(), what: z.string() })),
});
export const planRows = z.array(planRow);

/** What a plan came to; undefined where none has come to its end. */
export function planOf(job: Job | undefined): KeptPlan | undefined {
  return job?.state === 'done' ? keptPlan.safeParse(job.result).data : undefined;
}
