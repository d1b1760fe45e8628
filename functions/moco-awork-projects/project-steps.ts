import { Failure } from '../../shared/failure.ts';
import { fingerprint } from '../../shared/fingerprint.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { projectUrl } from './awork-address.ts';
import { ensureClient } from './ensure-client.ts';
import type { ProjectFacts } from './plan-project.ts';
import type { Progress } from './project-progress.ts';
import { rememberCreated, startOver, targetOf } from './project-progress.ts';
import type { ProjectStep } from './project-plan.ts';
import { projectReasons } from './reasons.ts';
import { SETTLE_SECONDS, rememberSource, timesPointer } from './remember-source.ts';

/** What a step works with. */
export interface Site {
  facts: ProjectFacts;
  progress: Progress;
  claim: OpenClaim;
  tools: MocoAworkTools;
}

type Step<Name extends ProjectStep['do']> = Extract<ProjectStep, { do: Name }>;

export async function createProject(
  { fields, templateId }: Step<'create-project'>,
  site: Site,
): Promise<void> {
  const { progress, claim, tools } = site;
  const companyId = fields.client && (await ensureClient(fields.client, tools));
  progress.data.begun.project.push(fields.name);
  await claim.save({ data: progress.data });
  const project = await tools.awork.createProject({ ...fields, companyId }, templateId);
  rememberCreated(progress, fields, companyId);
  await bindProject(project.id, site);
}

export async function bindProject(projectId: string, { progress, claim }: Site): Promise<void> {
  startOver(progress, projectId);
  await claim.save(progress);
}

/** `PUT` replaces the whole project, so it is read again right before it is written. */
export async function renameProject({ name }: Step<'rename-project'>, site: Site): Promise<void> {
  const { awork, settings } = site.tools;
  await intend({ name }, site);
  const project = await awork.project(targetOf(site.progress));
  if (project) return awork.renameProject(project, name);
  throw new Failure(projectReasons['awork-project-missing'], { details: { field: settings.linkField } });
}

export async function setDates({ startDate, dueDate }: Step<'set-dates'>, site: Site): Promise<void> {
  const dates = { ...(startDate !== undefined && { startDate }), ...(dueDate !== undefined && { dueDate }) };
  await intend(dates, site);
  await site.tools.awork.setDates(targetOf(site.progress), dates);
}

export async function setClient({ client }: Step<'set-client'>, site: Site): Promise<void> {
  const companyId = await ensureClient(client, site.tools);
  await intend({ companyId }, site);
  await site.tools.awork.setClient(targetOf(site.progress), companyId);
  site.progress.fingerprints['companyId'] = fingerprint(companyId);
}

/** MOCO drops fields it does not know without an error, so what came back is compared. */
export async function storeAddress({ facts, progress, tools }: Site): Promise<void> {
  const field = tools.settings.linkField;
  const url = projectUrl(await tools.workspaceUrl(), targetOf(progress));
  const stored = await tools.moco.setProjectFields(facts.source?.id ?? 0, { [field]: url });
  if (stored.custom_properties[field] !== url) {
    throw new Failure(projectReasons['link-field-missing'], { details: { field } });
  }
  progress.data.url = url;
}

const ROLES_SECONDS = 3600;

export async function addMember(
  { mocoUserId, aworkUserId }: Step<'add-member'>,
  { progress, tools }: Site,
): Promise<void> {
  const { awork, cache } = tools;
  const roles = await cache.get('awork-project-roles', ROLES_SECONDS, () => awork.projectRoles());
  const role = roles.find(({ isDefault }) => isDefault) ?? roles[0];
  if (!role) throw new Failure(projectReasons['project-role-missing']);
  await awork.addMember(targetOf(progress), aworkUserId, role.id);
  progress.data.members.push(mocoUserId);
}

export async function requestTimes({ facts, progress, claim, tools }: Site): Promise<void> {
  const { data } = progress;
  if (facts.source) await rememberSource(facts.source, data, tools);
  Object.assign(data, { takesTimes: true, ended: false });
  await claim.save(progress);
  // Times find their project by the index, which may not show it at once; what they miss now nobody asks for again.
  await tools.send([timesPointer(`project:${targetOf(progress)}`, tools)], SETTLE_SECONDS);
  data.timesRequested = true;
}

/** Written down before it is written to awork, so that it is never taken for a person's edit after a crash. */
async function intend(values: Record<string, string | null>, { progress, claim }: Site): Promise<void> {
  const { data } = progress;
  for (const [name, value] of Object.entries(values)) {
    data.intended[name] = [...(data.intended[name] ?? []), fingerprint(value)];
  }
  await claim.save({ data });
}
