/** v1 numbers absences of days; those of hours have the id of v2 in both. */
export function isIdV1(id: string): boolean {
  return /^\d+$/.test(id);
}
