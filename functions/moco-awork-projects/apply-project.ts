import { commonReasons } from '../../shared/common-reasons.ts';
import type { Result } from '../../shared/direction.ts';
import { Failure } from '../../shared/failure.ts';
import { fingerprint } from '../../shared/fingerprint.ts';
import type { OpenClaim } from '../../shared/links/open-claim.ts';
import type { MocoProject } from '../../shared/vendors/moco/records.ts';
import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';
import { projectUrl } from './awork-address.ts';
import { ensureClient } from './ensure-client.ts';
import { comparable, currentFields, sharedFields } from './plan-fields.ts';
import type { ProjectFacts } from './plan-project.ts';
import type { ProjectLinkData } from './project-link.ts';
import { projectVersion, textField } from './project-link.ts';
import type { ProjectPlan, ProjectStep, ServiceItem, SharedFields } from './project-plan.ts';
import { projectReasons } from './reasons.ts';
import { rememberSource, timesPointer } from './remember-source.ts';
import { createTaskBench } from './task-bench.ts';

/** What becomes of the link while the steps are applied. */
export interface Progress {
  targetId: string | undefined;
  fingerprints: Record<string, string>;
  data: ProjectLinkData;
}

type Steps = Extract<ProjectPlan, { kind: 'steps' }>;

/** Applies a plan step by step. A crash in between is safe: whatever was made is found again by the next reading. */
export async function applyProject(
  facts: ProjectFacts,
  plan: Steps,
  claim: OpenClaim,
  tools: MocoAworkTools,
): Promise<Result> {
  const { source } = facts;
  const progress: Progress = {
    targetId: facts.targetId,
    fingerprints: { ...facts.fingerprints },
    data: structuredClone(facts.data),
  };
  const applier = createApplier(facts, plan, progress, claim, tools);
  for (const step of plan.steps) await applier(step);
  if (source) {
    settleFields(plan, source, progress);
    Object.assign(progress.data, { intended: {}, begun: { project: [], tasks: {} } });
    progress.data.url = textField(source, tools.settings.linkField) || progress.data.url;
    await rememberSource(source, progress.data, tools);
  }
  const steps = plan.steps.map(({ do: name }) => name).join(', ');
  const kept = plan.kept.join(', ');
  return {
    kind: 'done',
    reason: kept ? projectReasons['kept-human-edit'] : commonReasons['brought-in-line'],
    details: kept ? { fields: kept } : { steps },
    ...progress,
    ...(source && { sourceVersion: projectVersion(source, tools.settings) }),
  };
}

function createApplier(
  facts: ProjectFacts,
  plan: Steps,
  progress: Progress,
  claim: OpenClaim,
  tools: MocoAworkTools,
) {
  const { awork } = tools;
  const { data } = progress;
  const bench = createTaskBench(progress, newItems(plan), claim, tools);
  const bind = async (projectId: string) => {
    if (progress.targetId !== projectId)
      Object.assign(data, {
        tasks: {},
        listId: undefined,
        takesTimes: false,
        timesRequested: false,
        members: [],
      });
    progress.targetId = projectId;
    await claim.save({ targetId: projectId, data, fingerprints: progress.fingerprints });
  };
  /** Written down before it is written to awork, so that it is never taken for a person's edit after a crash. */
  const intend = async (values: Record<string, string | null>) => {
    for (const [name, value] of Object.entries(values)) {
      data.intended[name] = [...(data.intended[name] ?? []), fingerprint(value)];
    }
    await claim.save({ data });
  };
  return async (step: ProjectStep): Promise<void> => {
    const id = () => targetOf(progress);
    switch (step.do) {
      case 'create-project': {
        const companyId = step.fields.client && (await ensureClient(step.fields.client, tools));
        data.begun.project.push(step.fields.name);
        await claim.save({ data });
        const project = await awork.createProject({ ...step.fields, companyId }, step.templateId);
        rememberCreated(progress, step.fields, companyId);
        bench.startedEmpty(step.templateId === undefined);
        return bind(project.id);
      }
      case 'link-project':
        rememberLinked(facts, plan, progress);
        return bind(step.projectId);
      case 'rename-project':
        await intend({ name: step.name });
        return awork.renameProject(await currentProject(facts, id(), tools), step.name);
      case 'set-dates': {
        const { startDate, dueDate } = step;
        await intend({
          ...(startDate !== undefined && { startDate }),
          ...(dueDate !== undefined && { dueDate }),
        });
        return awork.setDates(id(), step);
      }
      case 'set-client': {
        const companyId = await ensureClient(step.client, tools);
        await intend({ companyId });
        progress.fingerprints['companyId'] = fingerprint(companyId);
        return awork.setClient(id(), companyId);
      }
      case 'store-address':
        data.url = await storeAddress(facts, id(), tools);
        return;
      case 'create-task':
      case 'rename-task':
      case 'close-task':
      case 'reopen-task':
        return bench.apply(step);
      case 'add-member':
        await awork.addMember(id(), step.aworkUserId, await defaultRole(tools));
        data.members.push(step.mocoUserId);
        return;
      case 'request-times':
        if (facts.source) await rememberSource(facts.source, data, tools);
        Object.assign(data, { takesTimes: true, ended: false });
        await claim.save(progress);
        await tools.send([timesPointer(`project:${id()}`, tools)]);
        data.timesRequested = true;
        return;
      case 'end-sync':
        // Should the sync come back, the times of the gap are asked for again.
        Object.assign(data, { ended: true, timesRequested: false });
    }
  };
}

