import type { MomentPowerOfficeRun } from '../run.ts';
import { readExpenseLink } from './expense-link.ts';

/** The expenses of every voucher, as our links know them. */
export interface KnownExpenses {
  /** The expense and the voucher of a posting. */
  postings: ReadonlyMap<number, { expenseId: number; voucher: string }>;
  /** Ids in Moment. */
  ids: ReadonlySet<number>;
}

/** Reads the links of all vouchers; no vendor is called. */
export async function readKnownExpenses({
  links,
  connection,
}: Pick<MomentPowerOfficeRun, 'links' | 'connection'>): Promise<KnownExpenses> {
  const postings = new Map<number, { expenseId: number; voucher: string }>();
  for await (const { key, data } of links.list(connection.id, 'voucher')) {
    for (const [posting, { id }] of Object.entries(readExpenseLink(data).expenses))
      postings.set(Number(posting), { expenseId: id, voucher: key.sourceId });
  }
  return { postings, ids: new Set([...postings.values()].map(({ expenseId }) => expenseId)) };
}
