import { cutText } from '../../../shared/cut-text.ts';
import { targetOf } from '../../../shared/vendors/awork/projects/field-progress.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { Member } from './project-plan.ts';
import { isLeftOut } from './project-progress.ts';
import { isRefusal } from './refused-people.ts';
import type { StepContext } from './step-context.ts';

/** Kept for as long as awork refuses them, on a link that is to stay small. */
const MAX_CHARACTERS = 200;

interface Attempt {
  write(): Promise<void>;
  /** Somebody else may have done it, or a template. */
  isDone(project: AworkProject): boolean;
}

/** Whether it is done. What awork refuses of one person keeps nothing else back, and is told in the end. */
export async function unlessRefused(
  { mocoUserId, aworkUserId, name }: Member,
  { write, isDone }: Attempt,
  { progress, run }: StepContext,
): Promise<boolean> {
  const { refused, absent } = progress;
  if (isLeftOut(aworkUserId, progress)) return false;
  try {
    await write();
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const project = await run.awork.project(targetOf(progress));
    if (project && isDone(project)) return true;
    // Deactivated since the directory was read, as it turns out: nobody is to be told, as of others whom awork does not have.
    run.people.refresh();
    if ((await run.people.aworkUserOf(mocoUserId)) !== aworkUserId) {
      absent.push(aworkUserId);
      return false;
    }
    const problem = cutText(String(error.details['problem'] ?? ''), MAX_CHARACTERS);
    refused.push({ aworkUserId, name, problem });
    return false;
  }
}
