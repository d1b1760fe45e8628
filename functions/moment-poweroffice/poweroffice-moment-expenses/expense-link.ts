import * as z from 'zod';

/** Per posting the expense it became; `filed` once the documents are at it. */
const expenseLinkData = z.object({
  expenses: z.record(z.string(), z.object({ id: z.int(), filed: z.boolean() })).default({}),
});
export type ExpenseLinkData = z.infer<typeof expenseLinkData>;

export function readExpenseLink(data: unknown): ExpenseLinkData {
  return expenseLinkData.parse(data ?? {});
}

/** What keeps Moment from taking a posting twice. */
export function externalId(transactionId: number): string {
  return `pogo:${transactionId}`;
}
