import type { FieldProgress } from '../../../shared/vendors/awork/projects/field-progress.ts';
import { rememberFields } from '../../../shared/vendors/awork/projects/field-progress.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { labelOf } from '../linked-project.ts';
import type { HqAworkSettings } from '../settings.ts';
import type { ProjectFacts, ProjectSteps } from './project-plan.ts';
import { sharedFields } from './project-source.ts';
import { withKnownClient } from './wanted-client.ts';

/** What becomes of the link while the steps are applied. */
export interface Progress extends FieldProgress {
  data: ProjectLinkData;
}

export function startProgress({ targetId, fingerprints, data }: ProjectFacts): Progress {
  return { targetId, fingerprints: { ...fingerprints }, data: structuredClone(data), altered: [] };
}

/** Another project than before: nothing that was remembered of the old one holds. */
export function startOver(progress: Progress, projectId: string): void {
  if (progress.targetId === projectId) return;
  progress.targetId = projectId;
  Object.assign(progress.data, { takesTimes: false, timesRequested: false, linkedByBoth: false });
}

/** What others booked in HQ until now, also while the transfer was off or left to them, may stand for entries of awork. */
export function startTakingTimes({ data }: Pick<Progress, 'data'>, now: Date): void {
  if (!data.takesTimes || data.ended || data.linkedByBoth) data.takenSince = now.toISOString();
  Object.assign(data, { takesTimes: true, ended: false, linkedByBoth: false });
}

/** HQ's own integration books its times by now: new ones wait, and are asked for again once it does no more. */
export function leaveTimesToHq({ data }: Pick<Progress, 'data'>): void {
  Object.assign(data, { linkedByBoth: true, timesRequested: false });
}

/** What was decided, for the next reading. */
export function rememberPlan(
  plan: ProjectSteps,
  source: HqProject,
  { clients }: Pick<ProjectFacts, 'clients'>,
  progress: Progress,
  settings: HqAworkSettings,
): void {
  const wanted = withKnownClient(sharedFields(source, settings), clients);
  rememberFields(plan, wanted, progress);
  progress.data.label = labelOf(source);
  if (clients !== 'unread') progress.data.lacksClient = clients.length !== 1;
}
