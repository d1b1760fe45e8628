import type { Agency } from './agency.ts';
import type { Facts } from './facts.ts';
import type { HqProject } from './project-state.ts';
import { heldBy, isLinked } from './project-state.ts';
import { START_DATE } from './settings.ts';

export type TimeEntry = ReturnType<Agency['awork']['state']>['timeEntries'][number];

export interface Expected {
  kind: 'present';
  project: HqProject;
  /** Several where somebody came to HQ, or left it, after the time was booked. */
  userIds: number[];
  day: string;
  duration: number;
  /** Undefined where the text comes from a task, which may have been renamed since. */
  note: string | undefined;
}

/**
 * What HQ must hold for an entry, worked out from the two systems alone. `either` where what was there before decides;
 * `waiting` with the reason that must be said.
 */
export type Expectation = Expected | { kind: 'either' | 'absent' } | { kind: 'waiting'; codes: string[] };

export function expectedReporting(entry: TimeEntry, agency: Agency, facts: Facts): Expectation {
  const { projectId } = entry;
  if (!projectId) return { kind: 'either' };
  const linked = agency.hq
    .state()
    .projects.filter((project) => isLinked(project, agency) && heldBy(project, agency)?.id === projectId);
  const [project, another] = linked;
  if (!project) return { kind: wasEverLinked(projectId, facts) ? 'either' : 'absent' };
  const day = String(entry.startDateLocal).slice(0, 10);
  // A project's times are looked at from that day on, once it is linked.
  if (another || day < START_DATE) return { kind: 'either' };
  if (isRunning(entry)) return { kind: 'waiting', codes: ['timer-running'] };
  if (entry.duration === 0) return { kind: 'absent' };
  const owner = ownerOf(entry, agency);
  if ('codes' in owner) return { kind: 'waiting', codes: owner.codes };
  const text = owner.userIds.length > 1 ? undefined : textOf(entry);
  const note = text !== undefined && owner.prefix ? `${owner.prefix}: ${text}` : text;
  return { kind: 'present', project, userIds: owner.userIds, day, duration: entry.duration, note };
}

export function isRunning({ startTimeUtc, endTimeUtc, duration }: TimeEntry): boolean {
  return startTimeUtc !== null && endTimeUtc === null && duration === 0;
}

function wasEverLinked(aworkProjectId: string, { asked }: Facts): boolean {
  return [...asked.values()].some((addresses) => addresses.has(aworkProjectId));
}

interface Owner {
  userIds: number[];
  /** Whose time it is, where it is booked for somebody else. */
  prefix?: string;
}

function ownerOf({ userId }: TimeEntry, { hq, awork, settings }: Agency): Owner | { codes: string[] } {
  const person = awork.state().users.find(({ id }) => id === userId);
  const email = person?.userContactInfos.find(({ type }) => type === 'email')?.value?.toLowerCase();
  const { users } = hq.state();
  const own = users.find((user) => email !== undefined && user.email?.toLowerCase() === email);
  if (own && !own.isDeactivated) return { userIds: [own.id] };
  const fallback = users.find((user) => user.email === settings.fallbackPerson && !user.isDeactivated);
  const prefix = `${person?.firstName} ${person?.lastName}`;
  // Whoever left keeps what is booked for them, and new time of theirs is booked for somebody else.
  if (fallback) return { userIds: [fallback.id, ...(own ? [own.id] : [])], prefix };
  if (!email) return { codes: ['person-without-address'] };
  return { codes: [own ? 'person-inactive-in-hq' : 'person-not-in-hq'] };
}

function textOf({ note, task, typeOfWork }: TimeEntry): string | undefined {
  const text = note?.trim() ?? '';
  if (text !== '') return text;
  return task ? undefined : (typeOfWork?.name ?? 'awork');
}
