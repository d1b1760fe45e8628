import type { Link } from '../../../links/link.ts';
import type { AworkTimeEntry } from '../records.ts';
import { entryReasons } from './reasons.ts';
import type { TimeSweeping } from './sweeping.ts';

/** Changed since it was looked at, or left out then by a start date that is earlier by now. */
export function differs(
  { updatedOn, startDateLocal }: Pick<AworkTimeEntry, 'updatedOn' | 'startDateLocal'>,
  link: Pick<Link, 'sourceVersion' | 'outcome'> | undefined,
  { settings }: Pick<TimeSweeping, 'settings'>,
): boolean {
  if (link?.sourceVersion !== updatedOn) return true;
  return isLeftOut(link) && (startDateLocal?.slice(0, 10) ?? '') >= settings.startDate;
}

/** By the start date that was set when it was looked at. */
export function isLeftOut({ outcome }: Pick<Link, 'outcome'>): boolean {
  return outcome?.code === entryReasons['before-start-date'].code;
}
