import type { LinkChange } from '../../../shared/links/link.ts';
import type { ProjectFacts, ProjectSteps } from './project-plan.ts';
import { startOver, startProgress, startTakingTimes } from './project-progress.ts';

/**
 * The link that the steps will leave behind, as far as the times need to know it for their plan. Of a project that is
 * still to be made nobody can know it.
 */
export function expectedLink(
  facts: ProjectFacts,
  { steps }: ProjectSteps,
  now: Date,
): LinkChange | undefined {
  const progress = startProgress(facts);
  for (const step of steps) {
    if (step.do === 'create-project') return undefined;
    if (step.do === 'link-project') startOver(progress, step.projectId);
    if (step.do === 'request-times') startTakingTimes(progress, now);
    if (step.do === 'end-sync') progress.data.ended = true;
  }
  const { targetId, data } = progress;
  return targetId ? { targetId, data } : undefined;
}
