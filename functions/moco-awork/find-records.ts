import type { Found, FoundRecord } from '../../shared/operations/connector-operations.ts';
import { searchWords } from '../../shared/operations/search-wordings.ts';
import { searchRecords } from '../../shared/operations/search.ts';
import { isOtherWorkspace } from '../../shared/vendors/awork/find/awork-address.ts';
import { findAworkId } from '../../shared/vendors/awork/find/find-id.ts';
import { findAworkProject } from '../../shared/vendors/awork/find/find-project.ts';
import { timesNoted, timesOfPeople } from '../../shared/vendors/awork/find/find-times.ts';
import type { Language } from '../../shared/wording.ts';
import { absencesOfPeople } from './find-absences.ts';
import { findActivity } from './find-activity.ts';
import type { MocoAworkSearch } from './find-projects.ts';
import { findMocoProject, findTask, mocoProjectsByText, projectsOfCustomer } from './find-projects.ts';
import { findWords } from './find-wordings.ts';
import { projectOfTask } from './linked-project.ts';
import { parseMocoAworkAddress } from './record-address.ts';
import type { MocoAworkRun } from './run.ts';

/**
 * Finds projects, times and absences by id, number, name, person, or the address of a page of MOCO or awork. Our own links are asked
 * first, and answer alone where a vendor cannot be asked.
 */
export function findMocoAworkRecords(typed: string, run: MocoAworkRun, language: Language): Promise<Found> {
  return searchRecords(typed, { run, language, nothing: findWords.nothing }, findAny);
}

async function findAny(text: string, opened: MocoAworkSearch): Promise<FoundRecord[]> {
  const address = parseMocoAworkAddress(text);
  if (isOfOthers(text, opened)) {
    opened.remark(searchWords.otherAccount, { text });
    return [];
  }
  switch (address.kind) {
    case 'moco-project':
      return findMocoProject(address.id, opened);
    case 'moco-activity':
      return findActivity(address.id, opened);
    case 'moco-customer':
      return projectsOfCustomer(address.id, opened);
    case 'moco-number':
      return findNumber(address.id, opened);
    case 'awork-project':
      return findAworkProject(address.idOrKey, 'moco', opened);
    case 'awork-task':
      return findTask(address.idOrKey, opened);
    case 'awork-id':
      return findAworkId(address.id, tasksOf(opened), opened);
    case 'text':
      return [
        ...(await mocoProjectsByText(text, opened)),
        ...(await absencesOfPeople(text, opened)),
        ...((await timesOfPeople(text, opened)) ?? []),
        ...(await timesNoted(text, opened)),
      ];
    case 'foreign':
      opened.remark(findWords.foreignPage, { text });
      return [];
  }
}

/** Ids of another account would lead to something else here. Test accounts have addresses of their own. */
function isOfOthers(text: string, { run }: MocoAworkSearch): boolean {
  const host = URL.parse(text)?.hostname ?? '';
  if (host.endsWith('.mocoapp.com')) return run.mocoHost.endsWith('.mocoapp.com') && host !== run.mocoHost;
  return isOtherWorkspace(text, run.connection.accounts['aworkUrl']);
}

function tasksOf(opened: MocoAworkSearch) {
  return {
    source: 'moco',
    knowsTask: async (id: string) => (await projectOfTask(id, opened.run)) !== undefined,
    findTask: (id: string) => findTask(id, opened),
  } as const;
}

/** MOCO numbers its projects, activities and people apart, and a project's own number may be of digits as well. */
async function findNumber(id: string, opened: MocoAworkSearch): Promise<FoundRecord[]> {
  const activity = await findActivity(id, opened, true);
  const project = await findMocoProject(id, opened);
  const key = { connection: opened.run.connection.id, entity: 'person', sourceId: id };
  const isPerson = (await opened.run.links.get(key)) !== undefined;
  const found = [...project, ...activity, ...(isPerson ? [{ entity: 'person', id }] : [])];
  if (found.length > 0) return found;
  const numbered = await mocoProjectsByText(id, opened);
  if (numbered.length === 0 && !opened.isPartial()) opened.remark(findWords.noNumber, { id });
  return numbered;
}
