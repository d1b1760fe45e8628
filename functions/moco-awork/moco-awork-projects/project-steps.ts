import { Failure } from '../../../shared/failure.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import { projectUrl } from '../awork-address.ts';
import { ensureClient } from './ensure-client.ts';
import type { ProjectFacts } from './plan-project.ts';
import type { Progress } from './project-progress.ts';
import { rememberCreated, startOver, targetOf } from './project-progress.ts';
import type { ProjectStep } from './project-plan.ts';
import { projectReasons } from './reasons.ts';
import { SETTLE_SECONDS, rememberSource, timesPointer } from './remember-source.ts';

/** What a step works with. */
export interface StepContext {
  facts: ProjectFacts;
  progress: Progress;
  claim: OpenClaim;
  run: MocoAworkRun;
}

type Step<Name extends ProjectStep['do']> = Extract<ProjectStep, { do: Name }>;

export async function createProject(
  { fields, templateId }: Step<'create-project'>,
  context: StepContext,
): Promise<void> {
  const { progress, claim, run } = context;
  const companyId = fields.client && (await ensureClient(fields.client, run));
  progress.data.begun.project.push(fields.name);
  await claim.save({ data: progress.data });
  const project = await run.awork.createProject({ ...fields, companyId }, templateId);
  rememberCreated(progress, fields, companyId);
  await bindProject(project.id, context);
}

export async function bindProject(projectId: string, { progress, claim }: StepContext): Promise<void> {
  startOver(progress, projectId);
  await claim.save(progress);
}

/** `PUT` replaces the whole project, so it is read again right before it is written. */
export async function renameProject({ name }: Step<'rename-project'>, context: StepContext): Promise<void> {
  const { awork, settings } = context.run;
  await intend({ name }, context);
  const project = await awork.project(targetOf(context.progress));
  if (project) return awork.renameProject(project, name);
  throw new Failure(projectReasons['awork-project-missing'], { details: { field: settings.linkField } });
}

export async function setDates(
  { startDate, dueDate }: Step<'set-dates'>,
  context: StepContext,
): Promise<void> {
  const dates = { ...(startDate !== undefined && { startDate }), ...(dueDate !== undefined && { dueDate }) };
  await intend(dates, context);
  await context.run.awork.setDates(targetOf(context.progress), dates);
}

export async function setClient({ client }: Step<'set-client'>, context: StepContext): Promise<void> {
  const companyId = await ensureClient(client, context.run);
  await intend({ companyId }, context);
  await context.run.awork.setClient(targetOf(context.progress), companyId);
  context.progress.fingerprints['companyId'] = fingerprint(companyId);
}

/** MOCO drops fields it does not know without an error, so what came back is compared. */
export async function storeAddress({ facts, progress, run }: StepContext): Promise<void> {
  const field = run.settings.linkField;
  const url = projectUrl(await run.workspaceUrl(), targetOf(progress));
  const stored = await run.moco.setProjectFields(facts.source?.id ?? 0, { [field]: url });
  if (stored.custom_properties[field] !== url) {
    throw new Failure(projectReasons['link-field-missing'], { details: { field } });
  }
  progress.data.url = url;
}

const ROLES_SECONDS = 3600;

export async function addMember(
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

export async function requestTimes({ facts, progress, claim, run }: StepContext): Promise<void> {
  const { data } = progress;
  if (facts.source) await rememberSource(facts.source, data, run);
  Object.assign(data, { takesTimes: true, ended: false });
  await claim.save(progress);
  // Times find their project by the index, which may not show it at once; what they miss now nobody asks for again.
  await run.send([timesPointer(`project:${targetOf(progress)}`, run)], SETTLE_SECONDS);
  data.timesRequested = true;
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
