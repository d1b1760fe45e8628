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

/** `attachments` tells which files arrived already. */
export const momentProjectExpense = vendorRecord(
  {
    id: z.int(),
    externalId: z.string().nullable().default(null),
    attachments: z.array(z.object({ fileName: z.string() })).default([]),
  },
  [
    ...['projectNumber', 'activityName', 'description', 'amountIncludingVat', 'currencyCode', 'supplierName'],
    ...['supplierInvoiceNumber', 'invoiceDate', 'billable', 'lastModifiedDate'],
  ],
);
export type MomentProjectExpense = z.infer<typeof momentProjectExpense>;
