import type { Reason } from '../../../shared/reason.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import { aboutEntry } from '../../../shared/vendors/awork/times/about-entry.ts';
import { waitsForTimer } from '../../../shared/vendors/awork/times/waits-for-timer.ts';
import type { Details } from '../../../shared/wording.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import type { PersonMatch } from '../people.ts';
import type { HqAworkSettings } from '../settings.ts';
import { timeReasons } from './reasons.ts';
import type { TaskPlace } from './task-place.ts';
import type { TimeLinkData } from './time-link.ts';

/** The linked HQ project of an entry. */
export interface LinkedProject {
  hqProjectId: number;
  data: ProjectLinkData;
}

export interface TimeFacts {
  entry: AworkTimeEntry | undefined;
  /** Whether awork counts the entry as finished; asked for only where its fields leave it open. */
  finished: boolean;
  /** The HQ reporting is already there. */
  isBound: boolean;
  link: TimeLinkData;
  project: LinkedProject | undefined;
  person: PersonMatch | 'deleted' | undefined;
  /** The HQ user of the setting; asked for only where the entry's own person is not in HQ. */
  fallbackUserId: number | undefined;
  /** Whom it is booked for is deactivated in HQ; asked for only where the entry's own person is not there. */
  hasLeft: boolean;
  place: TaskPlace | undefined;
  /** The HQ task of that place, once it is made. */
  hqTaskId: number | undefined;
}

/** The reporting HQ should hold. */
export interface WantedFields {
  userId: number;
  projectId: number;
  /** Undefined until the HQ task is made. */
  taskId: number | undefined;
  /** `YYYY-MM-DD` */
  date: string;
  durationSeconds: number;
  note: string;
}

export type AbsentAs = Exclude<PersonMatch['kind'], 'found'> | 'deleted';

export interface WantedReporting {
  kind: 'present';
  fields: WantedFields;
  place: TaskPlace;
  isForFallback: boolean;
  /** Why HQ takes no new time for the entry's own person; undefined where it does. */
  absentAs: AbsentAs | undefined;
  /** Given where HQ takes no new time for them: what is booked already may stay, and nothing is made anew. */
  noNew: Wait | undefined;
  /** How awork calls the person. */
  personName: string;
  origin: {
    timeEntryId: string;
    aworkUserId: string | null;
    aworkProjectId: string;
    /** Version of the entry. */
    version: string;
  };
}

export interface Wait {
  kind: 'wait';
  reason: Reason<string, 'wait'>;
  details: Details;
  waitingFor: string;
}

export type Wanted =
  WantedReporting | Wait | { kind: 'absent' | 'keep'; reason: Reason<string, 'skip'>; details: Details };

/** Decides what HQ should hold for a time entry, whatever it holds now. */
export function wantedReporting(facts: TimeFacts, settings: HqAworkSettings): Wanted {
  const { entry, isBound, link, project, place } = facts;
  // What is deleted while the sync is off leaves HQ alone, and is none of ours when it is on again.
  if (!entry) return isBound && isOff(project, link) ? keep('kept-transfer-ended') : absent('never-in-hq');
  if (entry.isExternal) return keep('external-entry');
  if (waitsForTimer(facts)) return wait('timer-running', aboutEntry(entry), 'timer');
  const { projectId } = entry;
  if (!projectId) return keep(isBound ? 'kept-project-lost' : 'no-project', aboutEntry(entry));
  if (!project || project.data.ended || !place) return withoutProject(entry, project, isBound, link);
  const day = dayOf(entry);
  if (!isBound && day < settings.startDate)
    return keep('before-start-date', { date: day, start: settings.startDate });
  if (!entry.duration) return absent('empty-entry');
  if (project.data.linkedByBoth && !isIn(project, facts))
    return wait('project-linked-by-both', aboutEntry(entry), `project:${projectId}`);
  const owner = findOwner({ ...facts, entry });
  if ('kind' in owner) return owner;
  const { hqUserId, isForFallback, absentAs, noNew, name } = owner;
  const text = textOf(entry);
  const { id: timeEntryId, userId: aworkUserId, updatedOn: version } = entry;
  return {
    kind: 'present',
    fields: {
      ...{ userId: hqUserId, projectId: project.hqProjectId, taskId: facts.hqTaskId },
      ...{ date: day, durationSeconds: entry.duration },
      note: isForFallback ? `${name}: ${text}` : text,
    },
    ...{ place, isForFallback, absentAs, noNew, personName: name },
    origin: { timeEntryId, aworkUserId, aworkProjectId: projectId, version },
  };
}

