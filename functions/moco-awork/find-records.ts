import type { Found, FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { Language } from '../../shared/wording.ts';
import { isWorkspaceHost } from '../../shared/vendors/awork/projects/project-address.ts';
import {
  findAworkProject,
  findMocoProject,
  findTask,
  projectsByText,
  projectsOfCustomer,
} from './find-projects.ts';
import { findActivity, timesOfPeople } from './find-times.ts';
import { findWords } from './find-wordings.ts';
import { linkOfAworkProject } from '../../shared/vendors/awork/projects/adoption.ts';
import { projectOfTask } from './linked-project.ts';
import { parseMocoAworkAddress } from './record-address.ts';
import type { MocoAworkRun } from './run.ts';
import type { Search } from './search.ts';
import { openSearch } from './search.ts';

/**
 * Finds projects and times by id, number, name, person, or the address of a page of MOCO or awork. Our own links are asked
 * first, and answer alone where a vendor cannot be asked.
 */
export async function findMocoAworkRecords(
  typed: string,
  run: MocoAworkRun,
  language: Language,
): Promise<Found> {
  const text = typed.trim();
  const search = openSearch(run, language);
  const records = await findAny(text, search);
  const { remarks } = search.found([]);
  // Where something else was said already, nothing more is to be said.
  const isSilent = records.length === 0 && (remarks.length === 0 || search.isPartial());
  if (isSilent) search.remark(search.isPartial() ? findWords.notRemembered : findWords.nothing, { text });
  return search.found(records);
}

async function findAny(text: string, search: Search): Promise<FoundRecord[]> {
  const address = parseMocoAworkAddress(text);
  if (isOfOthers(text, search)) {
    search.remark(findWords.otherAccount, { text });
    return [];
  }
  switch (address.kind) {
    case 'moco-project':
      return findMocoProject(address.id, search);
    case 'moco-activity':
      return findActivity(address.id, search);
    case 'moco-customer':
      return projectsOfCustomer(address.id, search);
    case 'moco-number':
      return findNumber(address.id, search);
    case 'awork-project':
      return findAworkProject(address.idOrKey, search);
    case 'awork-task':
      return findTask(address.idOrKey, search);
    case 'awork-id':
      return findAworkId(address.id, search);
    case 'text':
      return [...(await projectsByText(text, search)), ...(await timesOfPeople(text, search))];
    case 'foreign':
      search.remark(findWords.foreignPage, { text });
      return [];
  }
}

/** Ids of another account would lead to something else here. Test accounts have addresses of their own. */
function isOfOthers(text: string, { run }: Search): boolean {
  const host = URL.parse(text)?.hostname ?? '';
  if (host.endsWith('.mocoapp.com')) return run.mocoHost.endsWith('.mocoapp.com') && host !== run.mocoHost;
  const workspace = run.connection.accounts['aworkUrl'];
  if (!/\.awork\.(com|io)$/.test(host) || workspace === undefined) return false;
  return !isWorkspaceHost(host, new URL(workspace).hostname);
}

/** MOCO numbers its projects and activities apart, and a project's own number may be of digits as well. */
async function findNumber(id: string, search: Search): Promise<FoundRecord[]> {
  const activity = await findActivity(id, search, true);
  const project = await findMocoProject(id, search);
  const found = [...project, ...activity];
  if (found.length > 0) return found;
  const numbered = await projectsByText(id, search);
  if (numbered.length === 0 && !search.isPartial()) search.remark(findWords.noNumber, { id });
  return numbered;
}

async function findAworkId(id: string, search: Search): Promise<FoundRecord[]> {
  const { run, ask, remark } = search;
  const { links, connection, awork } = run;
  const time: FoundRecord = { entity: 'time', id };
  if (await links.get({ connection: connection.id, entity: 'time', sourceId: id })) return [time];
  if (await linkOfAworkProject(id, run)) return findAworkProject(id, search);
  if ((await ask('awork', () => awork.timeEntry(id)))?.answer) return [time];
  if ((await ask('awork', () => awork.project(id)))?.answer) return findAworkProject(id, search);
  const isTask = (await ask('awork', () => awork.task(id)))?.answer !== undefined;
  if (isTask || (await projectOfTask(id, run))) return findTask(id, search);
  if (!search.isPartial()) remark(findWords.noId, { id });
  return [];
}
