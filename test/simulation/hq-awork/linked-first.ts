import { pick } from '../random.ts';
import type { Agency } from './agency.ts';
import type { AworkProject } from './project-state.ts';
import { heldBy } from './project-state.ts';

/** An awork project; mostly one whose address some HQ project holds, as most work is for customers. */
export function linkedFirst(agency: Agency, random: () => number): AworkProject {
  const held = agency.hq.state().projects.flatMap((project) => heldBy(project, agency) ?? []);
  const all = agency.awork.state().projects;
  return pick(random, held.length > 0 && random() < 0.85 ? held : all);
}
