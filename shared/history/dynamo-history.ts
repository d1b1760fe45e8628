import * as z from 'zod';
import { table as names } from '../store/table.ts';
import type { TandemTable } from '../store/tandem-table.ts';
import { newestRows } from '../store/tandem-table.ts';
import type { Act } from './acts.ts';
import { acts } from './acts.ts';
import { createDynamoHistoryNotes } from './dynamo-history-notes.ts';
import type { History } from './history.ts';

const named = (kind: 'operator' | 'customer') => z.object({ kind: z.literal(kind), name: z.string() });

const entry = z.object({
  at: z.string(),
  who: z.union([z.object({ kind: z.literal('tandem') }), named('operator'), named('customer')]),
  act: z.custom<Act>((act) => typeof act === 'string' && act in acts),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string().optional(),
});

export function createDynamoHistory(table: TandemTable): History {
  return {
    ...createDynamoHistoryNotes(table),
    async list(connection, limit) {
      const rows = await newestRows(table, names.history(connection), limit);
      // What an older version wrote down, and nobody can say any more, is left out.
      return rows.flatMap((row) => entry.safeParse(row).data ?? []);
    },
  };
}
