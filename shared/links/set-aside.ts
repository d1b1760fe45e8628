import type { Discarded } from '../store/letter-notes.ts';
import type { Link } from './link.ts';

/** Of links from before they kept it, only that it is not older than what it is about. */
export function letterAtOf({ outcome, openSince }: Pick<Link, 'outcome' | 'openSince'>): string | undefined {
  return outcome?.kind === 'parked' ? (outcome.letterAt ?? openSince) : undefined;
}

/**
 * Whether somebody has thrown away the dead letter that was written of a parked record as it is now. Another problem, or
 * somebody who has it looked at again, writes another letter.
 */
export function isSetAside(
  { outcome, openSince }: Pick<Link, 'outcome' | 'openSince'>,
  discarded: Discarded | undefined,
): boolean {
  if (outcome?.kind !== 'parked' || !discarded) return false;
  const { at, letterAt = at } = discarded;
  if (outcome.letterAt !== undefined) return letterAt >= outcome.letterAt;
  // It is not known which letter its was.
  return openSince !== undefined && at >= openSince;
}
