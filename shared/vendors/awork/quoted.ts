/** https://developers.awork.com/filtering: single quotes, an apostrophe doubled. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
