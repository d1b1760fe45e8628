import { sharedFields } from './project-source.ts';
import type { LinkChange } from '../../../shared/links/link.ts';
import { rememberLinked } from '../../../shared/vendors/awork/projects/field-progress.ts';
import type { ProjectFacts, ProjectSteps } from './project-plan.ts';
import { rememberSource, startOver, startProgress } from './project-progress.ts';

/**
 * The link that the steps will leave behind, as far as the times need to know it for their plan. Of a project that is
 * still to be made nobody can know it.
 */
export function expectedLink(facts: ProjectFacts, plan: ProjectSteps): LinkChange | undefined {
  const progress = startProgress(facts);
  for (const step of plan.steps) {
    if (step.do === 'create-project') return undefined;
    if (step.do === 'link-project') {
      if (facts.source) rememberLinked(facts.adoption, plan, sharedFields(facts.source), progress);
      startOver(progress, step.projectId);
    }
    if (step.do === 'request-times') Object.assign(progress.data, { takesTimes: true, ended: false });
    if (step.do === 'end-sync') progress.data.ended = true;
  }
  const { targetId, data } = progress;
  if (!targetId) return undefined;
  if (facts.source) rememberSource(facts.source, data);
  return { targetId, data };
}
