/** `2026-03-04 10:00 UTC` */
export function readable(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}
