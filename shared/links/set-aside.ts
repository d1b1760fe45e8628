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
  link: Pick<Link, 'outcome' | 'openSince'>,
  discardedAt: string | undefined,
): boolean {
  const letterAt = letterAtOf(link);
  return letterAt !== undefined && discardedAt !== undefined && discardedAt >= letterAt;
}
