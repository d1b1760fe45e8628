import type { Agency } from './agency.ts';
import { leadsTo } from './facts.ts';

export type HqProject = ReturnType<Agency['hq']['state']>['projects'][number];
export type AworkProject = ReturnType<Agency['awork']['state']>['projects'][number];

export function projectLink({ id }: HqProject, { stores }: Agency) {
  return stores.links.items(({ entity, sourceId }) => entity === 'project' && sourceId === String(id))[0];
}

export function addressOf({ fields }: HqProject, { settings }: Agency): string {
  return fields[settings.linkField] ?? '';
}

export function isWanted(project: HqProject, agency: Agency): boolean {
  const isAsked = /^true$/i.test(project.fields[agency.settings.createField] ?? '');
  return isAsked || addressOf(project, agency) !== '';
}

export function heldBy(project: HqProject, agency: Agency): AworkProject | undefined {
  const address = addressOf(project, agency);
  return agency.awork.state().projects.find((each) => leadsTo(address, each));
}

/** Whether times of its awork project go to it. */
export function isLinked(project: HqProject, agency: Agency): boolean {
  const isParked = projectLink(project, agency)?.outcome?.kind === 'parked';
  return isWanted(project, agency) && !isParked && heldBy(project, agency) !== undefined;
}

/** Whether an awork project belongs to an HQ project that is still asked for, whatever stands in its way for the moment. */
export function isServed(aworkProjectId: string, agency: Agency): boolean {
  return agency.hq
    .state()
    .projects.some(
      (project) => isWanted(project, agency) && projectLink(project, agency)?.targetId === aworkProjectId,
    );
}
