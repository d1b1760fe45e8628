import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { Search } from '../../shared/operations/search.ts';
import { isPartOf, projectsByText } from '../../shared/vendors/awork/find/find-project.ts';
import { projectRecord } from '../../shared/vendors/awork/find/finding.ts';
import { aworkFindWords } from '../../shared/vendors/awork/find/wordings.ts';
import { isGuid } from '../../shared/vendors/awork/guid.ts';
import type { MocoProject } from '../../shared/vendors/moco/records.ts';
import { findWords } from './find-wordings.ts';
import { labelOf, projectKey, projectOfTask } from './linked-project.ts';
import { nearMissesOf } from './moco-awork-projects/near-misses.ts';
import type { MocoAworkRun } from './run.ts';

export type MocoAworkSearch = Search<MocoAworkRun>;

/** So many projects of MOCO are looked through: an older MOCO may know no search by words. */
const MOST_LISTED = 500;

export function mocoProjectsByText(text: string, search: MocoAworkSearch): Promise<FoundRecord[]> {
  const list = () => listed({ term: text }, text, search);
  return projectsByText(text, { vendor: 'moco', list }, search);
}

export async function projectsOfCustomer(companyId: string, search: MocoAworkSearch): Promise<FoundRecord[]> {
  const found = await search.ask('moco', () => listed({ companyId: Number(companyId) }, '', search));
  return found?.answer ?? [];
}

async function listed(
  query: { term?: string; companyId?: number },
  text: string,
  { run: { moco } }: MocoAworkSearch,
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  let seen = 0;
  for await (const project of moco.projects(query)) {
    const isMeant = query.companyId === undefined || project.customer?.id === query.companyId;
    if (isMeant && isPartOf(text, labelOf(project))) found.push(projectRecord(project.id));
    if ((seen += 1) >= MOST_LISTED) break;
  }
  return found;
}

export async function findMocoProject(id: string, search: MocoAworkSearch): Promise<FoundRecord[]> {
  const { run, ask } = search;
  const link = await run.links.get(projectKey(run.connection.id, id));
  const project = (await ask('moco', () => run.moco.project(Number(id))))?.answer;
  if (project) remarkMisses(project, search);
  return (link ?? project) ? [projectRecord(id)] : [];
}

/** The names in MOCO that nearly mean something. */
function remarkMisses(project: MocoProject, { run: { settings }, remark }: MocoAworkSearch): void {
  for (const { written, meant } of nearMissesOf(project, settings))
    remark(findWords.nearMiss, { written, meant });
}

export async function findTask(idOrKey: string, search: MocoAworkSearch): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const { awork } = run;
  const asked = await ask('awork', () => (isGuid(idOrKey) ? awork.task(idOrKey) : awork.taskByKey(idOrKey)));
  const owner = await projectOfTask(asked?.answer?.id ?? idOrKey, run);
  if (owner) {
    remark(findWords.taskOf, { item: owner.item });
    if (asked && !asked.answer) remark(aworkFindWords.taskGone);
    return [projectRecord(owner.mocoProjectId)];
  }
  if (!asked) return [];
  if (asked.answer) remark(findWords.taskNotOurs, { name: asked.answer.name });
  else remark(aworkFindWords.noTask, { text: idOrKey });
  return [];
}
