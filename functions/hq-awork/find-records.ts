import * as z from 'zod';
import type { Found, FoundRecord } from '../../shared/operations/connector-operations.ts';
import { searchWords } from '../../shared/operations/search-wordings.ts';
import { searchRecords } from '../../shared/operations/search.ts';
import { isOtherWorkspace } from '../../shared/vendors/awork/find/awork-address.ts';
import { findAworkId } from '../../shared/vendors/awork/find/find-id.ts';
import { findAworkProject } from '../../shared/vendors/awork/find/find-project.ts';
import { timesNoted, timesOfPeople } from '../../shared/vendors/awork/find/find-times.ts';
import type { Language } from '../../shared/wording.ts';
import type { HqAworkSearch } from './find-projects.ts';
import { findHqProject, findTask, hqProjectOfTask, hqProjectsByText } from './find-projects.ts';
import { findQuote, quotesByText } from './find-quote.ts';
import { findReporting, rememberedTimes } from './find-reporting.ts';
import { findWords } from './find-wordings.ts';
import { parseHqAworkAddress } from './record-address.ts';
import type { HqAworkRun } from './run.ts';

/**
 * Finds projects, quotes and times by id, number, name, person, or the address of a page of HQ or awork. Our own links are asked
 * first, and answer alone where a vendor cannot be asked.
 */
export function findHqAworkRecords(typed: string, run: HqAworkRun, language: Language): Promise<Found> {
  return searchRecords(typed, { run, language, nothing: findWords.nothing }, findAny);
}

async function findAny(text: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const address = parseHqAworkAddress(text);
  if (isOtherWorkspace(text, search.run.connection.accounts['aworkUrl'])) {
    search.remark(searchWords.otherAccount, { text });
    return [];
  }
  switch (address.kind) {
    case 'hq-number':
      return findNumber(address.id, search);
    case 'hq-page':
      return findPage(text, address.ids, search);
    case 'awork-project':
      return findAworkProject(address.idOrKey, 'hq', search);
    case 'awork-task':
      return findTask(address.idOrKey, search);
    case 'awork-id':
      return (await findPhase(address.id, search)) ?? findAworkId(address.id, tasksOf(search), search);
    case 'text':
      return [
        ...(await hqProjectsByText(text, search)),
        ...(await quotesByText(text, search)),
        ...(await timesByPerson(text, search)),
        ...(await timesNoted(text, search)),
      ];
    case 'foreign':
      search.remark(findWords.foreignPage, { text });
      return [];
  }
}

function tasksOf(search: HqAworkSearch) {
  return {
    source: 'hq',
    knowsTask: async (id: string) => (await hqProjectOfTask(id, search.run)) !== undefined,
    findTask: (id: string) => findTask(id, search),
  } as const;
}

/** The phase of an awork list. Where all tasks lie in one, it stands for the project, and is no record of its own. */
async function findPhase(
  listId: string,
  { run: { links, connection } }: HqAworkSearch,
): Promise<FoundRecord[] | undefined> {
  const link = await links.get({ connection: connection.id, entity: 'phase', sourceId: listId });
  const isOfList = listedPhase.safeParse(link?.data).data?.aworkProjectId !== listId;
  return link?.targetId !== undefined && isOfList ? [{ entity: 'phase', id: listId }] : undefined;
}

/** As much as is kept of a phase to tell whose it is. */
const listedPhase = z.object({ aworkProjectId: z.string() });

async function timesByPerson(text: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  return (await timesOfPeople(text, search)) ?? rememberedTimes(text, search);
}

async function findHqId(id: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  return [
    ...(await findHqProject(id, search)),
    ...(await findReporting(id, search)),
    ...(await findQuote(id, search)),
  ];
}

/** A project's own number may be of digits as well. */
async function findNumber(id: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const found = await findHqId(id, search);
  if (found.length > 0) return found;
  const numbered = await hqProjectsByText(id, search);
  if (numbered.length === 0 && !search.isPartial()) search.remark(findWords.noNumber, { id });
  return numbered;
}

/** So many numbers of an address are looked up: each costs calls. */
const MOST_NUMBERS = 4;

async function findPage(text: string, ids: readonly string[], search: HqAworkSearch): Promise<FoundRecord[]> {
  for (const id of ids.slice(0, MOST_NUMBERS)) {
    const found = await findHqId(id, search);
    if (found.length > 0) return found;
  }
  if (!search.isPartial()) search.remark(findWords.foreignPage, { text });
  return [];
}
