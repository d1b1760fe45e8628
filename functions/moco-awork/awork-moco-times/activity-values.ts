import { fingerprint } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import type { TimeLinkData } from './time-link.ts';
import { readTimeLink } from './time-link.ts';
import type { WantedActivity, WantedFields } from './wanted-activity.ts';

/** What an entry and its activity are compared by. `person` is a MOCO user, and no field of MOCO. */
export interface ActivityValues extends WantedFields {
  person: number;
}
export type ValueName = keyof ActivityValues;

export const valueNames = [
  'date',
  'project_id',
  'task_id',
  'seconds',
  'description',
  'billable',
  'person',
] as const satisfies ValueName[];

export function wantedValues({ fields, mocoUserId }: WantedActivity): ActivityValues {
  return { ...fields, person: mocoUserId };
}

export function heldValues(activity: MocoActivity): ActivityValues {
  const { date, project, task, description, billable, user } = activity;
  return {
    ...{ date, project_id: project.id, task_id: task.id, description: description ?? '' },
    // What a lead bills of it is none of awork's.
    ...{ seconds: workedSeconds(activity), billable, person: user.id },
  };
}

/** MOCO makes hours non-billable by their service item and project. */
export function mayBeBilled({ task, project }: Pick<MocoActivity, 'task' | 'project'>): boolean {
  return task.billable !== false && project.billable !== false;
}

/** Follow from names of tasks and service items, which people change without touching an entry. */
export const derivedNames: readonly ValueName[] = ['task_id', 'description'];

/** What is known of an activity; of those `asWritten` MOCO still holds just what it held after our last write. */
export interface KnownActivity extends Pick<Link, 'fingerprints' | 'data'> {
  asWritten?: readonly ValueName[];
}

/** Values that are neither what MOCO held when they were last written, nor accepted as something else. */
export function changedValues(
  wanted: WantedActivity,
  { fingerprints, data, asWritten = [] }: KnownActivity,
): ValueName[] {
  const link = readTimeLink(data);
  const values = wantedValues(wanted);
  const isUnedited = link.writtenVersion === wanted.origin.version;
  return valueNames.filter((name) => {
    if (isAccepted(name, wanted, link) || (isUnedited && asWritten.includes(name))) return false;
    // Links of earlier versions remember the person in one place only.
    if (name === 'person' && fingerprints[name] === undefined) return values[name] !== link.mocoUserId;
    // The catch-all service item may not exist yet.
    return values[name] === undefined || fingerprint(values[name]) !== fingerprints[name];
  });
}

/** Whether it is what was wanted when MOCO held something else of it, and was left so. */
export function isAccepted(
  name: ValueName,
  wanted: WantedActivity,
  { wanted: before = {} }: Pick<TimeLinkData, 'wanted'>,
): boolean {
  // Once the catch-all exists it is still the same that is wanted.
  const isCatchAll = name === 'task_id' && wanted.isCatchAll && before[name] === fingerprint(undefined);
  return isCatchAll || fingerprint(wantedValues(wanted)[name]) === before[name];
}

/** MOCO checks and derives these from each other, so they are sent together. */
const together: readonly ValueName[] = ['project_id', 'task_id', 'billable'];

/** What is to be sent for these to arrive. */
export function namesToSend(changed: readonly ValueName[]): ValueName[] {
  const isMoved = changed.includes('project_id') || changed.includes('task_id');
  return [...new Set([...changed, ...(isMoved ? together : [])])];
}
