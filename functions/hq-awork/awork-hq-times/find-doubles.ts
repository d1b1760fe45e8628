import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import type { ListedEntry, ListedReporting } from './list-both-sides.ts';

export interface DoublesAmong {
  /** Reportings that none of ours has, on projects whose times we transfer. */
  unclaimed: readonly ListedReporting[];
  /** Those that stand for an entry. */
  linked: readonly ListedReporting[];
  /** Entries that belong into HQ and are not linked. */
  unlinked: readonly ListedEntry[];
}

/**
 * What looks just like the time of an entry, and is there without one: most likely the same hours, booked once more by somebody
 * else. As many as there are entries of that length still to come may be theirs, and what was there before us is for nobody
 * to judge: its entry may have been changed or deleted since.
 */
export function findDoubles({ unclaimed, linked, unlinked }: DoublesAmong): ReadonlySet<HqReporting> {
  const ours = new Set(linked.map(looksOf));
  const toCome = Map.groupBy(unlinked, placeOfEntry);
  const claims = new Map([...toCome].map(([place, entries]) => [place, entries.length]));
  const doubles = new Set<HqReporting>();
  for (const each of unclaimed) {
    if (each.isOlder || !ours.has(looksOf(each))) continue;
    const place = placeOf(each);
    const left = claims.get(place) ?? 0;
    if (left > 0) claims.set(place, left - 1);
    else doubles.add(each.reporting);
  }
  return doubles;
}

function looksOf(listed: ListedReporting): string {
  const { userId, note } = listed.reporting;
  return `${placeOf(listed)} ${userId} ${note.trim()}`;
}

/** Whom it will be booked for, and with which text, is not known of every entry. */
function placeOf({ reporting: { projectId, date, durationSeconds } }: ListedReporting): string {
  return `${projectId} ${date} ${durationSeconds}`;
}

function placeOfEntry({ entry, facts: { project } }: ListedEntry): string {
  const day = entry.startDateLocal?.slice(0, 'yyyy-MM-dd'.length);
  return `${project?.hqProjectId} ${day} ${entry.duration}`;
}
