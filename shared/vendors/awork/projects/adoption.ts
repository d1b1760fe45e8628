import type { Link } from '../../../links/link.ts';
import type { LinkStore } from '../../../links/link-store.ts';
import type { AworkClient } from '../client.ts';
import type { AworkProject } from '../records.ts';
import { isMadeByUs } from './made-by-us.ts';
import { parseProjectAddress } from './project-address.ts';
import type { ProjectMemory } from './project-memory.ts';

/** Where the link field of the source leads, when it does not hold what we wrote there. */
export type Adoption =
  | { kind: 'none' }
  | { kind: 'unreadable'; url: string }
  /** Belongs to another record of the source. */
  | { kind: 'taken'; otherId: string }
  | { kind: 'project'; project: AworkProject; url: string }
  /** Most likely our own create, whose answer was lost. */
  | { kind: 'unconfirmed'; project: AworkProject };

/** What finding an awork project works with. */
export interface ProjectFinding {
  connection: { id: string };
  links: LinkStore;
  awork: AworkClient;
  workspaceUrl(): Promise<string>;
  ownAworkUser(): Promise<string | undefined>;
}

interface LinkedState {
  sourceId: string;
  targetId: string | undefined;
  data: Pick<ProjectMemory, 'url'>;
}

/**
 * A link field that leads to another project than ours was filled by a person. That it leads to ours proves nothing
 * was missed, also when the answer to our writing it was lost.
 */
export async function readAdoption(
  url: string,
  { sourceId, targetId, data }: LinkedState,
  finding: ProjectFinding,
): Promise<Adoption> {
  if (url === '' || url === data.url) return { kind: 'none' };
  const address = parseProjectAddress(url, await finding.workspaceUrl());
  if (!address) return { kind: 'unreadable', url };
  if ('id' in address && address.id === targetId) return { kind: 'none' };
  const { awork } = finding;
  const project = 'id' in address ? await awork.project(address.id) : await awork.projectByKey(address.key);
  if (!project) return { kind: 'unreadable', url };
  if (project.id === targetId) return { kind: 'none' };
  const owner = await linkOfAworkProject(project.id, finding);
  if (owner && owner.key.sourceId !== sourceId) return { kind: 'taken', otherId: owner.key.sourceId };
  return { kind: 'project', project, url };
}

/** How far awork's clock may be behind ours. */
const CLOCK_SKEW_MILLISECONDS = 60_000;

/**
 * awork has no place for our reference, so a create that was never confirmed is looked for by the names it was begun
 * with, among the projects that we made since, however long ago it was, unless another record of the source has it.
 */
export async function findUnconfirmed(
  sourceId: string,
  { begun, begunAt = '' }: Pick<ProjectMemory, 'begun' | 'begunAt'>,
  finding: ProjectFinding,
): Promise<Adoption | undefined> {
  const since = Date.parse(begunAt) - CLOCK_SKEW_MILLISECONDS;
  for (const name of begun.project) {
    for (const project of await finding.awork.projectsNamed(name)) {
      const owner = await linkOfAworkProject(project.id, finding);
      const isFree = !owner || owner.key.sourceId === sourceId;
      const isSince = Date.parse(project.createdOn ?? '') >= since;
      if (isFree && isSince && (await isMadeByUs(project, true, finding)))
        return { kind: 'unconfirmed', project };
    }
  }
  return undefined;
}

/** The link whose awork project this is. The index behind it may lag a moment. */
export function linkOfAworkProject(
  aworkProjectId: string,
  { links, connection }: Pick<ProjectFinding, 'links' | 'connection'>,
): Promise<Link | undefined> {
  return links.findByTarget(connection.id, 'project', aworkProjectId);
}
