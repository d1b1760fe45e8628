import type { JobOrder } from '../../shared/jobs/job.ts';
import type { JobSlot } from '../../shared/jobs/job-slot.ts';
import type { Jobs } from '../../shared/jobs/jobs.ts';
import { createJobs } from '../../shared/jobs/jobs.ts';
import { createMemoryVersions } from './memory-stores.ts';

/** Passes the same contract suite as the DynamoDB one. */
export function createMemoryJobs(now: () => Date): Jobs {
  const slots = createMemoryVersions<JobSlot>(() => ({}));
  const pages = new Map<string, { job: string; rows: readonly unknown[] }>();
  const keyOf = ({ connection, kind }: JobOrder, page: number) => `${connection} ${kind} ${page}`;
  return createJobs({
    now,
    slot: (connection, kind) => ({
      read: () => slots.read(`${connection} ${kind}`),
      replace: (value, revision) => slots.replace(`${connection} ${kind}`, value, revision),
    }),
    pages: {
      async writePage(order, page, rows) {
        pages.set(keyOf(order, page), structuredClone({ job: order.id, rows }));
      },
      async readPage(order, page) {
        const kept = pages.get(keyOf(order, page));
        return kept?.job === order.id ? structuredClone([...kept.rows]) : undefined;
      },
    },
  });
}
