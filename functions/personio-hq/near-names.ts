/** Candidates that somebody may have meant by a name, the nearest first: other blanks, hyphens and accents, or a wrong letter or two. */
export function nearNames(name: string, candidates: readonly string[]): string[] {
  const plain = lettersOf(name);
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(plain, lettersOf(candidate)) }))
    .filter(({ distance }) => plain !== '' && distance <= allowedDistance(plain))
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ candidate }) => candidate);
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Short words that differ in a letter are different words. */
function allowedDistance({ length }: string): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How many letters must be written, left out or replaced to make one of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(one).entries()) {
    const row = [index + 1];
    for (const [column, against] of Array.from(other).entries()) {
      const [diagonal = 0, up = 0] = above.slice(column, column + 2);
      row.push(Math.min(up + 1, (row[column] ?? 0) + 1, diagonal + (letter === against ? 0 : 1)));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
