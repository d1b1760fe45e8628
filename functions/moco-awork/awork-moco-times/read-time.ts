import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import { findTakingProject } from '../../../shared/vendors/awork/times/find-taking-project.ts';
import { isFinished } from '../../../shared/vendors/awork/times/finished.ts';
import type { MocoAworkRun } from '../run.ts';
import { readProjectLink } from '../linked-project.ts';
import type { PersonMatch } from '../people.ts';
import { pickServiceItem } from './pick-service-item.ts';
import type { ConfirmedLink } from './read-target.ts';
import { readTimeLink } from './time-link.ts';
import { unassignedCacheKey, unassignedItemKey } from './unassigned-item.ts';
import type { LinkedProject, TimeFacts } from './wanted-activity.ts';

/** Where the facts of an entry come from. */
export interface FactSources {
  findProject(aworkProjectId: string): Promise<LinkedProject | undefined>;
  findPerson(aworkUserId: string): Promise<PersonMatch>;
  isFinished(entry: AworkTimeEntry): Promise<boolean>;
}

/** Reads the entry in awork, and what we know of its project and person. In steady state that is one vendor call. */
export async function readTime(id: string, link: ConfirmedLink, run: MocoAworkRun): Promise<TimeFacts> {
  const entry = await run.awork.timeEntry(id);
  const sources: FactSources = {
    findProject: (aworkProjectId) => findProject(aworkProjectId, run),
    findPerson: (aworkUserId) => run.people.mocoUserOf(aworkUserId),
    isFinished: (each) => isFinished(each, run.awork),
  };
  return gatherFacts(entry, link, sources, run);
}

/** What is known of an entry that was read, alone or in a list. */
export async function gatherFacts(
  entry: AworkTimeEntry | undefined,
  link: Pick<ConfirmedLink, 'targetId' | 'data'>,
  { findProject: projectOf, findPerson, isFinished: finishedOf }: FactSources,
  run: Pick<MocoAworkRun, 'links' | 'connection' | 'cache'>,
): Promise<TimeFacts> {
  const facts: TimeFacts = {
    entry,
    finished: true,
    isBound: link.targetId !== undefined,
    link: readTimeLink(link.data),
    project: undefined,
    person: undefined,
    unassignedItemId: undefined,
  };
  if (!entry) return { ...facts, project: await formerProject(facts, projectOf) };
  if (entry.isExternal) return facts;
  const project = entry.projectId ? await projectOf(entry.projectId) : undefined;
  if (!project || project.data.ended) return { ...facts, project, finished: await finishedOf(entry) };
  return {
    ...facts,
    project,
    finished: await finishedOf(entry),
    person: entry.userId ? await findPerson(entry.userId) : 'deleted',
    unassignedItemId: await findUnassignedItem(entry, project, run),
  };
}

/** Of an entry that is deleted only our link says where it belonged. */
async function formerProject(
  { isBound, link: { aworkProjectId } }: TimeFacts,
  projectOf: FactSources['findProject'],
): Promise<LinkedProject | undefined> {
  return isBound && aworkProjectId !== undefined ? projectOf(aworkProjectId) : undefined;
}

const ITEM_SECONDS = 300;

async function findProject(
  aworkProjectId: string,
  run: Pick<MocoAworkRun, 'cache' | 'links' | 'connection'>,
): Promise<LinkedProject | undefined> {
  const link = await findTakingProject(aworkProjectId, run);
  return link && { mocoProjectId: Number(link.key.sourceId), data: readProjectLink(link.data) };
}

/** Asked for only when nothing else fits. */
async function findUnassignedItem(
  entry: AworkTimeEntry,
  { mocoProjectId, data }: LinkedProject,
  { links, connection, cache }: Pick<MocoAworkRun, 'links' | 'connection' | 'cache'>,
): Promise<number | undefined> {
  if (pickServiceItem(entry, data, undefined).kind !== 'unassigned') return undefined;
  const key = unassignedCacheKey(mocoProjectId);
  const link = await cache.get(key, ITEM_SECONDS, () =>
    links.get(unassignedItemKey(connection.id, mocoProjectId)),
  );
  if (link?.targetId !== undefined) return Number(link.targetId);
  cache.drop(key);
  return undefined;
}
