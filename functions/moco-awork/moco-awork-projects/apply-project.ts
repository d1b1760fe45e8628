import type { Applied } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import { askForTimes } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import { ensureClient } from './ensure-client.ts';
import { heldAs } from './plan-fields.ts';
import type { ProjectFacts, ProjectStep, ProjectSteps } from './project-plan.ts';
import type { Progress } from './project-progress.ts';
import {
  keptInWords,
  rememberAnswer,
  rememberCreated,
  rememberFields,
  rememberLinked,
  rememberSource,
  startOver,
  startProgress,
  targetOf,
} from './project-progress.ts';
import { projectVersion, textField } from './project-source.ts';
import { projectReasons } from './reasons.ts';
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
  for (const step of plan.steps) await applyStep(step, plan, tasks, context);
  const { source } = facts;
  // What was begun before the sync ended is looked for when it goes on.
  if (source && !progress.data.ended) await rememberAll(plan, source, context);
  const { targetId, fingerprints, data } = progress;
  return {
    ...remarkOf(plan, progress),
    ...{ targetId, fingerprints, data },
    ...(source && { sourceVersion: projectVersion(source, facts.people, run.settings) }),
  };
}

async function rememberAll(
  plan: ProjectSteps,
  source: MocoProject,
  { progress, run }: StepContext,
): Promise<void> {
  rememberFields(plan, source, progress);
  Object.assign(progress.data, { intended: {}, begun: { project: [], tasks: {} } });
  progress.data.url = textField(source, run.settings.linkField) || progress.data.url;
  if (rememberSource(source, progress.data)) await askForTimes('waiting', run);
}

function remarkOf(plan: ProjectSteps, { altered }: Progress): Pick<Applied, 'reason' | 'details'> {
  const kept = keptInWords(plan);
  if (kept) return { reason: projectReasons['kept-human-edit'], details: { fields: kept } };
  if (altered.length === 0) return {};
  return { reason: projectReasons['altered-by-awork'], details: { fields: altered.join(', ') } };
}

/** What a step works with. */
interface StepContext {
  facts: ProjectFacts;
  progress: Progress;
  claim: OpenClaim;
  run: MocoAworkRun;
}

type Step<Name extends ProjectStep['do']> = Extract<ProjectStep, { do: Name }>;

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
      rememberLinked(context.facts, plan, context.progress);
      return bindProject(step.projectId, context);
    case 'rename-project':
      return renameProject(step, context);
    case 'set-dates':
      return setDates(step, context);
    case 'set-client':
      return setClient(step, context);
    case 'store-address':
      return storeAddress(step.mocoProjectId, progress, { claim, run });
    case 'create-task':
    case 'find-task':
    case 'rename-task':
    case 'close-task':
    case 'reopen-task':
      return tasks.apply(step);
    case 'add-member':
      return addMember(step, context);
    case 'request-times':
      return requestTimes(context);
    case 'end-sync':
      // Should the sync come back, the times of the gap are asked for again.
      Object.assign(context.progress.data, { ended: true, timesRequested: false });
  }
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
  progress.data.begun.project.push(fields.name);
  await claim.save({ data: progress.data });
  const project = await run.awork.createProject({ ...fields, companyId }, templateId);
  rememberCreated(progress, fields, companyId, project);
  await bindProject(project.id, context);
}

async function bindProject(projectId: string, { progress, claim }: StepContext): Promise<void> {
  startOver(progress, projectId);
  await claim.save(progress);
}

/** `PUT` replaces the whole project, so it is read again right before it is written. */
async function renameProject({ name }: Step<'rename-project'>, context: StepContext): Promise<void> {
  const { awork, settings } = context.run;
  await intend({ name }, context);
  const project = await awork.project(targetOf(context.progress));
  if (!project)
    throw new Failure(projectReasons['awork-project-missing'], { details: { field: settings.linkField } });
  rememberAnswer(context.progress, { name }, await awork.renameProject(project, name));
}

async function setDates({ startDate, dueDate }: Step<'set-dates'>, context: StepContext): Promise<void> {
  const dates = { ...(startDate !== undefined && { startDate }), ...(dueDate !== undefined && { dueDate }) };
  await intend(dates, context);
  rememberBefore(Object.keys(dates), context);
  await context.run.awork.setDates(targetOf(context.progress), dates);
}

async function setClient({ client }: Step<'set-client'>, context: StepContext): Promise<void> {
  const companyId = await ensureClient(client, context.run);
  await intend({ companyId }, context);
  rememberBefore(['companyId'], context);
  await context.run.awork.setClient(targetOf(context.progress), companyId);
  context.progress.fingerprints['companyId'] = fingerprint(companyId);
}

const ROLES_SECONDS = 3600;

async function addMember(
  { mocoUserId, aworkUserId }: Step<'add-member'>,
  { progress, run }: StepContext,
): Promise<void> {
  const { awork, cache } = run;
  const roles = await cache.get('awork-project-roles', ROLES_SECONDS, () => awork.projectRoles());
  const role = roles.find(({ isDefault }) => isDefault) ?? roles[0];
  if (!role) throw new Failure(projectReasons['project-role-missing']);
  await awork.addMember(targetOf(progress), aworkUserId, role.id);
  progress.data.members.push(mocoUserId);
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

/** awork answers with no project, so that it took the value shows only when it is read again. */
function rememberBefore(names: readonly string[], { facts: { target }, progress }: StepContext): void {
  const { before, altered } = progress.data;
  for (const name of names) {
    delete altered[name];
    if (typeof target === 'object') before[name] = fingerprint(heldAs(name, target));
  }
}

/** Written down before it is written to awork, so that it is never taken for a person's edit after a crash. */
async function intend(
  values: Record<string, string | null>,
  { progress, claim }: StepContext,
): Promise<void> {
  const { data } = progress;
  for (const [name, value] of Object.entries(values)) {
    data.intended[name] = [...(data.intended[name] ?? []), fingerprint(value)];
  }
  await claim.save({ data });
}
