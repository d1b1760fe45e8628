/** A state as Moment may write it: how it writes them is not documented, so `IN_PROGRESS` and `inProgress` are the same. */
export function plainWord(text: string | null): string {
  return (text ?? '').replace(/[\s_-]/g, '').toLowerCase();
}
