/** More than these only make the sentence hard to read. */
const MOST_NAMED = 12;

/** What there is instead of what was asked for. */
export function knownText(known: readonly string[]): string {
  if (known.length === 0) return 'There is none.';
  const named = known.slice(0, MOST_NAMED).join(', ');
  const more = known.length > MOST_NAMED ? `, and ${known.length - MOST_NAMED} more` : '';
  return `There are: ${named}${more}.`;
}
