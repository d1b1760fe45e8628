import type { Job, JobKind } from '../../../shared/jobs/job.ts';
import type { JobQueue } from '../../../shared/jobs/jobs.ts';
import type { Operator } from '../operator.ts';

/** Time for the queue, and for an earlier try that crashed. */
const PATIENCE_SECONDS = 3600;

type Asking = Pick<Operator, 'jobs' | 'who' | 'language' | 'now' | 'randomToken'> & { jobQueue: JobQueue };

/** Asks for a job; where one of its kind is underway already, that one is what was asked for. */
export async function askJob(connection: string, kind: JobKind, asking: Asking): Promise<void> {
  const { jobs, who, language, now, randomToken, jobQueue } = asking;
  const order = { id: randomToken(), connection, kind };
  const until = new Date(now().getTime() + PATIENCE_SECONDS * 1000).toISOString();
  const job: Job = { ...order, state: 'asked', who, language, askedAt: now().toISOString(), until };
  if (!(await jobs.ask(job))) return;
  try {
    await jobQueue.send(order);
  } catch (error) {
    await jobs.end(order, { state: 'failed', problem: { code: 'not-sent', details: {} } });
    throw error;
  }
}
