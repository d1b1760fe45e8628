import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ProjectFacts, ProjectStep } from './project-plan.ts';
import type { Progress } from './project-progress.ts';

/** What a step works with. */
export interface StepContext {
  facts: ProjectFacts;
  progress: Progress;
  claim: OpenClaim;
  run: MocoAworkRun;
}

export type Step<Name extends ProjectStep['do']> = Extract<ProjectStep, { do: Name }>;
