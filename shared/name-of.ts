/** The parts of a name that there are; undefined where there is none. */
export function nameOf(...parts: readonly (string | null | undefined)[]): string | undefined {
  return (
    parts
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' ') || undefined
  );
}
