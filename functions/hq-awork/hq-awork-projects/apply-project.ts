import type { Applied } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { askForSweep, INDEX_LAG_SECONDS } from '../../../shared/chained-sweep.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import {
  rememberBegun,
  rememberCreated,
  rememberLinked,
  targetOf,
} from '../../../shared/vendors/awork/projects/field-progress.ts';
import { changedDetails, fieldWords } from '../../../shared/vendors/awork/projects/field-words.ts';
import { takeProject } from '../../../shared/vendors/awork/projects/take-project.ts';
import { renameProject, setClient, setDates } from '../../../shared/vendors/awork/projects/write-fields.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import { sweepOfTimes } from '../linked-project.ts';
import type { HqAworkRun } from '../run.ts';
import type { ProjectFacts, ProjectStep, ProjectSteps } from './project-plan.ts';
import type { Progress } from './project-progress.ts';
import { rememberPlan, startOver, startProgress, startTakingTimes } from './project-progress.ts';
import { projectVersion, sharedFields, storedAddress, titleOf, withAddress } from './project-source.ts';
import { projectReasons } from './reasons.ts';
import { storeAddress } from './store-address.ts';
import { withKnownClient } from './wanted-client.ts';

interface StepContext {
  facts: ProjectFacts;
  plan: ProjectSteps;
  progress: Progress;
  claim: OpenClaim;
  run: HqAworkRun;
}
type Step<Name extends ProjectStep['do']> = Extract<ProjectStep, { do: Name }>;

/** Applies a plan step by step. A crash in between is safe: whatever was made is found again by the next reading. */
export async function applyProject(
  facts: ProjectFacts,
  plan: ProjectSteps,
  claim: OpenClaim,
  run: HqAworkRun,
): Promise<Applied> {
  const progress = startProgress(facts);
  // Whoever touched the project before this cannot be told from us afterwards.
  progress.data.before = {};
  for (const step of plan.steps)
    await applyStep(step, { facts, plan, progress, claim, run }).catch(namingProject(facts));
  const { source } = facts;
  if (source && !progress.data.ended) {
    rememberPlan(plan, source, facts, progress, run.settings);
    Object.assign(progress.data, { intended: {}, begun: { project: [] }, begunAt: undefined });
    progress.data.url = storedAddress(source, run.settings) || progress.data.url;
  }
  const { targetId, fingerprints, data } = progress;
  return {
    ...remarkOf(facts, plan, progress),
    ...{ targetId, fingerprints, data },
    ...(source && { sourceVersion: versionAfter(plan, source, data.url, run) }),
  };
}

/** Of the source as it is now, so that an address emptied after it was stored is a change. */
function versionAfter(
  { steps }: ProjectSteps,
  source: HqProject,
  url: string | undefined,
  { settings }: HqAworkRun,
): string {
  const isStored = steps.some((step) => step.do === 'store-address') && url !== undefined;
  return projectVersion(isStored ? withAddress(source, settings, url) : source, settings);
}

/** What a person must put right is said with the project it is about. */
function namingProject({ source }: ProjectFacts) {
  return (error: unknown): never => {
    const own: readonly { code: string }[] = Object.values(projectReasons);
    const isOurs = error instanceof Failure && own.some(({ code }) => code === error.reason.code);
    if (!isOurs || !source) throw error;
    throw new Failure(error.reason, {
      ...error.options,
      details: { ...error.details, project: titleOf(source) },
    });
  };
}

function remarkOf(
  { source }: ProjectFacts,
  { kept, unclearClients: count }: ProjectSteps,
  { altered }: Progress,
): Pick<Applied, 'reason' | 'details'> {
  if (kept.length > 0)
    return {
      reason: projectReasons['human-edit-kept'],
      details: changedDetails(kept.map((field) => fieldWords[field])),
    };
  if (count > 0)
    return {
      reason: projectReasons['client-left-out'],
      details: { count, client: source?.company?.name ?? '' },
    };
  if (altered.length === 0) return {};
  return { reason: projectReasons['altered-in-awork'], details: changedDetails(altered) };
}

async function applyStep(step: ProjectStep, context: StepContext): Promise<void> {
  const { plan, progress, claim, run } = context;
  switch (step.do) {
    case 'create-project':
      return createProject(step, context);
    case 'link-project':
      return linkProject(step, context);
    case 'rename-project':
      return renameProject(step.name, () => projectMissing(run), writingOf(context));
    case 'set-dates':
      return setDates(step, writingOf(context));
    case 'set-client':
      return plan.companyId === null ? undefined : setClient(plan.companyId, writingOf(context));
    case 'store-address':
      return storeAddress(step.hqProjectId, progress, { claim, run });
    case 'request-times':
      return requestTimes(context);
    case 'end-sync':
      return endSync(context);
  }
}

function writingOf({ facts: { target }, progress, claim, run: { awork } }: StepContext) {
  return { target, progress, claim, awork };
}

function projectMissing({ settings }: HqAworkRun): Failure {
  return new Failure(projectReasons['address-project-missing'], { details: { field: settings.linkField } });
}

async function createProject(
  { fields, companyId }: Step<'create-project'>,
  { facts, progress, claim, run }: StepContext,
): Promise<void> {
  rememberBegun(progress, fields.name, run.now());
  await claim.save({ data: progress.data });
  // awork takes the times of a project without a client for not billable, and clients are never made.
  const isBillableByDefault = Boolean(facts.source?.company);
  const project = await run.awork.createProject({ ...fields, companyId, isBillableByDefault });
  await takeProject(project.id, claim.link.key.sourceId, run);
  rememberCreated(progress, fields, companyId, project);
  startOver(progress, project.id);
  await claim.save(progress);
}

async function linkProject(
  { projectId }: Step<'link-project'>,
  { facts, plan, progress, claim, run }: StepContext,
): Promise<void> {
  await takeProject(projectId, claim.link.key.sourceId, run);
  const { adoption, source, clients } = facts;
  if (source)
    rememberLinked(adoption, plan, withKnownClient(sharedFields(source, run.settings), clients), progress);
  const former = progress.targetId;
  startOver(progress, projectId);
  await claim.save(progress);
  if (former === undefined || former === projectId) return;
  await askParked(run);
  // Times there that wait for something wait no more.
  await askForSweep(sweepOfTimes(`project:${former}`), run);
}

async function endSync({ progress, claim, run }: StepContext): Promise<void> {
  // Should the sync come back, the times of the gap are asked for again.
  Object.assign(progress.data, { ended: true, timesRequested: false });
  await claim.save(progress);
  // Times that wait for something wait no more.
  await askForSweep(sweepOfTimes(`project:${targetOf(progress)}`), run);
}

/** Other projects may wait for the awork project that this one has left. */
async function askParked({ links, connection, ask }: HqAworkRun): Promise<void> {
  const ids: string[] = [];
  for await (const { key, outcome } of links.listOpen(connection.id))
    if (key.entity === 'project' && outcome?.code === projectReasons['address-taken'].code)
      ids.push(key.sourceId);
  await ask('project', ids, 'chain', INDEX_LAG_SECONDS);
}

async function requestTimes({ progress, claim, run }: StepContext): Promise<void> {
  startTakingTimes(progress, run.now());
  await claim.save(progress);
  // Times find their project by the index, which may not show it at once; what they miss now nobody asks for again.
  await askForSweep(sweepOfTimes(`project:${targetOf(progress)}`), run);
  progress.data.timesRequested = true;
}
