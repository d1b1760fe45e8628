/** What is known of a record, in one line. */
export function recordText(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
