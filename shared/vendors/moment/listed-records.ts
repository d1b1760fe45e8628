import * as z from 'zod';

/** What rows of lists are relied on for; whether they hold the whole record is not documented. */
const listed = { id: z.int(), lastModifiedDate: z.string().nullable().default(null) };

export const momentListedInvoice = z.object({
  ...listed,
  invoiceNumber: z.int().nullable().default(null),
  invoiceState: z.string().nullable().default(null),
  exportStatus: z.string().nullable().default(null),
});
export type MomentListedInvoice = z.infer<typeof momentListedInvoice>;

export const momentListedCustomer = z.object({ ...listed, customerNumber: z.string() });
export type MomentListedCustomer = z.infer<typeof momentListedCustomer>;

export const momentListedProject = z.object({ ...listed, projectNumber: z.string() });
export type MomentListedProject = z.infer<typeof momentListedProject>;

export const momentListedExpense = z.object({ id: z.int(), externalId: z.string().nullable().default(null) });
