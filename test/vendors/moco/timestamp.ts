/** UTC to the second, as all timestamps of the vendor. */
export function timestampOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
