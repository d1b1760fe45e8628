import type { Applied } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import {
  rememberBegun,
  rememberCreated,
  rememberLinked,
  targetOf,
} from '../../../shared/vendors/awork/projects/field-progress.ts';
import { changedDetails } from '../../../shared/vendors/awork/projects/field-words.ts';
import { takeProject } from '../../../shared/vendors/awork/projects/take-project.ts';
import { renameProject, setClient, setDates } from '../../../shared/vendors/awork/projects/write-fields.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import { askForTimes } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import { ensureClient } from './ensure-client.ts';
import type { ProjectFacts, ProjectStep, ProjectSteps } from './project-plan.ts';
import type { Progress } from './project-progress.ts';
import { keptWords, rememberPlan, rememberSource, startOver, startProgress } from './project-progress.ts';
import { projectVersion, sharedFields, textField } from './project-source.ts';
import { projectReasons } from './reasons.ts';
import { responsibleOf } from './plan-lead.ts';
import { addMember, setResponsible } from './project-members.ts';
import { refusalOf } from './refused-people.ts';
import { renameClient } from './rename-client.ts';
import type { Step, StepContext } from './step-context.ts';
import { storeAddress } from './store-address.ts';
import type { TaskWriter } from './task-writer.ts';
import { createTaskWriter } from './task-writer.ts';

