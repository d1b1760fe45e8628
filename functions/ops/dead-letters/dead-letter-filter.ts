import { secondsSince } from '../output/ages.ts';
import type { DeadLetter } from './read-dead-letter.ts';

export interface DeadLetterFilter {
  connection?: string | undefined;
  direction?: string | undefined;
  /** Code of the reason. */
  reason?: string | undefined;
  olderThanSeconds?: number | undefined;
  /** Id of the record at its source. */
  id?: string | undefined;
}

/** A letter that nobody can read belongs to no connection and no record. */
export function matches(letter: DeadLetter, filter: DeadLetterFilter, now: Date): boolean {
  const { connection, direction, reason, olderThanSeconds = 0, id } = filter;
  const pointer = letter.kind === 'record' ? letter.pointer : undefined;
  const isAsked = (asked: string | undefined, actual: string | undefined) =>
    asked === undefined || asked === actual;
  return (
    isAsked(connection, pointer?.connection) &&
    isAsked(direction, letter.direction) &&
    isAsked(reason, letter.code) &&
    isAsked(id, pointer?.id) &&
    secondsSince(letter.at, now) >= olderThanSeconds
  );
}

export function isNarrowed(filter: DeadLetterFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
