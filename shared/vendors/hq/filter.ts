/** Conditions that all hold; undefined where there is none. Each must be free of `or`, which binds weaker. */
export function allOf(conditions: readonly (string | undefined)[]): { filter?: string } {
  const filter = conditions.filter((condition) => condition !== undefined).join(' and ');
  return filter ? { filter } : {};
}

/** A condition on what the query names, else none. */
export function when<T>(value: T | undefined, condition: (value: T) => string): string | undefined {
  return value === undefined ? undefined : condition(value);
}

/** Quotes within a text are doubled. https://developer.hellohq.io */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
