import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';

/** An expense as we write it; entity and names are guessed. `externalId` keeps it from being made twice. */
export interface ProjectExpenseFields {
  externalId: string;
  projectNumber: string;
  activityName?: string;
  description: string;
  amountIncludingVat: number;
  currencyCode: string;
  supplierName: string;
  supplierInvoiceNumber?: string;
  /** `YYYY-MM-DD` */
  invoiceDate: string;
  billable: boolean;
}

export interface ExpenseFile {
  fileName: string;
  contentType: string;
  content: Uint8Array;
}

const text = z.string().nullable().default(null);

/** Lists hold these too, as none of them is nested. */
export const expenseFields = {
  externalId: text,
  projectNumber: text,
  description: text,
  amountIncludingVat: z.number().nullable().default(null),
  currencyCode: text,
  supplierName: text,
  supplierInvoiceNumber: text,
  invoiceDate: text,
  billable: z.boolean().nullable().default(null),
};

/** What a create answers; that it is the whole expense is a guess, so nothing but the id is relied on. */
export const madeExpense = z.looseObject({ id: z.int() });
export type MadeExpense = z.infer<typeof madeExpense>;

/** `attachments` tells which files arrived already. */
export const momentProjectExpense = vendorRecord(
  {
    id: z.int(),
    ...expenseFields,
    attachments: z.array(z.object({ fileName: z.string() })).default([]),
  },
  ['activityName', 'lastModifiedDate'],
);
export type MomentProjectExpense = z.infer<typeof momentProjectExpense>;
