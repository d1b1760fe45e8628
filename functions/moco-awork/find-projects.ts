import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { isGuid } from '../../shared/vendors/awork/guid.ts';
import type { MocoProject } from '../../shared/vendors/moco/records.ts';
import { findWords } from './find-wordings.ts';
import { linkOfAworkProject } from '../../shared/vendors/awork/projects/adoption.ts';
import { labelOf, projectKey, projectOfTask, readProjectLink } from './linked-project.ts';
import { nearMissesOf } from './moco-awork-projects/near-misses.ts';
import type { Search } from './search.ts';

/** So many projects of MOCO are looked through: an older MOCO may know no search by words. */
const MOST_LISTED = 500;

const projectOf = (id: number | string): FoundRecord => ({ entity: 'project', id: String(id) });

/** Projects with that in their number, their name or their customer's, as we remember them, and as both vendors have them. */
export async function projectsByText(text: string, search: Search): Promise<FoundRecord[]> {
  const { run } = search;
  const remembered: FoundRecord[] = [];
  for await (const { key, data } of run.links.list(run.connection.id, 'project'))
    if (contains(readProjectLink(data).label ?? '', text)) remembered.push(projectOf(key.sourceId));
  const inMoco = await search.ask('moco', () => listed({ term: text }, text, search));
  const inAwork = await search.ask('awork', () => linkedByAworkName(text, search));
  return [...remembered, ...(inMoco?.answer ?? []), ...(inAwork?.answer ?? [])];
}

export async function projectsOfCustomer(companyId: string, search: Search): Promise<FoundRecord[]> {
  const found = await search.ask('moco', () => listed({ companyId: Number(companyId) }, '', search));
  return found?.answer ?? [];
}

async function listed(
  query: { term?: string; companyId?: number },
  text: string,
  { run: { moco } }: Search,
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  let seen = 0;
  for await (const project of moco.projects(query)) {
    const isMeant = query.companyId === undefined || project.customer?.id === query.companyId;
    if (isMeant && contains(labelOf(project), text)) found.push(projectOf(project.id));
    if ((seen += 1) >= MOST_LISTED) break;
  }
  return found;
}

/** An awork project may have been renamed there. */
async function linkedByAworkName(text: string, { run }: Search): Promise<FoundRecord[]> {
  const named = await run.awork.projectsNamed(text.trim());
  const links = await Promise.all(named.map(({ id }) => linkOfAworkProject(id, run)));
  return links.flatMap((link) => (link ? [projectOf(link.key.sourceId)] : []));
}

function contains(label: string, text: string): boolean {
  const plain = (each: string) => each.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(label).includes(plain(text));
}

export async function findMocoProject(id: string, search: Search): Promise<FoundRecord[]> {
  const { run, ask } = search;
  const link = await run.links.get(projectKey(run.connection.id, id));
  const project = (await ask('moco', () => run.moco.project(Number(id))))?.answer;
  if (project) remarkMisses(project, search);
  return (link ?? project) ? [projectOf(id)] : [];
}

/** The names in MOCO that nearly mean something. */
export function remarkMisses(project: MocoProject, { run: { settings }, remark }: Search): void {
  for (const { written, meant } of nearMissesOf(project, settings))
    remark(findWords.nearMiss, { written, meant });
}

export async function findAworkProject(idOrKey: string, search: Search): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const { awork } = run;
  const known = isGuid(idOrKey) ? await linkOfAworkProject(idOrKey, run) : undefined;
  if (known) {
    remark(findWords.linkedTo, { id: known.key.sourceId });
    return [projectOf(known.key.sourceId)];
  }
  const asked = await ask('awork', () =>
    isGuid(idOrKey) ? awork.project(idOrKey) : awork.projectByKey(idOrKey),
  );
  if (!asked) return [];
  const project = asked.answer;
  if (!project) {
    remark(findWords.noProject, { text: idOrKey });
    return [];
  }
  const link = await linkOfAworkProject(project.id, run);
  if (link) remark(findWords.linkedTo, { id: link.key.sourceId });
  else remark(findWords.notLinked, { name: project.name });
  return link ? [projectOf(link.key.sourceId)] : [];
}

export async function findTask(idOrKey: string, search: Search): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const { awork } = run;
  const asked = await ask('awork', () => (isGuid(idOrKey) ? awork.task(idOrKey) : awork.taskByKey(idOrKey)));
  const owner = await projectOfTask(asked?.answer?.id ?? idOrKey, run);
  if (owner) {
    remark(findWords.taskOf, { item: owner.item });
    if (asked && !asked.answer) remark(findWords.taskGone);
    return [projectOf(owner.mocoProjectId)];
  }
  if (!asked) return [];
  if (asked.answer) remark(findWords.taskNotOurs, { name: asked.answer.name });
  else remark(findWords.noTask, { text: idOrKey });
  return [];
}
