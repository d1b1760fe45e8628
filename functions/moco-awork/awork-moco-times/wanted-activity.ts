import type { Reason } from '../../../shared/reason.ts';
import type { Details } from '../../../shared/wording.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import { aboutEntry } from '../../../shared/vendors/awork/times/about-entry.ts';
import { waitsForTimer } from '../../../shared/vendors/awork/times/waits-for-timer.ts';
import type { PersonMatch } from '../people.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { ProjectLinkData } from '../linked-project.ts';
import { pickServiceItem } from './pick-service-item.ts';
import { timeReasons } from './reasons.ts';
import type { TimeLinkData } from './time-link.ts';

/** The linked MOCO project of an entry. */
export interface LinkedProject {
  mocoProjectId: number;
  data: ProjectLinkData;
}

export interface TimeFacts {
  entry: AworkTimeEntry | undefined;
  /** Whether awork counts the entry as finished; asked for only where its fields leave it open. */
  finished: boolean;
  /** The MOCO activity is already there. */
  isBound: boolean;
  link: TimeLinkData;
  project: LinkedProject | undefined;
  person: PersonMatch | 'deleted' | undefined;
  /** Service item for unassigned time in that project, once it is known. */
  unassignedItemId: number | undefined;
}

/** The activity MOCO should hold. */
export interface WantedFields {
  date: string;
  project_id: number;
  /** Undefined until the catch-all service item exists. */
  task_id: number | undefined;
  seconds: number;
  description: string;
  billable: boolean;
}

/** The activity with whose it is, and where it came from. */
export interface WantedActivity {
  kind: 'present';
  mocoUserId: number;
  /** How awork calls the person. */
  personName: string;
  isAssigned: boolean;
  fields: WantedFields;
  /** Which entry it is, for whoever has to mend what MOCO refuses. */
  about: Details;
  /** Its service item is the one for unassigned time, as we remember it. */
  isCatchAll: boolean;
  origin: {
    timeEntryId: string;
    aworkUserId: string | null;
    aworkProjectId: string;
    taskId: string | null;
    /** Version of the entry. */
    version: string;
  };
}

export type Wanted =
  | WantedActivity
  | { kind: 'absent'; reason: Reason<string, 'skip'>; details: Details }
  | { kind: 'keep'; reason: Reason<string, 'skip'>; details: Details }
  | { kind: 'wait'; reason: Reason<string, 'wait'>; details: Details; waitingFor: string };

/** Decides what MOCO should hold for a time entry, whatever it holds now. */
export function wantedActivity(facts: TimeFacts, settings: MocoAworkSettings): Wanted {
  const { entry, isBound, link, project } = facts;
  // What is deleted while the sync is off leaves MOCO alone, and is none of ours when it is on again.
  if (!entry) return isBound && project?.data.ended ? keep('kept-link-ended') : absent('never-arrived');
  if (entry.isExternal) return keep('external-entry');
  if (waitsForTimer(facts)) return wait('timer-running', aboutEntry(entry), 'timer');
  const { projectId } = entry;
  if (!projectId) return keep(isBound ? 'kept-without-project' : 'no-project', aboutEntry(entry));
  if (!project || project.data.ended) return withoutProject(entry, project, isBound, link);
  const day = entry.startDateLocal?.slice(0, 10) ?? '';
  if (!isBound && day < settings.startDate)
    return keep('before-start-date', { date: day, start: settings.startDate });
  if (!entry.duration) return absent('empty-entry');
  const owner = findOwner(facts);
  if (typeof owner !== 'number') return owner;
  return present({ ...facts, entry, project, aworkProjectId: projectId }, owner, settings);
}

/** An entry that was moved away is taken back; one whose project merely stopped syncing is left where it is. */
function withoutProject(
  entry: AworkTimeEntry,
  project: LinkedProject | undefined,
  isBound: boolean,
  link: TimeLinkData,
): Wanted {
  if (isBound && (project?.data.ended ?? true) && link.aworkProjectId === entry.projectId)
    return keep('kept-link-ended');
  const details = { project: entry.project?.name ?? entry.projectId ?? '' };
  return isBound ? absent('project-not-linked', details) : keep('project-not-linked', details);
}

/** The MOCO user, or why the entry waits. Somebody who left, or is deactivated, keeps what is already booked for them. */
function findOwner({ entry, person, isBound, link }: TimeFacts): number | Wanted {
  if (typeof person === 'object' && person.kind === 'found') return person.mocoUserId;
  const isSamePerson = person === 'deleted' || entry?.userId === link.aworkUserId;
  if (isBound && isSamePerson && link.mocoUserId !== undefined) return link.mocoUserId;
  const about = entry ? aboutEntry(entry) : {};
  if (person === 'deleted' || person === undefined) return wait('person-deleted', about, 'entry');
  return wait(whyWithout[person.kind], { ...about, person: person.name }, `person:${entry?.userId}`);
}

const whyWithout = {
  unknown: 'person-unknown',
  'without-email': 'person-without-email',
  deactivated: 'person-deactivated',
} as const;

interface LinkedFacts extends TimeFacts {
  entry: AworkTimeEntry;
  project: LinkedProject;
  aworkProjectId: string;
}

function present(
  { entry, project: { mocoProjectId, data }, aworkProjectId, unassignedItemId, link }: LinkedFacts,
  mocoUserId: number,
  settings: MocoAworkSettings,
): Wanted {
  const isAssigned = data.assigned.includes(mocoUserId);
  if (!isAssigned && !settings.assignPeople) {
    const waitingFor = `assignment:${mocoProjectId}:${mocoUserId}`;
    return wait('person-not-assigned', aboutEntry(entry), waitingFor);
  }
  const item = pickServiceItem(entry, data, unassignedItemId);
  // What already lies on an item that was switched off since may stay there.
  if (item.kind === 'inactive' && item.id !== link.mocoTaskId)
    return wait(
      'service-item-inactive',
      { ...aboutEntry(entry), item: item.name },
      `item:${mocoProjectId}:${item.id}`,
    );
  const task_id = item.kind === 'unassigned' ? undefined : item.id;
  const fields = {
    date: entry.startDateLocal?.slice(0, 10) ?? '',
    project_id: mocoProjectId,
    task_id,
    seconds: entry.duration ?? 0,
    description: describe(entry),
    billable: entry.isBillable,
  };
  const { id: timeEntryId, userId, taskId, updatedOn: version } = entry;
  const origin = { timeEntryId, aworkUserId: userId, aworkProjectId, taskId, version };
  const isCatchAll = task_id !== undefined && task_id === unassignedItemId;
  const about = aboutEntry(entry);
  const personName = String(about['person']);
  return { kind: 'present', mocoUserId, personName, isAssigned, fields, about, isCatchAll, origin };
}

/** MOCO may demand a description, and has refused texts below three characters. */
export function describe({
  note,
  task,
  typeOfWork,
}: Pick<AworkTimeEntry, 'note' | 'task' | 'typeOfWork'>): string {
  const texts = [note, task?.name, typeOfWork?.name].map((text) => text?.trim() ?? '');
  return texts.find((text) => text.length >= 3) ?? 'awork';
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
const wait = (code: Code<'wait'>, details: Details, waitingFor: string): Wanted => ({
  kind: 'wait',
  reason: timeReasons[code],
  details,
  waitingFor,
});
