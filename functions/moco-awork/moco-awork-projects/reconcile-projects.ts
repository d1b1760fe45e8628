import type { ListedStretch } from '../../../shared/reconcile/listed-stretch.ts';
import type { Sides } from '../../../shared/vendors/awork/projects/listed-projects.ts';
import { listSides, straysAmong } from '../../../shared/vendors/awork/projects/listed-projects.ts';
import type { MocoAworkRun } from '../run.ts';
import { projectKey } from '../linked-project.ts';
import { compareLinked } from './compare-linked.ts';
import { isWanted, sharedFields } from './project-source.ts';

/** As many as MOCO shows in one call by their ids. */
const PER_STRETCH = 100;
/** After the linked ones: what MOCO wants to have in awork and has no link. */
const UNLINKED = 'unlinked';

/**
 * Compares all projects, whatever the period: a project has no day. Linked ones come 100 at a time, in the order of their
 * MOCO ids, each with one call for its tasks. `from` is the last MOCO id compared, or `unlinked`.
 */
export async function* reconcileProjects(
  from: string | undefined,
  run: MocoAworkRun,
): AsyncGenerator<ListedStretch> {
  const sides = await listSides(run);
  const after = from === undefined ? 0 : Number(from);
  const rest = from === UNLINKED ? [] : sides.links.filter(({ sourceId }) => sourceId > after);
  for (let start = 0; start < rest.length; start += PER_STRETCH) {
    const part = rest.slice(start, start + PER_STRETCH);
    const isLast = start + PER_STRETCH >= rest.length;
    const next = isLast ? UNLINKED : String(part.at(-1)?.sourceId);
    yield { ...(await compareLinked(part, sides, run)), next };
  }
  yield await compareUnlinked(sides, run);
}

/** MOCO projects that nothing stands for in awork, and awork projects that stand for none. */
async function compareUnlinked(sides: Sides, run: MocoAworkRun): Promise<ListedStretch> {
  const linked = new Set(sides.links.map(({ sourceId }) => sourceId));
  const suspects: { entity: string; id: string; what: string }[] = [];
  for await (const project of run.moco.projects({})) {
    if (linked.has(project.id) || !isWanted(project, run.settings)) continue;
    const { entity } = projectKey(run.connection.id, project.id);
    suspects.push({ entity, id: String(project.id), what: sharedFields(project).name });
  }
  const strays = straysAmong(sides);
  const count = { source: suspects.length, target: 0, others: strays.length };
  return {
    compared: suspects.length,
    totals: [{ group: { what: 'projects' }, unit: 'records', ...count }],
    suspects,
    strays,
    next: undefined,
  };
}
