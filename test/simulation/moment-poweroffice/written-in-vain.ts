/** What PowerOffice itself refuses (4xx) has changed nothing. */
const write = /run (\d+) {3}(?:POST|PUT|PATCH|DELETE) (\/v2\/\S+).* → (?!4)/;
/** Somebody closed the books, or changed an account, between our reading and our posting. */
const refusedPosting = /run (\d+) {3}POST \/v2\/Vouchers\/.* → 4/;
const refusal = /run (\d+) parked ((?:invoice|customer|project)-refused)/;

/**
 * What is refused is refused before anything is written (I6): no run that ends so has changed anything, unless PowerOffice took
 * the posting no more.
 */
export function writtenInVain(history: readonly string[]): string[] {
  const written = new Map<string, string>();
  const refusedLate = new Set<string>();
  const broken: string[] = [];
  for (const line of history) {
    const [, writer = '', path = ''] = write.exec(line) ?? [];
    if (path !== '') written.set(writer, path);
    const [, late] = refusedPosting.exec(line) ?? [];
    if (late !== undefined) refusedLate.add(late);
    const [, run = '', code = ''] = refusal.exec(line) ?? [];
    if (written.has(run) && !refusedLate.has(run))
      broken.push(`run ${run} wrote to ${written.get(run)}, and then parked ${code}`);
  }
  return broken;
}