function newItems({ steps }: Steps): ServiceItem[] {
  return steps.flatMap((step) => (step.do === 'create-task' ? [step.item] : []));
}

function targetOf({ targetId }: Progress): string {
  if (!targetId) throw new Error('a plan must create or link the project before anything else');
  return targetId;
}

/** `PUT` replaces the whole project, so it is read again right before it is written. */
async function currentProject(facts: ProjectFacts, id: string, { awork }: MocoAworkTools) {
  const project = await awork.project(id);
  if (project) return project;
  const field = facts.data.url ?? id;
  throw new Failure(projectReasons['awork-project-missing'], { details: { field } });
}

/** MOCO drops fields it does not know without an error, so what came back is compared. */
async function storeAddress(
  { source }: ProjectFacts,
  projectId: string,
  tools: MocoAworkTools,
): Promise<string> {
  const field = tools.settings.linkField;
  const url = projectUrl(await tools.workspaceUrl(), projectId);
  const stored = await tools.moco.setProjectFields(source?.id ?? 0, { [field]: url });
  if (stored.custom_properties[field] === url) return url;
  throw new Failure(projectReasons['link-field-missing'], { details: { field } });
}

async function defaultRole({ awork, cache }: MocoAworkTools): Promise<string> {
  const roles = await cache.get('awork-project-roles', 3600, () => awork.projectRoles());
  const role = roles.find(({ isDefault }) => isDefault) ?? roles[0];
  if (!role) throw new Failure(projectReasons['project-role-missing']);
  return role.id;
}

function rememberCreated(
  { fingerprints, data }: Progress,
  fields: SharedFields,
  companyId: string | null,
): void {
  for (const [field, value] of Object.entries(comparable(fields))) fingerprints[field] = fingerprint(value);
  fingerprints['companyId'] = fingerprint(companyId);
  data.kept = {};
}

/** What a linked project holds counts as ours from now on, so that later changes in MOCO follow. */
function rememberLinked(
  { adoption, source }: ProjectFacts,
  plan: Steps,
  { fingerprints, data }: Progress,
): void {
  if (!('project' in adoption) || !source) return;
  for (const [name, value] of Object.entries(currentFields(adoption.project))) {
    fingerprints[name === 'client' ? 'companyId' : name] = fingerprint(value);
  }
  data.kept = keptValues(plan, source);
  if (adoption.kind === 'project') data.url = adoption.url;
}

/** Handled fields carry MOCO's value from now on; kept ones remember which MOCO value was not written. */
function settleFields(plan: Steps, source: MocoProject, { fingerprints, data }: Progress): void {
  const wanted = comparable(sharedFields(source));
  for (const field of plan.handled) {
    fingerprints[field] = fingerprint(wanted[field]);
    delete data.kept[field];
  }
  Object.assign(data.kept, keptValues(plan, source));
}

function keptValues({ kept }: Steps, source: MocoProject): Record<string, string> {
  const wanted = comparable(sharedFields(source));
  return Object.fromEntries(kept.map((field) => [field, fingerprint(wanted[field])]));
}
