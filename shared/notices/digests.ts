import * as z from 'zod';
import type { TandemTable } from '../store/tandem-table.ts';
import { table as names } from '../store/table.ts';
import type { VersionedItem } from '../store/versioned-item.ts';
import { versionedItem } from '../store/versioned-item.ts';

/** When the operators of a stage had their digest. */
export const digestSchema = z.object({
  /** `YYYY-MM-DD` of the last one, where operators are. */
  day: z.string().optional(),
  /** ISO instant up to which it told what happened. */
  upTo: z.string().optional(),
  /** ISO instant until which whoever sends it may be at it. */
  sendingUntil: z.string().optional(),
});
export type DigestState = z.infer<typeof digestSchema>;

export function createDynamoDigests(table: TandemTable): VersionedItem<DigestState> {
  return versionedItem(table, { pk: names.stage, sk: names.digest }, digestSchema);
}
