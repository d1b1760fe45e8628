import type { FoundRecord } from '../../../operations/connector-operations.ts';
import type { Vendor } from '../../../vendor.ts';
import { linkOfAworkProject } from '../projects/adoption.ts';
import { findAworkProject } from './find-project.ts';
import type { AworkSearch } from './finding.ts';
import { timeRecord } from './finding.ts';
import { aworkFindWords } from './wordings.ts';

/** How a connector finds what its tasks stand for. */
export interface TaskFinding {
  knowsTask(id: string): Promise<boolean>;
  findTask(id: string): Promise<FoundRecord[]>;
}

/** A time entry, project or task by its id alone. `source` is where the projects come from. */
export async function findAworkId(
  id: string,
  { source, knowsTask, findTask }: TaskFinding & { source: Vendor },
  search: AworkSearch,
): Promise<FoundRecord[]> {
  const { run, ask, remark, isPartial } = search;
  const { links, connection, awork } = run;
  const time = timeRecord(id);
  if (await links.get({ connection: connection.id, entity: 'time', sourceId: id })) return [time];
  if (await linkOfAworkProject(id, run)) return findAworkProject(id, source, search);
  if ((await ask('awork', () => awork.timeEntry(id)))?.answer) return [time];
  if ((await ask('awork', () => awork.project(id)))?.answer) return findAworkProject(id, source, search);
  const isTask = (await ask('awork', () => awork.task(id)))?.answer !== undefined;
  if (isTask || (await knowsTask(id))) return findTask(id);
  if (!isPartial()) remark(aworkFindWords.noId, { id });
  return [];
}