/** Applies a plan step by step. A crash in between is safe: whatever was made is found again by the next reading. */
export async function applyProject(
  facts: ProjectFacts,
  plan: ProjectSteps,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<Applied> {
  const progress = startProgress(facts);
  const context = { facts, progress, claim, run };
  const tasks = createTaskWriter({ progress, tasks: facts.tasks, newItems: newItems(plan), claim }, run);
  // Whoever touched the project before this cannot be told from us afterwards.
  progress.data.before = {};
  for (const step of plan.steps) await applyStep(step, plan, tasks, context).catch(namingProject(facts));
  const { source } = facts;
  // What was begun before the sync ended is looked for when it goes on.
  if (source && !progress.data.ended) await rememberAll(plan, source, context);
  const { targetId, fingerprints, data } = progress;
  const sourceVersion = source && projectVersion(source, present(facts, progress), run.settings);
  const known = { targetId, fingerprints, data, ...(source && { sourceVersion }) };
  const refusal = source && refusalOf([...plan.refused, ...progress.refused], source);
  if (!refusal) return { ...remarkOf(plan, progress), ...known };
  await claim.save(known);
  throw new Failure(refusal.reason, refusal);
}

/** Without those who turned out to have left, so that it is another version when they are back. */
function present({ people }: ProjectFacts, { absent }: Progress): ReadonlyMap<number, string> {
  return new Map([...people].filter(([, aworkUserId]) => !absent.includes(aworkUserId)));
}

/** What a person must put right is said with the project it is about. */
function namingProject({ source }: ProjectFacts) {
  return (error: unknown): never => {
    const own: readonly { code: string }[] = Object.values(projectReasons);
    const isOurs = error instanceof Failure && own.some(({ code }) => code === error.reason.code);
    if (!isOurs || !source) throw error;
    const details = { ...error.details, project: sharedFields(source).name };
    throw new Failure(error.reason, { ...error.options, details });
  };
}

async function rememberAll(
  plan: ProjectSteps,
  source: MocoProject,
  { progress, run }: StepContext,
): Promise<void> {
  rememberPlan(plan, source, progress);
  Object.assign(progress.data, { intended: {}, begun: { project: [], tasks: {} }, begunAt: undefined });
  progress.data.url = textField(source, run.settings.linkField) || progress.data.url;
  if (rememberSource(source, progress.data)) await askForTimes('waiting', run);
}

function remarkOf(plan: ProjectSteps, { altered, kept }: Progress): Pick<Applied, 'reason' | 'details'> {
  const left = [...keptWords(plan), ...kept];
  if (left.length > 0) return { reason: projectReasons['kept-human-edit'], details: changedDetails(left) };
  if (altered.length === 0) return {};
  return { reason: projectReasons['altered-by-awork'], details: changedDetails(altered) };
}

async function applyStep(
  step: ProjectStep,
  plan: ProjectSteps,
  tasks: TaskWriter,
  context: StepContext,
): Promise<void> {
  const { progress, claim, run } = context;
  switch (step.do) {
    case 'create-project':
      await createProject(step, context);
      tasks.startedEmpty(step.templateId === undefined);
      return;
    case 'link-project':
      await takeProject(step.projectId, claim.link.key.sourceId, run);
      linkProject(plan, context);
      return bindProject(step.projectId, madeByUs(context.facts), context);
    case 'rename-project':
      return renameProject(step.name, () => projectMissing(run), writingOf(context));
    case 'set-dates':
      return setDates(step, writingOf(context));
    case 'set-client':
      return setClient(await ensureClient(step.client, run), writingOf(context));
    case 'rename-client':
      return renameClient(step, context);
    case 'store-address':
      return storeAddress(step.mocoProjectId, progress, { claim, run });
    case 'move-tasks':
      return tasks.move();
    case 'create-task':
    case 'find-task':
    case 'rename-task':
    case 'close-task':
    case 'reopen-task':
      return tasks.apply(step);
    case 'add-member':
      return addMember(step, context);
    case 'set-responsible':
      return setResponsible(step, context);
    case 'request-times':
      return requestTimes(context);
    case 'end-sync':
      // Should the sync come back, the times of the gap are asked for again.
      Object.assign(context.progress.data, { ended: true, timesRequested: false });
  }
}

function writingOf({ facts: { target }, progress, claim, run: { awork } }: StepContext) {
  return { target, progress, claim, awork };
}

function projectMissing({ settings }: StepContext['run']): Failure {
  return new Failure(projectReasons['awork-project-missing'], { details: { field: settings.linkField[0] } });
}

function linkProject(plan: ProjectSteps, { facts: { adoption, source }, progress }: StepContext): void {
  if (source) rememberLinked(adoption, plan, sharedFields(source), progress);
}

function newItems({ steps: planned }: ProjectSteps) {
  return planned.flatMap((step) => (step.do === 'create-task' ? [step.item] : []));
}

async function createProject(
  { fields, templateId }: Step<'create-project'>,
  context: StepContext,
): Promise<void> {
  const { progress, claim, run } = context;
  const companyId = fields.client && (await ensureClient(fields.client, run));
  rememberBegun(progress, fields.name, run.now());
  await claim.save({ data: progress.data });
  const project = await run.awork.createProject({ ...fields, companyId }, templateId);
  await takeProject(project.id, claim.link.key.sourceId, run);
  rememberCreated(progress, fields, companyId, project);
  await bindProject(project.id, project, context);
}

function madeByUs({ adoption }: ProjectFacts): AworkProject | undefined {
  return adoption.kind === 'unconfirmed' ? adoption.project : undefined;
}

/** Of a project that we made nobody has chosen whoever is responsible. */
async function bindProject(
  projectId: string,
  made: AworkProject | undefined,
  { progress, claim }: StepContext,
): Promise<void> {
  startOver(progress, projectId);
  const responsible = made && responsibleOf(made);
  if (responsible) progress.data.unchosen = [responsible.userId];
  await claim.save(progress);
}

async function requestTimes({ facts, progress, claim, run }: StepContext): Promise<void> {
  const { data } = progress;
  if (facts.source && rememberSource(facts.source, data)) await askForTimes('waiting', run);
  Object.assign(data, { takesTimes: true, ended: false });
  await claim.save(progress);
  // Times find their project by the index, which may not show it at once; what they miss now nobody asks for again.
  await askForTimes(`project:${targetOf(progress)}`, run);
  data.timesRequested = true;
}
