import { fingerprint, fingerprints } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { TimeLinkData } from './time-link.ts';
import { readTimeLink } from './time-link.ts';
import type { WantedFields, WantedReporting } from './wanted-reporting.ts';

/** What an entry and its reporting are compared by. */
export type ValueName = keyof WantedFields;
export type HeldValues = Record<ValueName, string | number | null>;

export const valueNames = [
  'date',
  'projectId',
  'taskId',
  'durationSeconds',
  'note',
  'userId',
] as const satisfies ValueName[];

export function heldValues(reporting: HqReporting): HeldValues {
  const { date, projectId, taskId, durationSeconds, note, userId } = reporting;
  return { date, projectId, taskId, durationSeconds, note, userId };
}

/** Follow from names and kinds of tasks, which people change without touching an entry. */
export const derivedNames: readonly ValueName[] = ['taskId', 'note'];

/** What is known of a reporting; of those `asWritten` HQ still holds just what it held after our last write. */
export interface KnownReporting extends Pick<Link, 'fingerprints' | 'data'> {
  asWritten?: readonly ValueName[];
}

/** Values that are neither what HQ held when they were last written, nor accepted as something else. */
export function changedValues(
  wanted: Pick<WantedReporting, 'fields' | 'place' | 'origin'>,
  { fingerprints, data, asWritten = [] }: KnownReporting,
): ValueName[] {
  const { fields, origin } = wanted;
  const link = readTimeLink(data);
  const isUnedited = link.writtenVersion === origin.version;
  return valueNames.filter((name) => {
    if (isAccepted(name, wanted, link) || (isUnedited && asWritten.includes(name))) return false;
    // The HQ task may not be made yet.
    return fields[name] === undefined || fingerprint(fields[name]) !== fingerprints[name];
  });
}

/** Whether it is what was wanted when HQ held something else of it, and was left so. */
export function isAccepted(
  name: ValueName,
  { fields, place }: Pick<WantedReporting, 'fields' | 'place'>,
  { wanted: before = {} }: Pick<TimeLinkData, 'wanted'>,
): boolean {
  if (!(name in before)) return false;
  // A task that was still to be made may be there by now.
  const isSamePlace = name === 'taskId' && fingerprint(place.key) === before[name];
  return isSamePlace || fingerprint(fields[name]) === before[name];
}

/** What is wanted, where HQ holds something else: a task that is still to be made by its place. */
export function wantedPrints({ fields, place }: Pick<WantedReporting, 'fields' | 'place'>) {
  return fingerprints({ ...fields, taskId: fields.taskId ?? place.key });
}
