import * as z from 'zod';
import { expenseFields } from './project-expense.ts';

/** What rows of lists are relied on for; whether they hold the whole record is not documented. */
const listed = { id: z.int(), lastModifiedDate: z.string().nullable().default(null) };

export const momentListedInvoice = z.object({
  ...listed,
  invoiceNumber: z.int().nullable().default(null),
  invoiceState: z.string().nullable().default(null),
  exportStatus: z.string().nullable().default(null),
});
export type MomentListedInvoice = z.infer<typeof momentListedInvoice>;

const text = z.string().nullable().default(null);

/** What people know customers and projects by is not nested, so that lists hold it (guessed). */
export const momentListedCustomer = z.object({
  ...listed,
  ...{ customerNumber: z.string(), name: text, email: text, invoiceEmail: text },
});
export type MomentListedCustomer = z.infer<typeof momentListedCustomer>;

export const momentListedProject = z.object({
  ...listed,
  ...{ projectNumber: z.string(), name: text, ownerEmail: text },
});
export type MomentListedProject = z.infer<typeof momentListedProject>;

/** What a comparison with the books needs of an invoice; fields that a list leaves out are null. */
export const momentBilledInvoice = momentListedInvoice.extend({
  invoiceType: text,
  issueDate: text,
  dueDate: text,
  customerNumber: text,
  currencyCode: text,
  totalSumIncludingTaxAfterRounding: z.number().nullable().default(null),
  /** VAT by line. */
  invoiceLines: z
    .array(z.object({ estimatedInvoiceLineVat: z.number() }))
    .nullable()
    .default(null),
});
export type MomentBilledInvoice = z.infer<typeof momentBilledInvoice>;

export const momentListedExpense = z.object({ ...listed, ...expenseFields });
export type MomentListedExpense = z.infer<typeof momentListedExpense>;
