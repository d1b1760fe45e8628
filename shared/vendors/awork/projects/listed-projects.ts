import type { Link } from '../../../links/link.ts';
import type { LinkStore } from '../../../links/link-store.ts';
import type { Stray } from '../../../reconcile/listed-stretch.ts';
import type { AworkClient } from '../client.ts';
import type { AworkProject } from '../records.ts';
import { currentFields } from './project-fields.ts';

/** The link of a project that reached awork. */
export interface ProjectLink extends Pick<Link, 'fingerprints' | 'data'> {
  sourceId: number;
  targetId: string;
}

/** What is linked, by id at the source, and what awork has, by id. */
export interface Sides {
  links: readonly ProjectLink[];
  projects: ReadonlyMap<string, AworkProject>;
}

interface Listing {
  connection: { id: string };
  links: LinkStore;
  awork: Pick<AworkClient, 'projects'>;
}

export async function listProjectLinks({
  links,
  connection,
}: Pick<Listing, 'links' | 'connection'>): Promise<ProjectLink[]> {
  const linked: ProjectLink[] = [];
  for await (const { key, targetId, fingerprints, data } of links.list(connection.id, 'project'))
    if (targetId) linked.push({ sourceId: Number(key.sourceId), targetId, fingerprints, data });
  return linked.toSorted((one, other) => one.sourceId - other.sourceId);
}

/** 1000 per call. Without their descriptions, which may be long and are not compared. */
async function listAworkProjects({ awork }: Pick<Listing, 'awork'>): Promise<Map<string, AworkProject>> {
  const projects = new Map<string, AworkProject>();
  for await (const project of awork.projects())
    if (!project.isExternal) projects.set(project.id, { ...project, description: null });
  return projects;
}

export async function listSides(listing: Listing): Promise<Sides> {
  return { links: await listProjectLinks(listing), projects: await listAworkProjects(listing) };
}

/** awork projects without a link. One that equals a linked one in every field is there once too often. */
export function straysAmong({ links, projects }: Sides): Stray[] {
  const linked = new Set(links.map(({ targetId }) => targetId));
  const contents = new Set(
    links.flatMap(({ targetId }) => {
      const project = projects.get(targetId);
      return project ? [contentOf(project)] : [];
    }),
  );
  return [...projects.values()]
    .filter(({ id }) => !linked.has(id))
    .map((project) => ({
      cause: contents.has(contentOf(project)) ? 'doubled' : 'not-ours',
      targetId: project.id,
      what: `awork project "${project.name}"`,
    }));
}

function contentOf(project: AworkProject): string {
  return JSON.stringify(currentFields(project));
}
