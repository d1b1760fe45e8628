import { settingsOf } from '../../../../functions/moco-awork/settings.ts';
import { comparable } from '../../../../shared/vendors/awork/projects/project-fields.ts';
import { sharedFields } from '../../../../functions/moco-awork/moco-awork-projects/project-source.ts';
import type { ProjectFacts } from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import type { ProjectLinkData } from '../../../../functions/moco-awork/linked-project.ts';
import { readProjectLink } from '../../../../functions/moco-awork/linked-project.ts';
import type { ProjectPlan } from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import { fingerprint } from '../../../../shared/fingerprint.ts';
import type { AworkProject } from '../../../../shared/vendors/awork/records.ts';
import { aworkProject } from '../../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../../shared/vendors/moco/records.ts';
import { mocoProject } from '../../../../shared/vendors/moco/records.ts';

export const settings = settingsOf({ settings: {} }, new Date(0));
export const workspaceUrl = 'https://nordagentur.awork.com';
export const projectId = '11111111-1111-4111-8111-111111111111';
export const otherProjectId = '22222222-2222-4222-8222-222222222222';
export const companyId = '33333333-3333-4333-8333-333333333333';
export const personId = '44444444-4444-4444-8444-444444444444';
export const url = `${workspaceUrl}/projects/${projectId}`;

/** A MOCO project that asks for the sync and was never transferred. */
export function mocoExample(changes: Partial<MocoProject> = {}): MocoProject {
  return mocoProject.parse({
    id: 7,
    identifier: 'P26014',
    name: 'Relaunch',
    active: true,
    start_date: '2026-03-02',
    finish_date: '2026-09-30',
    custom_properties: { 'Sync zu awork': '1' },
    customer: { id: 31, name: 'Nordlicht Verlag GmbH' },
    updated_at: '2026-03-01T16:40:51Z',
    ...changes,
  });
}

export function aworkExample(changes: Partial<AworkProject> = {}): AworkProject {
  return aworkProject.parse({
    id: projectId,
    name: 'P26014 Relaunch',
    startDate: '2026-03-02T00:00:00Z',
    dueDate: '2026-09-30T00:00:00Z',
    companyId,
    ...changes,
  });
}

export function memberExample(userId: string, isResponsible = false): AworkProject['members'][number] {
  return { userId, firstName: null, lastName: null, projectRoleId: null, isResponsible };
}

/** Facts of a project that was never linked. */
export function newFacts(source: MocoProject | undefined, changes: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    source,
    targetId: undefined,
    fingerprints: {},
    data: readProjectLink({}),
    target: undefined,
    tasks: undefined,
    ignored: [],
    looksAgain: false,
    restores: false,
    isSyncFieldGone: false,
    adoption: { kind: 'none' },
    templateIds: [],
    people: new Map(),
    ...changes,
  };
}

interface Linked {
  /** What MOCO held when we last wrote. */
  written?: MocoProject;
  data?: Partial<ProjectLinkData>;
  changes?: Partial<ProjectFacts>;
}

/** Facts of a project that was transferred completely. The source carries our address, unless `source` says otherwise. */
export function linkedFacts(
  source: MocoProject | undefined,
  { written, data, changes }: Linked = {},
): ProjectFacts {
  const before = comparable(sharedFields(written ?? source ?? mocoExample()));
  const hashes = Object.entries(before).map(([field, value]) => [field, fingerprint(value)] as const);
  const base = {
    targetId: projectId,
    fingerprints: { ...Object.fromEntries(hashes), companyId: fingerprint(companyId) },
    data: { ...readProjectLink({ url, timesRequested: true }), ...data },
    target: aworkExample(),
  };
  return newFacts(source, { ...base, ...changes });
}

export function withAddress(source: MocoProject, address: string = url): MocoProject {
  return { ...source, custom_properties: { ...source.custom_properties, 'awork Projekt': address } };
}

/** What a plan comes to, short enough to compare. */
export function summary(plan: ProjectPlan): string[] | string {
  return plan.kind === 'steps' ? plan.steps.map((step) => step.do) : `${plan.kind}: ${plan.reason.code}`;
}
