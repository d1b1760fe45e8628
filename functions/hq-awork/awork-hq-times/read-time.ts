import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import { findTakingProject } from '../../../shared/vendors/awork/times/find-taking-project.ts';
import { isFinished } from '../../../shared/vendors/awork/times/finished.ts';
import { readProjectLink } from '../linked-project.ts';
import type { PersonMatch } from '../people.ts';
import type { HqAworkRun } from '../run.ts';
import { knownTask } from './known-task.ts';
import { placeOf, plainKey } from './task-place.ts';
import type { ConfirmedLink } from './read-target.ts';
import { readTimeLink } from './time-link.ts';
import type { LinkedProject, TimeFacts } from './wanted-reporting.ts';

/** Where the facts of an entry come from. */
export interface FactSources {
  findProject(aworkProjectId: string): Promise<LinkedProject | undefined>;
  findPerson(aworkUserId: string): Promise<PersonMatch>;
  isFinished(entry: AworkTimeEntry): Promise<boolean>;
}

/** Reads the entry in awork, and what we know of its project, person and task. In steady state that is one vendor call. */
export async function readTime(id: string, link: ConfirmedLink, run: HqAworkRun): Promise<TimeFacts> {
  const entry = await run.awork.timeEntry(id);
  const sources: FactSources = {
    findProject: (aworkProjectId) => findProject(aworkProjectId, run),
    findPerson: (aworkUserId) => run.people.hqUserOf(aworkUserId),
    isFinished: (each) => isFinished(each, run.awork),
  };
  return gatherFacts(entry, link, sources, run);
}

/** What is known of an entry that was read, alone or in a list. */
export async function gatherFacts(
  entry: AworkTimeEntry | undefined,
  link: Pick<ConfirmedLink, 'targetId' | 'data'>,
  { findProject: projectOf, findPerson, isFinished: finishedOf }: FactSources,
  run: HqAworkRun,
): Promise<TimeFacts> {
  const facts: TimeFacts = {
    entry,
    finished: true,
    isBound: link.targetId !== undefined,
    link: readTimeLink(link.data),
    ...{ project: undefined, person: undefined, fallbackUserId: undefined, hasLeft: false },
    ...{ place: undefined, hqTaskId: undefined },
  };
  if (!entry) return { ...facts, project: await formerProject(facts, projectOf) };
  if (entry.isExternal) return facts;
  const finished = await finishedOf(entry);
  const { projectId } = entry;
  const project = projectId ? await projectOf(projectId) : undefined;
  if (!projectId || !project || project.data.ended) return { ...facts, project, finished };
  const person = entry.userId ? await findPerson(entry.userId) : 'deleted';
  const plain = await knownTask(plainKey(entry, projectId), project.hqProjectId, run);
  const place = placeOf(entry, projectId, plain?.kind);
  const task = place.isPlain ? plain : await knownTask(place.key, project.hqProjectId, run);
  return {
    ...{ ...facts, finished, project, person, place, hqTaskId: task?.hqTaskId },
    fallbackUserId: await fallbackFor(person, run),
    hasLeft: await hasLeft(person, facts, run),
  };
}

/** Of an entry that is deleted only our link says where it belonged. */
async function formerProject(
  { isBound, link: { aworkProjectId } }: TimeFacts,
  projectOf: FactSources['findProject'],
): Promise<LinkedProject | undefined> {
  return isBound && aworkProjectId !== undefined ? projectOf(aworkProjectId) : undefined;
}

async function fallbackFor(
  person: PersonMatch | 'deleted',
  { settings, people }: Pick<HqAworkRun, 'settings' | 'people'>,
): Promise<number | undefined> {
  if (settings.fallbackPerson === undefined || isFound(person)) return undefined;
  return people.hqUserByEmail(settings.fallbackPerson);
}

function isFound(person: PersonMatch | 'deleted'): boolean {
  return person !== 'deleted' && person.kind === 'found';
}

async function hasLeft(
  person: PersonMatch | 'deleted',
  { isBound, link: { hqUserId } }: TimeFacts,
  { people }: Pick<HqAworkRun, 'people'>,
): Promise<boolean> {
  if (!isBound || hqUserId === undefined || isFound(person)) return false;
  return people.isDeactivatedInHq(hqUserId);
}

export async function findProject(
  aworkProjectId: string,
  run: Pick<HqAworkRun, 'cache' | 'links' | 'connection'>,
): Promise<LinkedProject | undefined> {
  const link = await findTakingProject(aworkProjectId, run);
  return link && { hqProjectId: Number(link.key.sourceId), data: readProjectLink(link.data) };
}
