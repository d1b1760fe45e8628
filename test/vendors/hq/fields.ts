export type Value = string | number | boolean | null;

/** The plain properties of a record as one version of the API names them, for answers, filters and orders alike. */
export type Fields<Row> = Readonly<Record<string, (row: Row) => Value>>;

export function show<Row>(row: Row, fields: Fields<Row>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name in fields) shown[name] = fields[name]?.(row) ?? null;
  return shown;
}

/** Audit fields name users by id. Guessed: the sync token's user is 1 and in no list. */
export const SYNC_USER_ID = 1;

export function authorId(createdBy: 'api' | 'person', personId: number): number {
  return createdBy === 'api' ? SYNC_USER_ID : personId;
}
