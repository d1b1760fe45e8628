import type { ListedStretch, Suspect } from '../../../shared/reconcile/listed-stretch.ts';
import { ignoredFields } from '../../../shared/vendors/awork/projects/ignored-writes.ts';
import type { ProjectLink, Sides } from '../../../shared/vendors/awork/projects/listed-projects.ts';
import { listSides, straysAmong } from '../../../shared/vendors/awork/projects/listed-projects.ts';
import { leadsElsewhere } from '../../../shared/vendors/awork/projects/project-address.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import { readProjectLink } from '../linked-project.ts';
import type { HqAworkRun } from '../run.ts';
import { planProject } from './plan-project.ts';
import { isWanted, sharedFields, storedAddress, titleOf } from './project-source.ts';
import { needsClient } from './wanted-client.ts';

/** Compares all projects, whatever the period: a project has no day. Two lists, whole. */
export async function reconcileProjects(run: HqAworkRun): Promise<ListedStretch> {
  const sides = await listSides(run);
  const byId = new Map(sides.links.map((link) => [link.sourceId, link]));
  const suspects: Suspect[] = [];
  const seen = new Set<number>();
  let source = 0;
  let target = 0;
  for await (const project of run.hq.projects()) {
    const link = byId.get(project.id);
    seen.add(project.id);
    if (!isWanted(project, run.settings)) {
      if (link && !readProjectLink(link.data).ended) suspects.push(suspect(project));
      continue;
    }
    source += 1;
    if (link && sides.projects.has(link.targetId)) target += 1;
    if (!link || (await looksDifferent(project, link, sides, run))) suspects.push(suspect(project));
  }
  // One that the list lacks is read on its own before anything is said of it.
  const unseen = sides.links.filter(
    ({ sourceId, data }) => !seen.has(sourceId) && !readProjectLink(data).ended,
  );
  suspects.push(...unseen.map(({ sourceId, data }) => suspectOf(sourceId, readProjectLink(data).label)));
  const strays = straysAmong(sides);
  const counts = { source, target, others: strays.length };
  return {
    compared: source,
    totals: [{ group: { what: 'projects' }, unit: 'records', ...counts }],
    suspects,
    strays,
    next: undefined,
  };
}

/** Whether a repair would do anything, by what the lists show. */
async function looksDifferent(
  source: HqProject,
  link: ProjectLink,
  { projects }: Sides,
  run: HqAworkRun,
): Promise<boolean> {
  const target = projects.get(link.targetId);
  if (!target) return true;
  const { targetId, fingerprints } = link;
  const data = readProjectLink(link.data);
  const { url } = data;
  if (leadsElsewhere(storedAddress(source, run.settings), { targetId, url }, await run.workspaceUrl()))
    return true;
  const plan = planProject(
    {
      ...{ source, target, targetId, fingerprints, data, missingField: undefined, looksAgain: true },
      adoption: { kind: 'none' },
      // Whether awork has the client by now is asked only where a record is read on its own.
      clients: needsClient(sharedFields(source, run.settings), { fingerprints, data }) ? [] : 'unread',
      ignored: await ignoredFields(target, { fingerprints, data }, run),
    },
    run.settings,
  );
  return !(plan.kind === 'nothing' || (plan.kind === 'steps' && plan.steps.length === 0));
}

const suspect = (project: HqProject): Suspect => suspectOf(project.id, titleOf(project));

function suspectOf(id: number, what = `HQ project ${id}`): Suspect {
  return { entity: 'project', id: String(id), what };
}
