import type { Agency } from './agency.ts';
import { markOf } from './cast.ts';
import { heldBy, isLinked, projectLink } from './project-state.ts';

/** Names that people gave awork projects while nothing was on its way, by the id of the project. */
export type LateNames = Map<string, string>;

/** Somebody renames each linked project in awork, and then somebody else in HQ: what awork has is to stay. */
export function renameOnBothSides(agency: Agency, lateNames: LateNames): void {
  for (const project of agency.hq.state().projects) {
    const held = isLinked(project, agency) ? heldBy(project, agency) : undefined;
    if (!held || projectLink(project, agency)?.targetId !== held.id) continue;
    const mark = markOf(held.name) ?? '';
    const name = `Bleibt so ${mark}`;
    lateNames.set(held.id, name);
    agency.awork.person.updateProject(held.id, { name });
    agency.hq.person.updateProject(project.id, { name: `Zuletzt ${markOf(project.name)}` });
  }
}

export function overwrittenNames({ awork }: Agency, lateNames: LateNames): string[] {
  return awork
    .state()
    .projects.filter(({ id, name }) => (lateNames.get(id) ?? name) !== name)
    .map(({ id, name }) => `awork project ${id}, renamed by hand at last, is now "${name}"`);
}