/** The transfer of the project has ended, or its HQ project has another awork project by now. */
function isOff(project: LinkedProject | undefined, { aworkProjectId }: TimeLinkData): boolean {
  return aworkProjectId !== undefined && (project?.data.ended ?? true);
}

/** In HQ already, on that project. */
function isIn({ hqProjectId }: LinkedProject, { isBound, link }: TimeFacts): boolean {
  return isBound && link.hqProjectId === hqProjectId;
}

function dayOf({ startDateLocal }: AworkTimeEntry): string {
  return startDateLocal?.slice(0, 'yyyy-MM-dd'.length) ?? '';
}

/** An entry that was moved away is taken back; one whose project merely stopped syncing is left where it is. */
function withoutProject(
  entry: AworkTimeEntry,
  project: LinkedProject | undefined,
  isBound: boolean,
  link: TimeLinkData,
): Wanted {
  if (isBound && isOff(project, link) && link.aworkProjectId === entry.projectId)
    return keep('kept-transfer-ended');
  const details = { project: entry.project?.name ?? entry.projectId ?? '' };
  return isBound ? absent('no-hq-project', details) : keep('no-hq-project', details);
}

/** In HQ, in front of the text, where awork does not tell the name any more. */
const DELETED_PERSON = 'Gelöschte Person';

type Found = Extract<PersonMatch, { kind: 'found' }>;

interface Owner {
  hqUserId: number;
  isForFallback: boolean;
  absentAs: AbsentAs | undefined;
  noNew: Wait | undefined;
  name: string;
}

/** The HQ user, or why the entry waits. Somebody who left keeps what is already booked for them, as long as it may stay. */
function findOwner({
  entry,
  person,
  fallbackUserId,
  hasLeft,
  isBound,
  link,
  project,
}: TimeFacts & { entry: AworkTimeEntry }): Owner | Wait {
  const name = String(aboutEntry(entry)['person']) || DELETED_PERSON;
  if (typeof person === 'object' && person.kind === 'found')
    return { hqUserId: person.hqUserId, isForFallback: false, absentAs: undefined, noNew: undefined, name };
  const absentAs = typeof person === 'object' ? person.kind : 'deleted';
  const waiting = waitForPerson(entry, person);
  const isSamePerson = person === 'deleted' || entry.userId === link.aworkUserId;
  // In another HQ project it is made anew, as new time of theirs is. Whom HQ still has is known by what is booked for them.
  const isMoved = link.hqProjectId !== undefined && link.hqProjectId !== project?.hqProjectId;
  const isMade = isMoved && fallbackUserId !== undefined && (person !== 'deleted' || hasLeft);
  if (isBound && isSamePerson && link.hqUserId !== undefined && !isMade) {
    const { hqUserId, isForFallback = false } = link;
    return { hqUserId, isForFallback, absentAs, noNew: hasLeft ? waiting : undefined, name };
  }
  if (fallbackUserId === undefined) return waiting;
  const inAwork = typeof person === 'object' ? person.name : name;
  return { hqUserId: fallbackUserId, isForFallback: true, absentAs, noNew: undefined, name: inAwork };
}

function waitForPerson(entry: AworkTimeEntry, person: Exclude<TimeFacts['person'], Found>): Wait {
  const about = aboutEntry(entry);
  if (typeof person !== 'object') return wait('person-deleted', about, 'entry');
  return wait(whyWithout[person.kind], { ...about, person: person.name }, `person:${entry.userId}`);
}

const whyWithout = {
  unknown: 'person-not-in-hq',
  'without-email': 'person-without-address',
  deactivated: 'person-inactive-in-hq',
} as const;

function textOf({ note, task, typeOfWork }: AworkTimeEntry): string {
  const texts = [note, task?.name, typeOfWork?.name].map((text) => text?.trim() ?? '');
  return texts.find(Boolean) ?? 'awork';
}

type Code<Kind> = {
  [C in keyof typeof timeReasons]: (typeof timeReasons)[C]['kind'] extends Kind ? C : never;
}[keyof typeof timeReasons];

const keep = (code: Code<'skip'>, details: Details = {}): Wanted => ({
  kind: 'keep',
  reason: timeReasons[code],
  details,
});
const absent = (code: Code<'skip'>, details: Details = {}): Wanted => ({
  kind: 'absent',
  reason: timeReasons[code],
  details,
});
const wait = (code: Code<'wait'>, details: Details, waitingFor: string): Wait => ({
  kind: 'wait',
  reason: timeReasons[code],
  details,
  waitingFor,
});
