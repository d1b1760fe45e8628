import * as z from 'zod';
import type { Job, JobEnd, JobOrder } from './job.ts';
import { isUnderway, jobSchema } from './job.ts';

/** Where the last job of a kind and connection is kept. */
export const jobSlot = z.object({ job: jobSchema.optional() });
export type JobSlot = z.infer<typeof jobSlot>;

/** What the slot becomes; undefined where it stays as it is. */
export type SlotChange = (slot: JobSlot, now: Date) => JobSlot | undefined;

/** One at a time: a second of the same kind is not taken while one is underway. */
export function asking(job: Job): SlotChange {
  return ({ job: before }, now) => (isUnderway(before, now) ? undefined : { job });
}

/** Once: an order that comes twice finds its job begun, unless whoever began it was given up. */
export function beginning({ id }: JobOrder, until: Date): SlotChange {
  return ({ job }, now) => {
    if (job?.id !== id) return undefined;
    const isGivenUp = !isUnderway(job, now);
    // A page has said by then that nothing came of it, so nobody expects a connection to start.
    if (isGivenUp && job.kind === 'go-live') return undefined;
    const mayBegin = job.state === 'asked' || (job.state === 'running' && isGivenUp);
    return mayBegin ? { job: { ...job, state: 'running', until: until.toISOString() } } : undefined;
  };
}

export function telling({ id }: JobOrder, count: number): SlotChange {
  return ({ job }) => (job?.id === id ? { job: { ...job, count } } : undefined);
}

export function ending({ id }: JobOrder, end: JobEnd): SlotChange {
  return ({ job }, now) =>
    job?.id === id ? { job: { ...job, ...end, endedAt: now.toISOString() } } : undefined;
}
