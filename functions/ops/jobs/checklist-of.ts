import * as z from 'zod';
import type { Job } from '../../../shared/jobs/job.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { checklistItems } from '../../../shared/operations/checklist.ts';

const result = z.object({ items: checklistItems });

/** What a set-up came to; undefined where none has come to its end. */
export function checklistOf(job: Job | undefined): ChecklistItem[] | undefined {
  return job?.state === 'done' ? result.safeParse(job.result).data?.items : undefined;
}
