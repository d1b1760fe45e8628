import type { Link } from '../../../shared/links/link.ts';
import type { Stray } from '../../../shared/reconcile/listed-stretch.ts';
import { currentFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';

/** The link of a MOCO project that reached awork. */
export interface ProjectLink extends Pick<Link, 'fingerprints' | 'data'> {
  mocoProjectId: number;
  targetId: string;
}

/** What is linked, by MOCO id, and what awork has, by id. */
export interface Sides {
  links: readonly ProjectLink[];
  projects: ReadonlyMap<string, AworkProject>;
}

export async function listLinks({ links, connection }: MocoAworkRun): Promise<ProjectLink[]> {
  const linked: ProjectLink[] = [];
  for await (const { key, targetId, fingerprints, data } of links.list(connection.id, 'project'))
    if (targetId) linked.push({ mocoProjectId: Number(key.sourceId), targetId, fingerprints, data });
  return linked.toSorted((one, other) => one.mocoProjectId - other.mocoProjectId);
}

/** 1000 per call. Without their descriptions, which may be long and are not compared. */
export async function listAworkProjects({ awork }: MocoAworkRun): Promise<Map<string, AworkProject>> {
  const projects = new Map<string, AworkProject>();
  for await (const project of awork.projects())
    if (!project.isExternal) projects.set(project.id, { ...project, description: null });
  return projects;
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
