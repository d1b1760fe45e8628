import * as z from 'zod';
import { cutText } from '../cut-text.ts';
import { causes, isExplained } from './cause.ts';
import type { ReconcileRow } from './reconcile.ts';

const MOST_ROWS = 50;
const MOST_FIELDS = 5;
/** They lie in one item of the table. */
const MOST_CHARACTERS = 120;

const text = z.string().nullable();

/** A record that differed when both sides were compared last and that nothing explained, for people to see. */
export const foundRow = z.object({
  cause: z.enum(causes),
  entity: text,
  /** At its source; null of what only the target has. */
  id: text,
  /** As people know it. */
  what: z.string(),
  fields: z.array(z.object({ field: z.string(), of: z.string().optional(), wanted: text, held: text })),
});
export type FoundRow = z.infer<typeof foundRow>;

/** What a full comparison leaves behind. */
export const comparisonFound = z.object({ found: z.array(foundRow) });

/** The first of them, cut short. */
export function addFound(rows: readonly ReconcileRow[], before: readonly FoundRow[] = []): FoundRow[] {
  const added = rows.filter(({ cause }) => !isExplained(cause)).map(toFound);
  return [...before, ...added].slice(0, MOST_ROWS);
}

function toFound({ cause, entity, id, what, fields }: ReconcileRow): FoundRow {
  const cut = (value: string | null) => value && cutText(value, MOST_CHARACTERS);
  return {
    ...{ cause, entity, id, what: cutText(what, MOST_CHARACTERS) },
    fields: fields.slice(0, MOST_FIELDS).map(({ field, of, wanted, held }) => ({
      ...{ field, wanted: cut(wanted), held: cut(held) },
      ...(of !== undefined && { of: cutText(of, MOST_CHARACTERS) }),
    })),
  };
}
