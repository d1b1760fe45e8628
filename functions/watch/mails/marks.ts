import { fingerprint } from '../../../shared/fingerprint.ts';
import type { Link } from '../../../shared/links/link.ts';
import { SWEEP } from '../../../shared/pointer.ts';

const RECORD_LENGTH = 10;
const MARK_LENGTH = 16;
const ALIKE = '-'.repeat(MARK_LENGTH - RECORD_LENGTH);

/** Of all causes of a connection together: 160 KB of the 400 that an item may have. */
export const MOST_MARKS = 10_000;

/** The first part of a mark: which record it is. */
export function recordMark({ entity, sourceId }: Pick<Link['key'], 'entity' | 'sourceId'>): string {
  return fingerprint([entity, sourceId]).slice(0, RECORD_LENGTH);
}

/** A parked record with other details has another problem. What waits, or a comparison that stopped, is told once. */
export function markOf({ key, outcome }: Link): string {
  const record = recordMark(key);
  if (outcome?.kind !== 'parked' || key.entity === SWEEP) return `${record}${ALIKE}`;
  const details = Object.entries(outcome.details).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${record}${fingerprint(details).slice(0, ALIKE.length)}`;
}

export function recordOfMark(mark: string): string {
  return mark.slice(0, RECORD_LENGTH);
}

export function joinMarks(marks: readonly string[]): string {
  return marks.join('');
}

export function splitMarks(joined: string): string[] {
  return Array.from({ length: joined.length / MARK_LENGTH }, (_, index) =>
    joined.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH),
  );
}

/** Which causes may keep their marks: those with few records first. */
export function causesWithMarks(counts: ReadonlyMap<string, number>): Set<string> {
  let left = MOST_MARKS;
  const kept = new Set<string>();
  for (const [code, count] of [...counts].toSorted(([, one], [, other]) => one - other)) {
    left -= count;
    if (left >= 0) kept.add(code);
  }
  return kept;
}
