import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { Search } from '../../shared/operations/search.ts';
import { isPartOf, projectsByText } from '../../shared/vendors/awork/find/find-project.ts';
import { projectRecord } from '../../shared/vendors/awork/find/finding.ts';
import { aworkFindWords } from '../../shared/vendors/awork/find/wordings.ts';
import { isGuid } from '../../shared/vendors/awork/guid.ts';
import type { HqProject } from '../../shared/vendors/hq/project-port.ts';
import { readTaskLink, taskKey } from './awork-hq-times/known-task.ts';
import { findWords } from './find-wordings.ts';
import { guardTenant } from './guard-tenant.ts';
import { labelOf, projectKey } from './linked-project.ts';
import type { HqAworkRun } from './run.ts';
import { isNearMiss } from './setup/near-names.ts';

export type HqAworkSearch = Search<HqAworkRun>;

/** Records of another HQ system under the same ids are not ours. */
export function askHq<T>({ run, ask }: HqAworkSearch, work: () => Promise<T>) {
  return ask('hq', async () => {
    await guardTenant(run);
    return work();
  });
}

/** HQ knows no search by a part of a name, so all projects are looked through, a thousand at a call. */
export function hqProjectsByText(text: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run } = search;
  const list = async () => {
    await guardTenant(run);
    const found: FoundRecord[] = [];
    for await (const project of run.hq.projects())
      if (isPartOf(text, labelOf(project))) found.push(projectRecord(project.id));
    return found;
  };
  return projectsByText(text, { vendor: 'hq', list }, search);
}

export async function findHqProject(id: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run } = search;
  const link = await run.links.get(projectKey(run.connection.id, id));
  const project = (await askHq(search, () => run.hq.project(Number(id))))?.answer;
  if (project) remarkMisses(project, search);
  return (link ?? project) ? [projectRecord(id)] : [];
}

/** Fields that somebody filled in, and that nearly mean something. */
function remarkMisses({ customFields }: HqProject, { run: { settings }, remark }: HqAworkSearch): void {
  for (const meant of [settings.createField, settings.linkField])
    for (const { name: written, value } of customFields)
      if (value.trim() !== '' && isNearMiss(written, meant)) remark(findWords.nearMiss, { written, meant });
}

/** The HQ project that the times of an awork task are booked on. */
export async function findTask(idOrKey: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const { awork } = run;
  const asked = await ask('awork', () => (isGuid(idOrKey) ? awork.task(idOrKey) : awork.taskByKey(idOrKey)));
  const task = asked?.answer;
  const ofLink = await hqProjectOfTask(task?.id ?? idOrKey, run);
  if (ofLink !== undefined) {
    remark(findWords.taskOf, { id: ofLink });
    if (asked && !task) remark(aworkFindWords.taskGone);
    return [projectRecord(ofLink)];
  }
  if (!asked) return [];
  if (!task) {
    remark(aworkFindWords.noTask, { text: idOrKey });
    return [];
  }
  const link = task.projectId
    ? await run.links.findByTarget(run.connection.id, 'project', task.projectId)
    : undefined;
  remark(link ? findWords.taskWithoutTimes : findWords.taskNotOurs, { name: task.name });
  return link ? [projectRecord(link.key.sourceId)] : [];
}

/** By the HQ task that stands for it. */
export async function hqProjectOfTask(
  aworkTaskId: string,
  { links, connection }: Pick<HqAworkRun, 'links' | 'connection'>,
): Promise<number | undefined> {
  const link = await links.get(taskKey(connection.id, aworkTaskId));
  return link?.targetId === undefined ? undefined : readTaskLink(link.data).hqProjectId;
}
