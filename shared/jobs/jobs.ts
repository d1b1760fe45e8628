import type { VersionedItem } from '../store/versioned-item.ts';
import type { Job, JobEnd, JobKind, JobOrder } from './job.ts';
import type { JobSlot, SlotChange } from './job-slot.ts';
import { asking, beginning, ending, telling } from './job-slot.ts';

/** The last job of each kind and connection, and what it wrote down page by page. */
export interface Jobs extends JobPages {
  read(connection: string, kind: JobKind): Promise<Job | undefined>;
  /** Keeps a new job, unless one of its kind is underway; answers whether it did. */
  ask(job: Job): Promise<boolean>;
  /** Begins the job of an order until then; undefined where it has begun elsewhere, has ended, or another took its place. */
  begin(order: JobOrder, until: Date): Promise<Job | undefined>;
  /** Tells whoever looks how many records it has been through. */
  tell(order: JobOrder, count: number): Promise<void>;
  end(order: JobOrder, end: JobEnd): Promise<void>;
}

export interface JobPages {
  writePage(order: JobOrder, page: number, rows: readonly unknown[]): Promise<void>;
  /** Undefined where this job wrote no such page. */
  readPage(order: JobOrder, page: number): Promise<unknown[] | undefined>;
}

export interface JobPlaces {
  slot(connection: string, kind: JobKind): VersionedItem<JobSlot>;
  pages: JobPages;
  now(): Date;
}

/** Brings orders to whoever carries them out; each at least once. */
export interface JobQueue {
  send(order: JobOrder): Promise<void>;
}

export function createJobs({ slot, pages, now }: JobPlaces): Jobs {
  const change = async ({ connection, kind }: Omit<JobOrder, 'id'>, decide: SlotChange) => {
    const place = slot(connection, kind);
    for (;;) {
      const { value, revision } = await place.read();
      const next = decide(value, now());
      if (!next) return undefined;
      if (await place.replace(next, revision)) return next.job;
    }
  };
  return {
    ...pages,
    read: async (connection, kind) => (await slot(connection, kind).read()).value.job,
    ask: async (job) => (await change(job, asking(job))) !== undefined,
    begin: (order, until) => change(order, beginning(order, until)),
    async tell(order, count) {
      await change(order, telling(order, count));
    },
    async end(order, end) {
      await change(order, ending(order, end));
    },
  };
}
