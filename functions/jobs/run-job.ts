import { Failure } from '../../shared/failure.ts';
import type { JobOrder, JobProblem } from '../../shared/jobs/job.ts';
import { speakingAs } from '../ops/access/speaking-as.ts';
import type { Operator } from '../ops/operator.ts';
import { Refusal } from '../ops/output/report.ts';
import { works } from './works.ts';

/**
 * Carries out what an order asks for, once, in the name and language of whoever asked. What nobody can be told as a
 * sentence is a defect: the job has failed and the error goes on.
 */
export async function runJob(order: JobOrder, until: Date, operator: Operator): Promise<void> {
  const job = await operator.jobs.begin(order, until);
  if (!job) return;
  let telling = Promise.resolve();
  const progress = (_text: string, records?: number) => {
    if (records === undefined) return;
    // For the eye: that it cannot be told holds nothing back.
    telling = telling.then(() => operator.jobs.tell(order, records)).catch(() => undefined);
  };
  try {
    const result = await works[order.kind](order, { ...speakingAs(job, operator), progress });
    await telling;
    await operator.jobs.end(order, { state: 'done', result });
  } catch (error) {
    await operator.jobs.end(order, { state: 'failed', problem: problemOf(error) });
    if (!(error instanceof Failure) && !(error instanceof Refusal)) throw error;
  }
}

function problemOf(error: unknown): JobProblem {
  if (error instanceof Failure) return { code: error.reason.code, details: error.details };
  if (error instanceof Refusal && error.refused) return error.refused;
  if (error instanceof Refusal) return { code: 'refused', details: { why: error.message } };
  return { code: 'defect', details: {} };
}
