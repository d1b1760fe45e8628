/** Which of some records is meant, if one is. */
export type Best<T> =
  { kind: 'none' } | { kind: 'one'; record: T } | { kind: 'ambiguous'; candidates: readonly T[] };

interface Likeness<T> {
  /** The more, the likelier. */
  likeness(record: T): number;
  /** Alike ones stand for each other: the one with the smallest id is picked. */
  isAlike(one: T, other: T): boolean;
}

/** The likeliest; several that differ are ambiguous. */
export function pickBest<T extends { id: number }>(
  records: readonly T[],
  { likeness, isAlike }: Likeness<T>,
): Best<T> {
  const best = Math.max(...records.map(likeness));
  const [first, ...others] = records
    .filter((record) => likeness(record) === best)
    .toSorted((one, other) => one.id - other.id);
  if (!first) return { kind: 'none' };
  if (others.every((other) => isAlike(first, other))) return { kind: 'one', record: first };
  return { kind: 'ambiguous', candidates: [first, ...others] };
}
