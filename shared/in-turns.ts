const AT_ONCE = 50;

/** Does all of it, so much at once. */
export async function inTurns<T, Result>(
  all: readonly T[],
  work: (each: T) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    results.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(work))));
  return results;
}
